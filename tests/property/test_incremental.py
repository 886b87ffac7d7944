"""INV-11: going on from an earlier build gives what a build from nothing gives.

Notes are saved, made, renamed and deleted, answers given, days turn; after each step the same
snapshot is built both ways, and nothing a person could see may differ.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.network import ongoing
from mdnetwork.notes.read import read_note
from mdnetwork.pages import world
from mdnetwork.plan import Create, Refused, Update
from mdnetwork.records.snapshot import OwnFile, Snapshot, sha256
from mdnetwork.settings import Settings
from tests.strategies import GHOSTS, PEOPLE, TODAY, Vault, contacts, log_lines, meetings, vaults

SETTINGS = Settings(split_at=4, keep_in_touch_shown=2)
NAMES = (*PEOPLE, *GHOSTS, "flo ng", "GUS", "bo lee", "Acme", "Public health")
LOG = "Follow-up log.md"
Change = tuple[str, str | None]
"""A path and its new text; none: it is gone."""


@st.composite
def organizations(draw: st.DrawFn) -> Change:
    name = draw(st.sampled_from(["Acme", "Bo Lee", "Delta Clinic"]))
    return f"Organizations/{name}.md", draw(st.sampled_from(["", "---\ntarget: yes\n---\n"]))


@st.composite
def people(draw: st.DrawFn) -> Change:
    name = draw(st.sampled_from(PEOPLE + GHOSTS))
    folder = draw(st.sampled_from(["People", "People", "People/Old", "Notes"]))
    more = draw(
        st.sampled_from(
            [
                "",
                '---\naliases: [Ada, "Flo"]\nknows: "[[Cy]]"\n---\n',
                "---\nwants_news: yes\norganization: Acme\n---\n",
                "---\nprivate: yes\n---\n",
                "---\ntype: organization\n---\n",
                "---\nbad: [\n---\n",
            ]
        )
    )
    return f"{folder}/{name}.md", more + draw(contacts() if not more else st.just("- [ ] call\n"))


@st.composite
def words(draw: st.DrawFn) -> Change:
    """A dated or plain note, your own note, or a talk that names people by its file's name."""
    names = st.sampled_from(NAMES)
    one, other = draw(names), draw(names)
    day = draw(st.integers(-20, 20).map(lambda n: TODAY + timedelta(days=n)))
    notes = [
        (f"Daily/{day}.md", f"Met [[{one}]].\n- [x] wrote to [[{other}]] ✅ {day}\n"),
        (f"Notes/{one}.md", f"about [[{other}]]\n- [ ] ask [[{other}]] 📅 {day}\n"),
        ("Me.md", f"# People to ask\n- {one}\n# News\n- {day} new post at [[{other}]]\n"),
        ("You/Me.md", f"---\ntype: me\n---\n# People to ask\n- {other}\n"),
        (f"Meetings/{day} {one}.md", f"## Advice\n- [x] read [[{other}]]\n- [ ] write\n"),
        (f"Meetings/{day} x.md", f"people: {one}\n- {day} cancelled [[{day} {one}]]\n"),
        (f"Meetings/{day} {one}.md", f"---\npeople: [{one}, {other}]\n---\n- Name: [[{other}]]\n"),
        (f"Notes/{one}.md", None),
        (f"People/{one}.md", None),
        ("Me.md", None),
    ]
    return draw(st.sampled_from(notes))


@st.composite
def steps(draw: st.DrawFn) -> list[Change] | int:
    """Some notes that change together, or a number of days that pass."""
    if draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from([1, 1, 7, -1, 40]))
    change = people() | words() | meetings() | organizations()
    return draw(st.lists(change, min_size=1, max_size=3))


