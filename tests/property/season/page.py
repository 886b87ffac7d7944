"""How a person treats the due page: pure, text in, text out; every word typed is one of a kind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

DUE = "Network/Due follow-ups.md"
MINE = "Notes/Mine.md"
"""A note of the person's, with a block of follow-ups in it."""
ROW = re.compile(r"^[-*+] \[(?P<box>.)\] \*\*.*$")
KEY = re.compile(r"<!-- fu:(?P<id>[a-z-]+-[0-9a-f]{10})(?:/(?P<count>\d+))? -->")
_OURS = re.compile(r" *<!-- fu:\S+ -->")
_OPENS, _CLOSES = (
    re.compile(r"^<!-- mdnetwork (?:page )?due -->$"),
    re.compile(r"^<!-- /mdnetwork\b"),
)

Change = Callable[[str, "Hand"], str]


@dataclass(frozen=True, kw_only=True)
class Hand:
    """One touch of a page: a fresh word, the day it is, and what chance decides."""

    word: str
    today: date
    data: st.DataObject

    def pick(self, *choices: str) -> str:
        return self.data.draw(st.sampled_from(choices))


def is_due_page(text: str) -> bool:
    """Whether its two markers are whole, so that answers on it are read."""
    lines = text.replace("\r\n", "\n").split("\n")
    opens = [n for n, line in enumerate(lines) if "<!-- mdnetwork" in line]
    closes = [n for n, line in enumerate(lines) if "<!-- /mdnetwork" in line]
    if len(opens) != 1 or len(closes) != 1 or opens[0] > closes[0]:
        return False
    return bool(_OPENS.match(lines[opens[0]]) and _CLOSES.match(lines[closes[0]]))


def rows_of(text: str) -> Iterator[tuple[int, str]]:
    """The follow-up lines between the markers, with their place in the text's lines."""
    is_inside = False
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
        is_inside = (is_inside or bool(_OPENS.match(line))) and not _CLOSES.match(line)
        if is_inside and ROW.match(line):
            yield number, line


def text_alone(row: str) -> str:
    """A follow-up line up to its due day, without what a person writes on it."""
    return re.sub(
        r"^[-*+] \[.\]", "- [ ]", re.sub(r"(; due \d{4}-\d\d-\d\d(?:T[\d:]+)?).*", r"\1", row)
    )


def is_done(row: str) -> bool:
    return "; done " in row


def _on_row(text: str, hand: Hand, change: Callable[[str, Hand], str], *, done: bool) -> str:
    """`change` made to one line, open or of *Done today*; the text as it is if there is none."""
    rows = [(number, row) for number, row in rows_of(text) if is_done(row) is done]
    if not rows:
        return text
    number, row = hand.data.draw(st.sampled_from(rows))
    lines = text.split("\n")
    end = "\r" if lines[number].endswith("\r") else ""
    lines[number] = change(row, hand).replace("\n", end + "\n") + end
    return "\n".join(lines)


def plain_rows(text: str) -> Iterator[str]:
    """The open follow-up lines nobody has touched, with nothing beneath them."""
    lines = [*text.replace("\r\n", "\n").split("\n"), ""]
    for number, row in rows_of(text):
        key = KEY.search(row)
        is_plain = key and row == f"{text_alone(row)} {key[0]}" and lines.count(row) == 1
        if is_plain and not is_done(row) and not lines[number + 1].startswith((" ", "\t")):
            yield row


def key_of(row: str) -> tuple[str, int]:
    """Identity and count of a line's comment; empty without one."""
    key = KEY.search(row)
    return (key["id"], int(key["count"] or 1)) if key else ("", 0)


def without_comment(row: str) -> str:
    return _OURS.sub("", row)


def tick_and_say_it(row: str, hand: "Hand") -> str:
    """A tick, and the hand's word after the line."""
    return f"{with_box(row, 'x')} {hand.word}"


def with_box(row: str, box: str) -> str:
    """The line with another mark in its box."""
    return re.sub(r"\[.\]", f"[{box}]", row, count=1)


def _after(row: str, words: str) -> str:
    return f"{row} {words}"


def _before(row: str, words: str) -> str:
    return row.replace(" <!-- fu:", f" {words} <!-- fu:", 1)


def _beneath(row: str, words: str) -> str:
    return f"{row}\n  - {words}"


def _beneath_twice(row: str, words: str) -> str:
    return f"{row}\n\t- {words}\n  \n    and more"


def _said(row: str, words: str, hand: Hand) -> str:
    """Words added in one of the places where people add them."""
    return hand.data.draw(st.sampled_from((_after, _before, _beneath, _beneath_twice)))(row, words)


def _spoken(hand: Hand) -> str:
    """Words with a day or a verb about them, or without."""
    day = hand.today - timedelta(days=hand.data.draw(st.integers(0, 4)))
    forms = (
        "{word}", "{word}, and {day}", "✅ {day} {word}", "{word} ✅ {day}", "{day} {word}",
        "declined, {word}", "called {word}", "replied: {word}", "asked {word}", "gave {word}",
        "[[Bo Lee]] {word}", "done {word}; due {day}", "no {word}", "reopened {word}",
    )  # fmt: skip
    return hand.pick(*forms).format(word=hand.word, day=day)


