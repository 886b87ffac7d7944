"""What `stats` says; imported only if it is not known from before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mdnetwork.cli import output
from mdnetwork.cli.names import find
from mdnetwork.cli.network import (
    json_name,
    name_of,
    organizations,
    people,
    person_json,
    read_basis,
    take_survey,
    voice_of,
)
from mdnetwork.cli.session import Session
from mdnetwork.interviews.bank import talks_held
from mdnetwork.interviews.learned import Saying, Word, sayings_of, told_twice
from mdnetwork.network.connectors import (
    Connector,
    Flow,
    Led,
    Offer,
    Twice,
    connectors,
    flow,
    generations,
    led_to,
    named_twice,
    offers,
)
from mdnetwork.network.graph import referral_graph
from mdnetwork.network.growth import Growth, Replies, growth
from mdnetwork.network.shape import Shape, read_shape
from mdnetwork.network.survey import Basis, Survey
from mdnetwork.network.tree import order_by_name
from mdnetwork.network.yields import dead_ends
from mdnetwork.notes.words import listed
from mdnetwork.pages.text import plain
from mdnetwork.pages.world import count
from mdnetwork.records.states import by_footing, footings_of
from mdnetwork.records.tasks import plain as spoken

SCHEMA = 1
_SHOWN = 5
_STEPS = 6
_ENOUGH = 20
"""From so many on a share is worth a percentage beside the counts (ours)."""
Document = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """Everything `stats` knows."""

    basis: Basis
    about: Survey
    connectors: tuple[Connector, ...]
    generations: tuple[int, ...]
    twice: tuple[Twice, ...]
    told: tuple[tuple[str, Word], ...]
    dead_ends: tuple[str, ...]
    flow: Flow
    shape: Shape
    growth: Growth


def tell_stats(session: Session) -> int:
    """Everything that is counted; the exit code."""
    basis = read_basis(session)
    about = take_survey(session, basis)
    with session.stage("count"):
        counted = _count(basis, about)
    if session.options.json:
        output.document(_document(counted))
    else:
        _print(counted)
    return session.finish(basis)


def _print(counted: _Counted) -> None:
    """Every section that has something to say, under its title."""
    sections = [(title, shown) for title, lines in _sections(counted) if (shown := list(lines))]
    for title, lines in sections:
        output.data(title)
        for line in lines:
            output.data(f"- {line}")
    if not sections:
        contacts = len(counted.about.people)
        output.data(f"Nothing to count yet. Looked at {count(contacts, 'person', 'people')}.")


def tell_led_to(session: Session, name: str) -> int:
    """Who led you to a person or organization; the exit code."""
    basis = read_basis(session)
    about = take_survey(session, basis)
    known = (*people(about), *organizations(about))
    target = find(name, known, session, "contact or organization")
    start = {target.key} if target.kind == "person" else about.where.now.get(target.key, ())
    found = _leading_to(start, basis)
    if session.options.json:
        led = [_led_json(one, about) for one in found]
        output.document({"schema": SCHEMA, "led_to": target.name, "people": led})
    elif found:
        output.data(f"To thank for {plain(target.name)}, the nearest first")
        for one in found:
            output.data(f"- {_led(one, about)}")
    else:
        output.data(f"Nobody leads to {plain(target.name)} yet.")
    return session.finish(basis)


def _leading_to(start: Iterable[str], basis: Basis) -> tuple[Led, ...]:
    """The way to those of `start` you talked with; if to none yet, to those who were named."""
    histories = basis.histories
    known = [key for key in start if key in histories]
    talked = [key for key in known if histories[key].has_talked]
    named = [key for key in known if histories[key].named_on is not None]
    return led_to(talked or named, histories, order_by_name(basis.histories))


def _count(basis: Basis, about: Survey) -> _Counted:
    records, histories, order = basis.records, basis.histories, order_by_name(basis.histories)
    graph = referral_graph(histories)
    footings = footings_of(histories, basis.settings, basis.today)
    silent = dead_ends(graph, by_footing(footings))
    return _Counted(
        basis=basis,
        about=about,
        connectors=connectors(graph, histories, footings, order),
        generations=generations(graph, order),
        twice=named_twice(histories, order),
        told=tuple(told_twice(sayings_of(talks_held(records, basis.today), records))),
        dead_ends=tuple(sorted(silent, key=order)),
        flow=flow(histories),
        shape=read_shape(about.ties),
        growth=growth(histories),
    )


def _sections(counted: _Counted) -> Iterator[tuple[str, Iterable[str]]]:
    about = counted.about
    for offer in offers(counted.basis.records):
        yield f"An offer, {offer.day}: {spoken(offer.words)}. To thank", _offer(offer, counted)
    named = [*_few(_twice(counted)), *_few(_told(counted))]
    yield "Named by two or more, each on their own", named
    yield "Whose names led on", _few([_connector(c, about) for c in counted.connectors])
    yield "Steps from you", _generations(counted.generations)
    silent = [name_of(key, about) for key in counted.dead_ends]
    yield "Talked with you and named nobody so far", _few(silent)
    yield "Does it carry itself?", _flow(counted.flow)
    yield f"Who stands between others{_estimated(counted.shape)}", _few(_between(counted))
    yield f"Groups{' (rough)' if counted.shape.rough else ''}", _few(_groups(counted))
    yield "By month", _months(counted.growth)
    yield "From the first ask to the talk", _days(counted.growth)
    yield "Replies by source", [_replies(r) for r in counted.growth.by_source]
    yield (
        "Replies by whether someone had named them",
        [_replies(r) for r in counted.growth.by_naming],
    )


def _few(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _SHOWN
    return [*lines[:_SHOWN], *([f"and {more} more"] if more > 0 else [])]


def _offer(offer: Offer, counted: _Counted) -> list[str]:
    """Everyone to thank for an offer that links a person or an organization."""
    about, histories = counted.about, counted.basis.histories
    start = {key for link in offer.links for key in (link, *about.where.now.get(link, ()))}
    talked = [key for key in start if key in histories and histories[key].has_talked]
    return [_led(one, about) for one in led_to(talked, histories, order_by_name(histories))]


def _led(one: Led, about: Survey) -> str:
    named = [f"{name_of(n.referrer, about)}{f' {n.day}' if n.day else ''}" for n in one.namings]
    person = name_of(one.person, about)
    return f"{person}, named by {listed(named)}" if named else f"{person}, first of the chain"


def _twice(counted: _Counted) -> list[str]:
    about = counted.about
    return [
        f"{name_of(one.person, about)}: {_voices(one, about)}, "
        f"{'talked with' if one.talked else 'not talked with yet'}"
        for one in counted.twice
    ]


def _voices(one: Twice, about: Survey) -> str:
    """`by Ana, Bo and Cy`; those who were in one talk are one voice: `by Ana with Bo; by Cy`."""
    names = [" with ".join(name_of(key, about) for key in voice) for voice in one.voices]
    together = any(len(voice) > 1 for voice in one.voices)
    return "; ".join(f"by {name}" for name in names) if together else f"by {listed(names)}"


def _told(counted: _Counted) -> list[str]:
    """What two or more named, each with the line that says so."""
    about, voice = counted.about, voice_of(counted.about)
    return [
        f"{plain(word.words)} ({kind}): "
        + "; ".join(
            f"by {_speakers(saying, about)}{voice.where(saying.source)}"
            for saying in word.sayings[:_SHOWN]
        )
        for kind, word in counted.told
    ]


def _speakers(saying: Saying, about: Survey) -> str:
    names = [name_of(key, about) for key in saying.meeting.participants]
    return listed(names) or "someone"


def _connector(one: Connector, about: Survey) -> str:
    names = one.names
    words = (
        f"{name_of(one.person, about)}: named {names.named}, reached {names.reached}, "
        f"talked with {names.talked}"
    )
    onward = f"; further on {one.onward} named, {one.onward_talked} talked with"
    return words + (onward if one.onward else "")


def _generations(found: tuple[int, ...]) -> list[str]:
    steps = enumerate(found[:_STEPS], start=1)
    shown = [f"{count(number, 'step')}: {people}" for number, people in steps]
    further = sum(found[_STEPS:])
    return [", ".join([*shown, *([f"further: {further}"] if further else [])])] if shown else []


def _flow(found: Flow) -> list[str]:
    if not found.talked:
        return []
    steps = [f"{share(some, of)} {words}" for words, some, of in found.steps if of]
    came = f"{share(found.came, found.talked)} people you talked with came by a name"
    verdict = "it carries itself" if found.carries_itself else "it does not carry itself yet"
    leak = found.leak
    most = [f"most is lost at this step: {share(leak[1], leak[2])} {leak[0]}"] if leak else []
    return [*steps, f"{came}: {verdict}", *most]


def share(some: int, of: int) -> str:
    """`3 of 4`; with a percentage where the numbers are large enough for one."""
    return f"{some} of {of}{f' ({_percent(some, of)})' if of >= _ENOUGH else ''}"


def _percent(some: int, of: int) -> str:
    """Rounded; never all for almost all, nor none for a few."""
    percent = (some * 200 + of) // (of * 2)
    if percent == 100 and some < of:  # noqa: PLR2004 - per cent
        return "over 99 %"
    return "under 1 %" if some and not percent else f"{percent} %"


def _estimated(shape: Shape) -> str:
    if shape.looked_at == shape.people:
        return ""
    return f" (estimated from {shape.looked_at} of {shape.people} people)"


def _between(counted: _Counted) -> list[str]:
    about = counted.about
    return [f"{name_of(b.person, about)}: {count(b.pairs, 'pair')}" for b in counted.shape.between]


def _groups(counted: _Counted) -> list[str]:
    about, shape = counted.about, counted.shape
    centres = [name_of(group.centre, about) for group in shape.groups]
    return [
        f"around {centre}: {len(group.people)} people{_linked(number, shape, centres)}"
        for number, (centre, group) in enumerate(zip(centres, shape.groups, strict=True))
    ]


def _linked(number: int, shape: Shape, centres: Sequence[str]) -> str:
    """The groups a group has ties to, the most ties first."""
    found = [
        f"{centres[second if first == number else first]} {ties}"
        for (first, second), ties in shape.links.items()
        if number in (first, second)
    ]
    return f"; ties to the groups around {', '.join(found[:3])}" if found else ""


def _months(found: Growth) -> list[str]:
    return [
        f"{m.month}: {m.contacts} first in touch, {count(m.meetings, 'talk')}, {m.names} named, "
        f"{m.followed} followed"
        for m in found.months[-12:]
    ]


def _days(found: Growth) -> list[str]:
    if found.usual_days is None:
        return []
    days = found.days_to_talk
    if len(days) == 1:
        return [f"{count(days[0], 'day')}, one talk so far"]
    return [f"{found.usual_days:g} days, the median of {len(days)} from {days[0]} to {days[-1]}"]


def _replies(found: Replies) -> str:
    return f"{plain(found.words)}: {share(found.replied, found.asked)} replied"


def _document(counted: _Counted) -> Document:
    about, shape, found = counted.about, counted.shape, counted.growth
    return {
        "schema": SCHEMA,
        "named_twice": [
            {
                **person_json(one.person, about),
                "by": [json_name(r, about) for r in one.referrers],
                "talked": one.talked,
            }
            for one in counted.twice
        ],
        "told_twice": [
            {
                "words": word.words,
                "kind": kind,
                "by": [json_name(key, about) for key in word.people],
                "sources": [{"path": s.source.path, "line": s.source.line} for s in word.sayings],
            }
            for kind, word in counted.told
        ],
        "connectors": [
            {
                **person_json(one.person, about),
                "named": one.names.named,
                "reached": one.names.reached,
                "talked": one.names.talked,
                "onward": one.onward,
                "onward_talked": one.onward_talked,
            }
            for one in counted.connectors
        ],
        "generations": list(counted.generations),
        "dead_ends": [json_name(key, about) for key in counted.dead_ends],
        "flow": {name: getattr(counted.flow, name) for name in Flow.__slots__},
        "carries_itself": counted.flow.carries_itself,
        "between": [{**person_json(b.person, about), "pairs": b.pairs} for b in shape.between],
        "between_exact": shape.looked_at == shape.people,
        "groups_rough": shape.rough,
        "groups": [[json_name(key, about) for key in group.people] for group in shape.groups],
        "links": [{"groups": list(pair), "ties": ties} for pair, ties in shape.links.items()],
        "months": [{n: getattr(m, n) for n in m.__slots__} for m in found.months],
        "days_to_talk": list(found.days_to_talk),
        "replies_by_source": [_replies_json(r) for r in found.by_source],
        "replies_by_naming": [_replies_json(r) for r in found.by_naming],
    }


def _replies_json(found: Replies) -> Document:
    return {"words": found.words, "asked": found.asked, "replied": found.replied}


def _led_json(one: Led, about: Survey) -> Document:
    return {
        **person_json(one.person, about),
        "named_by": [
            {
                **person_json(n.referrer, about),
                "date": n.day.isoformat() if n.day else None,
                "source": {"path": n.source.path, "line": n.source.line},
            }
            for n in one.namings
        ],
    }
