"""Tell whoever named someone what came of it (ours, after guide E's report-back).

You met the one they named; or, as long as you did not, got a no, or no reply until they rest. A
*told* line that links or names them settles it, and so does a later talk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History, first_namings, rests_from
from mdnetwork.records.types import ME, Naming

KIND = Kind(name="close-loop", words="Tell", rank=Rank.LOOPS, verb="told", silenced=True)


@dataclass(frozen=True, slots=True)
class _News:
    """What came of a naming, and on which day; `joined` are the words before their name."""

    day: date
    words: str
    joined: str


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each person who named someone you met or did not get to meet."""
    for history in situation.histories.values():
        by_others = (naming for naming in history.namings if naming.referrer != ME)
        for naming in first_namings(by_others):
            news = _news(naming, history, situation)
            referrer = situation.histories[naming.referrer]
            if news and not _is_told(news.day, history, referrer):
                yield _close(news, naming, history, situation)


def _news(naming: Naming, history: History, situation: Situation) -> _News | None:
    """What came of it since the naming, without a day there ever: a talk, a no, or no reply."""
    since = naming.day or date.min
    met = [*history.talk_days]
    if history.contact.met:
        met.append(history.contact.met.day)
    found = [_News(day, f"you talked {day}", " that you met") for day in sorted(met)]
    if history.declined():
        noes = [line.day for line in history.lines if line.verb == "declined"]
        found.append(_News(noes[-1], f"they declined {noes[-1]}", " about"))
    ask = history.pending_ask()
    if ask and history.rests(situation.settings, situation.today):
        rest = rests_from(ask.day, situation.settings)
        found.append(_News(rest, f"asked {ask.day} without a reply", " about"))
    return next((news for news in found if since <= news.day <= situation.today), None)


def _is_told(since: date, history: History, referrer: History) -> bool:
    key, name = history.contact.key, history.contact.name
    return referrer.told_of(since, (key,), name) or referrer.talked_since(since)


def _close(news: _News, naming: Naming, history: History, situation: Situation) -> FollowUp:
    referrer = situation.records.contacts[naming.referrer]
    named = history.contact
    when = f" on {naming.day}" if naming.day else ""
    return FollowUp(
        kind=KIND,
        contact=referrer,
        due=add_days(news.day, situation.settings.close_loop_days),
        reasons=(f"they named {named.name}{when}", news.words),
        source=Source(path=naming.source.path, line=naming.source.line),
        identity=identity(KIND, situation, referrer, situation.name_in_id(named)),
        link=named.path,
        joined=news.joined,
    )
