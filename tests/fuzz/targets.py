"""What is fuzzed: one function a kind of input, bytes in; whatever it raises is a finding."""

import atexit
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from mdnetwork.errors import BadSettingsError
from mdnetwork.notes.blocks import judged
from mdnetwork.notes.flat import read_flat
from mdnetwork.notes.frontmatter import read_yaml
from mdnetwork.notes.note import FrontMatter, Note
from mdnetwork.notes.read import read_bytes
from mdnetwork.notes.scan import scan
from mdnetwork.pages.blocks import read_block
from mdnetwork.plan import Append, Refused, Remove, Restore, Unchanged, digest, lies_inside
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import read_settings
from mdnetwork.vault import again, folders, undo
from mdnetwork.vault import cache as notes_cache
from mdnetwork.vault import surveyed as survey_cache
from mdnetwork.vault.choose import Kind, Rules
from mdnetwork.vault.load import load
from mdnetwork.vault.obsidian import Obsidian
from mdnetwork.vault.sealed import seal
from tests.fuzz import law
from tests.strategies import TODAY, Vault

NOTES: Vault = {
    "People/Ada.md": "---\norganization: Acme\ntier: close\nnext_contact: 2026-03-09\n---\n",
    "People/Bo Lee.md": '---\naliases: [Bo]\nreferred_by: "[[Ada]]"\n---\n'
    "- [ ] Send it 📅 2026-03-08\n",
    "Meetings/2026-03-02 Ada.md": "## Referrals\n\n- Flo Ng, Acme\n\n## Advice\n\n- [ ] Read it\n",
}
LOG = "Follow-up log.md"
DUE = "Network/Due follow-ups.md"
_FILE = re.compile(r"^=== (.+)$", re.MULTILINE)


def text_of(data: bytes) -> str:
    """The text in `data`, without NUL, which makes a note unreadable, and what is no UTF-8."""
    return data.decode("utf-8", "ignore").replace("\x00", "")


def properties(data: bytes) -> None:
    """A note's front matter: the scanner of flat ones says what YAML says, or nothing."""
    text = text_of(data).replace("\r\n", "\n").replace("\r", "\n")
    flat = read_flat(text, 2)
    if flat is not None:
        assert read_yaml("A.md", 2, text) == FrontMatter(properties=flat)
    note = b"---\n" + data + b"\n---\n- 2026-03-01 met [[Bo Lee]]\n"
    _check_note(read_bytes("People/Ada.md", note))
    law.check_build({**NOTES, "People/Ada.md": text_of(note)})


def body(data: bytes) -> None:
    """A note's body: the scanner says what the judge says, or nothing."""
    text = text_of(data)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    found = scan(plain)
    assert found is None or found == list(judged(plain))
    _check_note(read_bytes("People/Ada.md", data))
    assert read_bytes("A.md", plain.encode()) == read_bytes("A.md", text.encode())


def _check_note(note: Note) -> None:
    assert all(problem.code != "unreadable" for problem in note.problems), note.problems
    assert all(0 <= link.item < len(note.items) for item in note.items for link in item.links)


def log(data: bytes) -> None:
    """Lines of the follow-up log; the same again, at its end, changes nothing."""
    text = text_of(data)
    law.check_build({**NOTES, LOG: text, "People/Cy.md": text})


@cache
def _due() -> tuple[Vault, str, str]:
    """A vault built once, and its due page before and after what stands between the markers."""
    files = law.after(NOTES, law.built(NOTES))
    page = files[DUE]
    block = read_block(page, Snapshot.of(files).notes[DUE].markers)
    rows = page.split("\n")
    first, last = rows[: block.start + 1], rows[block.end :]  # type: ignore[union-attr]
    return files, "\n".join(first), "\n".join(last)


def answers(data: bytes) -> None:
    """What stands between the markers of the due page: each answer is noted once, for good."""
    files, first, last = _due()
    answered = {**files, DUE: f"{first}\n{text_of(data)}\n{last}"}
    result = law.check_build(answered)
    again = {**law.after(answered, result), DUE: answered[DUE]}
    assert not any(isinstance(change, Append) for change in law.built(again).plan.changes)


