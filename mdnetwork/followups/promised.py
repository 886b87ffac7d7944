"""Write on the day you promised (INTERVIEWING 5: guide B asks when you may write again).

The day is `next_contact`, or that of `may_contact_again`; a period there counts from the last
talk held with them, else from the first certain contact.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.followups.to_say import to_say
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History

KIND = Kind(name="promised", words="Write to", rank=Rank.WAITS, verb="wrote")


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each promised day on or after which you have not been in touch."""
    for day, reason, source in _promises(history):
        if not history.yours_since(day):
            yield FollowUp(
                kind=KIND,
                contact=history.contact,
                due=day,
                reasons=(reason,),
                source=source,
                to_say=to_say(history, around),
                identity=identity(KIND, around, history.contact, day.isoformat()),
            )


def _promises(history: History) -> Iterator[tuple[date, str, Source]]:
    contact = history.contact
    if contact.next_contact:
        yield (
            contact.next_contact.day,
            "you promised to write",
            contact.next_contact.source,
        )
    if contact.write_on:
        yield (
            contact.write_on.day,
            "they said you may write again",
            contact.write_on.source,
        )
    if contact.write_after:
        period, source = contact.write_after
        start = _last_talk(history)
        if start:
            reason = f"they said you may write again {period} after {start}"
            yield period.after(start), reason, source


def _last_talk(history: History) -> date | None:
    """The last talk held; without one the first contact, which no later line can move."""
    if history.held:
        return history.held[-1].day
    return history.certain[0].day if history.certain else None
