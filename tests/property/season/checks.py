"""What must hold after a build, by the numbers of SAFETY's invariants.

Nothing here asks the program what is right where the files themselves can say it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mdnetwork.build import Result, build
from mdnetwork.followups.followup import FollowUp
from mdnetwork.notes.read import read_note
from mdnetwork.plan import Refused
from mdnetwork.vault.undo import Step
from tests.faults.fingerprint import Fingerprint, fingerprint
from tests.property.season import expected
from tests.property.season.device import SETTINGS, Built, Device, Files
from tests.property.season.page import KEY, is_done, is_due_page, rows_of, text_alone

WORD = re.compile(r"\bzq\d+z\b")
_LOGGED = re.compile(
    r"^\s*[-*+] .*<!-- fu:(?P<id>[a-z-]+-[0-9a-f]{10})(?:/(?P<count>\d+))?"
    r"(?: until:(?P<until>[\d-]+))? -->"
)
_ANY_MARKER = "<!-- mdnetwork "
_MARKER = f"{_ANY_MARKER}page "
_DUE = f"{_MARKER}due -->"
_CANVAS = '"mdnetwork page canvas"'
_CLOSING = "<!-- /mdnetwork"
_BOX = re.compile(r"\[[ xX]\]")
_BROKEN = "People/Yet another.md"


@dataclass(frozen=True, kw_only=True)
class Logged:
    """What all copies of the log say by the comments of their lines."""

    counts: dict[str, int]
    snoozed: dict[str, str]
    keys: Counter[str]


def text_of(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def is_log(path: str) -> bool:
    return path.startswith("Follow-up log") and "/" not in path


def is_page(data: bytes) -> bool:
    text = text_of(data)
    return _MARKER in text or _CLOSING in text or _CANVAS in text


def read_log(files: Files) -> Logged:
    """The keys in the log, in conflict copies of it too: odd is answered, the highest holds."""
    counts: dict[str, int] = {}
    snoozed: dict[str, str] = {}
    keys: Counter[str] = Counter()
    for path, data in files.items():
        for line in text_of(data).splitlines() if is_log(path) else ():
            if found := _LOGGED.match(line):
                name = found["id"]
                keys[line[line.index("<!-- fu:") :].strip()] += 1
                if found["until"]:
                    snoozed[name] = max(found["until"], snoozed.get(name, ""))
                else:
                    counts[name] = max(int(found["count"] or 1), counts.get(name, 0))
    return Logged(counts=counts, snoozed=snoozed, keys=keys)


@dataclass(frozen=True, kw_only=True)
class Model:
    """What people did: the words they typed on pages, and the keys lines had, by their text.

    `elsewhere` are words in the notes and the log of the other device: a page of it that comes
    here shows them under *Done today*.
    """

    typed: frozenset[str]
    keys: dict[str, frozenset[str]]
    elsewhere: frozenset[str]


def check_build(built: Built, model: Model) -> None:
    """All that can be said of one build, whole or cut short, by what lay there before and after."""
    check_only_ours_changed(built)
    check_old_or_new(built)
    check_nothing_typed_is_lost(built, model)
    check_logged_once(built)
    check_away(built)
    if built.is_whole:
        check_every_answer_is_taken(built, model)
        check_settled(built)


def check_only_ours_changed(built: Built) -> None:
    """INV-1, INV-2: no file but our pages, the log's end and the box of a task; none vanishes."""
    assert built.before.keys() <= built.after.keys(), "a file is gone"
    for path, mark in built.marks.items():
        if built.marks_after.get(path) == mark or ".mdnetwork-" in path:
            continue
        assert path in built.before, f"{path} is no note and changed"
        assert path not in built.moving, f"{path} was written to while someone else did"
        _check_change(path, text_of(built.before[path]), text_of(built.after[path]))
    for path in built.after.keys() - built.before.keys():
        assert is_log(path) or is_page(built.after[path]), f"{path} is new"


