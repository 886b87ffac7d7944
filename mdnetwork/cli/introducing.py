"""What `intro`, `who-at` and `who-in` say; imported only if it is not known from before."""

from collections.abc import Iterable

from mdnetwork.cli import output
from mdnetwork.cli.names import Named, find
from mdnetwork.cli.network import (
    fields,
    json_name,
    look,
    organizations,
    path_json,
    people,
    person_json,
    voice_of,
)
from mdnetwork.cli.session import Session
from mdnetwork.network.chains import Chain, spread
from mdnetwork.network.introductions import Introduction, introductions
from mdnetwork.network.survey import Survey
from mdnetwork.notes.words import fold
from mdnetwork.pages.next_ask import introduction_lines
from mdnetwork.records.facts import Dated
from mdnetwork.records.types import ME

SCHEMA = 1
Row = dict[str, object]


def tell_introduction(session: Session, name: str) -> int:
    """The ways to a person, organization or field; the exit code."""
    about = look(session)
    known = (*people(about), *organizations(about), *fields(about))
    target = find(name, known, session, "contact, organization or field")
    (found,) = introductions(about, (target,), session.settings)
    if session.options.json:
        output.document(_introduction_json(found, about))
    else:
        output.data(target.name)
        for line in introduction_lines(found, voice_of(about)):
            output.data(f"- {line}")
    return session.finish(about)


def tell_who_at(session: Session, name: str) -> int:
    """Everyone at an organization, now and once; the exit code."""
    about = look(session)
    target = find(name, organizations(about), session, "organization")
    rows = _rows(about.where.now.get(target.key, ()), about)
    once = _rows(about.where.once.get(target.key, ()), about)
    if session.options.json:
        output.document(
            {"schema": SCHEMA, "organization": target.name, "people": rows, "once_there": once}
        )
    else:
        _print(rows, f"Nobody you know of is at {target.name}.")
        if once:
            output.data("Once there")
            _print(once, "")
    return session.finish(about)


def tell_who_in(session: Session, name: str) -> int:
    """Everyone in a field or a town; the exit code."""
    about = look(session)
    towns = (
        Named(value=(key, town), name=town, kind="town")
        for key, town in sorted(about.where.towns.items())
    )
    in_fields = (
        Named(
            value=(key, one.name), name=one.name, path=one.path, aliases=one.aliases, kind="field"
        )
        for one in fields(about)
        for key in [one.value.key]
    )
    found = find(name, (*in_fields, *towns), session, "field or town")
    key, shown = found
    there = about.where.in_field.get(key, frozenset()) | about.where.in_town.get(key, frozenset())
    rows = _rows(there, about)
    if session.options.json:
        output.document({"schema": SCHEMA, "place": shown, "people": rows})
    else:
        _print(rows, f"Nobody you know of is in {shown}.")
    return session.finish(about)


def _rows(there: Iterable[str], about: Survey) -> list[Row]:
    """Each person with what they do, the last contact, and who leads to them; by name."""
    wanted = frozenset(there)
    chains = _chains(wanted, about)
    ordered = sorted(wanted, key=lambda key: (fold(about.people[key].name), key))
    return [_row(key, chains.get(key), about) for key in ordered]


def _chains(wanted: frozenset[str], about: Survey) -> dict[str, Chain]:
    """The best chain to each, if there is one; the search ends with the last of them."""
    found: dict[str, Chain] = {}
    for label in spread(about.ties, ME):
        if len(found) == len(wanted):
            break
        if label.end in wanted:
            found[label.end] = label.chain()
    return found


def _row(key: str, chain: Chain | None, about: Survey) -> Row:
    person = about.people[key]
    last = person.last_contact
    through = (ME, key) if person.contacted else chain.people if chain else ()
    return {
        "name": person.name,
        "path": person.path,
        "role": person.role or None,
        "last_contact": last.isoformat() if last else None,
        "chain": [json_name(other, about) for other in through],
        "rests": key in about.ties.closed,
    }


def _print(rows: list[Row], nothing: str) -> None:
    """A table of them; the chain leaves out both ends."""
    if not rows:
        output.data(nothing)
        return
    output.table(("name", "role", "last contact", "through"), [_cells(row) for row in rows])


def _cells(row: Row) -> tuple[str, ...]:
    chain = row["chain"]
    through = [str(name) for name in chain[1:-1]] if isinstance(chain, list) else []
    said = "leave in peace" if row["rests"] else " – ".join(through)
    if not chain and not row["rests"]:
        said = "nobody yet"
    last = str(row["last_contact"] or "")
    return str(row["name"]), str(row["role"] or ""), last, said


def _introduction_json(found: Introduction, about: Survey) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "target": {"kind": found.target.kind, "name": found.target.name, "path": found.target.path},
        "known": [json_name(tie.second, about) for tie in found.known],
        "planned": [
            {"contact": json_name(key, about), "date": str(talk.day), "note": talk.source.path}
            for key, talk in found.planned
        ],
        "ways": [path_json(chain, about) for chain in found.ways],
        "rests": found.resting,
        "unreached": [json_name(key, about) for key in found.unreached],
        "nearest": path_json(found.nearest, about) if found.nearest else None,
        "nearness": found.nearness or None,
        "sources_to_try": list(found.sources),
        "asked": [_asked_json(key, ask, about) for key, ask in found.asked],
        "wait_until": found.wait.isoformat() if found.wait else None,
        "words": list(introduction_lines(found, voice_of(about))),
    }


def _asked_json(key: str, ask: Dated, about: Survey) -> Row:
    source = {"path": ask.source.path, "line": ask.source.line}
    return {**person_json(key, about), "date": ask.day.isoformat(), "source": source}
