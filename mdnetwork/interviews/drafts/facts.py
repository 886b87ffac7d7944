"""What the notes say that a message may say: names, days and words, by the name templates use.

Only what is known is there. Words out of a talk stand in quotation marks: they are theirs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import Situation
from mdnetwork.followups.report_back import giver_of
from mdnetwork.interviews.drafts.permission import referrers
from mdnetwork.network.whereabouts import known_places, workplaces
from mdnetwork.notes.dates import MONTHS
from mdnetwork.notes.words import listed, squash
from mdnetwork.records.history import History
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import ME, Advice, Contact, Meeting

FACTS: Mapping[str, str] = {
    "name": "their name",
    "organization": "where they work",
    "role": "what they do",
    "field": "the field",
    "me": "your name",
    "overview": "one sentence about yourself",
    "referrer": "who suggested them",
    "source": "how you came to their name",
    "in_common": "what you have in common",
    "asked": "the day you asked",
    "replied": "the day they wrote",
    "accepted": "the day they said yes",
    "declined": "the day they said no",
    "named": "whom they named",
    "talk": "the day of the talk",
    "planned": "the day and hour of the talk",
    "place": "where you will meet",
    "names": "whom they named in the talk",
    "advice": "what they advised",
    "taken": "the advice you took",
    "met": "whom you met",
    "met_on": "the day you met them",
    "not_met": "whom you did not get to meet",
    "news": "your news",
    "birthday": "their birthday",
    "about": "whom you would like to meet",
    "about_organization": "where they work",
}
"""Every fact a template may name, and the words of the gap where the notes do not say it."""
CAME_ACROSS: Mapping[str, str] = {
    "family-friend": "through my family",
    "employer": "at work",
    "faculty": "through my teachers",
    "student": "through fellow students",
    "alumni": "through our alumni network",
    "association": "through the association",
    "press": "in the press",
    "directory": "in the directory",
    "speaker": "when I heard you speak",
    "online": "online",
    "club": "through the club",
    "community": "in the community",
    "met": "when we met",
}
"""Kinds of source as they stand after "I came across your name"."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = 14
Found = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """For whom a draft is written, and all that is known; `about` is another person it concerns.

    `overview` is of your own note, empty where it does not say.
    """

    history: History
    situation: Situation
    about: Contact | None = None
    overview: str = ""

    @property
    def contact(self) -> Contact:
        """For whom it is."""
        return self.history.contact


def read_facts(asked: Asked) -> Mapping[str, str]:
    """Everything known, by the names of `FACTS`; nothing that a note does not say."""
    readers: tuple[Callable[[Asked], Found], ...] = (
        _who, _you, _how_found, _asking, _replies, _talk, _plans, _loops, _taken, _occasions,
        _about,
    )  # fmt: skip
    return {name: value for reader in readers for name, value in reader(asked) if value.strip()}


def _who(asked: Asked) -> Found:
    contact = asked.contact
    yield "name", contact.name
    yield "role", plain(contact.role)
    yield "field", within(plain(next(iter(contact.fields), "")))
    yield "organization", _at(contact, asked)


def within(words: str) -> str:
    """Words as they stand within a sentence: `Public health` → `public health`.

    A further capital shows a name, as in `UX research` and `Erneuerbare Energien`. One word alone
    shows nothing, and our templates are English: `Archives` → `archives`.
    """
    return words[:1].lower() + words[1:] if words[1:].islower() else words


def _at(contact: Contact, asked: Asked) -> str:
    """Where someone works: as their note says, else as the last line that named them does."""
    known = () if contact.organizations else known_places(asked.situation.records)
    namings = asked.situation.histories[contact.key].namings
    return next((place.name for place in workplaces(contact, namings, known)), "")


def _you(asked: Asked) -> Found:
    yield "me", asked.situation.records.learned.background.name
    yield "overview", plain(asked.overview)


def _how_found(asked: Asked) -> Found:
    permitted, _ = referrers(asked.history, asked.situation.records)
    if permitted:
        yield "referrer", permitted[0].name
    ways = (CAME_ACROSS[kind] for kind in asked.contact.found_by if kind in CAME_ACROSS)
    yield "source", next(ways, "")
    yield "in_common", plain(asked.contact.in_common)


