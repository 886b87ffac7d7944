"""The question bank against your talks: what was asked of whom, and what is next for someone.

Open questions let people tell a story (INTERVIEWING 3 and 5, guides B and E); those under *Facts*
and *Closing* are rightly closed and come after them. Questions fit the one who asks (guide D).
Minutes ÷ 2.5 questions after 6 minutes of opening and closing is ours.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from mdnetwork.followups.followup import Situation
from mdnetwork.interviews.matching import questions_alike
from mdnetwork.interviews.places import Places
from mdnetwork.notes.words import forms, squash
from mdnetwork.records.history import standing
from mdnetwork.records.learned import Asked, Question
from mdnetwork.records.types import Meeting, Records

OPENING = 3
CLOSING = 3
MINUTES_EACH = 2.5


def fitting(minutes: int) -> int:
    """How many questions fit into a talk of so many minutes: 5 into 20."""
    return max(int((minutes - OPENING - CLOSING) / MINUTES_EACH), 0)


def talks_held(records: Records, today: date) -> tuple[Meeting, ...]:
    """The talks that taught something: held, and no rehearsals; oldest first."""
    return tuple(
        meeting
        for meeting in records.meetings
        if not meeting.practice and standing(meeting, today) == "held"
    )


class Bank:
    """The questions of a vault, and what was asked so far; made once, asked many times.

    What is noted for a talk to come counts as asked of those people: it need not come up twice.
    """

    def __init__(self, situation: Situation, places: Places) -> None:
        """Reads every talk held or planned, and matches what is noted in it with the bank."""
        learned = situation.records.learned
        self.questions = learned.questions
        self.matcher = questions_alike(question.key for question in self.questions)
        self._situation = learned.background.situation
        self._contacts = situation.records.contacts
        self._places = places
        self._of: defaultdict[str, set[str]] = defaultdict(set)
        self._in_field: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for meeting in situation.records.meetings:
            state = standing(meeting, situation.today)
            noted = learned.of(meeting.path).asked if not meeting.practice else ()
            keys = [*self._keys(noted, planned=state == "planned")]
            for person in meeting.participants if state in ("held", "planned") else ():
                self._of[person].update(keys)
            for area in places.areas_of_talk(meeting) if state == "held" else ():
                self._in_field[area.key].update(keys)

    def _keys(self, noted: Iterable[Asked], *, planned: bool) -> Iterator[str]:
        """The keys of the bank's questions among those asked, or to be asked in a planned talk."""
        for one in noted:
            key = self.matcher.find(one.words) if planned or one.was_asked else None
            if key:
                yield key

    def choose(
        self, people: Iterable[str], number: int, noted: Iterable[str] = ()
    ) -> tuple[Question, ...]:
        """The next `number` questions for a talk with these people, by their keys.

        What was asked of the fewest of them comes first, then open ones before closed ones, then
        what suits your situation, then what was asked least in their field, then the bank's own
        order. `noted`: questions that stand in the talk's note already, and those meant for others
        than you, are left out.
        """
        keys = tuple(people)
        there = {self.matcher.find(words) for words in noted}
        contacts = (self._contacts[key] for key in keys if key in self._contacts)
        areas = {area.key for contact in contacts for area in self._places.areas(contact)}

        def order(question: Question) -> tuple[int, bool, bool, int]:
            asked = sum(question.key in self._of.get(key, ()) for key in keys)
            in_field = sum(self._in_field[area][question.key] for area in areas)
            return asked, question.closed, bool(question.suits) and not self._situation, in_field

        fit = (q for q in self.questions if self._suits(q) and q.key not in there)
        return tuple(sorted(fit, key=order)[: max(number, 0)])

    def _suits(self, question: Question) -> bool:
        """Whether a question is meant for you; not if its remark names others, and you said who."""
        suits = {form for word in question.suits.split(",") for form in forms(squash(word))}
        return not question.suits or not self._situation or squash(self._situation) in suits