def blocks(data: bytes) -> None:
    """A note with blocks in it, whole or damaged."""
    law.check_build({**NOTES, "Notes/Mine.md": text_of(data)})


def settings(data: bytes) -> None:
    """`.mdnetwork.toml`: settings or an error of ours; no setting leads out of the vault."""
    try:
        found = read_settings(text_of(data))
    except BadSettingsError:
        return
    law.check_build(NOTES, found)


def vault(data: bytes) -> None:
    """A whole small vault: `=== path` lines, each with the text of that file under it."""
    parts = _FILE.split(text_of(data))[1:]
    files = dict(zip(parts[::2], (text.removeprefix("\n") for text in parts[1::2]), strict=True))
    rules = Rules(law.DEFAULTS, Obsidian())
    law.check_build({path: files[path] for path in files if _is_read(path, rules)})


def _is_read(path: str, rules: Rules) -> bool:
    usual = lies_inside(path) and all(part.strip() for part in path.split("/"))
    return usual and len(path) < 200 and rules.kind(path) is Kind.NOTE


@cache
def _root() -> Path:
    """A vault on the disk with one note, for one process."""
    folder = tempfile.mkdtemp(prefix="mdnetwork-fuzz-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    root = Path(folder)
    (root / "People").mkdir(parents=True)
    (root / "People/Ada.md").write_text("# Ada\n", encoding="utf-8")
    return root


def cached(data: bytes) -> None:
    """`notes.cache`, as it is and with a checksum that fits: read again, or as if not there."""
    root = _root()
    file = folders.cache_folder(root) / "notes.cache"
    whose = notes_cache._whose(root, law.DEFAULTS)
    content = msgspec.msgpack.encode((*whose, [])).removesuffix(b"\x90") + data
    for inside in (data, content):
        file.write_bytes(seal(notes_cache._MAGIC, inside))
        notes_cache.read_cache(root, law.DEFAULTS)
    file.write_bytes(data)
    assert notes_cache.read_cache(root, law.DEFAULTS).notes == {}
    assert load(root, law.DEFAULTS).notes["People/Ada.md"].headings[0].text == "Ada"


def said(data: bytes) -> None:
    """`said.json`, with the state's own digest where it says STATE: lines, or nothing."""
    root = _root()
    state = again.look(root, law.DEFAULTS, TODAY)
    file = folders.cache_folder(root) / "said.json"
    file.write_bytes(data.replace(b"STATE", state.digest.encode()))
    os.utime(file, ns=(1 << 62, 1 << 62))
    found = again.recall(root, state, "due")
    assert found is None or all(isinstance(text, str) for text, _ in found.lines)
    again.remember(root, state, {"next": again.Said(lines=(), code=0)})


def surveyed(data: bytes) -> None:
    """`survey.cache`, as it is and with a checksum and a state that fit: a survey, or nothing."""
    root = _root()
    state = again.look(root, law.DEFAULTS, TODAY)
    file = folders.cache_folder(root) / "survey.cache"
    inside = msgspec.msgpack.encode((state.digest, msgspec.Raw(data)))
    for content in (data, seal(survey_cache._MAGIC, data), seal(survey_cache._MAGIC, inside)):
        file.write_bytes(content)
        os.utime(file, ns=(1 << 62, 1 << 62))
        survey_cache.recall_survey(root, state)


def steps(data: bytes) -> None:
    """A step of `undo`, with Ada's digest where it says DIGEST: taken back exactly, or passed."""
    root = _root()
    old = (root / "People/Ada.md").read_bytes()
    folder = folders.state_folder(root) / "undo"
    folder.mkdir(exist_ok=True)
    (folder / "00000001.json").write_bytes(data.replace(b"DIGEST", digest(old).encode()))
    for step in undo.read_steps(root).steps:
        for change in undo.take_back(root, step).changes:
            assert isinstance(change, Restore | Remove | Unchanged | Refused)
            assert lies_inside(change.path)
            if isinstance(change, Restore | Remove):
                assert digest((root / change.path).read_bytes()) == change.before
                change.text.encode()


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "properties": properties,
    "body": body,
    "log": log,
    "answers": answers,
    "blocks": blocks,
    "settings": settings,
    "vault": vault,
    "cached": cached,
    "said": said,
    "surveyed": surveyed,
    "steps": steps,
}
