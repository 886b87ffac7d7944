"""Network questions: answers side by side, where they disagree, what is closed, what is unasked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from mdnetwork.interviews.answers import Answer, Heard, Told, by_topic, disagreements, gather
from mdnetwork.interviews.bank import Bank, talks_held
from mdnetwork.interviews.openness import is_closed, open_form
from mdnetwork.interviews.places import Places
from mdnetwork.notes.words import listed
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import made
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.learned import Question

_NEWEST = 12
_UNITS = {"hours": "Hours", "pay": "Pay", "years": "Years"}


def view(world: World) -> tuple[Sheet, ...]:
    """Made once something was asked, or a question of the bank is better asked another way."""
    chosen = {meeting.path for meeting in world.meetings}
    held = [meeting for meeting in talks_held(world.records, world.today) if meeting.path in chosen]
    bank = Bank(world.situation, Places(world.records))
    heard = gather(held, world.records, bank.matcher)
    closed = [q for q in bank.questions if not q.closed and is_closed(q.words)]
    if not heard and not closed:
        return ()
    show = _Show(world)
    lines = ["# Questions", ""]
    if heard:
        talks = {answer.meeting.path for one in heard for answer in one.answers}
        asked = f"{count(len(heard), 'question')} asked in {count(len(talks), 'talk')}"
        lines += [f"{asked}; {len(bank.questions)} in your bank.", ""]
    lines += show.disagreements(heard)
    lines += show.others(heard)
    lines += _topics(by_topic(bank.questions, heard)) if heard else []
    linker = world.linker("questions")
    rows = [f"- {_reworded(one)}See {linker.note(one.source.path)}." for one in closed]
    lines += ["## Answered by yes or no", "", *rows, ""] if rows else []
    return (Sheet(view="questions", lines=tuple(lines)),)


def _reworded(question: Question) -> str:
    """A closed question, and how to ask it openly if there is a good way."""
    form = open_form(question.words)
    return f"{escape(question.words)} " + (f"Ask rather: {escape(form)} " if form else "")


def _topics(counts: Mapping[str, tuple[int, int]]) -> list[str]:
    """How much of each topic was asked: what you have never asked about stands out."""
    rows = [
        f"- {escape(topic) or 'Without a heading'}: {done} of {every} asked"
        for topic, (done, every) in counts.items()
    ]
    return ["## By topic", "", *rows, ""] if len(rows) > 1 else []


class _Show:
    """Writes questions with their answers."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._linker: Linker = world.linker("questions")

    def disagreements(self, heard: Iterable[Heard]) -> list[str]:
        """Questions several people answered, all they said side by side, numbers as a range."""
        lines: list[str] = []
        several = [*disagreements(heard)]
        most = self._world.settings.split_at
        for one in several[:most]:
            lines += [f"### {escape(one.words)}", "", *self._range(one)]
            lines += [*self._newest(one), ""]
        if len(several) > most:
            lines += [f"And {count(len(several) - most, 'question')} more.", ""]
        return ["## Where they agree and disagree", "", *lines] if lines else []

    def _newest(self, one: Heard) -> list[str]:
        """The newest answers; what earlier ones said is in the range, and in their notes."""
        earlier = len(one.answered) - _NEWEST
        rows = [self._answer(answer) for answer in one.answered[-_NEWEST:]]
        return [f"- {count(earlier, 'earlier answer')}", *rows] if earlier > 0 else rows

    def _range(self, one: Heard) -> list[str]:
        """Numbers as ranges, each with who said which; nothing where fewer than two gave one."""
        if one.unit is None or not one.ranges:
            return []
        rows = [
            f"{escape(f'also {span.words}')} ({', '.join(self._numbers(told[-_NEWEST:]))})"
            for span, told in one.ranges.items()
        ]
        return [f"{_UNITS[one.unit]}: {'; '.join(rows).removeprefix('also ')}", ""]

    def _numbers(self, told: tuple[Told, ...]) -> list[str]:
        if len(told) == 1:
            return [self._who(told[0].people)]
        return [f"{self._who(one.people)} {one.amount.numbers}" for one in told]

    def others(self, heard: Iterable[Heard]) -> list[str]:
        """Questions answered by one or in one talk, and those of which no answer is noted."""
        one_said: list[Callable[[], str]] = []
        together: list[Callable[[], str]] = []
        nobody: list[Callable[[], str]] = []
        for one in heard:
            if one.people and not one.is_side_by_side:
                rows = one_said if len(one.people) == 1 else together
                rows.append(partial(self._asked, one))
                rows += [partial(self._answer, answer, "  ") for answer in one.answered]
            elif not one.people:
                nobody.append(partial(self._unanswered, one))
        parts = (
            ("Answered by one", one_said),
            ("Answered in one talk", together),
            ("Asked, no answer noted", nobody),
        )
        return [
            row
            for title, rows in parts
            if rows
            for row in (f"## {title}", "", *made(self._world, rows), "")
        ]

    @staticmethod
    def _asked(one: Heard) -> str:
        return f"- **{escape(one.words)}**"

    def _unanswered(self, one: Heard) -> str:
        return f"{self._asked(one)} {'; '.join(map(self._place, one.answers))}"

    def _place(self, answer: Answer) -> str:
        return (
            f"{self._who(answer.meeting.participants)} in {self._linker.note(answer.meeting.path)}"
        )

    def _answer(self, answer: Answer, indent: str = "") -> str:
        text = f": {escape(answer.text)}" if answer.text else ""
        drew = ", ".join(self._drew(answer))
        drawn = f" (it drew {drew})" if drew else ""
        return f"{indent}- {self._place(answer)}{text}{drawn}"

    def _who(self, keys: Iterable[str]) -> str:
        people = map(self._world.contact, keys)
        return listed([self._linker.person(contact) for contact in people]) or "someone"

    def _drew(self, answer: Answer) -> Iterator[str]:
        """What else came of it: words, names, advice."""
        people = self._world.choice.people
        if answer.words:
            yield f"the words {', '.join(map(escape, answer.words))}"
        names = [key for key in answer.names if is_chosen(key, people)]
        if names:
            linked = (self._linker.person(self._world.contact(key)) for key in names)
            yield f"the names {', '.join(linked)}"
        if answer.advice:
            yield f"the advice {'; '.join(map(escape, answer.advice))}"
