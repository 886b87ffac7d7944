"""What the due page shows of each kind, in which order, and what waits; every number a setting."""

from datetime import timedelta

import pytest

from mdnetwork.settings import Settings, read_settings
from tests.followups.row import ADA, BO, TODAY, Row, ada, note, talk
from tests.followups.seen import Notes, Seen, day, merged
from tests.followups.table import GROUPS, ROWS

EACH = pytest.mark.parametrize("row", ROWS, ids=[row.kind for row in ROWS])
BY_KIND = {row.kind: row for row in ROWS}
OVERDUE_SHOWN = 7


def of_other_people(row: Row, number: int) -> Notes:
    """The row's vault with everyone in it under another name, the later the higher the number."""
    found = {}
    for path, text in row.notes.items():
        both = f"{path}\0{text}"
        for name in ("Ada", "Bo", "Cy"):
            both = both.replace(name, f"{name}{number:02}")
        found[both.partition("\0")[0]] = both.partition("\0")[2]
    return found


@pytest.fixture(scope="module")
def everything() -> Notes:
    """All sixteen due on one day, to sixteen people whose names run the other way."""
    found: dict[str, str] = {}
    for number, row in enumerate(ROWS):
        found |= of_other_people(row, len(ROWS) - number)
    return found


def test_all_kinds_on_one_day_stand_in_the_order_of_the_table(everything: Notes) -> None:
    found = Seen(everything, day(TODAY))
    assert [kind for kind, _ in found.lines] == [row.kind for row in ROWS]
    assert "16 today." in found.page


def test_more_than_seven_overdue_the_rest_at_the_end(everything: Notes) -> None:
    found = Seen(everything, day(TODAY, 1))
    kinds = [row.kind for row in ROWS]
    first = [*kinds[: OVERDUE_SHOWN - 1], "greet"]
    assert [kind for kind, _ in found.lines] == first + [k for k in kinds if k not in first]
    titles = [found.section(found.only(kind, name)) for kind, name in found.lines]
    assert titles.count("Overdue") == OVERDUE_SHOWN == titles.index(titles[-1])
    assert len({*titles}) == 2


def test_what_cannot_wait_is_never_put_off() -> None:
    older = {f"People/Zed {n}.md": note(next_contact="2026-03-01") for n in range(OVERDUE_SHOWN)}
    for kind in ("answer", "prepare", "confirm", "greet"):
        found = Seen(merged(BY_KIND[kind].notes, older), day(TODAY, 1))
        titles = [found.section(found.only(*line)) for line in found.lines]
        assert found.section(found.only(kind)) == "Overdue"
        assert titles.count("Overdue") == OVERDUE_SHOWN


OLDER: list[tuple[str, Notes]] = [
    ("task", {"People/Zed.md": "- [ ] Map 📅 2026-03-01\n"}),
    ("nudge", {"People/Zed.md": "- 2026-03-01 asked\n"}),
    ("advice", {"Meetings/2026-02-10 Zed.md": talk("Zed") + "\n## Advice\n\n- Walk\n"}),
    ("keep-in-touch", {"People/Zed.md": note(cadence="30d", last_contact="2026-02-01")}),
]
"""An older debt to someone else in each group."""


@pytest.mark.parametrize("group", range(4))
@EACH
def test_a_group_comes_before_the_due_day_within_a_section(row: Row, group: int) -> None:
    own = next(place for place, rows in enumerate(GROUPS) if row in rows)
    kind, older = OLDER[group]
    found = Seen(merged(row.notes, older), day(TODAY, 1))
    assert found.lines == ([(row.kind, "Ada"), (kind, "Zed")][:: 1 if own < group else -1])


def test_within_a_group_by_day_then_by_kind_then_by_name() -> None:
    notes = {
        "People/Di.md": note(next_contact="2026-03-08"),
        "People/Cy.md": note(next_contact="2026-03-09"),
        "People/Bo.md": note("- [ ] Map 📅 2026-03-08", next_contact=""),
        "People/Ada.md": note(next_contact="2026-03-09"),
        "People/Ed.md": "- 2026-03-08 replied\n",
    }
    found = Seen(notes, day(TODAY))
    assert found.lines == [
        ("promised", "Di"),
        ("task", "Bo"),
        ("answer", "Ed"),
        ("promised", "Ada"),
        ("promised", "Cy"),
    ]


