"""Warm introductions: for each target the best ways from you to someone there.

Whom you know there already is said first; a way leads to someone you have not been in touch with.
Where there is nobody, it is said who is nearest, and which kinds of source were not tried yet
(INTERVIEWING 2). That two people of one organization asked within two weeks may compare notes is
ours.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mdnetwork.network.chains import Chain, Label, spread
from mdnetwork.network.ties import Tie, Ties, read_ties
from mdnetwork.network.whereabouts import Whereabouts, field_key, read_whereabouts
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.records.history import Histories
from mdnetwork.records.resolve import Resolved
from mdnetwork.records.types import ME, Interaction, Meeting, Records
from mdnetwork.settings import Settings

Nearness = Literal["", "once there", "in that field", "in that town"]
_TO_TRY: Mapping[str, tuple[str, ...]] = {
    "organization": ("alumni", "association", "directory", "online", "cold-call"),
    "field": ("association", "speaker", "press", "alumni", "field"),
}
"""Kinds of source to try for an organization or a field where you know nobody, in this order."""
_TRIED_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where you want to get to: an organization or field by key, as it is shown; or a person."""

    kind: Literal["organization", "field", "person"]
    key: str
    name: str
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The ways to one target, the best first, each by way of someone else.

    `known`: your ties to whom you know there, the best first; `planned`: the next talk with each
    who is there, the soonest first. `unreached`: nobody leads to them.
    `nearest` only where nobody is there at all, `sources` are then kinds of source not tried yet.
    `resting`: the one person wanted is left in peace. `asked` are your asks there within the days
    asks are to be apart, `wait` is the day that ends.
    """

    target: Target
    known: tuple[Tie, ...] = ()
    planned: tuple[tuple[str, Meeting], ...] = ()
    ways: tuple[Chain, ...] = ()
    unreached: tuple[str, ...] = ()
    nearest: Chain | None = None
    nearness: Nearness = ""
    sources: tuple[str, ...] = ()
    resting: bool = False
    asked: tuple[Interaction, ...] = ()
    wait: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What every introduction is found from; `shared` are folded names that several have."""

    records: Records
    histories: Histories
    ties: Ties
    where: Whereabouts
    settings: Settings
    today: date
    shared: frozenset[str]

    def label(self, key: str) -> str:
        """A person's name, or their path if another has the same name."""
        contact = self.records.contacts[key]
        return contact.path or contact.name if fold(contact.name) in self.shared else contact.name

    def people(self, target: Target) -> frozenset[str]:
        """Everyone there now, but for people who are left in peace; a person is there alone."""
        match target.kind:
            case "person":
                found = frozenset((target.key,))
            case "field":
                found = self.where.in_field.get(target.key, frozenset())
            case "organization":
                found = self.where.now.get(target.key, frozenset())
        return found - self.ties.closed


def survey(records: Records, histories: Histories, settings: Settings, today: date) -> Survey:
    """What is known on `today`; the people of `records` and all ties between them."""
    names = Counter(fold(contact.name) for contact in records.contacts.values())
    return Survey(
        records=records,
        histories=histories,
        ties=read_ties(records, histories, settings, today),
        where=read_whereabouts(records, settings.interview_people),
        settings=settings,
        today=today,
        shared=frozenset(name for name, count in names.items() if count > 1),
    )


def targets(records: Records) -> tuple[Target, ...]:
    """Every organization and field you want to get to, by name: their notes, and yours, say so."""
    found = [_organization(o.path, o.name) for o in records.organizations if o.target]
    found += [_field(f.path, f.name) for f in records.fields if f.target]
    found += [_of_yours(text, records) for text in records.me.targets if fold(text)]
    ordered = sorted(dict.fromkeys(found), key=lambda t: (t.kind == "field", fold(t.name), t.key))
    return tuple(ordered)


def _organization(path: str, name: str) -> Target:
    return Target(kind="organization", key=path, name=name, path=path)


def _field(path: str, name: str) -> Target:
    return Target(kind="field", key=fold(name), name=name, path=path)


def _of_yours(text: str, records: Records) -> Target:
    """What your own note names as a target; without a note it is taken for an organization."""
    name = link_target(text) or text
    answer = records.index.resolve(name)
    if isinstance(answer, Resolved):
        fields = {f.path: f.name for f in records.fields}
        if answer.path in fields:
            return _field(answer.path, fields[answer.path])
        organizations = {o.path: o.name for o in records.organizations}
        if answer.path in organizations:
            return _organization(answer.path, organizations[answer.path])
    known = {field_key(f, records) for c in records.contacts.values() for f in c.fields}
    if fold(name) in known:
        return Target(kind="field", key=fold(name), name=name)
    return Target(kind="organization", key="?" + fold(name), name=name)


