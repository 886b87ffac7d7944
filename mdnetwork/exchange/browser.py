"""The network as one HTML file that needs nothing else: no network, no other file, no program.

Cytoscape.js draws (3.34.4 as npm has it, in `html/`; MIT, and its licence goes along in each file):
panning, zooming and hitting two thousand boxes is its business. What it draws, also as a list for
the keyboard and for screen readers, is data that no word of a note can leave; the file says itself
that a browser may fetch nothing.
"""

import hashlib
import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from importlib.resources import files

from mdnetwork.network.picture import Line, Person, Picture
from mdnetwork.pages.text import plain
from mdnetwork.pages.world import LOOKS, STATE_WORDS

MARK = "<!doctype html>\n<!-- mdnetwork export html -->\n"
"""How each such file begins; what begins so is ours, and may be made anew."""
_FOLDER = files("mdnetwork.exchange") / "html"
_ENDS_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def render(picture: Picture, link: Callable[[str], str]) -> str:
    """The whole file; `link` makes the address of the note at a vault-relative path."""
    script = _text("picture.js")
    library = _text("cytoscape.min.js")
    filled = {
        "policy": _policy(library, script),
        "style": _text("picture.css"),
        "data": _data(picture, link),
        "library": library,
        "script": script,
    }
    page = _text("picture.html")
    for name, text in filled.items():
        page = page.replace(f"<!--{name}-->", text, 1)
    return MARK + page


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8").rstrip("\n")


def _policy(*scripts: str) -> str:
    """What a browser may do with the file: run these scripts, show its own style, fetch nothing."""
    sums = (hashlib.sha256(script.encode()).digest() for script in scripts)
    allowed = " ".join(f"'sha256-{b64encode(each).decode()}'" for each in sums)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'"
    )


def _data(picture: Picture, link: Callable[[str], str]) -> str:
    """Everyone and every line as JSON in a script element: nothing in it can end that element."""
    number = {person.contact.key: place for place, person in enumerate(picture.people)}
    shown = {
        "people": [_person(person, picture, link) for person in picture.people],
        "lines": [_line(line, number) for line in picture.lines],
        "bands": picture.layout.bands,
    }
    return json.dumps(shown, separators=(",", ":")).translate(_ENDS_SCRIPT)


def _person(person: Person, picture: Picture, link: Callable[[str], str]) -> dict[str, object]:
    contact = person.contact
    place = picture.layout.places[contact.key]
    return {
        "name": plain(contact.name),
        **place._asdict(),
        "look": LOOKS[person.state],
        "state": STATE_WORDS[person.state],
        "role": plain(contact.role),
        "organizations": [plain(name) for name in person.organizations],
        "fields": [plain(name) for name in person.fields],
        "link": link(contact.path) if contact.path else "",
    }


def _line(line: Line, number: Mapping[str, int]) -> dict[str, object]:
    return {
        "from": number[line.first],
        "to": number[line.second],
        "kind": line.kind,
        "day": line.day,
    }
