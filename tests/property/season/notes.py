"""What a person writes in notes of their own over a season: path and text in, text out."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from hypothesis import strategies as st

from mdnetwork.records.verbs import VERBS
from tests.property.season.page import MINE, Hand

PEOPLE = ("Ana Ruiz", "Bo Lee", "Cy Doe", "Di Kay")
NAMES = (*PEOPLE, "Flo Ng")
LOG = "Follow-up log.md"
_TASK = re.compile(r"- \[ \] (?P<words>(?:Send \w+|Same for))")

FIRST = {
    "People/Ana Ruiz.md": "---\nnext_contact: 2026-03-09\n---\n",
    "People/Bo Lee.md": "---\ncadence: 30d\nlast_contact: 2026-01-05\nwants_news: yes\n---\n",
    "People/Cy Doe.md": "- [ ] Send the map 📅 2026-03-08\n- 2026-03-01 asked by email\n",
    "Meetings/2026-03-02 Ana Ruiz.md": (
        '---\npeople: "[[Ana Ruiz]]"\n---\n## Notes\n\nA good talk.\n\n'
        "## Advice\n\n- [ ] Read it\n- [x] Walk ✅ 2026-03-04\n\n## Referrals\n\n- Di Kay\n"
    ),
    "Meetings/2026-03-12 Bo Lee.md": '---\npeople: "[[Bo Lee]]"\n---\n',
    "Me.md": "---\ntype: me\n---\n## News\n\n- 2026-03-01 I moved\n",
    LOG: "# Follow-up log\n\n- 2026-03-08 replied [[Di Kay]]\n",
    MINE: "My own words.\n\n<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n\nMore of them.\n",
}
"""A small vault to begin with, which owes many things."""

Write = tuple[str, Callable[[str], str]]
"""The note it goes into, and what becomes of its text."""


def _day(hand: Hand, first: int, last: int) -> date:
    return hand.today + timedelta(days=hand.data.draw(st.integers(first, last)))


def _more(line: str) -> Callable[[str], str]:
    return lambda text: (text if not text or text.endswith("\n") else text + "\n") + line + "\n"


def _new(text: str, line: str) -> Callable[[str], str]:
    """A new note, or one more line in the one that is there."""
    return lambda old: _more(line)(old) if old else text


def _person(hand: Hand) -> str:
    return f"People/{hand.pick(*PEOPLE)}.md"


def contact(hand: Hand) -> Write:
    fields = (
        "", f"next_contact: {_day(hand, -5, 20)}", "cadence: 30d", "cadence: 2w", "tier: close",
        f"last_contact: {_day(hand, -120, 0)}", "wants_news: yes", "source: alumni",
        'referred_by: "[[Ana Ruiz]]"', f"may_contact_again: {_day(hand, -3, 30)}",
        "may_contact_again: no", "status: paused", "birthday: 03-14", f"met: {_day(hand, -99, -9)}",
        f"snooze_until: {_day(hand, 0, 20)}", "looks_for: a flat", "organization: Acme",
    )  # fmt: skip
    chosen = hand.data.draw(st.lists(st.sampled_from(fields), max_size=3, unique=True))
    kept = {line.partition(":")[0]: line for line in chosen if line}
    block = "\n".join(("---", *kept.values(), "---"))
    return _person(hand), _new(f"{block}\n\nKnown as {hand.word}.\n", f"More {hand.word}.")


def meeting(hand: Hand) -> Write:
    day, who = _day(hand, -9, 6), hand.pick(*PEOPLE)
    more = hand.pick(
        "", "interview: yes", "status: cancelled", "status: no-show", "time: 14:00",
        'thanked: "by card"', "status: held",
    )  # fmt: skip
    others = hand.pick(f'"[[{who}]]"', f'["[[{who}]]", "[[Bo Lee]]"]')
    body = hand.pick(
        "", "## Notes\n\n", f"## Notes\n\nHeard {hand.word}.\n",
        f"## Notes\n\nHeard {hand.word}.\n\n## Referrals\n\n- {hand.pick(*NAMES)}, Acme\n",
        f"## Advice\n\n- [ ] Read {hand.word}\n- [ ] Walk\n",
    )  # fmt: skip
    text = "\n".join(("---", f"people: {others}", *([more] if more else []), "---", body))
    return f"Meetings/{day} {who}.md", _new(text, f"Later: {hand.word}.")


def naming(hand: Hand) -> Write:
    day, who = _day(hand, -9, 0), hand.pick(*PEOPLE)
    line = f"- {hand.pick(*NAMES)}, {hand.word}"
    text = f'---\npeople: "[[{who}]]"\n---\n## Referrals\n\n{line}\n'
    return f"Meetings/{day} {who}.md", _new(text, f"\n## Referrals\n\n{line}")


def advice(hand: Hand) -> Write:
    day, who = _day(hand, -20, 0), hand.pick(*PEOPLE)
    done = hand.pick("", f" ✅ {_day(hand, -9, 0)}")
    line = f"- [{'x' if done else ' '}] Read {hand.word}{done}"
    text = f'---\npeople: "[[{who}]]"\n---\n## Advice\n\n{line}\n'
    return f"Meetings/{day} {who}.md", _new(text, f"\n## Advice\n\n{line}")


def task(hand: Hand) -> Write:
    due = _day(hand, -5, 9)
    line = hand.pick(
        f"- [ ] Send {hand.word} 📅 {due}", f"- [ ] Send {hand.word} [due:: {due}]",
        f"- [ ] Same for [[Bo Lee]] 📅 {due}", f"- [ ] Again {hand.word} 🔁 every week 📅 {due}",
        f"- [ ] Send {hand.word} [[Ana Ruiz]] 📅 {due}\r",
    )  # fmt: skip
    where = hand.pick(_person(hand), f"Daily/{hand.today}.md", "Plans.md")
    return where, _more(line)


def news(hand: Hand) -> Write:
    line = f"- {_day(hand, -9, 1)} {hand.word} at [[{hand.pick(*PEOPLE)}]]"
    return "Me.md", _new(f"---\ntype: me\n---\n## News\n\n{line}\n", line)


def log_line(hand: Hand) -> Write:
    verb = hand.pick(*sorted(VERBS), "lunch", "note")
    who = hand.pick(*NAMES)
    where = hand.pick(LOG, LOG, f"People/{hand.pick(*PEOPLE)}.md", f"Daily/{hand.today}.md")
    return where, _more(f"- {_day(hand, -9, 2)} {verb} [[{who}]] {hand.word}")


def mention(hand: Hand) -> Write:
    return f"Daily/{_day(hand, -3, 0)}.md", _more(f"Saw [[{hand.pick(*NAMES)}]] {hand.word}.")


def broken(hand: Hand) -> Write:
    text = hand.pick(
        f"---\nnext_contact: [{hand.word}\n---\n", f"---\na: {hand.word}\nnever closed\n",
        f"---\n- list {hand.word}\n---\n", f"\x00 {hand.word}",
        f"---\ndate: 2026-02-30 {hand.word}\n---",
        f"<<<<<<< mine\n{hand.word}\n=======\nother\n>>>>>>> theirs\n",
    )  # fmt: skip
    return f"People/{hand.pick('Broken one', *PEOPLE)}.md", lambda _: text


WRITINGS = (
    contact, contact, meeting, meeting, naming, advice, task, task, news, log_line, log_line,
    mention, broken,
)  # fmt: skip


def with_task_twice(files: Mapping[str, bytes], row: str) -> Iterator[tuple[str, str]]:
    """The notes in which a task stands that a follow-up's line names, with it there twice."""
    for path, data in files.items():
        lines = data.decode("utf-8", "replace").split("\n")
        for line in lines if path != LOG and b"<!-- " not in data else ():
            words = _TASK.match(line)
            if words and words["words"] in row and lines.count(line) == 1:
                yield (
                    path,
                    "\n".join((*lines[: lines.index(line) + 1], *lines[lines.index(line) :])),
                )
                break


def tick_own_task(text: str, hand: Hand) -> str:
    """A task ticked where it stands."""
    boxes = [n for n, line in enumerate(text.split("\n")) if line.startswith("- [ ]")]
    lines = text.split("\n")
    if boxes:
        number = hand.data.draw(st.sampled_from(boxes))
        lines[number] = lines[number].replace("[ ]", "[x]", 1)
    return "\n".join(lines)
