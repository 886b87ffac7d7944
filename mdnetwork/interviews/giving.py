"""What went to and fro with each person, and whom you could help (INTERVIEWING: guide A).

It is an exchange: offer information or a connection back. When a tie counts as one-sided, and who
could help whom, is ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from mdnetwork.followups.followup import Situation
from mdnetwork.interviews.bank import talks_held
from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.learned import key_of
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import ME, Contact, Records

_YOURS = frozenset({"gave", "introduced"})
_THEIRS = frozenset({"received"})
_GAVE = frozenset({"gave", "received"})
_MANY = 2
_ENOUGH = 5
_SHORTEST = 2
_SMALL = frozenset(
    {"a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """One thing given or received, in words, and the line that says so."""

    words: str
    source: Source


@dataclass(slots=True, kw_only=True)
class Tie:
    """What you gave someone, what they gave you, and how many people they named to you."""

    contact: Contact
    given: list[Gift] = field(default_factory=list)
    received: list[Gift] = field(default_factory=list)
    names: int = 0

    @property
    def takes_only(self) -> bool:
        """Whether they gave, a thing or several names, and you gave nothing back."""
        return not self.given and (bool(self.received) or self.names >= _MANY)

    @property
    def gives_only(self) -> bool:
        """Whether you gave several times and nothing came back."""
        return len(self.given) >= _MANY and not self.received and not self.names


def ties(situation: Situation) -> tuple[Tie, ...]:
    """Everyone something went to or came from, by name."""
    records = situation.records
    found: dict[str, Tie] = {}

    def tie(key: str) -> Tie:
        return found.setdefault(key, Tie(contact=records.contacts[key]))

    for meeting in talks_held(situation.records, situation.today):
        for finding in records.learned.of(meeting.path).findings:
            gift = Gift(words=finding.words, source=finding.source)
            for key in meeting.participants if finding.topic in ("given", "received") else ():
                (tie(key).given if finding.topic == "given" else tie(key).received).append(gift)
    for line in records.interactions:
        if line.verb in _YOURS | _THEIRS and line.day <= situation.today:
            gift = Gift(words=_without_verb(plain(line.words)), source=line.source)
            (tie(line.person).given if line.verb in _YOURS else tie(line.person).received).append(
                gift
            )
    for key, history in situation.histories.items():
        if names := {naming.referred for naming in history.gave}:
            tie(key).names = len(names)
    return tuple(sorted(found.values(), key=lambda t: (fold(t.contact.name), t.contact.key)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """Someone looks for something, and someone else is, does or knows it; none: you do."""

    seeker: Contact
    wanted: str
    helper: Contact | None
    because: str


def _without_verb(words: str) -> str:
    """`gave her the list` → `her the list`: the page says who gave.

    `introduced Bo Lee and Cy Wu` → `an introduction: Bo Lee and Cy Wu`.
    """
    first, _, rest = words.partition(" ")
    verb = fold(first).strip(".,:;")
    if verb == "introduced":
        return f"an introduction: {rest}" if rest else "an introduction"
    return rest if verb in _GAVE and rest else words


def could_help(records: Records) -> Iterator[Help]:
    """Who looks for what another's role or field is, or a skill of yours; by seeker's name.

    They meet if all words of one stand in the other: `data analyst` and `analyst`. The first few
    of many are enough.
    """
    seekers = [contact for contact in records.known if contact.looks_for]
    if not seekers:
        return
    offers = _Offers(records)
    for seeker in seekers:
        for wanted in seeker.looks_for:
            name = _name(wanted)
            for helper, words in offers.meeting(name, but=seeker):
                yield Help(seeker=seeker, wanted=name, helper=helper, because=words)


_Offer = tuple[Contact | None, str]


class _Offers:
    """What people are and do, by its words: in a large vault many share a role."""

    def __init__(self, records: Records) -> None:
        self._by_words: dict[frozenset[str], list[_Offer]] = {}
        self._found: dict[str, list[list[_Offer]]] = {}
        offers: list[_Offer] = [(None, skill) for skill in records.learned.skills]
        offers += [(contact, words) for contact in records.known for words in _offers(contact)]
        for offer in offers:
            self._by_words.setdefault(_words(offer[1]), []).append(offer)

    def meeting(self, wanted: str, but: Contact) -> Iterator[_Offer]:
        """The first few that offer what is wanted, each person once; not the seeker."""
        if wanted not in self._found:
            want = _words(wanted)
            meets = (have for have in self._by_words if want and have and _meet(want, have))
            self._found[wanted] = [self._by_words[have] for have in meets]
        seen = {but.key}
        for helper, words in chain.from_iterable(self._found[wanted]):
            key = helper.key if helper else ME
            if len(seen) > _ENOUGH:
                return
            if key not in seen:
                seen.add(key)
                yield helper, words


def _meet(want: frozenset[str], have: frozenset[str]) -> bool:
    return want <= have or have <= want


def _offers(contact: Contact) -> Iterable[str]:
    return [words for words in (contact.role, *map(_name, contact.fields)) if words]


def _name(text: str) -> str:
    target = link_target(text)
    return stem(target) if target else text


def _words(text: str) -> frozenset[str]:
    """The words of a text that mean something, without their plural."""
    words = (word.removesuffix("s") for word in key_of(_name(text)).split())
    return frozenset(word for word in words if len(word) >= _SHORTEST and word not in _SMALL)
