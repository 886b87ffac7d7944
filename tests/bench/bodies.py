"""The insides of the bench's notes: paragraphs, lists, quotes, fences, tables. Pure."""

from datetime import date, timedelta
from random import Random

from tests.bench.words import TOWNS, phrase, sentence


def paragraphs(lots: Random, count: int) -> str:
    """`count` paragraphs of two to five sentences, some with a code span or emphasis."""
    return "".join(f"{_paragraph(lots)}\n\n" for _ in range(count)).removesuffix("\n")


def _paragraph(lots: Random) -> str:
    sentences = [sentence(lots) for _ in range(lots.randint(2, 5))]
    if lots.random() < 0.1:
        sentences[0] = f"She uses `{phrase(lots).split()[0].lower()}.csv` for that."
    if lots.random() < 0.1:
        sentences[-1] = f"*{sentences[-1]}*"
    return " ".join(sentences)


def advice(lots: Random, day: date) -> str:
    """One to three items under Advice, some ticked with their day."""
    lines = ""
    for _ in range(lots.randint(1, 3)):
        done = f" ✅ {day + timedelta(days=lots.randint(1, 60))}" if lots.random() < 0.6 else ""
        lines += f"- [{'x' if done else ' '}] {phrase(lots)}{done}\n"
    return lines


def referrals(lots: Random, named: tuple[str, str]) -> str:
    """Nobody, a contact by link, or a plain name with fields after it."""
    contact, ghost = named
    chance = lots.random()
    if chance < 0.4:
        return ""
    if chance < 0.75:
        return f"- [[{contact}]], may use name\n"
    return f"- {ghost}, {lots.choice(TOWNS)} library\n- [[{contact}]]\n"


def task(lots: Random, today: date, about: str = "") -> str:
    """A task with a due date, open or ticked, most of them long past."""
    due = today + timedelta(days=lots.randint(-1500, 40))
    words = f"{phrase(lots)} {about}".rstrip()
    if due < today - timedelta(days=40) or lots.random() < 0.5:
        return f"- [x] {words} 📅 {due} ✅ {due}\n"
    return f"- [ ] {words} 📅 {due}\n"


def aside(lots: Random) -> str:
    """A quote, a callout, a fence, a nested list or a table."""
    return lots.choice((_quote, _quote, _callout, _fence, _fence, _nested, _nested, _table))(lots)


def _quote(lots: Random) -> str:
    return f"> {sentence(lots)}\n> {sentence(lots)}\n"


def _callout(lots: Random) -> str:
    return f"> [!note] {phrase(lots)}\n> {sentence(lots)}\n>\n> - {phrase(lots)}\n"


def _fence(lots: Random) -> str:
    rows = "".join(f"{phrase(lots).lower()}\n" for _ in range(lots.randint(2, 6)))
    return f"```{lots.choice(('', 'text', 'python'))}\n{rows}- 2020-01-01 no log line\n```\n"


def _nested(lots: Random) -> str:
    inner = "".join(
        f"  - {phrase(lots)}\n    - {phrase(lots)}\n" for _ in range(lots.randint(1, 3))
    )
    return f"- {phrase(lots)}\n{inner}- {phrase(lots)}\n"


def _table(lots: Random) -> str:
    rows = "".join(
        f"| {phrase(lots)} | {lots.randint(1, 999)} |\n" for _ in range(lots.randint(2, 5))
    )
    return f"| What | How many |\n| --- | ---: |\n{rows}"


def odd(lots: Random) -> str:
    """What few people write: HTML, comments, code by indenting, a heading by underlining."""
    return lots.choice(
        (
            f"<details>\n<summary>{phrase(lots)}</summary>\n\n{sentence(lots)}\n</details>\n",
            f"{phrase(lots)} <!-- {phrase(lots)} -->\n",
            f"%% {phrase(lots)} %%\n",
            f"    {phrase(lots)}\n    {phrase(lots)}\n",
            f"{phrase(lots)}\n---\n\n{sentence(lots)}\n",
            f"1. {phrase(lots)}\n\n   > {sentence(lots)}\n\n2. {phrase(lots)}\n",
        )
    )