def _check_change(path: str, old: str, new: str) -> None:
    """One file that changed: as a page, as the log, as the note of a task."""
    if _CANVAS in old:
        assert _CANVAS in new  # it holds no word of the person's here
    elif _ANY_MARKER in old:
        assert _outside(old) == _outside(new), f"INV-2: text around the block of {path}"
    elif is_log(path) and new.startswith(old):
        assert new.endswith("\n")
    else:
        before, after = old.split("\n"), new.split("\n")
        assert len(before) == len(after), f"INV-1: {path}"
        for one, other in zip(before, after, strict=True):
            assert one == other or _BOX.sub("", one, 1) == _BOX.sub("", other, 1), f"INV-1: {path}"
            is_plain = before.count(one) == 1 and _BOX.search(one)
            assert one == other or is_plain, f"INV-1: {path}: {one}"


def _outside(text: str) -> tuple[str, str]:
    """What stands before the one block of a file and after it, to the byte."""
    before, _, rest = text.partition(_ANY_MARKER)
    return before, rest.rpartition(_CLOSING)[2].partition("-->")[2]


def check_old_or_new(built: Built) -> None:
    """INV-3: every file is what it was, or all of what was planned, in the plan's order."""
    planned = {change.path: change.text.encode() for change in built.result.plan.writes}
    for path, data in built.after.items():
        assert data in (built.before.get(path), planned.get(path)), f"INV-3: {path}"
    if built.report is not None:
        done = {*built.report.created, *built.report.updated}
        for path in done:
            assert built.after[path] == planned[path], f"the report says {path} was written"


def check_nothing_typed_is_lost(built: Built, model: Model) -> None:
    """INV-5: a word typed on a page is in the log (or a note), or on that page still."""
    kept = words_kept(built.after) | model.elsewhere
    for path, data in built.before.items():
        if is_page(data):
            lost = (_words((_persons(data),)) & model.typed) - _words((built.after[path],)) - kept
            assert not lost, f"INV-5: {lost} of {path}"


def words_kept(files: Files) -> set[str]:
    """The words in notes and logs."""
    return _words(data for data in files.values() if not is_page(data))


def _persons(data: bytes) -> bytes:
    """What of a page may be a person's: all of the due page, of others what stands around them."""
    text = text_of(data)
    is_whole = text.count(_MARKER) == text.count(_CLOSING) == 1
    return "\n".join(_outside(text)).encode() if is_whole and _DUE not in text else data


def _words(texts: Iterator[bytes] | tuple[bytes, ...]) -> set[str]:
    return {word for data in texts for word in WORD.findall(text_of(data))}


def check_logged_once(built: Built) -> None:
    """INV-13: a build appends no key that is in the log already, and none twice."""
    before, after = read_log(built.before), read_log(built.after)
    fresh = after.keys - before.keys
    assert all(count == 1 for count in fresh.values()), f"INV-13: {fresh}"
    assert not fresh.keys() & before.keys.keys(), f"INV-13: {fresh}"


def check_away(built: Built) -> None:
    """Nothing is due on a day the person is away."""
    for follow_up in built.result.agenda.open:
        due = follow_up.due
        assert due is None or not any(first <= due <= last for first, last in SETTINGS.away)


def check_every_answer_is_taken(built: Built, model: Model) -> None:
    """INV-5: a tick, a drop or a snooze is in the log, or stands there still and is said."""
    log = read_log(built.after)
    said = {problem.path for problem in built.result.problems}
    for path, data in built.before.items():
        text = text_of(data)
        if not is_due_page(text):
            continue
        left = {row for _, row in rows_of(text_of(built.after[path]))}
        for _, row in rows_of(text):
            if not _is_answered(row) or _is_in(log, row, model):
                continue
            assert row in left, f"INV-5: neither taken nor left: {row}"
            assert is_log_refused(built) or path in said, f"INV-5: left without a word: {row}"


def is_log_refused(built: Built) -> bool:
    """Whether the build says that it takes no answer now."""
    return any(isinstance(c, Refused) and is_log(c.path) for c in built.result.plan.changes)


def _is_answered(row: str) -> bool:
    return not is_done(row) and row[3] in "xX-"


def _is_in(log: Logged, row: str, model: Model) -> bool:
    """Whether the log has the key of a line: that of its comment, else one its text ever had."""
    own = KEY.search(row)
    keys = [own] if own else [KEY.match(key) for key in model.keys.get(text_alone(row), ())]
    return any(log.counts.get(k["id"], 0) >= int(k["count"] or 1) for k in keys if k)