def introductions(about: Survey, wanted: Sequence[Target]) -> tuple[Introduction, ...]:
    """The ways to each of these targets. One search from you finds them all."""
    there = {target: about.people(target) for target in wanted}
    reached = tuple(spread(about.ties, ME, about.settings.chains_shown)) if wanted else ()
    by_person: dict[str, list[tuple[int, Label]]] = {}
    for place, label in enumerate(reached):
        by_person.setdefault(label.end, []).append((place, label))
    return tuple(_introduction(about, t, people, by_person) for t, people in there.items())


Reached = Mapping[str, Sequence[tuple[int, Label]]]
"""Every chain to a person, each with its place among all, the best first."""


def _introduction(
    about: Survey, target: Target, there: frozenset[str], reached: Reached
) -> Introduction:
    met = {key for key in there if about.histories[key].contacted}
    known = sorted((about.ties.of[ME][key] for key in met), key=lambda t: (-t.strength, t.second))
    planned = tuple(_planned(about, there))
    others = there - met - {key for key, _ in planned}
    ways = _distinct(_unasked(about, _to(others, reached)), about.settings.chains_shown)
    asked = tuple(_asked(about, target))
    found = Introduction(
        target=target,
        known=tuple(known),
        planned=planned,
        ways=tuple(label.chain() for label in ways),
        resting=target.key in about.ties.closed,
        unreached=tuple(sorted(key for key in others if key not in reached)),
        asked=asked,
        wait=add_days(asked[-1].day, about.settings.asks_apart_days) if asked else None,
    )
    done = known or planned or ways or target.kind == "person"
    return found if done else _with_nearest(about, found, reached)


def _to(people: Iterable[str], reached: Reached) -> list[Label]:
    """The chains to any of these, the best first."""
    found = (pair for key in people for pair in reached.get(key, ()))
    return [label for _, label in sorted(found, key=lambda pair: pair[0])]


def _planned(about: Survey, there: Iterable[str]) -> Iterator[tuple[str, Meeting]]:
    """The next talk with each of these people, the soonest first."""
    found = ((key, about.histories[key].planned) for key in there)
    ahead = [(min(talks, key=_when), key) for key, talks in found if talks]
    yield from ((key, talk) for talk, key in sorted(ahead, key=lambda x: (*_when(x[0]), x[1])))


def _when(meeting: Meeting) -> tuple[date, str]:
    return meeting.day or date.max, meeting.path


def _unasked(about: Survey, labels: Iterable[Label]) -> Iterator[Label]:
    """The chains on which you are introduced to nobody you deal with already: those you ask."""
    for label in labels:
        histories = [about.histories[key] for key in label.chain().people[2:]]
        if not any(history.contacted or history.planned for history in histories):
            yield label


def _distinct(labels: Iterable[Label], most: int) -> tuple[Label, ...]:
    """The first `most` of them that begin with different people."""
    found: dict[str, Label] = {}
    for label in labels:
        if len(found) >= most:
            break
        found.setdefault(label.first, label)
    return tuple(found.values())


def _asked(about: Survey, target: Target) -> Iterator[Interaction]:
    """Your asks there within the days asks are to be apart, the oldest first, one a person."""
    if target.kind != "organization":
        return
    since = add_days(about.today, -about.settings.asks_apart_days)
    last: dict[str, Interaction] = {}
    for key in about.where.now.get(target.key, ()):
        for line in about.histories[key].lines:
            if line.is_ask and line.day > since:
                last[key] = line
    yield from sorted(last.values(), key=lambda line: (line.day, line.person))


def _with_nearest(about: Survey, found: Introduction, reached: Reached) -> Introduction:
    untried = tuple(_untried(found.target, about.records))
    for nearness, people in _near(about, found.target):
        label = next(iter(_to(people - about.ties.closed, reached)), None)
        if label:
            return replace(found, nearest=label.chain(), nearness=nearness, sources=untried)
    return replace(found, sources=untried)


def _near(about: Survey, target: Target) -> Iterator[tuple[Nearness, frozenset[str]]]:
    """People who are near a target though not there, the nearest first."""
    if target.kind == "field":
        places = [o.path for o in about.records.organizations if _in(o.fields, target, about)]
        yield "once there", _all(about.where.once, places)
        return
    yield "once there", about.where.once.get(target.key, frozenset())
    for organization in about.records.organizations:
        if organization.path == target.key:
            keys = [field_key(field, about.records) for field in organization.fields]
            yield "in that field", _all(about.where.in_field, keys)
            yield "in that town", about.where.in_town.get(fold(organization.location), frozenset())


def _in(fields: Iterable[str], target: Target, about: Survey) -> bool:
    return target.key in {field_key(field, about.records) for field in fields}


def _all(groups: Mapping[str, frozenset[str]], keys: Iterable[str]) -> frozenset[str]:
    return frozenset(person for key in keys for person in groups.get(key, ()))


def _untried(target: Target, records: Records) -> Iterator[str]:
    """The first kinds of source nobody was found by."""
    tried: Container[str] = {slug for c in records.contacts.values() for slug in c.found_by}
    untried = [slug for slug in _TO_TRY.get(target.kind, ()) if slug not in tried]
    yield from untried[:_TRIED_SHOWN]
