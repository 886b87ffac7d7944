"""Tell whoever named someone what came of it (ours, after guide E's report-back).

You met the one they named; or, as long as you did not, got a no, or no reply until they rest. A
*told* line that links or names them settles it, and so does a later talk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History, Past, rests_from
from mdnetwork.records.types import ME, Contact, Naming

KIND = Kind(name="close-loop", words="Tell", rank=Rank.LOOPS, verb="told", silenced=True)


@dataclass(frozen=True, slots=True)
class _News:
    """What came of a naming, and on which day; `joined` are the words before their name."""

    day: date
    words: str
    joined: str


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each person they named, whom you met or did not get to meet."""
    first: dict[str, Naming] = {}
    for naming in history.gave:
        first.setdefault(naming.referred, naming)
    for key, naming in first.items():
        if key == ME:
            continue
        named = around.histories[key]
        news = _news(naming, named, around)
        if news and not _is_told(news.day, named, history):
            yield _close(news, naming, named, history.contact, around)


def _news(naming: Naming, history: Past, around: Around) -> _News | None:
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
    if ask and history.rests(around.settings, around.today):
        rest = rests_from(ask.day, around.settings)
        found.append(_News(rest, f"asked {ask.day} without a reply", " about"))
    return next((news for news in found if since <= news.day <= around.today), None)


def _is_told(since: date, history: Past, referrer: History) -> bool:
    key, name = history.contact.key, history.contact.name
    return referrer.told_of(since, (key,), name) or referrer.talked_since(since)


def _close(
    news: _News, naming: Naming, history: Past, referrer: Contact, around: Around
) -> FollowUp:
    named = history.contact
    when = f" on {naming.day}" if naming.day else ""
    return FollowUp(
        kind=KIND,
        contact=referrer,
        due=add_days(news.day, around.settings.close_loop_days),
        reasons=(f"they named {named.name}{when}", news.words),
        source=Source(path=naming.source.path, line=naming.source.line),
        identity=identity(KIND, around, referrer, around.name_in_id(named)),
        link=named.path,
        joined=news.joined,
    )
