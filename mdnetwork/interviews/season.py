"""The end of a search: who is owed a last word, your news, and the story in numbers.

Tell them of interviews and offers, and greet them at the season's end (INTERVIEWING 6, guide D).
That it goes to everyone who talked with you or gave you a name, once, is ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import Situation
from mdnetwork.followups.share_news import unheard
from mdnetwork.interviews.report import Report, make_report
from mdnetwork.network.growth import Month, growth
from mdnetwork.records.history import History
from mdnetwork.records.states import State
from mdnetwork.records.types import ME, News

_AT_REST: tuple[State, ...] = ("paused", "declined", "archived")


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord:
    """Someone to tell how it ended: when you talked last, whom they named, what they never heard.

    `news` is empty only as long as you have noted none.
    """

    person: str
    talked: date | None
    named: tuple[str, ...]
    news: tuple[News, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A season: its counts, its months, your news oldest first with who led there, and who waits.

    `asked_first` is the day of its first ask, `left_alone` how many are not written to.
    """

    report: Report
    asked_first: date | None
    months: tuple[Month, ...]
    news: tuple[tuple[News, tuple[str, ...]], ...]
    owed: tuple[LastWord, ...]
    left_alone: int


def close_season(situation: Situation, since: date) -> Closing:
    """The season from `since` to the day of the situation, both included."""
    news = [n for n in reversed(situation.around.me.news) if since <= n.day <= situation.today]
    people = [situation.histories[key] for key in situation.records.contacts]
    helped = [history for history in people if _helped(history, since)]
    written = [history for history in helped if not _rests(history, situation)]
    asks = [x.day for h in people for x in h.lines if x.is_ask and x.day >= since]
    return Closing(
        report=make_report(situation, since),
        asked_first=min(asks, default=None),
        months=tuple(m for m in growth(situation.histories).months if m.month >= str(since)[:7]),
        news=tuple((one, _led(one, situation)) for one in news),
        owed=tuple(_last_words(written, news, since, situation)),
        left_alone=len(helped) - len(written),
    )


def _helped(history: History, since: date) -> bool:
    """Whether they talked with you, or named someone to you."""
    named = any(n.day and n.day >= since and n.referred != ME for n in history.gave)
    return history.contact.key != ME and (named or history.talked_since(since))


def _rests(history: History, situation: Situation) -> bool:
    """Whether they are left alone: paused, declined, archived, refused, or no wish for news."""
    contact = history.contact
    at_rest = situation.state(contact.key) in _AT_REST
    return at_rest or contact.refused or contact.wants_news is False


def _led(news: News, situation: Situation) -> tuple[str, ...]:
    led = situation.around.led.get(news, {})
    return tuple(key for key in situation.records.contacts if key in led)


def _last_words(
    people: list[History], news: list[News], since: date, situation: Situation
) -> Iterator[LastWord]:
    """Everyone who has not heard all your news; without news, everyone."""
    for history in people:
        open_ = tuple(unheard(history, situation.around, news))
        if open_ or not news:
            talks = [day for day in history.talk_days if day >= since]
            named = (n.referred for n in history.gave if n.referred != ME)
            yield LastWord(
                person=history.contact.key,
                talked=talks[-1] if talks else None,
                named=tuple(dict.fromkeys(named)),
                news=open_,
            )