def _asking(asked: Asked) -> Found:
    days = [line.day for line in asked.history.lines if line.is_ask]
    if days:
        yield "asked", day_words(days[-1])


def _replies(asked: Asked) -> Found:
    """Their last word, of what they did: said yes or no, named someone, wrote."""
    theirs = [
        x for x in asked.history.lines if x.verb in {"replied", "accepted", "declined", "referred"}
    ]
    if theirs:
        last = theirs[-1]
        name = "replied" if last.verb == "referred" else last.verb
        yield name, day_words(last.day)
        yield "replied", day_words(last.day)
        if last.verb == "referred":
            yield "named", listed(_names(last.named, asked))


def _talk(asked: Asked) -> Found:
    """The last talk held, its advice still open, and whom they named in it."""
    held = asked.history.held
    if not held:
        return
    last = held[-1]
    if last.day:
        yield "talk", day_words(last.day)
    yield "advice", _quoted(a for a in _given(last, asked) if a.open)
    histories = asked.situation.histories
    named = [
        n.referred
        for n in asked.history.gave
        if n.source.path == last.path and not histories[n.referred].contacted
    ]
    yield "names", listed(_names(named, asked))


def _given(meeting: Meeting, asked: Asked) -> Iterator[Advice]:
    return (a for a in meeting.advice if giver_of(a, meeting) == asked.contact.key)


def _plans(asked: Asked) -> Found:
    if asked.history.planned:
        talk = asked.history.planned[0]
        if talk.day:
            hour = f" at {talk.hour:%H:%M}" if talk.hour else ""
            yield "planned", day_words(talk.day) + hour
        if squash(talk.medium) == "inperson":
            at = talk.organizations[0].name if talk.organizations else _at(asked.contact, asked)
            yield "place", talk.location or at


def _loops(asked: Asked) -> Found:
    """Whom they named and you met last, or else who said no."""
    histories = asked.situation.histories
    named = [histories[n.referred] for n in asked.history.gave if n.referred in histories]
    if asked.about:
        named = [other for other in named if other.contact.key == asked.about.key]
    met = [other for other in named if other.talk_days]
    if met:
        other = max(met, key=lambda history: (history.talk_days[-1], history.contact.name))
        yield "met", other.contact.name
        yield "met_on", day_words(other.talk_days[-1])
    noes = [other for other in named if other.declined()]
    if noes and not met:
        yield "not_met", noes[-1].contact.name


def _taken(asked: Asked) -> Found:
    """The advice you took last."""
    given = [a for meeting in asked.history.held for a in _given(meeting, asked) if a.taken]
    given.sort(key=lambda advice: advice.taken_on or date.min)
    yield "taken", _quoted(given[-1:])


def _occasions(asked: Asked) -> Found:
    today = asked.situation.today
    past = [news for news in asked.situation.records.me.news if news.day <= today]
    if past:
        yield "news", plain(past[0].words).rstrip(".")
    birthday = asked.contact.birthday
    if birthday and any(
        _is_birthday(birthday.month, birthday.day, today, n) for n in range(-_NEAR, _NEAR + 1)
    ):
        yield "birthday", f"{birthday.day} {MONTHS[birthday.month - 1]}"


def _is_birthday(month: int, day: int, today: date, days: int) -> bool:
    near = date.fromordinal(max(today.toordinal() + days, 1))
    return (near.month, near.day) == (month, day)


def _about(asked: Asked) -> Found:
    if asked.about:
        yield "about", asked.about.name
        yield "about_organization", _at(asked.about, asked)


def _names(keys: Iterable[str], asked: Asked) -> list[str]:
    contacts = asked.situation.records.contacts
    return [contacts[key].name for key in dict.fromkeys(keys) if key in contacts and key != ME]


def _quoted(advice: Iterable[Advice]) -> str:
    """The first suggestion in quotation marks: their words, or yours while they spoke."""
    words = next((plain(one.words) for one in advice), "")
    return f"“{words.replace('“', '‘').replace('”', '’')}”" if words else ""


def day_words(day: date) -> str:
    """`Thursday 12 March`: as people write it, in every country; the year goes without saying."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