@pytest.fixture(autouse=True)
def _go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a vault of a few people one is many: the tree would be drawn from nothing every time."""
    monkeypatch.setattr(ongoing, "_MANY", 0)


SEEN: Mapping[str, Callable[[Result], object]] = {
    "plan": lambda result: result.plan,
    "problems": lambda result: result.problems,
    "sheets": lambda result: result.sheets,
    "agenda": lambda result: result.agenda,
    "histories": lambda result: dict(result.situation.histories),
    "footings": lambda result: result.situation.footings,
    "contacts": lambda result: list(result.situation.records.contacts.items()),
    "namings": lambda result: result.situation.records.namings,
    "interactions": lambda result: result.situation.records.interactions,
    "answers": lambda result: result.situation.records.answers,
    "survey": lambda result: result.world.survey,
    "counts": lambda result: (result.notes, result.unreadable, result.answers),
}


def differing(one: Result, other: Result) -> list[str]:
    """What of two results differs; named alone, as a difference of two vaults fills a screen."""
    return [name for name, part in SEEN.items() if part(one) != part(other)]


class Pair:
    """One vault, built both ways after each step."""

    def __init__(self, files: Vault) -> None:
        self.snapshot = Snapshot.of(files)
        self.today = TODAY
        self.result: Result | None = None
        self.build()

    def build(self) -> Result:
        fresh = build(self.snapshot, SETTINGS, self.today)
        self.result = build(self.snapshot, SETTINGS, self.today, self.result)
        assert differing(self.result, fresh) == []
        return fresh

    def change(self, path: str, text: str | None) -> None:
        """Save a note, or delete it."""
        notes = {p: note for p, note in self.snapshot.notes.items() if p != path}
        own = {p: file for p, file in self.snapshot.own.items() if p != path}
        kept = {p: file for p, file in self.snapshot.kept.items() if p != path}
        if text is not None:
            notes[path] = read_note(path, text)
            file = OwnFile(path=path, text=text, digest=sha256(text))
            (own if notes[path].markers else kept)[path] = file
        self.snapshot = replace(self.snapshot, notes=notes, own=own, kept=kept)

    def write(self, result: Result) -> None:
        """Let the pages, the log and the boxes be as planned."""
        for change in result.plan.writes:
            self.change(change.path, change.text)


@given(vaults(), st.lists(steps(), min_size=1, max_size=6), st.data())
def test_inv_11_going_on_is_beginning_anew(
    files: Vault, life: list[list[Change] | int], data: st.DataObject
) -> None:
    pair = Pair(files)
    for step in life:
        if isinstance(step, int):
            pair.today += timedelta(days=step)
        else:
            for path, text in step:
                pair.change(path, text)
        fresh = pair.build()
        if data.draw(st.booleans()):
            pair.write(fresh)
            _answer(pair, data)


def _answer(pair: Pair, data: st.DataObject) -> None:
    """Tick a line of the due page, or add to the log, as drawn."""
    path = "Network/Due follow-ups.md"
    page = pair.snapshot.own.get(path)
    rows = page.text.split("\n") if page else []
    lines = [number for number, row in enumerate(rows) if row.startswith("- [ ] **")]
    ticks = data.draw(st.booleans())
    if lines and ticks:
        number = data.draw(st.sampled_from(lines))
        rows[number] = rows[number].replace("- [ ]", "- [x]", 1)
        pair.change(path, "\n".join(rows))
        pair.write(pair.build())
    elif data.draw(st.sampled_from([False, True])):
        log = pair.snapshot.text_of(LOG)
        line = data.draw(log_lines(PEOPLE + GHOSTS))
        pair.change(LOG, f"{log.text if log else ''}{line}\n")
    pair.build()


CASES: dict[str, tuple[Vault, list[list[Change] | int]]] = {
    "a ghost gets a note": (
        {"People/Ada.md": "## Referrals\n- Bo Lee\n", "Daily/2026-03-01.md": "saw [[Bo Lee]]\n"},
        [[("People/Bo Lee.md", "")], [("People/Bo Lee.md", None)]],
    ),
    "a name is shared": (
        {"People/Ada.md": "- 2026-02-01 wrote\n", "Daily/2026-03-01.md": "[[Ada]]\n"},
        [[("Old/People/Ada.md", "")], [("Old/People/Ada.md", None)]],
    ),
    "a talk finds its person by name later": (
        {"Meetings/2026-03-01 Ada.md": "## Notes\nyes\n"},
        [[("People/Ada.md", "")], [("People/Ada.md", "---\nprivate: yes\n---\n")]],
    ),
    "a name is spelled otherwise where it was first called": (
        {
            "People/Ada.md": "",
            "Meetings/2026-02-01 Cy.md": "## Names\n- [[Bo Lee]]\n",
            "Meetings/2026-03-01 Ada.md": "---\npeople: [Ada]\n---\n## Names\n- [[bo lee]]\n",
        },
        [[("Meetings/2026-02-01 Cy.md", "## Names\n- [[BO LEE]]\n")]],
    ),
    "a ghost whose line waits gets a note": (
        {
            "Meetings/2025-12-20 talk.md": "---\npeople: [Di]\n---\n",
            "Meetings/2026-02-10 talk.md": "---\npeople: [Di]\nstatus: cancelled\n---\n",
        },
        [[("People/Di.md", "")], [("People/Di.md", None)]],
    ),
    "a note comes with the name of someone a link calls by another path": (
        {"People/Old/Di.md": "## Names\n- [[People/Ada]]\n"},
        [[("People/Old/Ada.md", "")], [("People/Old/Ada.md", None)]],
    ),
    "someone knows you": (
        {
            "Fields/Public health.md": "---\ntype: field\ntarget: yes\n---\n",
            "People/Sam Reed.md": "---\ntype: me\n---\n",
            "People/Bo Lee.md": "---\nknows: '[[Sam Reed]]'\nfield: Public health\n---\n",
        },
        [[(LOG, "- 2026-02-21 introduced [[Bo Lee]]\n")]],
    ),
    "one answer settles what two of one name are owed": (
        {
            "People/José.md": "",
            "Notes/José.md": "---\naliases: Ada\n---\n",
            "Meetings/2026-03-09 talk.md": "---\npeople: [Ada, José]\n---\n",
        },
        [[(LOG, "- 2026-03-10 thanked José <!-- fu:thank-d4ecf9f1e4 -->\n")]],
    ),
    "a note takes the name that was a field's alias": (
        {
            "Fields/Public health.md": "---\ntype: field\naliases: [PH]\n---\n",
            "People/Eve.md": "---\nfield: PH\n---\n",
        },
        [[("Fields/PH.md", "")], [("Fields/PH.md", None)]],
    ),
    "another device's line is taken back": (
        {
            "People/Ada.md": "",
            LOG: "- 2026-03-01 referred [[Ada]]: [[Bo]] <!-- fu:ask-0123456789 -->\n",
        },
        [
            [
                (
                    "Follow-up log conflict.md",
                    "- 2026-02-01 referred [[Ada]]: [[Bo]] <!-- fu:ask-0123456789 -->\n",
                )
            ],
            [(LOG, "- 2026-03-02 reopened [[Ada]] <!-- fu:ask-0123456789/2 -->\n")],
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_inv_11_cases(name: str) -> None:
    files, life = CASES[name]
    pair = Pair(files)
    for step in life:
        assert not isinstance(step, int)
        for path, text in step:
            pair.change(path, text)
        pair.build()


@settings(max_examples=20)
@given(vaults(), st.integers(1, 60))
def test_inv_11_a_day_turns_without_reading(files: Vault, days: int) -> None:
    first = build(Snapshot.of(files), SETTINGS, TODAY)
    later = TODAY + timedelta(days=days)
    again = build(Snapshot.of(files), SETTINGS, later)
    memo = first.memo
    turned = build(Snapshot.of(files), SETTINGS, later, first)
    assert turned.memo is memo
    assert differing(turned, again) == []


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of the network wait too, as if many people were known."""
    monkeypatch.setattr(world, "_QUICK", 0)


