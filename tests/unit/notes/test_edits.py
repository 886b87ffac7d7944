"""Edits of a note's text: what is filled, and that every other byte stays."""

import pytest

from mdnetwork.notes.edits import fill_property

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