def tick(row: str, hand: Hand) -> str:
    return with_box(row, hand.pick("x", "x", "X"))


def tick_and_say(row: str, hand: Hand) -> str:
    return _said(tick(row, hand), _spoken(hand), hand)


def tick_with_day(row: str, hand: Hand) -> str:
    day = hand.today - timedelta(days=hand.data.draw(st.integers(0, 4)))
    return _after(tick(row, hand), f"✅ {day}")


def drop(row: str, hand: Hand) -> str:
    words = hand.pick("", "{}", "cancelled {}", "no-show, {}", "❌ 2026-03-09 {}", "declined {}")
    row = with_box(row, "-")
    return _said(row, words.format(hand.word), hand) if words else row


def snooze(row: str, hand: Hand) -> str:
    words = hand.pick(
        "snooze 2w", "snooze 3 days {}", "Snoozed until 2026-04-05, {}", "⏳ 2026-03-25 {}",
        "snooze until 2026-06-01", "snooze for 1 week {}", "{} ⏳ 2026-04-01", "snooze 1d",
    )  # fmt: skip
    return _said(row, words.format(hand.word), hand)


def snooze_unreadably(row: str, hand: Hand) -> str:
    words = hand.pick("snooze {}", "snooze until {}", "⏳ {}", "snooze 2 {}", "snooze until never")
    return _said(row, words.format(hand.word), hand)


def say(row: str, hand: Hand) -> str:
    return _said(row, _spoken(hand), hand)


def strip(row: str, hand: Hand) -> str:
    """The comment goes, as some editors and people do, and the line is ticked."""
    row = _OURS.sub("", tick(row, hand))
    return _after(row, hand.word) if hand.data.draw(st.booleans()) else row


def untick(row: str, hand: Hand) -> str:
    row = with_box(row, " ")
    return _after(row, hand.word) if hand.data.draw(st.booleans()) else row


def other_box(row: str, hand: Hand) -> str:
    return with_box(row, hand.pick("/", "?", ">"))


ANSWERS = (
    tick, tick, tick_and_say, tick_and_say, tick_with_day, drop, snooze, snooze_unreadably, say,
    strip, other_box,
)  # fmt: skip


def answer(text: str, hand: Hand) -> str:
    """One open line answered in one way or another."""
    return _on_row(text, hand, hand.data.draw(st.sampled_from(ANSWERS)), done=False)


def take_back(text: str, hand: Hand) -> str:
    """A line of *Done today* unticked, or words added to it."""
    return _on_row(text, hand, hand.data.draw(st.sampled_from((untick, untick, say))), done=True)


def reorder(text: str, hand: Hand) -> str:
    """A line moved, perhaps under another heading."""
    rows = [number for number, _ in rows_of(text)]
    lines = text.split("\n")
    places = [n for n, line in enumerate(lines) if line.startswith("## ") or n in rows]
    if not rows or not places:
        return text
    source, target = hand.data.draw(st.sampled_from(rows)), hand.data.draw(st.sampled_from(places))
    line = lines.pop(source)
    lines.insert(target, line)
    if target and lines[target - 1].startswith("## "):
        lines.insert(target, "")
    return "\n".join(lines)


def copy_line(text: str, hand: Hand) -> str:
    """A line that stands there twice."""
    return _on_row(text, hand, lambda row, _: f"{row}\n{row}", done=False)


def edit_another_line(text: str, hand: Hand) -> str:
    """Words where none are asked for: from now on the page is the person's."""
    lines = text.split("\n")
    places = [n for n, line in enumerate(lines) if line.startswith("#")]
    if places:
        lines.insert(hand.data.draw(st.sampled_from(places)) + 1, f"My own line {hand.word}.")
    return "\n".join(lines)


def write_outside(text: str, hand: Hand) -> str:
    """Words before or after the block."""
    own = f"Mine {hand.word}.\n"
    return own + "\n" + text if hand.data.draw(st.booleans()) else text.rstrip("\n") + "\n\n" + own


def with_other_ends(text: str, hand: Hand) -> str:
    """Another editor's line ends."""
    del hand
    text = text.replace("\r\n", "\n")
    return text.replace("\n", "\r\n") if "\r" not in text else text


def cut_short(text: str, hand: Hand) -> str:
    """A page of which only the first part has arrived."""
    return text[: hand.data.draw(st.integers(0, max(len(text) - 1, 0)))]


TOUCHES = (reorder, copy_line, edit_another_line, write_outside, with_other_ends, cut_short)


def touch(text: str, hand: Hand) -> str:
    """Something else done to the page than answering it."""
    return hand.data.draw(st.sampled_from(TOUCHES))(text, hand)
