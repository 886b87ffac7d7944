"""Share your news (INTERVIEWING 6: guide D, the interested above all; A, with good news).

A dated item under News goes to everyone with `wants_news`. If it links an organization or a
person, also to whom the referrals that led you there go back to: whoever named that person, and
who named them; of an organization whoever led you to those there you talked with. Who is there
knows it already. Within a week is ours.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import ME, News

KIND = Kind(
    name="share-news", words="Share your news with", rank=Rank.LOOPS, verb="told", silenced=True
)


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each item of your news and each person it is for who was not told."""
    for news in situation.records.me.news:
        if news.day <= situation.today:
            led = _led_there(news, situation)
            for key, history in situation.histories.items():
                wanted = history.contact.wants_news
                if (
                    wanted is not False
                    and (wanted or key in led)
                    and not _is_told(news, key, situation)
                ):
                    yield _share(news, key, led.get(key, "they want your news"), situation)


def _is_told(news: News, key: str, situation: Situation) -> bool:
    history = situation.histories[key]
    if history.talked_since(news.day):
        return True
    linked = {news.source.path, *news.links} - {key}
    others = {
        _identity(other, key, situation) for other in situation.records.me.news if other != news
    }
    return history.told_of(news.day, linked, others=others)


def _identity(news: News, key: str, situation: Situation) -> str:
    contact = situation.records.contacts[key]
    return identity(KIND, situation, contact, news.day.isoformat(), news.words)


def _led_there(news: News, situation: Situation) -> dict[str, str]:
    """Everyone up the referrals that led to what the item links: key → the reason."""
    found: dict[str, str] = {}
    for link in news.links:
        contact = situation.records.contacts.get(link)
        if contact and link != ME:
            found |= dict.fromkeys(
                _above({link}, news, situation), f"they led you to {contact.name}"
            )
            continue
        there, name = _talked_with_at(link, situation)
        found |= dict.fromkeys(sorted(_above(there, news, situation)), f"they led you to {name}")
    return found


def _talked_with_at(link: str, situation: Situation) -> tuple[set[str], str]:
    """The people at an organization you talked with, and its name; it may have no note."""
    people: set[str] = set()
    name = ""
    for key, history in situation.histories.items():
        for place in history.contact.organizations:
            if link == (place.path or "?" + fold(place.name)) and history.has_talked:
                people.add(key)
                name = place.name
    return people, name


def _above(start: set[str], news: News, situation: Situation) -> set[str]:
    """Whoever named them to you before the news, and who named those, up to you."""
    seen: set[str] = set()
    waiting = sorted(start)
    while waiting:
        for naming in situation.histories[waiting.pop()].namings:
            before = naming.day is None or naming.day <= news.day
            if naming.referrer != ME and before and naming.referrer not in seen | start:
                seen.add(naming.referrer)
                waiting.append(naming.referrer)
    return seen


def _share(news: News, key: str, reason: str, situation: Situation) -> FollowUp:
    contact = situation.records.contacts[key]
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(news.day, situation.settings.news_days),
        reasons=(f"{news.day} {plain(news.words)}", reason),
        source=news.source,
        identity=_identity(news, key, situation),
        link=news.source.path,
        joined=", noted in",
    )
