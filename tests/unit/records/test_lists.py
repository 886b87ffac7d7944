"""A list of people: who stands in it, and what the words after a name say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import build
from mdnetwork.records.lists import read_list, tell
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.unit.test_build import TODAY

RECORDS = build(
    Snapshot.of(
        {
            "Organizations/Acme.md": "---\naliases: [Acme Ltd]\n---\n",
            "Organizations/Harbour.md": "",
            "Old/Organizations/Harbour.md": "",
            "Fields/Maps.md": "---\ntype: field\n---\n",
            "People/Ana.md": "",
        }
    ),
    Settings(),
    TODAY,
).situation.records


@pytest.mark.parametrize(
    ("row", "name", "fields"),
    [
        ("Bo Lee", "Bo Lee", ()),
        ("  Bo Lee  ,Acme ,, may use name ", "Bo Lee", ("Acme", "may use name")),
        ("- Bo Lee; Acme", "Bo Lee", ("Acme",)),
        ("* [x] Bo Lee: Acme", "Bo Lee", ("Acme",)),
        ("12) Bo Lee – runs the lab, at last", "Bo Lee", ("runs the lab", "at last")),
        ("> • Bo Lee (a cousin), Acme", "Bo Lee", ("(a cousin)", "Acme")),
        ("Bo Lee\tAcme\tclub", "Bo Lee", ("Acme", "club")),
        ("\tBo Lee", "Bo Lee", ()),
        ("**Bo Lee**, Acme", "Bo Lee", ("Acme",)),
        ("Bo Lee <bo@example.com>", "Bo Lee", ("<bo@example.com>",)),
        ("Bo Lee at Acme", "Bo Lee", ("Acme",)),
        ("[[People/Bo Lee|Bo]], [[Acme, Inc]], x", "Bo Lee", ("[[Acme, Inc]]", "x")),
        ("[Bo Lee](People/Bo%20Lee.md), Acme", "Bo Lee", ("Acme",)),
        ("- Name: Bo Lee, Acme", "Bo Lee", ("Acme",)),
        ("Bo Lee <!-- or Leigh --> , Acme", "Bo Lee", ("Acme",)),
        ("O'Neil-van der Berg, Jr.", "O'Neil-van der Berg", ("Jr.",)),
        ("bell hooks", "bell hooks", ()),
        ("...", "...", ()),
    ],
)
def test_a_row_names_one_person(row: str, name: str, fields: tuple[str, ...]) -> None:
    (found,) = read_list(f"# A heading\n\n{row}\n")
    assert (found.name, found.line, found.fields) == (name, 3, fields)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "# Bo",
        "#Bo",
        "---\nx: Bo\n---\n",
        "***",
        "- ",
        "Work:",
        "- Old team:",
        "People\n===",
        "<!-- Bo\nCy -->",
        "\ufeff",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert read_list(text) == ()


def test_every_row_keeps_its_number_whatever_ends_it() -> None:
    found = read_list("\ufeff---\nx: 1\n---\r\nBo\r\n\r\n- Cy\rDi\n")
    assert [(person.name, person.line) for person in found] == [("Bo", 4), ("Cy", 6), ("Di", 7)]


def test_an_item_beneath_an_item_says_more_of_the_person() -> None:
    found = read_list("- Bo\n  - two cats\n\t- a dog, a cat\n- Cy\n\nDi\n  - Ed\n")
    assert [(p.name, p.fields) for p in found] == [
        ("Bo", ("two cats", "a dog, a cat")),
        ("Cy", ()),
        ("Di", ()),
        ("Ed", ()),
    ]


@pytest.mark.parametrize(
    ("row", "doubtful"),
    [
        ("bell hooks", True),
        ("[[bell hooks]]", False),
        ("two people from the team", True),
        ("The one who sat beside me in May", True),
        ("555 0101", True),
        ("@kim", True),
        ('"Chuck" Norris', False),
        ("Ángel Ruiz", False),
        ("李雷", False),
    ],
)
def test_what_does_not_read_as_a_name(row: str, doubtful: bool) -> None:  # noqa: FBT001 - a column
    (found,) = read_list(row)
    assert found.doubtful is doubtful


@given(st.text(alphabet="Bo -*[]|(),;:<>!\t\n\r#`~>1.%@", max_size=60))
def test_any_text_is_a_list(text: str) -> None:
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [person.line for person in read_list(text)]
    assert lines == sorted(set(lines))
    assert all(rows[line - 1].strip() for line in lines)


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("Acme", "organization", "[[Acme]]"),
        ("at acme ltd", "organization", "[[Acme]]"),
        ("[[Acme]]", "organization", "[[Acme]]"),
        ("Organizations/Harbour", "organization", "[[Organizations/Harbour]]"),
        ("maps", "field", "[[Maps]]"),
        ("may use her name", "may_use_name", "true"),
        ("alumna", "source", "alumni"),
        ("cold call", "source", "cold-call"),
        ("Family", "source", "family-friend"),
        ("bo@example.com", "email", "bo@example.com"),
        ("<bo@example.com>", "email", "bo@example.com"),
        ("e-mail: bo@example.com", "email", "bo@example.com"),
        ("https://example.com/bo", "website", "https://example.com/bo"),
        ("https://linkedin.com/in/bo", "linkedin", "https://linkedin.com/in/bo"),
        ("(555) 010-1234", "phone", "(555) 010-1234"),
        ("Tel. +49 30 123456", "phone", "+49 30 123456"),
    ],
)
def test_a_field_fills_a_property(field: str, key: str, value: str) -> None:
    told = tell((field,), RECORDS)
    assert (dict(told.properties), told.words) == ({key: (value,)}, ())


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("professor", "professor"),
        ("(a cousin)", "a cousin"),
        ("(a) and (b)", "(a) and (b)"),
        ("Harbour", "Harbour"),
        ("Ana", "Ana"),
        ("[[Nowhere]]", "[[Nowhere]]"),
        ("2026-03-02", "2026-03-02"),
        ("1999", "1999"),
        ("see [[Acme]]", "see [[Acme]]"),
    ],
)
def test_a_field_stays_words(field: str, words: str) -> None:
    assert tell((field,), RECORDS).words == (words,)


@pytest.mark.parametrize(
    ("fields", "organization", "words"),
    [
        (("York Minster", "alumni"), ("York Minster",), ()),
        (("Head of Data", "York Minster"), ("York Minster",), ("Head of Data",)),
        (("University of Leeds", "tall"), ("University of Leeds",), ("tall",)),
        (("York Minster", "Acme"), ("[[Acme]]",), ("York Minster",)),
        (("retired librarian", "Map Curator"), (), ("retired librarian", "Map Curator")),
    ],
)
def test_without_a_note_the_first_that_reads_as_a_place_is_where_they_are(
    fields: tuple[str, ...], organization: tuple[str, ...], words: tuple[str, ...]
) -> None:
    told = tell(fields, RECORDS)
    assert (told.properties.get("organization", ()), told.words) == (organization, words)


def test_many_of_one_kind_and_one_source() -> None:
    told = tell(("a@example.com", "b@example.com", "alumni", "club", "tall"), RECORDS)
    assert told.properties == {"email": ("a@example.com", "b@example.com"), "source": ("alumni",)}
    assert told.words == ("club", "tall")
