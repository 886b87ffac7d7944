"""Warm introductions: for each target the best ways from you to someone there.

Whom you know there already is said first; a way leads to someone you have not been in touch with.
Where there is nobody, it is said who is nearest, and which kinds of source were not tried yet
(INTERVIEWING 2). That two people of one organization asked within two weeks may compare notes is
ours.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mdnetwork.network.chains import Chain, Label, spread
from mdnetwork.network.survey import Survey
from mdnetwork.network.ties import Tie
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Dated
from mdnetwork.records.resolve import Index, Resolved
from mdnetwork.records.types import ME, Records
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
    `resting`: the one person wanted is left in peace. `asked` are your last asks there within the
    days asks are to be apart, the oldest first; `wait` is the day that ends.
    """

    target: Target
    known: tuple[Tie, ...] = ()
    planned: tuple[tuple[str, Dated], ...] = ()
    ways: tuple[Chain, ...] = ()
    unreached: tuple[str, ...] = ()
    nearest: Chain | None = None
    nearness: Nearness = ""
    sources: tuple[str, ...] = ()
    resting: bool = False
    asked: tuple[tuple[str, Dated], ...] = ()
    wait: date | None = None


def targets(records: Records, fields: Container[str]) -> tuple[Target, ...]:
    """Every organization and field you want to get to, by name: their notes, and yours, say so.

    `fields` are the keys of all that notes name, see `Whereabouts`.
    """
    noted = {o.path: _organization(o.path, o.name) for o in records.organizations}
    noted |= {f.path: _field(f.path, f.name) for f in records.fields}
    found = [noted[o.path] for o in records.organizations if o.target]
    found += [noted[f.path] for f in records.fields if f.target]
    found += [_of_yours(t, records.index, noted, fields) for t in records.me.targets if fold(t)]
    ordered = sorted(dict.fromkeys(found), key=lambda t: (t.kind == "field", fold(t.name), t.key))
    return tuple(ordered)


def _organization(path: str, name: str) -> Target:
    return Target(kind="organization", key=path, name=name, path=path)


def _field(path: str, name: str) -> Target:
    return Target(kind="field", key=fold(name), name=name, path=path)


def _of_yours(
    text: str, index: Index, noted: Mapping[str, Target], fields: Container[str]
) -> Target:
    """What your own note names as a target; without a note it is taken for an organization."""
    name = link_target(text) or text
    answer = index.resolve(name)
    if isinstance(answer, Resolved) and answer.path in noted:
        return noted[answer.path]
    if fold(name) in fields:
        return Target(kind="field", key=fold(name), name=name)
    return Target(kind="organization", key="?" + fold(name), name=name)


def introductions(
    about: Survey, wanted: Sequence[Target], settings: Settings
) -> tuple[Introduction, ...]:
    """The ways to each of these targets. One search from you finds them all."""
    reached = _Reached(spread(about.ties, ME, settings.chains_shown))
    return tuple(_introduction(about, target, reached, settings) for target in wanted)


class _Reached:
    """The chains from you, the best first; the search goes on only as far as it is asked to."""

    def __init__(self, search: Iterator[Label]) -> None:
        self._search = search
        self._found: list[Label] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        """Where among all that was found the chains to each person are."""

    def to(self, people: AbstractSet[str]) -> Iterator[Label]:
        """The chains to any of these, the best first."""
        places = sorted(place for key in people for place in self._places.get(key, ()))
        seen = len(self._found)
        yield from (self._found[place] for place in places)
        while people and (seen < len(self._found) or self._find()):
            if self._found[seen].end in people:
                yield self._found[seen]
            seen += 1

    def leads_to(self, person: str) -> bool:
        """Whether there is any chain to them."""
        return any(self.to(frozenset((person,))))

    def _find(self) -> bool:
        """Find one more chain, if there is one."""
        label = next(self._search, None)
        if label:
            self._places[label.end].append(len(self._found))
            self._found.append(label)
        return label is not None


