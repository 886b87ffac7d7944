"""Who is left in peace, and from what: each kind by each state of the person (3.3, its end)."""

import pytest

from tests.followups.row import ADA, CY, TODAY, Row, ada, note, talk
from tests.followups.seen import CONTACTS, Notes, Seen, day, merged
from tests.followups.table import ROWS

REST_DAYS = 14
EACH = pytest.mark.parametrize("row", ROWS, ids=[row.kind for row in ROWS])
STATES: dict[str, Notes] = {
    "paused": {ADA: note(status="paused")},
    "declined": {ADA: note(status="declined")},
    "archived": {ADA: note(status="archived")},
    "refused": {ADA: note(may_contact_again="no")},
}
STAY = {"thank", "answer", "write-up", "prepare", "confirm", "task", "promised"}
SILENCED = {"ask", "nudge", "keep-in-touch", "close-loop", "share-news", "greet", "advice"}


def test_the_table_says_what_the_text_says() -> None:
    assert {row.kind for row in ROWS if row.silenced} == SILENCED
    assert {row.kind for row in ROWS if not row.silenced} >= STAY


def owed(row: Row, more: Notes, today: str = TODAY, shift: int = 0) -> bool:
    found = Seen(merged(row.notes, more), day(today, shift))
    return "Ada" in found.names(row.kind)


@pytest.mark.parametrize("state", STATES)
@EACH
def test_in_a_state(row: Row, state: str) -> None:
    assert owed(row, STATES[state]) != row.silenced


@EACH
def test_after_a_no(row: Row) -> None:
    assert owed(row, ada(f"{row.declined} declined")) != row.silenced


@EACH
def test_after_a_no_that_was_followed_by_a_yes(row: Row) -> None:
    more = ada("2025-06-01 declined\n- 2025-06-02 replied\n- 2025-06-03 wrote")
    assert owed(row, more) == (row.kind != "ask")


@EACH
def test_at_rest(row: Row) -> None:
    more = ada(f"{row.asked} asked")
    assert owed(row, more, row.asked, REST_DAYS) != row.silenced


NOT_BY_ASKING = [row for row in ROWS if row.kind not in {"ask", "answer"}]


@pytest.mark.parametrize("row", NOT_BY_ASKING, ids=[row.kind for row in NOT_BY_ASKING])
def test_not_at_rest_the_day_before(row: Row) -> None:
    assert owed(row, ada(f"{row.asked} asked"), row.asked, REST_DAYS - 1)


NOT_ASKED_INSTEAD = [row for row in ROWS if row.kind not in {"nudge", "answer"}]


@pytest.mark.parametrize("row", NOT_ASKED_INSTEAD, ids=[row.kind for row in NOT_ASKED_INSTEAD])
def test_named_anew_the_rest_is_over(row: Row) -> None:
    named = day(row.asked, 1)
    more = {
        **ada(f"{row.asked} asked"),
        CY: f"- {named} referred [[Ada]]\n- {named} wrote\n",
    }
    assert owed(row, more, row.asked, REST_DAYS)


@EACH
def test_snoozed_by_a_property(row: Row) -> None:
    notes = merged(row.notes, {ADA: note(snooze_until=TODAY)})
    asleep, awake = Seen(notes, day(TODAY)), Seen(notes, day(TODAY, 1))
    identity = asleep.only(row.kind)
    assert asleep.section(identity) == ""
    assert " snoozed." in asleep.page
    assert awake.section(identity) == "Overdue"


NEVER_MET = [row for row in ROWS if not row.met]


@pytest.mark.parametrize("row", NEVER_MET, ids=[row.kind for row in NEVER_MET])
def test_never_contacted(row: Row) -> None:
    rhythm = Seen(merged(row.notes, {ADA: note(cadence="1d")}), day(TODAY))
    assert "Ada" not in rhythm.names("keep-in-touch")
    assert "Ada" in rhythm.names(row.kind)


@EACH
def test_contacted_long_ago(row: Row) -> None:
    assert owed(row, ada("2019-05-05 coffee")) == (row.kind != "ask")


@pytest.mark.parametrize("state", ["", *STATES])
def test_a_state_is_of_one_person_alone(state: str) -> None:
    bo = {path.replace("Ada", "Bo"): text for path, text in STATES.get(state, {}).items()}
    for row in ROWS:
        if "People/Bo.md" not in row.notes:
            assert owed(row, bo)


def test_quieter_than_usual_names_nobody_on_the_page() -> None:
    talks = "".join(
        f"- 2026-{month:02}-0{number} coffee\n" for month in (1,) for number in (1, 5, 9)
    )
    found = Seen({ADA: talks}, day("2026-02-20"))
    assert "Ada" not in found.page
    assert found.open == {}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("thanked", "met and thanked"),
        ("thanked, [[2026-03-09 Ada]]", "met and thanked"),
        ("thanked, [[2026-03-01 Tea]]", "met"),
        ("wrote", "in your network"),
    ],
)
def test_where_they_stand_follows_the_thanks(line: str, words: str) -> None:
    notes = {
        ADA: f"- 2026-03-10 {line}\n",
        "Meetings/2026-03-01 Tea.md": talk(),
        "Meetings/2026-03-09 Ada.md": talk(thanked="no", interview="yes"),
    }
    assert f"| [[Ada]] | {words} |" in Seen(notes, day(TODAY)).after[CONTACTS]


@pytest.mark.parametrize("also", [True, False])
def test_a_mention_is_shown_as_one_unless_you_were_in_touch_that_day(*, also: bool) -> None:
    known = {"last_contact": "2026-02-08"} if also else {"last_contact": "2026-01-01"}
    notes = {ADA: note(cadence="30d", **known), "Daily/2026-02-08.md": "Saw [[Ada]].\n"}
    found = Seen(notes, day(TODAY))
    assert ("mentioned" in found.row(found.only("keep-in-touch"))) != also