def test_the_lines_of_one_person_stand_together_within_a_section() -> None:
    notes = {
        ADA: note("- [ ] Map 📅 2026-03-09\n- [ ] Book 📅 2026-03-13", next_contact="2026-03-11"),
        BO: note(next_contact="2026-03-12"),
    }
    found = Seen(notes, day(TODAY))
    assert [name for _, name in found.lines] == ["Ada", "Ada", "Ada", "Bo"]
    assert found.section(found.only("promised")) == "This week"
    assert found.section(found.only("promised", "Bo")) == "This week"
    assert "## Overdue\n\n- [ ] **Task for** [[Ada]]: Map; due 2026-03-09" in found.page


@pytest.mark.parametrize(
    ("ahead", "title"),
    [
        (-1, "Overdue"),
        (0, "Today"),
        (1, "This week"),
        (7, "This week"),
        (8, "The next 30 days"),
        (30, "The next 30 days"),
        (31, ""),
    ],
)
def test_how_far_the_page_looks(ahead: int, title: str) -> None:
    found = Seen({ADA: note(next_contact=str(day(TODAY, ahead)))}, day(TODAY))
    assert found.section(found.only("promised")) == title


# A check-in near another line to the same person waits, and that line carries its reasons.

LAST = {
    **dict.fromkeys(("promised", "task", "nudge", "rearrange", "close-loop"), "2026-01-20"),
    **dict.fromkeys(("share-news", "greet"), "2026-01-20"),
    "thank": "2026-03-09",
    "answer": "2026-03-09",
    "write-up": "2026-03-10",
    "report-back": "2026-02-20",
    "advice": "2026-02-24",
}
"""The last contact, as the row's vault says it; for those never met, one noted."""


def near(kind: str, ahead: int) -> tuple[Seen, str]:
    """The row's vault with a check-in due so many days from today; that identity."""
    last, row = day(LAST[kind]), BY_KIND[kind]
    days = (day(TODAY, ahead) - last).days
    known = {} if row.met else {"last_contact": str(last)}
    found = Seen(merged(row.notes, {ADA: note(cadence=f"{days}d", **known)}), day(TODAY))
    return found, found.only("keep-in-touch")


@pytest.mark.parametrize("ahead", [10, 1])
@pytest.mark.parametrize("kind", LAST)
def test_a_check_in_within_ten_days_waits(kind: str, ahead: int) -> None:
    found, waiting = near(kind, ahead)
    assert found.open[waiting] == ("Ada", str(day(TODAY, ahead)))
    assert found.row(waiting) == ""
    assert f"last contact {LAST[kind]}" in found.row(found.only(kind))


@pytest.mark.parametrize("kind", LAST)
def test_a_check_in_eleven_days_off_does_not(kind: str) -> None:
    found, other = near(kind, 11)
    assert found.row(other) != ""
    assert "last contact" not in found.row(found.only(kind))


EARLY = [kind for kind, last in LAST.items() if day(last) < day(TODAY, -12)]


@pytest.mark.parametrize(("ahead", "waits"), [(-10, True), (-11, False)])
@pytest.mark.parametrize("kind", EARLY)
def test_so_does_one_that_is_overdue(kind: str, ahead: int, waits: bool) -> None:  # noqa: FBT001
    found, identity = near(kind, ahead)
    assert (found.row(identity) == "") == waits


def test_a_check_in_waits_for_lines_of_its_own_person_only() -> None:
    notes = {
        ADA: note(cadence="30d", last_contact="2026-02-08"),
        BO: note(next_contact=TODAY),
    }
    found = Seen(notes, day(TODAY))
    assert found.lines == [("promised", "Bo"), ("keep-in-touch", "Ada")]


def test_three_check_ins_without_a_rhythm_of_their_own_are_shown() -> None:
    notes = {
        f"People/P{number}.md": note(met=f"2025-12-0{number}", **more)
        for number, more in enumerate(({}, {}, {"tier": "casual"}, {}, {}, {"cadence": "90d"}), 1)
    }
    found = Seen(notes, day(TODAY))
    assert [name for _, name in found.lines] == ["P1", "P2", "P3", "P4", "P6"]
    assert sorted(found.names("keep-in-touch")) == [f"P{number}" for number in range(1, 7)]
    assert "1 more to keep in touch with" in found.page