def _introduction(
    about: Survey, target: Target, reached: _Reached, settings: Settings
) -> Introduction:
    there = _people(about, target) - about.ties.closed
    met = {key for key in there if about.people[key].contacted}
    known = sorted((about.ties.of[ME][key] for key in met), key=lambda t: (-t.strength, t.second))
    planned = _planned(about, there)
    others = there - met - {key for key, _ in planned}
    ways = _distinct(_unasked(about, reached.to(others)), settings.chains_shown)
    asked = _asked(about, target)
    found = Introduction(
        target=target,
        known=tuple(known),
        planned=tuple(planned),
        ways=tuple(label.chain() for label in ways),
        resting=target.key in about.ties.closed,
        unreached=tuple(sorted(key for key in others if not reached.leads_to(key))),
        asked=tuple(asked),
        wait=add_days(asked[-1][1].day, settings.asks_apart_days) if asked else None,
    )
    done = known or planned or ways or target.kind == "person"
    return found if done else _with_nearest(about, found, reached)


def _people(about: Survey, target: Target) -> AbstractSet[str]:
    """Everyone there now; a person is there alone."""
    match target.kind:
        case "person":
            return frozenset((target.key,))
        case "field":
            return about.where.in_field.get(target.key, frozenset())
        case "organization":
            return about.where.now.get(target.key, frozenset())


def _planned(about: Survey, there: Iterable[str]) -> list[tuple[str, Dated]]:
    """The next talk with each of these people, the soonest first."""
    found = [(key, talk) for key in there if (talk := about.people[key].planned)]
    return sorted(found, key=lambda x: (x[1].day, x[1].source.path, x[0]))


def _unasked(about: Survey, labels: Iterable[Label]) -> Iterator[Label]:
    """The chains on which you are introduced to nobody you deal with already: those you ask."""
    for label in labels:
        people = [about.people[key] for key in label.chain().people[2:]]
        if not any(person.contacted or person.planned for person in people):
            yield label


def _distinct(labels: Iterable[Label], most: int) -> tuple[Label, ...]:
    """The first `most` of them that begin with different people."""
    found: dict[str, Label] = {}
    for label in labels if most else ():
        found.setdefault(label.first, label)
        if len(found) == most:
            break
    return tuple(found.values())


def _asked(about: Survey, target: Target) -> list[tuple[str, Dated]]:
    """Your asks there within the days asks are to be apart, the oldest first, one a person."""
    if target.kind != "organization":
        return []
    there = about.where.now.get(target.key, ())
    found = [(key, ask) for key in there if (ask := about.people[key].asked)]
    return sorted(found, key=lambda x: (x[1].day, x[0]))


def _with_nearest(about: Survey, found: Introduction, reached: _Reached) -> Introduction:
    untried = tuple(_untried(found.target, about))
    for nearness, people in _near(about, found.target):
        label = next(reached.to(people - about.ties.closed), None)
        if label:
            return replace(found, nearest=label.chain(), nearness=nearness, sources=untried)
    return replace(found, sources=untried)


def _near(about: Survey, target: Target) -> Iterator[tuple[Nearness, AbstractSet[str]]]:
    """People who are near a target though not there, the nearest first."""
    if target.kind == "field":
        places = [one.key for one in about.organizations.values() if target.key in one.fields]
        yield "once there", _all(about.where.once, places)
        return
    yield "once there", about.where.once.get(target.key, frozenset())
    if organization := about.organizations.get(target.key):
        yield "in that field", _all(about.where.in_field, organization.fields)
        yield "in that town", about.where.in_town.get(organization.town, frozenset())


def _all(groups: Mapping[str, AbstractSet[str]], keys: Iterable[str]) -> AbstractSet[str]:
    return frozenset(person for key in keys for person in groups.get(key, ()))


def _untried(target: Target, about: Survey) -> Iterator[str]:
    """The first kinds of source nobody was found by."""
    untried = [slug for slug in _TO_TRY.get(target.kind, ()) if slug not in about.found_by]
    yield from untried[:_TRIED_SHOWN]
