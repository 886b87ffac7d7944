"""All answers to one question side by side, and where they disagree.

One talk is one person's bias, so several are heard (INTERVIEWING, guide D). Numbers (hours, pay,
years) become a range with who said which; what else a question drew is counted beside it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mdnetwork.interviews.amounts import Amount, Unit, amount_in, ranges, unit_of
from mdnetwork.interviews.matching import Matcher, questions_alike
from mdnetwork.interviews.wording import skill_words, stands_in
from mdnetwork.records.learned import Asked, Question, TalkNotes, key_of
from mdnetwork.records.types import Meeting, Naming, Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An amount, and the keys of the persons who said it."""

    people: tuple[str, ...]
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was said in one talk to one question, and what it drew there.

    `names` are keys of persons who were named beneath it, `words` skill words, `advice` counts.
    """

    meeting: Meeting
    asked: Asked
    amounts: tuple[Told, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole answer on one line."""
        return self.asked.said


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A question with every talk it was asked in, oldest first; `question` if the bank has it."""

    words: str
    question: Question | None
    unit: Unit | None
    answers: tuple[Answer, ...]

    @property
    def answered(self) -> tuple[Answer, ...]:
        """Those with words, or that drew something."""
        return tuple(a for a in self.answers if a.asked.answer or a.names or a.words or a.advice)

    @property
    def people(self) -> frozenset[str]:
        """The keys of everyone who answered."""
        return frozenset(key for a in self.answered for key in a.meeting.participants)

    @property
    def is_side_by_side(self) -> bool:
        """Whether several people answered, in talks of their own: together they hear each other."""
        return len(self.people) > 1 and len({a.meeting.path for a in self.answered}) > 1

    @property
    def ranges(self) -> Mapping[Amount, tuple[Told, ...]]:
        """What was said, range by range, with who said it, if at least two talks gave a number.

        What is not of one money, or not for the same time, is in ranges of its own.
        """
        if sum(bool(answer.amounts) for answer in self.answers) == 1:
            return {}
        counted = [told for answer in self.answers for told in answer.amounts]
        whole = ranges(told.amount for told in counted)
        found: dict[Amount, tuple[Told, ...]] = {}
        for told in counted:
            found[whole[told.amount]] = (*found.get(whole[told.amount], ()), told)
        return found


def gather(held: Iterable[Meeting], records: Records, matcher: Matcher) -> tuple[Heard, ...]:
    """Every question asked in these talks: those of the bank in its order, then the others.

    `matcher` knows the bank's keys; questions of your own are joined by the same measure.
    """
    learned = records.learned
    found: dict[str, Heard] = {
        q.key: Heard(words=q.words, question=q, unit=unit_of(q.words), answers=())
        for q in learned.questions
    }
    answers: dict[str, list[Answer]] = {}
    own = questions_alike()
    for meeting in held:
        notes = learned.of(meeting.path)
        namings = records.named_in.get(meeting.path, ())
        for asked in notes.asked:
            if asked.was_asked and key_of(asked.words):
                key = matcher.find(asked.words) or _own_key(asked, own, found)
                answer = _answer(meeting, asked, notes, namings)
                amounts = tuple(_told(answer, found[key].words, records))
                answers.setdefault(key, []).append(replace(answer, amounts=amounts))
    return tuple(
        replace(heard, answers=tuple(answers[key]))
        for key, heard in found.items()
        if key in answers
    )


def _told(answer: Answer, question: str, records: Records) -> Iterator[Told]:
    """The amounts of an answer; in a talk of several each is theirs whom it follows by name.

    If one follows no name, all of them together are everyone's.
    """
    people = answer.meeting.participants
    parts = _by_name(answer.text, {key: records.contacts[key].name for key in people})
    said = [(key, found) for key, part in parts if (found := amount_in(part, question))]
    if all(key for key, _ in said):
        yield from (Told(people=(key,), amount=amount) for key, amount in said)
    elif said:
        first = said[0][1]
        yield Told(people=people, amount=ranges(amount for _, amount in said)[first])


def _by_name(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """`Ana 40, Bo Lee 35` → what each said, by key; what stands before any name by none."""
    firsts = [name.partition(" ")[0] for name in names.values()]
    keys: dict[str, str] = {}
    for (key, name), first in zip(names.items(), firsts, strict=True):
        keys |= {name: key, **({first: key} if firsts.count(first) == 1 else {})}
    keys.pop("", None)
    said = [name for name in keys if name in text] if len(names) > 1 else ()
    longest = sorted(said, key=len, reverse=True)
    pattern = rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)"
    head, *parts = re.split(pattern, text) if longest else (text,)
    yield "", head
    yield from ((keys[name], part) for name, part in zip(parts[::2], parts[1::2], strict=True))


def _own_key(asked: Asked, own: Matcher, found: dict[str, Heard]) -> str:
    """The key of a question that is not in the bank; its place is made if it is new."""
    key = own.join(asked.words, key_of(asked.words))
    if key not in found:
        unit = unit_of(asked.words)
        found[key] = Heard(words=asked.words, question=None, unit=unit, answers=())
    return key


def _answer(meeting: Meeting, asked: Asked, notes: TalkNotes, namings: Iterable[Naming]) -> Answer:
    """An answer with what stands beneath its question, or is said in it."""
    first, last = asked.source.line, asked.last
    skills = [f for f in notes.findings if f.topic == "skill words"]
    text = skill_words(asked.said) if skills else ()
    return Answer(
        meeting=meeting,
        asked=asked,
        names=tuple(dict.fromkeys(n.referred for n in namings if first <= n.source.line <= last)),
        words=tuple(
            f.words
            for f in skills
            if first <= f.source.line <= last or stands_in(skill_words(f.words), text)
        ),
        advice=tuple(a.words for a in meeting.advice if first <= a.source.line <= last),
    )


def disagreements(heard: Iterable[Heard]) -> Iterator[Heard]:
    """Questions that several answered in talks of their own; ranges first, then by how many."""
    several = [one for one in heard if one.is_side_by_side]
    yield from sorted(several, key=lambda one: (not one.ranges, -len(one.people), one.words))


def by_topic(
    questions: Iterable[Question], heard: Iterable[Heard]
) -> Mapping[str, tuple[int, int]]:
    """How many questions of each topic of the bank were asked, of how many; in its order."""
    asked = {one.question.key for one in heard if one.question}
    counts: dict[str, tuple[int, int]] = {}
    for question in questions:
        done, every = counts.get(question.topic, (0, 0))
        counts[question.topic] = (done + (question.key in asked), every + 1)
    return counts
