"""Ask those you were named (INTERVIEWING 5: all guides ask for names; 4: how you then ask).

Seven days after the naming is ours. The first naming counts, until it is too long past to chase:
who is named again then is due again. Whoever was only listed, by People to ask or a `source`, has
no day: they stand in the backlog. No one is asked who has a talk planned, or was asked and has
not rested yet.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History, first_namings, rests_from
from mdnetwork.records.lists import found_how
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Naming

_PERMISSIONS = {
    True: ", you may use that name",
    False: ", who would rather not be named",
    None: "",
}

KIND = Kind(name="ask", words="Ask", rank=Rank.ASKS, verb="asked", silenced=True)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for whoever was named or listed and never contacted."""
    if not history.contacted and not history.has_plans:
        found = _ask(history, around)
        if found:
            yield found


def _ask(history: History, around: Around) -> FollowUp | None:
    asked = [line.day for line in history.lines if line.is_ask]
    last_asked = asked[-1] if asked else None
    named = [n for n in history.namings if last_asked is None or (n.day and n.day > last_asked)]
    if last_asked and (not named or not _rested(last_asked, around)):
        return None
    first = _first(named, around)
    listed = history.contact.asked_for or history.contact.found_by_source
    if first is None and listed is None:
        return None
    day = first.day if first else None
    source = first.source if first else listed
    return FollowUp(
        kind=KIND,
        contact=history.contact,
        due=add_days(day, around.settings.ask_days) if day else None,
        reasons=_reasons(named, history, around),
        source=source or history.contact.source,
        identity=identity(
            KIND, around, history.contact, last_asked.isoformat() if last_asked else "–"
        ),
        link=_link(source, history),
        joined=", see",
    )


def _first(named: list[Naming], around: Around) -> Naming | None:
    """The first naming, of those with a day the first that has not lapsed yet, else the newest."""
    days = around.settings.ask_days + around.settings.lapse[KIND.name]
    dated = [(naming, naming.day) for naming in named if naming.day]
    fresh = (naming for naming, day in dated if (around.today - day).days < days)
    newest = dated[-1][0] if dated else named[0] if named else None
    return next(fresh, newest)


def _rested(asked: date, around: Around) -> bool:
    return around.today >= rests_from(asked, around.settings)


def _link(source: Source | None, history: History) -> str | None:
    return source.path if source and source.path != history.contact.path else None


def _reasons(named: list[Naming], history: History, around: Around) -> tuple[str, ...]:
    contact = history.contact
    reasons = [_named_by(naming, history, around) for naming in first_namings(named)]
    if not reasons and contact.asked_for:
        reasons = ["on your list of people to ask"]
    if not reasons:
        reasons = [found_how(contact.found_by)]
    return (*reasons, "never contacted")


def _named_by(naming: Naming, history: History, around: Around) -> str:
    when = f" on {naming.day}" if naming.day else ""
    if naming.referrer == ME:
        return f"noted by you{when}"
    referrer = around.histories[naming.referrer].contact
    permitted = may_name(referrer, history.contact, history.namings)
    return f"named by {referrer.name}{when}{_PERMISSIONS[permitted]}"
