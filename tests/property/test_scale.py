"""SAFETY 5.I 87, 88 and 5.G 72: dense and deep networks, the ends of time, pathological text.

What is bounded is the work, not the clock: each of these would take minutes or end in a
RecursionError if chains or cycles were walked by recursion or enumerated. Last, no step may grow
faster than the vault: lines of Python run are counted, room by room and function by function.
"""

import itertools
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.notes.dates import Period, add_days
from mdnetwork.notes.read import read_note
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from mdnetwork.vault.write import carry_out
from tests.bench.copies import repeated
from tests.bench.generate import TODAY as BENCH_TODAY
from tests.bench.generate import generate, write_vault
from tests.strategies import TODAY, Vault, vaults
from tests.work import Work, by_room, too_steep, work_of

SETTINGS = Settings()


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fail if it takes far longer than it ever should; no measure of speed."""

    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def built(files: Vault, today: date = TODAY) -> Result:
    return build(Snapshot.of(files), SETTINGS, today)


def named_by(*referrers: str) -> str:
    rows = "".join(f'  - "[[{name}]]"\n' for name in referrers)
    return f"---\nreferred_by:\n{rows}---\n"


def test_87_a_clique_of_forty() -> None:
    people = [f"P{number}" for number in range(40)]
    files = {
        f"People/{name}.md": named_by(*(other for other in people if other != name))
        for name in people
    }
    with within(20):
        result = built(files)
    page = next(sheet for sheet in result.sheets if sheet.view == "network")
    assert len(result.situation.records.namings) == 40 * 39
    assert all(any(f"[[{name}]]" in line for line in page.lines) for name in people)


def test_87_a_chain_of_a_thousand() -> None:
    files = {f"People/P{n}.md": named_by(f"P{n - 1}") for n in range(1, 1000)}
    files["People/P0.md"] = ""
    assert sys.getrecursionlimit() <= 1000 * 10
    with within(20):
        result = built(files)
    sheets = [sheet for sheet in result.sheets if sheet.view == "network"]
    shown = "\n".join(line for sheet in sheets for line in sheet.lines)
    assert all(f"[[P{n}]]" in shown for n in (0, 1, 500, 999))
    assert max(len(line) for line in shown.split("\n")) < 500


def test_87_cycles_of_every_length_and_a_thousand_names_from_one() -> None:
    files = {
        f"People/C{size}-{n}.md": named_by(f"C{size}-{(n + 1) % size}")
        for size in (2, 3, 50)
        for n in range(size)
    }
    names = "".join(f"- Name{n} Surname\n" for n in range(1000))
    files["People/Hub.md"] = f"## Referrals\n\n{names}"
    with within(20):
        result = built(files)
    assert len(result.situation.records.ghosts) == 1000


EDGES = ("0001-01-01", "0001-12-31", "1582-10-15", "9999-12-31", "9999-01-31", "2024-02-29")


@pytest.mark.parametrize("today", [date.min, date(1, 2, 1), TODAY, date(9999, 12, 1), date.max])
@pytest.mark.parametrize("day", EDGES)
def test_72_the_ends_of_time(today: date, day: str) -> None:
    files = {
        "People/Ada.md": f"---\nlast_contact: {day}\nnext_contact: {day}\ncadence: yearly\n---\n"
        f"- {day} asked\n- [ ] Send 📅 {day}\n",
        "People/Bo.md": f"---\nmet: {day}\nsnooze_until: {day}\nmay_contact_again: 3 weeks\n---\n",
        "Meetings/Talk.md": f"---\ndate: {day}\ntime: 23:59\nplanned_minutes: 1440\n"
        'people: "[[Cy]]"\n---\n- Name: Di\n',
        f"Daily/{day}.md": "[[Ada]] and [[Bo]]",
    }
    assert built(files, today).sheets


@given(vaults(), st.dates())
def test_72_any_day_can_be_today(files: Vault, today: date) -> None:
    assert built(files, today).sheets


@given(st.dates(), st.integers(0, 9999), st.integers(0, 9999), st.integers())
def test_72_days_are_added_within_the_calendar(
    day: date, months: int, days: int, count: int
) -> None:
    assert day <= Period(months=months, days=days).after(day) <= date.max
    assert date.min <= add_days(day, count) <= date.max


NASTY = {
    "open brackets": "[" * 50_000,
    "closed brackets": "]" * 50_000,
    "links never closed": "[[a" * 10_000,
    "images": "![a](" * 10_000,
    "backticks": "`a" * 10_000,
    "rising backticks": " ".join("`" * n for n in range(1, 200)),
    "stars": "*a_ " * 10_000,
    "tags": "<a " * 10_000,
    "comments": "<!-- " * 10_000,
    "percents": "%% " * 10_001,
    "quotes": "> " * 5_000 + "x",
    "lists": "".join("  " * n + "- x\n" for n in range(300)),
    "one long line": "a" * 1_000_000,
    "table": "|" * 2_000 + "\n" + "|-" * 2_000 + "|\n",
    "dates": "- 2026-03-01 " * 5_000,
    "due dates": "- [ ] " + "📅 2026-03-1 " * 5_000,
    "conflicts": "<<<<<<< a\n" * 3_000,
    "markers": "<!-- mdnetwork page due -->\n" * 2_000,
    "entities": "&#" * 20_000,
    "escapes": "\\" * 50_000,
    "front matter": "---\n" + "a: [" * 5_000,
    "colons": "---\n" + "a:\n " * 5_000 + "\n---\n",
}


@pytest.mark.parametrize("name", NASTY)
def test_88_pathological_text_is_read_within_its_time(name: str) -> None:
    with within(20):
        note = read_note("People/Ada.md", NASTY[name])
    assert all(problem.code != "unreadable" for problem in note.problems)


def test_years_of_daily_notes_end_soon() -> None:
    start = date(2020, 1, 1)
    days = itertools.islice(itertools.count(), 1500)
    files = {f"Daily/{start + timedelta(days=n)}.md": "- saw [[Ada]]\n" for n in days}
    files["People/Ada.md"] = "---\ncadence: monthly\n---\n"
    with within(20):
        result = built(files)
    assert [f.kind.name for f in result.agenda.open] == []


def test_72_a_talk_at_the_last_hour_there_is() -> None:
    note = "---\npeople: Ada\ntime: 23:59\nplanned_minutes: 1440\nstatus: held\n---\n"
    agenda = built({"Meetings/9999-12-30 Ada.md": note}, date(9999, 12, 30)).agenda
    assert {f.due for f in agenda.open if f.kind.name == "thank"} == {date.max}


NOTES, TIMES = 200, 4
"""Notes of a vault, and of how many like it the larger one is made.

