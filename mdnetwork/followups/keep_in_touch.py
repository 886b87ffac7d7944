"""Keep in touch now and then (INTERVIEWING 6: A, C, D, E); the rhythms are ours.

Own cadence, else tier, else by talks with few people: after one 90 days until a contact 30 days
or more after it, then warm; after two or more casual; never met, none.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.followups.to_say import to_say
from mdnetwork.notes.dates import Period, add_days
from mdnetwork.records.facts import Cadence
from mdnetwork.records.history import History, Touch
from mdnetwork.settings import Settings

KIND = Kind(
    name="keep-in-touch",
    words="Keep in touch with",
    rank=Rank.SILENCE,
    verb="wrote",
    silenced=True,
)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for whoever you were ever in touch with, if a rhythm applies and nothing is planned."""
    last = history.last_contact
    if last is None or history.has_plans or history.contact.refused:
        return
    rhythm = history.contact.cadence or default_cadence(history, last, around.settings)
    if rhythm:
        yield _check_in(history, last, rhythm, around)


def _check_in(history: History, last: Touch, rhythm: Cadence, around: Around) -> FollowUp:
    contact = history.contact
    mentioned = " (mentioned)" if last.mentioned else ""
    words = rhythm.words
    if rhythm.at_most:
        words += f", at the latest {rhythm.at_most.after(last.day)}"
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=rhythm.period.after(last.day),
        reasons=(f"last contact {last.day}{mentioned}", words),
        source=last.source,
        identity=identity(KIND, around, contact, last.day.isoformat()),
        link=last.source.path if last.source.path != contact.path else None,
        joined=", last in",
        rhythm=contact.cadence is not None,
        to_say=to_say(history, around),
    )


def default_cadence(history: History, last: Touch, settings: Settings) -> Cadence | None:
    """The rhythm of someone without cadence or tier, by how often you met."""
    met = _days_met(history, settings)
    if not met:
        return None
    if len(met) > 1:
        days = settings.tiers["casual"]
        return Cadence(period=Period(days=days), words=f"casual, every {days} days")
    if last.day >= add_days(met[0], settings.warm_after_days):
        days = settings.tiers["warm"]
        return Cadence(period=Period(days=days), words=f"warm, every {days} days")
    days = settings.first_check_in_days
    return Cadence(period=Period(days=days), words=f"first check-in after {days} days")


def _days_met(history: History, settings: Settings) -> list[date]:
    """The days of talks with few people, and the day you first met; two on one day are one."""
    days = {
        meeting.day
        for meeting in history.held
        if meeting.day and len(meeting.participants) <= settings.interview_people
    }
    met = history.contact.met
    if met and any(touch.day == met.day for touch in history.certain):
        days.add(met.day)
    return sorted(days)
