"""What the body of a note is made of: leaves, as the scanner and the judge both give them."""

from typing import Literal

from msgspec import Struct

BlockKind = Literal["heading", "text", "html", "other"]


class Block(Struct, frozen=True, gc=False):
    """One leaf of the body: its kind, source text and first line (from 0 in the body).

    Code is only one `other` that says it is there. `level` is a heading's; `item` numbers the list
    item it belongs to (-1: none), `parent` that item's own, and `opens` says whether it is the
    first text of its item; `depth` counts lists around it.
    """

    kind: BlockKind
    text: str
    line: int
    level: int = 0
    quoted: bool = False
    item: int = -1
    parent: int = -1
    depth: int = 0
    opens: bool = False