@pytest.mark.usefixtures("waiting")
@settings(max_examples=25)
@given(vaults(), st.lists(steps(), min_size=1, max_size=3))
def test_inv_11_pages_that_wait_are_made_in_the_end(
    files: Vault, life: list[list[Change] | int]
) -> None:
    pair = Pair(files)
    hasty = build(pair.snapshot, SETTINGS, pair.today)
    for step in life:
        if isinstance(step, int):
            pair.today += timedelta(days=step)
        else:
            for path, text in step:
                pair.change(path, text)
        hasty = build(pair.snapshot, SETTINGS, pair.today, hasty, hasty=True)
        assert {*differing(hasty, pair.build())} <= {"plan", "sheets"}
    for _ in range(20):
        if hasty.plan.unfinished:
            hasty = build(pair.snapshot, SETTINGS, pair.today, hasty, hasty=True)
    assert differing(hasty, pair.build()) == []


@pytest.mark.usefixtures("waiting")
def test_inv_10_a_page_that_waits_is_not_written_over_a_newer_one() -> None:
    pair = Pair({"People/Ada.md": "- 2026-03-01 wrote\n"})
    pair.write(pair.build())
    hasty = build(pair.snapshot, SETTINGS, pair.today)
    pair.change("Daily/2026-03-04.md", "Met [[Ada]].\n- 2026-03-04 called [[Ada]]\n")
    newer = {change.path for change in pair.build().plan.writes}
    pair.write(pair.build())  # as another device made them
    hasty = build(pair.snapshot, SETTINGS, pair.today, hasty, hasty=True)
    assert hasty.plan.unfinished
    assert "Network/Network calendar.md" in newer
    assert [change.path for change in hasty.plan.writes] == []
    pair.change("Network/Network calendar.md", None)
    pair.change("Daily/2026-03-05.md", "Met [[Ada]].\n- 2026-03-05 called [[Ada]]\n")
    hasty = build(pair.snapshot, SETTINGS, pair.today, hasty, hasty=True)
    assert "Network/Network calendar.md" not in {change.path for change in hasty.plan.writes}


