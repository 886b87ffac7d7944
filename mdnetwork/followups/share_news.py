"""Share your news (INTERVIEWING 6: guide D, the interested above all; A, with good news).

A dated item under News goes to everyone with `wants_news`. If it links an organization or a
person, also to whom the referrals that led you there go back to: whoever named that person, and
who named them; of an organization whoever led you to those there you talked with. Who is there
knows it already. Within a week is ours.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import Histories, History
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import ME, Contact, News

KIND = Kind(
    name="share-news", words="Share your news with", rank=Rank.LOOPS, verb="told", silenced=True
)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each item of your news that is for them and that they were not told."""
    wanted, key = history.contact.wants_news, history.contact.key
    wanting = [n for n, led in around.led.items() if wanted is not False and (wanted or key in led)]
    for news in unheard(history, around, wanting):
        reason = around.led[news].get(key, "they want your news")
        own = _identity(news, history.contact, around)
        yield _share(news, history, reason, own, around)


def unheard(history: History, around: Around, some: Iterable[News]) -> Iterator[News]:
    """Those of `some` that this person was not told, and could not hear in a later talk."""
    open_ = [news for news in some if not history.talked_since(news.day)]
    if open_:
        key = history.contact.key
        ids = {news: _identity(news, history.contact, around) for news in around.me.news}
        every = frozenset(ids.values())
        for news in open_:
            linked = {news.source.path, *news.links} - {key}
            if not history.told_of(news.day, linked, others=every, own=ids[news]):
                yield news


def _identity(news: News, contact: Contact, around: Around) -> str:
    return identity(KIND, around, contact, news.day.isoformat(), news.words)


def led_there(
    news: News, histories: Histories, there: Mapping[str, Collection[str]]
) -> dict[str, str]:
    """Everyone up the referrals that led to what the item links: key → the reason.

    `there` are the keys of those you talked with at each organization, by its key.
    """
    found: dict[str, str] = {}
    for link in news.links:
        history = histories.get(link)
        if history:
            above = _above({link}, news, histories)
            found |= dict.fromkeys(above, f"they led you to {history.contact.name}")
            continue
        people = there.get(link, ())
        above = _above({*people}, news, histories)
        found |= dict.fromkeys(sorted(above), f"they led you to {_name(link, people, histories)}")
    return found


def _name(link: str, people: Collection[str], histories: Histories) -> str:
    """What the people at an organization call it; it may have no note."""
    places = (place for key in sorted(people) for place in histories[key].contact.organizations)
    return next((place.name for place in places if place.key == link), "")


def _above(start: set[str], news: News, histories: Histories) -> set[str]:
    """Whoever named them to you before the news, and who named those, up to you."""
    seen: set[str] = set()
    waiting = sorted(start)
    while waiting:
        for naming in histories[waiting.pop()].namings:
            before = naming.day is None or naming.day <= news.day
            if naming.referrer != ME and before and naming.referrer not in seen | start:
                seen.add(naming.referrer)
                waiting.append(naming.referrer)
    return seen


def _share(news: News, history: History, reason: str, own: str, around: Around) -> FollowUp:
    return FollowUp(
        kind=KIND,
        contact=history.contact,
        due=add_days(news.day, around.settings.news_days),
        reasons=(f"{news.day} {plain(news.words)}", reason),
        source=news.source,
        identity=own,
        link=news.source.path,
        joined=", noted in",
    )