def check_line(built: Built, line: expected.Logged) -> None:
    """PRODUCT 3.4: the log has a new line with this comment, and it has this day and verb."""
    old, new = (Counter(log_lines(files)) for files in (built.before, built.after))
    found = [one for one in new - old if one.rstrip().endswith(line.comment)]
    assert [one for one in found if one.startswith(f"- {line.day} {line.verb} ")], (line, found)


def log_lines(files: Files) -> list[str]:
    """The lines of the log and of its copies."""
    return [row for p, data in files.items() if is_log(p) for row in text_of(data).splitlines()]


def check_undone(device: Device, step: Step, before: Files | None, marks: Fingerprint) -> None:
    """INV-1: what a step wrote is as it was before it, to the byte, and nothing else changed."""
    names = {file.path for file in step.files}
    after, now = device.files(), fingerprint(device.root)
    for file in step.files:
        assert before is None or after.get(file.path) == before.get(file.path), file.path
    assert {p: m for p, m in now.items() if p not in names} == {
        p: m for p, m in marks.items() if p not in names
    }


def check_settled(built: Built) -> None:
    """INV-13: of each key the highest count holds, of a snooze the latest day; none is open."""
    if is_log_refused(built):
        return
    log = read_log(built.after)
    answers = built.result.situation.records.answers
    assert answers.counts == log.counts, "INV-13"
    assert {name: str(day) for name, day in answers.snoozed.items()} == log.snoozed, "INV-13"
    open_ = {follow_up.identity for follow_up in built.result.agenda.open}
    answered = {name for name, count in log.counts.items() if count % 2}
    assert not open_ & answered, f"INV-13: answered and open: {open_ & answered}"


def check_time(built: Built, later: int) -> None:
    """INV-14: nothing overdue becomes less so, and nothing vanishes but by a rule."""
    then = built.today + timedelta(days=later)
    other = build(built.snapshot, SETTINGS, then)
    left = {f.identity: f for f in other.agenda.open}
    moving = _with_plans(built.result, built.today)
    for follow_up in built.result.agenda.open:
        due = follow_up.due
        if due is None or due >= built.today or follow_up.contact.key in moving:
            continue
        found = left.get(follow_up.identity)
        more = follow_up.overdue_days(built.today) + later
        held = found is not None and found.overdue_days(then) >= more
        assert held or _stops(follow_up, due, other, then), f"INV-14: {follow_up} by {then}"


def _with_plans(result: Result, today: date) -> set[str]:
    """The people about whom a note says something that lies ahead."""
    records = result.situation.records
    ahead = {line.person for line in records.interactions if line.day > today}
    ahead |= {mention.person for mention in records.mentions if mention.day > today}
    talks = [talk for talk in records.meetings if talk.day and talk.day >= today]
    return ahead | {key for talk in talks for key in talk.participants}


def _stops(follow_up: FollowUp, due: date, other: Result, then: date) -> bool:
    """Lapsed, the person has come to rest, or a nudge whose ask is given up."""
    history = other.situation.histories[follow_up.contact.key]
    if due + timedelta(days=SETTINGS.lapse[follow_up.kind.name]) <= then:
        return True
    asked = due - timedelta(days=SETTINGS.nudge_days)
    anew = follow_up.kind.name == "nudge" and asked + timedelta(days=SETTINGS.rest_days) <= then
    return anew or (follow_up.kind.silenced and history.rests(SETTINGS, then))


def check_isolated(built: Built) -> None:
    """INV-12: one more broken note changes nobody's follow-ups, and is said."""
    note = read_note(_BROKEN, "---\nnext_contact: [2026-03-01\n---\n- 2026-03-01 met [[Bo Lee\n")
    notes = {**built.snapshot.notes, _BROKEN: note}
    other = build(replace(built.snapshot, notes=notes), SETTINGS, built.today)
    assert any(problem.path == _BROKEN for problem in other.problems)
    assert agenda_of(other) == agenda_of(built.result), "INV-12"


def agenda_of(result: Result) -> list[tuple[object, ...]]:
    return [(f.identity, f.due, f.reasons) for f in result.agenda.open]


def problems_of(result: Result) -> set[tuple[str, str, str]]:
    """What a build says, but for the line it stands in."""
    return {(problem.path, problem.code, problem.message) for problem in result.problems}
