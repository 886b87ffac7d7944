"""The next ask in words: whom to ask for an introduction to whom, and what speaks for it.

The same sentences stand on the page, with links, and in a terminal, in plain words: `Voice` says
how a person, a note and a free text are shown.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mdnetwork.network.chains import Chain, Step
from mdnetwork.network.introductions import Introduction, Target
from mdnetwork.network.ties import Tie
from mdnetwork.records.facts import Dated, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How people (by key), their plain names, targets, lines of notes and free text are shown."""

    person: Callable[[str], str]
    name: Callable[[str], str]
    target: Callable[[Target], str]
    where: Callable[[Source], str]
    text: Callable[[str], str]


def introduction_lines(found: Introduction, voice: Voice) -> Iterator[str]:
    """All there is to say of one target, a sentence a line: whom you know there, the next ask."""
    if found.resting:
        yield "They are left in peace; `mdnetwork show` tells why"
        return
    if found.known:
        yield _known(found, voice)
    yield from (_planned(key, talk, found, voice) for key, talk in found.planned[:_SHOWN])
    ways = [next_ask(chain, found.target, voice) for chain in found.ways]
    yield from (f"{'Or ask' if n else 'Ask'} {words}" for n, words in enumerate(ways))
    asked = {person for person, _ in found.asked}
    if people := [key for key in found.unreached if key not in asked]:
        yield f"Nobody leads to {_few(people, voice)} yet; ask them yourself"
    elif not (found.known or found.planned or found.ways):
        yield from _nobody(found, voice)
    yield from _compare_notes(found, voice)


def next_ask(chain: Chain, target: Target, voice: Voice) -> str:
    """`Ana Ruiz to introduce you to Bo Lee at Acme; you talked 2026-03-02; …`."""
    first, *others = map(voice.person, chain.people[1:])
    onward = f", who can lead you on to {', then '.join(others[1:])}" if others[1:] else ""
    whom = f" to introduce you to {others[0]}{onward}" if others else ""
    facts = list(_facts(chain, voice))
    if any(step.ties[0].permitted and step.is_forward for step in chain.steps[:2]):
        facts.append(f"you may use {voice.name(chain.people[1])}'s name")
    return "; ".join([f"{first}{whom}{_at(target, voice)}", *facts])


def _facts(chain: Chain, voice: Voice) -> Iterator[str]:
    """What joins each to the next; a note is named once, and not where the person is linked."""
    paths = [step.source.path for step in chain.steps]
    for step, path, later in zip(chain.steps, paths, [*paths[1:], ""], strict=True):
        said = path in (later, *chain.people)
        yield tie_words(step, voice) + ("" if said else voice.where(step.source))


def tie_words(step: Step, voice: Voice) -> str:
    """What joins two people: `you talked 2026-03-02`, `Ana Ruiz named Bo Lee 2026-03-02`."""
    tie = step.ties[0]
    first, second = voice.name(tie.first), voice.name(step.ties[-1].first)
    match tie.kind:
        case "talked" | "in touch" | "mentioned" | "listed":
            return _yours(tie, voice)
        case "named":
            return f"{first} named {voice.name(tie.second)}{f' {tie.day}' if tie.day else ''}"
        case "knows":
            return f"{first} knows {voice.name(tie.second)}"
        case "meeting":
            return f"{first} and {second} talked with you together {tie.day}"
        case "school" | "organization":
            return f"{first} and {second} {_shared(step, voice)}"


def _yours(tie: Tie, voice: Voice) -> str:
    match tie.kind:
        case "mentioned":
            return f"you wrote of them {tie.day}"
        case "listed" if tie.place:
            return voice.text(tie.place)
        case "listed":
            return "on your list of people to ask"
        case _:
            return f"you {'talked' if tie.kind == 'talked' else 'were in touch'} {tie.day}"


def _shared(step: Step, voice: Voice) -> str:
    """`are both at Acme`, `were both at Acme, one of them once`, `went to the same school, X`."""
    place = voice.text(step.ties[0].place)
    if step.kind == "school":
        return f"went to the same school, {place}"
    words = ("are both at {}", "share {}, one of them once", "were both once at {}")
    return words[sum(tie.past for tie in step.ties)].format(place)


def _at(target: Target, voice: Voice) -> str:
    if target.kind == "person":
        return ""
    return f" {'in' if target.kind == 'field' else 'at'} {voice.target(target)}"


def _known(found: Introduction, voice: Voice) -> str:
    """Whom you know there best, the others by name, and what to ask if there is no other way."""
    best = found.known[0]
    where = "" if best.source.path == best.second else voice.where(best.source)
    facts = [f"{_yours(best, voice)}{where}"]
    if found.target.kind == "person":
        return "; ".join(
            [f"You know {voice.person(best.second)}", *facts, "write to them yourself"]
        )
    if found.known[1:]:
        facts.append(f"also {_few([tie.second for tie in found.known[1:]], voice)}")
    if not found.ways:
        from_then = f", from {found.wait} on" if found.wait else ""
        facts.append(f"ask them who else would talk with you{from_then}")
    return "; ".join([f"You know {voice.person(best.second)} there", *facts])


def _planned(key: str, talk: Dated, found: Introduction, voice: Voice) -> str:
    there = "" if found.target.kind == "person" else " there"
    where = voice.where(talk.source)
    return f"A talk with {voice.person(key)}{there} is planned for {talk.day}{where}"


_SHOWN = 5


def _few(people: Sequence[str], voice: Voice) -> str:
    more = len(people) - _SHOWN
    shown = ", ".join(map(voice.person, people[:_SHOWN]))
    return f"{shown} and {more} more" if more > 0 else shown


def _nobody(found: Introduction, voice: Voice) -> Iterator[str]:
    """That nobody leads there yet, who is nearest, and what to try."""
    parts = ["Nobody leads there yet"]
    if found.nearest:
        person = voice.person(found.nearest.people[-1])
        parts.append(f"the nearest is {person}, {found.nearness}")
    if found.sources:
        parts.append(f"kinds of source you have not tried: {', '.join(found.sources)}")
    yield "; ".join(parts)
    chain = found.nearest
    if chain and len(chain.steps) > 1:
        yield f"Ask {next_ask(chain, Target(kind='person', key='', name=''), voice)}"


def _compare_notes(found: Introduction, voice: Voice) -> Iterator[str]:
    asked = [
        f"{voice.person(person)} {ask.day}{voice.where(ask.source)}" for person, ask in found.asked
    ]
    if asked:
        yield (
            f"You asked {' and '.join(asked)}: wait until {found.wait} before you ask someone else "
            "there; they may compare notes"
        )
