"""What the commands of the network share: the people and ties of a vault, in plain words.

`path`, `intro`, `who-at` and `who-in` ask the notes as they lie and make no page, so they wait for
no build and never import networkx.
"""

from collections.abc import Iterator

from mdnetwork.cli.names import Named
from mdnetwork.cli.session import Session
from mdnetwork.network.chains import Chain
from mdnetwork.network.introductions import Target
from mdnetwork.network.survey import Basis, Somewhere, Survey
from mdnetwork.network.surveyor import survey
from mdnetwork.notes.words import fold
from mdnetwork.pages.next_ask import Voice, tie_words
from mdnetwork.pages.text import plain
from mdnetwork.records.copies import Copies
from mdnetwork.records.facts import Source
from mdnetwork.records.read import read_people
from mdnetwork.records.types import ME
from mdnetwork.vault import again
from mdnetwork.vault.pause import gc_paused
from mdnetwork.vault.surveyed import keep_survey, recall_survey


def look(session: Session) -> Survey:
    """Who is where and knows whom: as it was kept, or else from the notes as they lie."""
    if session.before and (kept := recall_survey(session.root, session.before)):
        return kept
    return take_survey(session, read_basis(session))


def read_basis(session: Session) -> Basis:
    """Read the notes as they lie, for all that is said of anyone."""
    snapshot = Copies().set_aside(session.load(), f"{session.settings.log}.md")
    with session.stage("network"), gc_paused():
        records, histories = read_people(snapshot, session.settings, session.today)
    return Basis(
        records=records,
        histories=histories,
        settings=session.settings,
        today=session.today,
        unreadable=sum(not snapshot.notes[path].readable for path in records.kinds),
    )


def take_survey(session: Session, basis: Basis) -> Survey:
    """Who is where and knows whom; kept for the next question, if nothing changed meanwhile."""
    with session.stage("survey"), gc_paused():
        about = survey(basis)
        if before := session.before:
            after = again.look(session.root, session.settings, session.today)
            if after.digest == before.digest:
                keep_survey(session.root, after, about)
    return about


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


def people(about: Survey) -> Iterator[Named[Target]]:
    """Everyone, to be found by name."""
    for key, one in about.people.items():
        target = Target(kind="person", key=key, name=one.name, path=one.path)
        yield _named(target, one.aliases)


def organizations(about: Survey) -> Iterator[Named[Target]]:
    """Every organization with a note, or that someone's note names."""
    for key, one in sorted(about.organizations.items(), key=_by_name):
        target = Target(kind="organization", key=key, name=one.name, path=one.path)
        yield _named(target, one.aliases)


def fields(about: Survey) -> Iterator[Named[Target]]:
    """Every career field with a note, or that a note names."""
    for key, one in sorted(about.fields.items(), key=_by_name):
        target = Target(kind="field", key=key, name=one.name, path=one.path)
        yield _named(target, one.aliases)


def _by_name(pair: tuple[str, Somewhere]) -> tuple[str, str]:
    key, one = pair
    return fold(one.name), key


def _named(target: Target, aliases: tuple[str, ...]) -> Named[Target]:
    return Named(
        value=target,
        name=target.name,
        path=target.path or "",
        aliases=aliases,
        kind=target.kind,
    )


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
    person = about.people[key]
    return {"contact": person.name, "path": person.path}