@pytest.mark.usefixtures("waiting")
def test_a_page_that_waits_is_made_even_if_notes_never_rest() -> None:
    pair = Pair({"People/Ada.md": "- 2026-03-01 wrote\n"})
    pair.write(pair.build())
    hasty = build(pair.snapshot, SETTINGS, pair.today)
    made: set[str] = set()
    for number in range(200):
        pair.change("Daily/2026-03-04.md", "- 2026-03-04 met [[Ada]]\n" * number)
        hasty = build(pair.snapshot, SETTINGS, pair.today, hasty, hasty=True)
        made |= {change.path for change in hasty.plan.writes}
    assert "Network/Network calendar.md" in made


def test_what_a_build_was_given_is_what_it_gives_again() -> None:
    snapshot = Snapshot.of({"People/Ada.md": "- 2026-01-01 met\n- [ ] call 📅 2026-03-12\n"})
    first = build(snapshot, SETTINGS, TODAY)
    texts = {c.path: c.text for c in first.plan.writes if isinstance(c, Create | Update)}
    written = snapshot.with_texts(texts)
    second = build(written, SETTINGS, TODAY, first)
    third = build(written, SETTINGS, date(2026, 3, 10), second)
    assert second.plan.writes == third.plan.writes == ()
    kept = {sheet.view: sheet for sheet in second.sheets}
    assert all(kept["contacts"] is s for s in third.sheets if s.view == "contacts")


@pytest.mark.usefixtures("waiting")
def test_inv_10_a_page_that_waits_does_not_settle_one_another_device_made() -> None:
    pair = Pair({"People/Ada.md": "", "People/Bo.md": ""})
    pair.write(pair.build())
    hasty = build(pair.snapshot, SETTINGS, pair.today)
    pair.change("Daily/2026-03-04.md", "Met [[Ada]].\n- 2026-03-04 called [[Ada]]\n")
    newer = pair.build()
    assert "Network/Network calendar.md" in {change.path for change in newer.plan.writes}
    pair.write(newer)
    hasty = build(pair.snapshot, SETTINGS, pair.today, hasty, hasty=True)
    assert hasty.plan.unfinished
    assert [change.path for change in hasty.plan.writes] == []


def test_inv_11_notes_that_are_back_are_no_longer_missed() -> None:
    people = {
        f"People/{name}.md": "- 2026-03-01 wrote\n" for name in ("Ada", "Bo", "Cy", "Di", "Ed")
    }
    pair = Pair(people)
    pair.write(pair.build())
    for path in [*people][:3]:
        pair.change(path, None)
    gone = pair.build()
    assert gone.plan.writes == ()
    for path in [*people][:3]:
        pair.change(path, people[path])
    pair.change("People/Fay.md", "- 2026-03-01 wrote\n")
    back = pair.build()
    assert [change for change in back.plan.changes if isinstance(change, Refused)] == []
    assert back.plan.writes
