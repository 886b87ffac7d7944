"""A list becomes new notes: none twice, none over another, each of them readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import build
from mdnetwork.cli.template import template_files
from mdnetwork.errors import UsageError
from mdnetwork.exchange.people_list import Outcome, decode, take_in
from mdnetwork.notes.note import stem
from mdnetwork.notes.read import read_note
from mdnetwork.notes.words import fold
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.unit.test_build import TODAY

FILES = {
    "People/Ana Ruiz.md": "---\naliases: [Annie]\n---\n",
    "Organizations/Acme.md": "",
    'Organizations/A "B" \\ C.md': "",
}
TEMPLATE = template_files("Templates/Contact.md")[0].text


def taken_in(text: str) -> Outcome:
    snapshot, settings = Snapshot.of(FILES), Settings()
    records = build(snapshot, settings, TODAY).situation.records
    return take_in(text, snapshot, records, settings, lambda _: TEMPLATE)


NAMES = st.sampled_from(["Ana Ruiz", "annie", "Bo Lee", "BO  LEE", "[[Cy/Wu]]", "Acme", "Con", "x"])
FIELDS = st.sampled_from(
    [
        'A "B" \\ C',
        "Acme",
        "b@example.com",
        "+1 555 010101",
        "family",
        "# x",
        "---",
        "2026-03-01 met",
    ]
)
ROWS = st.one_of(
    st.lists(FIELDS, max_size=3).flatmap(
        lambda fields: NAMES.map(lambda name: ", ".join([name, *fields]))
    ),
    st.text(alphabet="Bo -*[]|(),;:<>!\t#`~>1.%@\"'\\", max_size=30),
)


@given(st.lists(ROWS, max_size=6))
def test_every_row_has_one_fate_and_every_note_can_be_read(rows: list[str]) -> None:
    outcome = taken_in("\n".join(rows))
    paths = [new.file.path for new in outcome.made]
    assert len({fold(path) for path in paths} | {fold(path) for path in FILES}) == len(paths) + len(
        FILES
    )
    assert not {fold(stem(path)) for path in paths} & {"ana ruiz", "annie", "acme"}
    lines = [found.line for found in (*outcome.there, *outcome.twice, *outcome.refused)]
    lines += [new.line for new in outcome.made]
    assert len(lines) == len(set(lines))
    for new in outcome.made:
        note = read_note(new.file.path, new.file.text)
        assert note.readable
        assert not note.problems
        assert [heading.text for heading in note.headings] == ["Notes", "Log"]
        assert not any(item.log for item in note.items)
        held = {prop.key: tuple(v.text for v in prop.values) for prop in note.properties}
        assert {key: held[key] for key in new.told.properties} == dict(new.told.properties)


@pytest.mark.parametrize("data", [b"\xff\xfeB\x00", b"Zo\xeb", b"B\x00o\x00"])
def test_only_utf_8_is_a_list(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"x is not UTF-8 text; save it"):
        decode(data, "x")


def test_a_byte_order_mark_is_no_part_of_a_name() -> None:
    assert decode(b"\xef\xbb\xbfBo", "x") == "Bo"
