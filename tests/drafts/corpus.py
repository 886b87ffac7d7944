"""Messages with the codes a careful adviser would mark, and how well the checks find them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mdnetwork.interviews.checks.table import check_draft
from mdnetwork.settings import Settings

HERE = Path(__file__).parent
UNNAMED = ("Cem Aydin",)
_MESSAGE = re.compile(r"^=== (\w+): ?([a-z -]*)\|(.*)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A message of the corpus; `codes` are those it should get."""

    name: str
    codes: frozenset[str]
    who: str
    text: str

    def found(self) -> frozenset[str]:
        return _found(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How often a code was found rightly, wrongly, and not."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + self.missed) or 1)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f} "
            f"({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


@cache
def _found(text: str) -> frozenset[str]:
    problems = check_draft(text, "draft", Settings(), unnamed=UNNAMED)
    return frozenset(problem.code for problem in problems)


def read(file: str) -> Iterator[Labelled]:
    text = (HERE / file).read_text("utf-8")
    heads = [*_MESSAGE.finditer(text)]
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        yield Labelled(
            name=head[1],
            codes=frozenset(head[2].split()),
            who=head[3].strip(),
            text=text[head.end() : end].strip() + "\n",
        )


def read_lines(file: str) -> Iterator[Labelled]:
    """A message from each line; only `job-ask` is labelled, by the heading above it."""
    codes: frozenset[str] = frozenset()
    for number, line in enumerate((HERE / file).read_text("utf-8").splitlines(), 1):
        if line.startswith("## "):
            codes = frozenset({"job-ask"} if line == "## Asks" else ())
        elif line.startswith("- "):
            yield Labelled(name=f"{file}:{number}", codes=codes, who="", text=line[2:])


def score(messages: tuple[Labelled, ...], code: str) -> Score:
    counted = Counter((code in m.codes, code in m.found()) for m in messages)
    return Score(right=counted[True, True], wrong=counted[False, True], missed=counted[True, False])