def test_an_ask_without_a_day_stands_in_the_backlog() -> None:
    notes = {
        ADA: note(source="alumni"),
        BO: note(referred_by='"[[Ada]]"'),
        "Me.md": note("## People to ask\n\n- Uncle Joe", type="me"),
    }
    found = Seen(notes, day(TODAY))
    assert found.owed("ask") == [("Ada", None), ("Bo", None), ("Uncle Joe", None)]
    assert found.lines == []


# Every number is a default and a setting.

SHIFTED = [
    ("thank", "thank_hours = 48", 1),
    ("thank", "thank_hours = 12", 0),
    ("thank", "thank_hours = 25", 1),
    ("answer", "answer_days = 2", 1),
    ("prepare", "prepare_days = 4", -1),
    ("confirm", "confirm_days = 2", -1),
    ("ask", "ask_days = 8", 1),
    ("nudge", "nudge_days = 8", 1),
    ("rearrange", "rearrange_days = 4", 1),
    ("write-up", "write_up_days = 1", 1),
    ("close-loop", "close_loop_days = 8", 1),
    ("report-back", "report_back_days = 8", 1),
    ("advice", "advice_days = 15", 1),
    ("share-news", "news_days = 8", 1),
]


@pytest.mark.parametrize(("kind", "line", "shift"), SHIFTED)
def test_a_number_of_days_is_a_setting(kind: str, line: str, shift: int) -> None:
    found = Seen(BY_KIND[kind].notes, day(TODAY), read_settings(f"format = 1\n{line}\n"))
    assert found.owed(kind) == [("Ada", str(day(TODAY, shift)))]


LAPSING = [row for row in ROWS if row.kind not in {"prepare", "confirm"}]


@pytest.mark.parametrize("row", LAPSING, ids=[row.kind for row in LAPSING])
def test_so_is_when_it_lapses(row: Row) -> None:
    settings = read_settings(f"format = 1\n[lapse]\n{row.kind} = 5\n")
    identity = Seen(row.notes, day(TODAY)).only(row.kind)
    assert identity in Seen(row.notes, day(TODAY, 4), settings).open
    assert identity not in Seen(row.notes, day(TODAY, 5), settings).open


def test_a_nudge_to_someone_who_never_rests_lapses_after_sixty_days() -> None:
    settings = Settings(rest_days=500)
    notes = BY_KIND["nudge"].notes
    assert Seen(notes, day("2026-05-08"), settings).names("nudge") == ["Ada"]
    assert Seen(notes, day("2026-05-09"), settings).names("nudge") == []


SEASON = Settings(season_greetings="03-10")
SEASONS: list[tuple[str, Notes, Settings, bool]] = [
    ("a talk within the year", ada("2025-03-10 met"), SEASON, True),
    ("a talk before", ada("2025-03-09 met"), SEASON, False),
    ("a letter alone", ada("2026-01-01 wrote"), SEASON, False),
    ("a meeting", {ADA: "", "Meetings/2026-01-05 Ada.md": talk()}, SEASON, True),
    ("greeted", ada("2026-01-05 met\n- 2026-03-09 greeted"), SEASON, False),
    ("greeted last year", ada("2025-03-12 greeted\n- 2026-01-05 met"), SEASON, True),
    ("paused", {ADA: note("- 2026-01-05 met", status="paused")}, SEASON, False),
    ("switched off", ada("2026-01-05 met"), Settings(), False),
]


@pytest.mark.parametrize(
    ("notes", "settings", "owed"), [row[1:] for row in SEASONS], ids=[row[0] for row in SEASONS]
)
def test_a_greeting_at_the_seasons_end(notes: Notes, settings: Settings, owed: bool) -> None:  # noqa: FBT001
    found = Seen(notes, day(TODAY) - timedelta(days=1), settings)
    assert found.owed("greet") == ([("Ada", TODAY)] if owed else [])