With fewer, all the network of the smaller one goes into one picture, which the larger one tries
in vain before it draws several: a step, no slope.
"""
STEEPEST = 5.0
"""Four times the notes may be five times the work; work that is squared would be sixteen times."""
LINES_A_NOTE = 5
"""A function that does less than this for each note, on average, is not looked at."""


def grown(small: Work, large: Work) -> dict[str, float]:
    """The rooms and the functions whose work grows faster than the vault."""
    least = NOTES * TIMES * LINES_A_NOTE
    rooms = too_steep(by_room(small), by_room(large), STEEPEST, least)
    return rooms | too_steep(small, large, STEEPEST, least)


def work_by_step(root: Path, files: Vault) -> dict[str, Work]:
    """The work of every step for these notes, laid out below `root`; pages made, and not."""
    write_vault(files, root)
    snapshots: list[Snapshot] = []
    results: list[Result] = []

    def read() -> None:
        snapshots.append(load(root, SETTINGS))

    def build_it() -> None:
        results.append(build(snapshots[-1], SETTINGS, BENCH_TODAY))

    work = {"reading": work_of(read), "first build": work_of(build_it)}
    work["writing"] = work_of(lambda: carry_out(root, results[0].plan))
    read()
    work["next build"] = work_of(build_it)
    assert results[0].plan.writes
    assert not results[1].plan.writes
    return work


def test_the_work_grows_no_faster_than_the_vault(tmp_path: Path) -> None:
    files = generate(3, NOTES)
    small = work_by_step(tmp_path / "small", files)
    large = work_by_step(tmp_path / "large", repeated(files, TIMES))
    steep = {step: found for step in small if (found := grown(small[step], large[step]))}
    assert steep == {}


LONGEST = 2.0
"""Four times the notes may make twice the work of one save; begun anew, it would be four times."""


def work_of_a_save(files: Vault) -> Work:
    """The work of building again after one note was saved with one more task."""
    pages = {c.path: c.text for c in built(files, BENCH_TODAY).plan.writes}
    snapshot = Snapshot.of(files | pages)
    before = build(snapshot, SETTINGS, BENCH_TODAY)
    path = min(path for path in files if path.startswith("People/"))
    for day in (12, 13):  # the first save also makes what a build from nothing left out
        saved = snapshot.with_texts({path: f"{files[path]}\n- [ ] call 📅 2026-03-{day}\n"})
        results = [before]
        work = work_of(partial(_go_on, saved, results))
        before = results[-1]
        pages = {c.path: c.text for c in before.plan.writes}
        snapshot = saved.with_texts(pages)
    assert pages
    return work


def _go_on(snapshot: Snapshot, results: list[Result]) -> None:
    results.append(build(snapshot, SETTINGS, BENCH_TODAY, results[-1], hasty=True))


def test_the_work_of_a_save_does_not_grow_with_the_vault() -> None:
    files = generate(3, NOTES)
    small, large = work_of_a_save(files), work_of_a_save(repeated(files, TIMES))
    assert sum(large.values()) / sum(small.values()) < LONGEST
    most = work_of(lambda: built(files, BENCH_TODAY))
    assert sum(small.values()) * 5 < sum(most.values())


def test_the_work_grows_no_faster_than_a_note() -> None:
    texts = [text for path, text in generate(1, 200).items() if path.startswith("Meetings/")]
    bodies = [text.split("\n---\n", 1)[1] for text in texts]
    small, large = (
        work_of(lambda n=n: read_note("Meetings/Long.md", "\n".join(bodies[:n])))  # type: ignore[misc]
        for n in (20, 80)
    )
    assert too_steep(small, large, STEEPEST, 1000) == {}
