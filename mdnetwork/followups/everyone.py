"""What is owed to everyone: follow-ups of all people, asked for again only where it matters.

A person is asked again if anything about them changed, about anyone a rule looked at for them, or
about you; when the day turns, everyone is. No note is read for that.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from mdnetwork.followups.agenda import Agenda
from mdnetwork.followups.followup import Around, FollowUp, Situation
from mdnetwork.followups.owed import Owed, owed_to
from mdnetwork.followups.rules import find_follow_ups, order
from mdnetwork.followups.share_news import led_there
from mdnetwork.memo import Gathered, Seen, Step
from mdnetwork.notes.words import fold
from mdnetwork.records.history import Histories, History
from mdnetwork.records.learned import Background
from mdnetwork.records.read import RecordsMemo
from mdnetwork.records.states import Footing, footing_of
from mdnetwork.records.types import Me, News, Records
from mdnetwork.settings import Settings

Change = Callable[[set[str], str], None]


class Everyone:
    """Everyone's history and what is owed to them, kept for the next build to go on from."""

    def __init__(self, settings: Settings) -> None:
        """Nobody is known yet."""
        self.agenda: Agenda
        self.situation: Situation
        self._settings = settings
        self.today = date.min
        """The day of the last look."""
        self.news: set[str] | None = None
        """Keys of those of whom the last look found anything else; none: the day is another."""
        self._me = Me()
        self._background = Background()
        self._led: dict[News, dict[str, str]] = {}
        self._histories: dict[str, History] = {}
        self._footings: dict[str, Footing] = {}
        self._by_footing: dict[Footing, set[str]] = {}
        self._named: dict[str, set[str]] = {}
        self._shared: set[str] = set()
        self._there: dict[str, set[str]] = {}
        self._found: Step[str, tuple[FollowUp, ...]] = Step()
        self._owners: dict[str, set[str]] = {}
        self._owed: dict[str, Owed] = {}
        self._open: Gathered[str, FollowUp] = Gathered(order)
        self._shown: Gathered[str, FollowUp] = Gathered(order)
        self._casual: Gathered[str, FollowUp] = Gathered(order)
        self._lapsed: Gathered[str, FollowUp] = Gathered(order)
        self._snoozed: dict[str, date] = {}
        self._waiting: set[str] = set()

    def look(self, records: Records, memo: RecordsMemo, today: date) -> None:
        """Bring the situation and the agenda to `records`, read last by `memo`, and to `today`."""
        people, is_new_day = set(memo.changed.people), today != self.today
        all_anew, self.today = is_new_day, today
        known = people if not all_anew else {*self._histories, *memo.contacts}
        news, own = self._remember(known, memo)
        news |= self._change_led(records.me)
        you = records.learned.background
        all_anew |= self._me != records.me or self._background != you
        self._me, self._background = records.me, you
        asked = news | own | ({*self._histories} if all_anew else self._found.stale(news))
        changed = self._ask(asked)
        answered = {key for i in memo.changed.identities for key in self._owners.get(i, ())}
        changed |= news | own | answered
        self._sort(asked if all_anew else changed, records)
        self.news = None if is_new_day else changed
        self.situation = Situation(
            records=records,
            histories=self._histories,
            footings=self._footings,
            by_footing=self._by_footing,
            owners=self._owners,
            settings=self._settings,
            today=today,
            around=self._around(self._histories),
        )
        self.agenda = self._agenda()

    # histories

    def _remember(self, people: Iterable[str], memo: RecordsMemo) -> tuple[set[str], set[str]]:
        """Make these histories anew; the keys of those that differ, of namesakes too.

        Those apart in which differs only what no rule looks at for anybody else.
        """
        news: set[str] = set()
        own: set[str] = set()
        footings: dict[str, Footing | None] = {}
        for key in sorted(people):
            before = self._histories.get(key)
            if key not in memo.contacts:
                if before:
                    del self._histories[key]
                    news |= {key} | self._unlist(key, before)
                    footings[key] = None
                continue
            now = memo.history(key, self.today)
            if now != before:
                self._histories[key] = now
                if before and now.is_past_of(before):
                    own.add(key)
                else:
                    news |= self._unlist(key, before) if before else set()
                    news |= {key} | self._list(key, now)
            footings[key] = footing_of(self._histories[key], self._settings, self.today)
        self._stand(footings)
        return news, own

    def _stand(self, footings: Mapping[str, Footing | None]) -> None:
        """Take over where people stand; the table is a new one if anything differs."""
        changed = {key: now for key, now in footings.items() if self._footings.get(key) != now}
        if not changed:
            return
        for key, now in changed.items():
            if before := self._footings.get(key):
                self._by_footing[before].discard(key)
            if now:
                self._by_footing.setdefault(now, set()).add(key)
        gone = {key for key, now in changed.items() if not now}
        kept = {key: now for key, now in changed.items() if now}
        self._footings = {**self._footings, **kept}
        for key in gone:
            del self._footings[key]

    def _list(self, key: str, history: History) -> set[str]:
        """Note someone's name and where you talked with them; namesakes, if that makes them so."""
        for place in history.contact.organizations if history.has_talked else ():
            self._there.setdefault(place.key, set()).add(key)
        return self._name(key, history, set.add)

    def _unlist(self, key: str, history: History) -> set[str]:
        for place in history.contact.organizations:
            self._there.get(place.key, set()).discard(key)
        return self._name(key, history, set.discard)

    def _name(self, key: str, history: History, change: Change) -> set[str]:
        """Contacts who share their name with another are told apart in identities."""
        if history.contact.is_ghost:
            return set()
        name = fold(history.contact.name)
        named = self._named.setdefault(name, set())
        change(named, key)
        was_shared, is_shared = name in self._shared, len(named) > 1
        (self._shared.add if is_shared else self._shared.discard)(name)
        return set(named) if was_shared != is_shared else set()

    def _change_led(self, me: Me) -> set[str]:
        """Find anew who led you to what your news link; the keys of those for whom that differs."""
        before = self._led
        self._led = {
            news: led_there(news, self._histories, self._there)
            for news in me.news
            if news.day <= self.today
        }
        every = before.keys() | self._led.keys()
        pairs = ((before.get(news, {}), self._led.get(news, {})) for news in every)
        return {
            key
            for was, now in pairs
            if was != now
            for key in was.keys() | now.keys()
            if was.get(key) != now.get(key)
        }

    # follow-ups

    def _around(self, histories: Histories) -> Around:
        return Around(
            histories=histories,
            me=self._me,
            background=self._background,
            led=self._led,
            settings=self._settings,
            today=self.today,
            shared_names=self._shared,
        )

    def _ask(self, people: Iterable[str]) -> set[str]:
        """Ask the rules about these people; the keys of those for whom they find anything else."""
        histories = Seen(self._histories)
        around = self._around(histories)
        changed: set[str] = set()
        for key in people:
            before = self._found.values.get(key, ())
            history = self._histories.get(key)
            if history is None:
                changed |= {key} if self._found.drop(key) else set()
                found: tuple[FollowUp, ...] = ()
            else:
                histories.keys_seen.clear()
                found = find_follow_ups(history, around)
                changed |= (
                    {key} if self._found.put(key, found, histories.keys_seen - {key}) else set()
                )
            for follow_up in before:
                self._owners[follow_up.identity].discard(key)
            for follow_up in found:
                self._owners.setdefault(follow_up.identity, set()).add(key)
            for identity in {follow_up.identity for follow_up in before}:
                if not self._owners[identity]:
                    del self._owners[identity]
        return changed

    def _sort(self, people: Iterable[str], records: Records) -> None:
        """Sort anew what is owed to these people."""
        owed: dict[str, Owed] = {}
        was: list[Owed] = []
        for key in people:
            history, before = self._histories.get(key), self._owed.pop(key, Owed())
            now = Owed()
            if history:
                now = owed_to(
                    history,
                    self._footings[key].state,
                    self._found.values.get(key, ()),
                    records.answers,
                    self._settings,
                    self.today,
                )
                self._owed[key] = now
            if now != before:
                owed[key] = now
                was.append(before)
        self._hide(was, owed.values())
        self._open.put({key: now.open for key, now in owed.items()})
        self._shown.put({key: now.shown for key, now in owed.items()})
        self._casual.put({key: now.casual for key, now in owed.items()})
        self._lapsed.put({key: now.lapsed for key, now in owed.items()})

    def _hide(self, before: Iterable[Owed], now: Iterable[Owed]) -> None:
        """Take over which lines are snoozed, and which wait."""
        for owed in before:
            for identity, _ in owed.snoozed:
                self._snoozed.pop(identity, None)
            self._waiting.difference_update(owed.waiting)
        for owed in now:
            self._snoozed.update(owed.snoozed)
            self._waiting.update(owed.waiting)

    def _agenda(self) -> Agenda:
        casual, most = self._casual.all, self._settings.keep_in_touch_shown
        shown = [*self._shown.all]
        for follow_up in casual[:most]:
            insort(shown, follow_up, key=order)
        return Agenda(
            today=self.today,
            open=self._open.all,
            shown=tuple(shown),
            snoozed=dict(self._snoozed),
            waiting=frozenset(self._waiting),
            capped=casual[most:],
            lapsed=self._lapsed.all,
            owed=self._owed,
        )
