"""What the commands of the network share: the people and ties of a vault, in plain words.

`path`, `intro`, `who-at` and `who-in` ask the notes as they lie and make no page, so they wait for
no build and never import networkx.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mdnetwork.cli.names import Named
from mdnetwork.cli.session import Session
from mdnetwork.network.chains import Chain
from mdnetwork.network.introductions import Survey, Target, survey
from mdnetwork.pages.next_ask import Voice, tie_words
from mdnetwork.pages.text import plain
from mdnetwork.records.copies import Copies
from mdnetwork.records.facts import Source
from mdnetwork.records.read import read_people
from mdnetwork.records.types import ME
from mdnetwork.vault.pause import gc_paused


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the notes say of who is where and knows whom, and how many could not be read."""

    about: Survey
    unreadable: int


def look(session: Session) -> Seen:
    """Read the notes as they lie, and all the ties in them."""
    snapshot = Copies().set_aside(session.load(), f"{session.settings.log}.md")
    with session.stage("network"), gc_paused():
        records, histories = read_people(snapshot, session.settings, session.today)
        about = survey(records, histories, session.settings, session.today)
    unreadable = sum(not snapshot.notes[path].readable for path in records.kinds)
    return Seen(about=about, unreadable=unreadable)


def name_of(key: str, about: Survey) -> str:
    """A person as they are said: you, the name, the path where two share the name."""
    return "you" if key == ME else plain(about.label(key))


def voice_of(about: Survey) -> Voice:
    """Plain words, and the line of each note behind them."""

    def name(key: str) -> str:
        return name_of(key, about)

    def where(source: Source) -> str:
        return f" ({source.path}:{source.line})"

    return Voice(person=name, name=name, target=lambda t: plain(t.name), where=where, text=plain)


def organizations(about: Survey) -> Iterator[Named[Target]]:
    """Every organization with a note, or that someone's note names."""
    noted = {o.path: o for o in about.records.organizations}
    for key, name in about.where.organizations.items():
        path = key if key in noted else None
        aliases = noted[key].aliases if path else ()
        target = Target(kind="organization", key=key, name=name, path=path)
        yield Named(value=target, name=name, path=path or "", aliases=aliases, kind="organization")


def fields(about: Survey) -> Iterator[Named[Target]]:
    """Every career field with a note, or that a note names."""
    noted = {f.name: f for f in about.records.fields}
    for key, name in about.where.fields.items():
        path = noted[name].path if name in noted else None
        aliases = noted[name].aliases if name in noted else ()
        target = Target(kind="field", key=key, name=name, path=path)
        yield Named(value=target, name=name, path=path or "", aliases=aliases, kind="field")


def step_lines(chain: Chain, about: Survey) -> Iterator[str]:
    """What joins each to the next, with the line that says so."""
    voice = voice_of(about)
    for step in chain.steps:
        yield f"{tie_words(step, voice)}{voice.where(step.source)}"


def path_json(chain: Chain | None, about: Survey) -> dict[str, object]:
    """A chain as JSON: names, where two share one their paths; each step with its source."""
    if chain is None:
        return {"chain": [], "steps": [], "strength": 0}
    names = {key: json_name(key, about) for key in chain.people}
    return {
        "chain": list(names.values()),
        "steps": [
            {
                "from": names[step.first],
                "to": names[step.second],
                "kind": step.kind,
                "date": step.day.isoformat() if step.day else None,
                "source": {"path": step.source.path, "line": step.source.line},
            }
            for step in chain.steps
        ],
        "strength": round(chain.strength, 3),
    }


def json_name(key: str, about: Survey) -> str:
    """Me, or the name; the path of a person who shares their name."""
    return ME if key == ME else about.label(key)


def person_json(key: str, about: Survey) -> dict[str, object]:
    """A person beside other facts: name, and path, by which two of one name are told apart."""
    contact = about.records.contacts[key]
    return {"contact": contact.name, "path": contact.path}
