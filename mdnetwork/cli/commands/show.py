"""`show`: why someone is, or is not, due; every fact with its note and line."""

from collections.abc import Iterator

import click

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.names import find_person
from mdnetwork.cli.options import global_options
from mdnetwork.cli.reports import SCHEMA, follow_up_json
from mdnetwork.cli.session import open_session
from mdnetwork.followups.keep_in_touch import default_cadence
from mdnetwork.followups.to_say import sayings
from mdnetwork.interviews.closing import GAPS, gaps
from mdnetwork.network.whereabouts import known_places, places_named
from mdnetwork.notes.words import fold, listed
from mdnetwork.pages.lines import follow_up_words
from mdnetwork.pages.text import plain
from mdnetwork.pages.world import STATE_WORDS, looked_at
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.states import usual_gap
from mdnetwork.records.types import ME, Contact, Naming
from mdnetwork.records.verbs import is_contact

_RECENT = 5


@click.command("show")
@click.argument("name")
@global_options
@click.pass_context
def command(context: click.Context, name: str) -> int:
    """Explain why someone is, or is not, due. Writes nothing."""
    session = open_session(context)
    result = session.build()
    if fold(name) == fold(ME):
        output.data(_you(result))
        return session.finish(result)
    contact = find_person(name, result.situation.records, session)
    facts = explain(contact, result)
    if session.options.json:
        lines = [f for f in result.agenda.open if f.contact.key == contact.key]
        output.document(
            {
                "schema": SCHEMA,
                "name": contact.name,
                "path": contact.path,
                "state": result.situation.state(contact.key),
                "follow_ups": [follow_up_json(line, result.agenda) for line in lines],
                "facts": facts,
            }
        )
    else:
        for fact in facts:
            output.data(fact)
    return session.finish(result)


def _you(result: Result) -> str:
    """You, with or without a note of your own."""
    me = result.situation.records.me
    where = me.source.path if me.source else "no note of type me yet"
    return f"{ME}: {where}; looked at {looked_at(result.world)}"


def explain(contact: Contact, result: Result) -> list[str]:
    """The facts used, one a line: where they stand, what is due and why, what is not."""
    history = result.situation.histories[contact.key]
    state = STATE_WORDS[result.situation.state(contact.key)]
    where = contact.path or f"known by name only, from {_at(contact.source)}"
    lines = [f"{contact.name}: {state} ({where})"]
    lines += [f"named by {_namer(n, result)} ({_at(n.source)})" for n in history.namings]
    lines += _workplace(contact, result)
    lines += [f"{stated.words} ({_at(stated.source)})" for stated in contact.stated]
    lines += _dealings(history)
    usual = usual_gap(history, result.situation.settings, result.agenda.today)
    if usual is not None and history.last_contact:
        since = f"nothing since {history.last_contact.day}"
        lines.append(f"quieter than usual: {since}, usually every {usual:g} days")
    lines += [f"talk planned {m.day} ({m.path})" for m in history.planned]
    lines += _forgotten(history, result)
    lines += [f"planned {x.day}: {plain(x.words)} ({_at(x.source)})" for x in history.ahead]
    open_ = [f for f in result.agenda.open if f.contact.key == contact.key]
    shown = {f.identity for f in result.agenda.shown}
    for follow_up in open_:
        hidden = "" if follow_up.identity in shown else _hidden(follow_up.identity, result)
        lines.append(f"open: {follow_up_words(follow_up)} ({_at(follow_up.source)}){hidden}")
    lines += [
        f"to say: {s.words} ({_at(s.source)})" for s in sayings(history, result.situation.around)
    ]
    lapsed = [f for f in result.agenda.lapsed if f.contact.key == contact.key]
    lines += [f"too long past to chase: {follow_up_words(f)} ({_at(f.source)})" for f in lapsed]
    return lines if open_ or lapsed else [*lines, _why_not(history, result)]


def _at(source: Source) -> str:
    return f"{source.path}:{source.line}"


def _workplace(contact: Contact, result: Result) -> Iterator[str]:
    """Where a line that named them says they are; what their own note says is known."""
    records = result.situation.records
    if contact.organizations:
        return
    known = known_places(records)
    for naming in reversed(result.situation.histories[contact.key].namings):
        if places := places_named(naming, known):
            yield f"at {listed([plain(p.name) for p in places])} ({_at(naming.source)})"
            return


def _namer(naming: Naming, result: Result) -> str:
    people = result.situation.records.contacts
    name = ME if naming.referrer == ME else people[naming.referrer].name
    return f"{name} on {naming.day}" if naming.day else name


def _dealings(history: History) -> list[str]:
    """The last days in touch, and what else was noted about them, by day."""
    last = history.last_contact
    touches = [
        (t.day, f"in touch {t.day}{f', {t.verb}' if t.verb else ''} ({_at(t.source)})")
        for t in history.certain[-_RECENT:]
    ]
    if last and last.mentioned:
        touches.append((last.day, f"mentioned {last.day} ({_at(last.source)})"))
    noted = [line for line in history.lines if not is_contact(line.verb)][-_RECENT:]
    others = [(line.day, f"{line.verb} {line.day} ({_at(line.source)})") for line in noted]
    never = [] if last else ["never in touch so far"]
    earlier = len(history.certain) - len(history.certain[-_RECENT:])
    never += [f"in touch {earlier} times before that"] if earlier else []
    return [*never, *(words for _, words in sorted((*touches, *others), key=lambda pair: pair[0]))]


def _forgotten(history: History, result: Result) -> Iterator[str]:
    """What the closing list of each talk held says was not asked for."""
    records = result.situation.records
    for meeting in history.held:
        missing = gaps(meeting, records)
        if missing:
            words = ", ".join(GAPS[kind] for kind in missing)
            yield f"not asked for on {meeting.day}: {words} ({meeting.path})"


def _hidden(identity: str, result: Result) -> str:
    until = result.agenda.snoozed.get(identity)
    if until:
        return f", snoozed through {until}"
    return ", not shown now: it waits for another line to them, or others come first"


def _why_not(history: History, result: Result) -> str:
    """Why nothing is open, the first reason that holds."""
    settings, today = result.situation.settings, result.agenda.today
    state = result.situation.state(history.contact.key)
    last = history.last_contact
    rhythm = history.contact.cadence or (last and default_cadence(history, last, settings))
    reasons = (
        (history.contact.refused, "they would rather not be contacted (may_contact_again: no)"),
        (state in ("paused", "declined", "archived"), STATE_WORDS[state]),
        (
            history.rests(settings, today),
            "asked without a reply, resting until someone names them again",
        ),
        (history.has_plans, "something is planned with them, so no check-in"),
        (last is None, "nobody named them, and you were never in touch"),
        (rhythm is None, "no talk with them, and no cadence or tier in their note"),
        (True, "all is answered"),
    )
    return f"nothing is due: {next(reason for holds, reason in reasons if holds)}"
