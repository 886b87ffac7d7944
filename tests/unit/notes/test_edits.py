"""Edits of a note's text: what is filled, and that every other byte stays."""

import pytest

from mdnetwork.notes.edits import fill_property, set_property

NOTE = '---\ntype: meeting  # kept\ndate:\npeople: []\ntime: "14:00"\n---\nBody.\n'


@pytest.mark.parametrize(
    ("key", "lines", "text"),
    [
        ("date", ('"2026-03-02"',), NOTE.replace("date:\n", 'date: "2026-03-02"\n')),
        (
            "people",
            ('- "[[Ada]]"', "- Bo"),
            NOTE.replace("people: []\n", 'people:\n  - "[[Ada]]"\n  - Bo\n'),
        ),
        ("time", ('"15:00"',), NOTE),
        ("medium", ("phone",), NOTE.replace('"14:00"\n', '"14:00"\nmedium: phone\n')),
        ("x.y", ("z",), NOTE.replace('"14:00"\n', '"14:00"\nx.y: z\n')),
        ("date", (r"\1 \g<0>",), NOTE.replace("date:\n", "date: \\1 \\g<0>\n")),
    ],
)
def test_only_an_empty_or_missing_property_is_filled(
    key: str, lines: tuple[str, ...], text: str
) -> None:
    assert fill_property(NOTE, key, lines) == text
    assert fill_property(text, key, lines) == text


def test_a_list_with_items_is_not_empty() -> None:
    note = "---\npeople:\n  - Ada\n---\n"
    assert fill_property(note, "people", ("- Bo",)) == note


@pytest.mark.parametrize("note", ["", "Text.\n", "---\ndate:\n", "\n---\ndate:\n---\n", "----\n"])
def test_a_text_without_front_matter_is_left_as_it_is(note: str) -> None:
    assert fill_property(note, "date", ("x",)) == note


HELD = "---\r\ntype: contact\r\nstatus: active  # since May\r\n---\r\nBody.\r\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HELD, HELD.replace("active", "paused")),
        ("---\nStatus: 'a b'\n---", "---\nStatus: 'paused'\n---"),
        ('---\n"status" : "a"\n---\n', '---\n"status" : "paused"\n---\n'),
        ("---\nstatus:\nrole: x\n---\n", "---\nstatus: paused\nrole: x\n---\n"),
        ("---\nstatus: \n---\n", "---\nstatus: paused\n---\n"),
        ("---\nstatus:   # c\n---\n", "---\nstatus: paused  # c\n---\n"),
        ("---\nstatus: # c\n---\n", "---\nstatus: paused # c\n---\n"),
        ("---\nstatus: ~\n---\n", "---\nstatus: paused\n---\n"),
        ("---\nstatus: a#b \n---\n", "---\nstatus: paused \n---\n"),
        ("---\nrole: x\n---\n", "---\nrole: x\nstatus: paused\n---\n"),
        ("---\r\nrole: x\r\n---", "---\r\nrole: x\r\nstatus: paused\r\n---"),
        ("---\n---\n", "---\nstatus: paused\n---\n"),
        ("\n---\nrole: x\n---\n", "\n---\nrole: x\nstatus: paused\n---\n"),
        ("---\ntext: |\n  a\n---\n", "---\ntext: |\n  a\nstatus: paused\n---\n"),
        ("", "---\nstatus: paused\n---\n"),
        ("# Ana\r\n", "---\r\nstatus: paused\r\n---\r\n# Ana\r\n"),
        ("\ufeff# Ana", "\ufeff---\nstatus: paused\n---\n# Ana"),
        ("\ufeff---\nstatus: a\n---\n", "\ufeff---\nstatus: paused\n---\n"),
        ("---\nA rule, then text.\n", "---\nstatus: paused\n---\n---\nA rule, then text.\n"),
    ],
)
def test_a_property_is_set_and_every_other_byte_stays(old: str, new: str) -> None:
    assert set_property(old, "status", "paused") == new
    assert set_property(new, "status", "paused") == new


@pytest.mark.parametrize(
    "note",
    [
        "---\nstatus: [a]\n---\n",
        "---\nstatus:\n  - a\n---\n",
        "---\nstatus: a\n  b\n---\n",
        "---\nstatus: |\n  a\n---\n",
        "---\nstatus: {a: b}\n---\n",
        "---\nstatus: &x a\n---\n",
        "---\nstatus: !!str a\n---\n",
        "---\nstatus: [[Ana]]\n---\n",
        '---\nstatus: "a\\tb"\n---\n',
        "---\nstatus: 'it''s'\n---\n",
        "---\nstatus: a\nstatus: b\n---\n",
        "---\nStatus: a\nstatus: b\n---\n",
        "---\n{status: a, role: b}\n---\n",
        "---\n{role: b}\n---\n",
        "---\n? status\n: a\n---\n",
        "---\n role: a\n---\n",
        "---\n- a\n---\n",
        "---\nrole: [\n---\n",
        "---\nrole: a\n",
        "---\nrole: a\r---\n",
        "\0",
    ],
)
def test_a_property_that_is_not_plain_is_left(note: str) -> None:
    assert set_property(note, "status", "paused") is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\nstatus: paused\n---\n", "---\nstatus:\n---\n"),
        ("---\nstatus: paused # c\n---\n", "---\nstatus:  # c\n---\n"),
        ("---\r\nstatus: 'paused'\r\n---", "---\r\nstatus: ''\r\n---"),
        ("---\nstatus:\n---\n", "---\nstatus:\n---\n"),
        ("---\nrole: a\n---\n", "---\nrole: a\n---\n"),
        ("Text.\n", "Text.\n"),
    ],
)
def test_a_property_is_emptied(old: str, new: str) -> None:
    assert set_property(old, "status", "") == new
