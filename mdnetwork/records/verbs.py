"""The verbs of log lines in one table (PRODUCT 2.3): who did it, and what it says.

Any other first word is an interaction, two-way and certain, unless it is no, not or note.
"""

import re
from collections.abc import Mapping
from enum import Enum, auto


class Verb(Enum):
    """What a line with a verb says about the two of you."""

    TALK = auto()
    """You talked: certain contact, both ways."""
    YOURS = auto()
    """From you to them: certain contact that answers nothing of yours."""
    THEIRS = auto()
    """From them to you: certain contact, an answer."""
    NOTED = auto()
    """Something you tried, planned or settled: no contact."""


VERBS: Mapping[str, Verb] = {
    "talked": Verb.TALK,
    "met": Verb.TALK,
    "called": Verb.TALK,
    "thanked": Verb.YOURS,
    "told": Verb.YOURS,
    "wrote": Verb.YOURS,
    "emailed": Verb.YOURS,
    "gave": Verb.YOURS,
    "introduced": Verb.YOURS,
    "greeted": Verb.YOURS,
    "replied": Verb.THEIRS,
    "accepted": Verb.THEIRS,
    "declined": Verb.THEIRS,
    "referred": Verb.THEIRS,
    "received": Verb.THEIRS,
    "asked": Verb.NOTED,
    "nudged": Verb.NOTED,
    "prepared": Verb.NOTED,
    "confirmed": Verb.NOTED,
    "snoozed": Verb.NOTED,
    "dropped": Verb.NOTED,
    "done": Verb.NOTED,
    "cancelled": Verb.NOTED,
    "no-show": Verb.NOTED,
    "reopened": Verb.NOTED,
}
_SPELLINGS = {
    "canceled": "cancelled",
    "noshow": "no-show",
    "texted": "wrote",
    "mailed": "emailed",
    "e-mailed": "emailed",
    "phoned": "called",
    "spoke": "talked",
}
_TURNED: Mapping[str, str] = {
    **dict.fromkeys(("replied", "accepted", "declined", "referred", "called"), ""),
    **dict.fromkeys(("wrote", "emailed", "told", "thanked", "greeted"), "replied"),
    **dict.fromkeys(("asked", "nudged", "confirmed"), "replied"),
    "gave": "received",
}
"""What a verb is when they did it to you; empty: the same, as a call is a talk anyway."""
_LINK = re.compile(r"\[\[[^\[\]]*\]\]|\[[^\[\]]*\]\([^()]*\)")
_BY_THEM = re.compile(
    r"\W*(?:she|he|they)\s+(?:(?:have|has|just|also|then|already)\s+)*(?P<verb>[a-z-]+)",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    r"\W*(?P<verb>[a-z-]+)[\s:]+(?:(?:back|again|to)\s+)*(?:me|us)\b", re.IGNORECASE
)
_NOT_AN_INTERACTION = frozenset({"no", "not", "note", "notes"})

_MEANS = frozenset({"wrote", "emailed", "called"})


def spelled(word: str) -> str:
    """A folded word in our spelling: `canceled` → `cancelled`; any other as it is."""
    return _SPELLINGS.get(word, word)


def known_verb(word: str) -> str | None:
    """The verb a folded word is, in our spelling; none if it is not in the table."""
    verb = spelled(word)
    return verb if verb in VERBS else None


def theirs_in(words: str) -> str | None:
    """The verb of words that say it was they who did it; none if they do not.

    `wrote to me`, `emailed me back` and `they wrote again` are *replied*, `gave me a book` is
    *received*, `she declined` is *declined*. Links in the words are passed over.
    """
    said = _LINK.sub(" ", words)
    found = _BY_THEM.match(said) or _TO_YOU.match(said)
    verb = spelled(found["verb"].lower()) if found else ""
    return _TURNED[verb] or verb if verb in _TURNED else None


def is_interaction(verb: str) -> bool:
    """Whether a line that begins with `verb` says that something happened at all."""
    return verb not in _NOT_AN_INTERACTION


def is_contact(verb: str) -> bool:
    """Whether a line with this verb is certain contact."""
    return VERBS.get(verb) is not Verb.NOTED


def is_theirs(verb: str) -> bool:
    """Whether it came from them alone."""
    return VERBS.get(verb) is Verb.THEIRS


def asks(verb: str, key: str) -> bool:
    """Whether a line says that you asked: by its verb, or by how, as the answer to an ask.

    Who ticks *Ask* with "emailed her" has asked; without this nobody was nudged.
    """
    return verb == "asked" or (verb in _MEANS and key.startswith("fu:ask-"))


def is_talk(verb: str) -> bool:
    """Whether it says that you talked."""
    return VERBS.get(verb) is Verb.TALK


def answers_you(verb: str) -> bool:
    """Whether something came back from them: their line, a talk, or a line in free words."""
    return VERBS.get(verb) not in (Verb.YOURS, Verb.NOTED)
