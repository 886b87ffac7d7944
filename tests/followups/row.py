"""One row of the table of kinds, and the words its cells are written with."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mdnetwork.followups.rules import KINDS
from tests.followups.seen import Notes

TODAY = "2026-03-10"
ADA = "People/Ada.md"
BO = "People/Bo.md"
CY = "People/Cy.md"
ME = "Me.md"
DAILY = "Daily/{day}.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a note says later, and from which day on it settles; without one it always does.

    In `notes` the day it says stands as `{day}`. `departs`: why the program does otherwise.
    """

    notes: Notes
    since: str | None = None
    departs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One kind. All days are ISO; whatever is due is due on `TODAY`."""

    kind: str
    notes: Notes
    """The smallest vault in which it is due, and nothing else of Ada's is near."""
    links: str = ""
    """The note the line links beside Ada's, if it comes from another (principle 4)."""
    since: str | None
    """The first day it is open; none if its cause has no day."""
    gone: str
    """The first day it is open no more."""
    counted: bool = True
    """Whether it is counted as older; else the talk is over, they rest, or the next one comes."""
    verb: str
    """What a tick logs."""
    contact: bool
    """Whether that line is contact (2.3)."""
    silenced: bool
    """Whether Ada's being paused, declined, archived, at rest or unwilling ends it (3.3)."""
    met: bool = True
    """Whether it takes contact with Ada to arise."""
    also: Mapping[str, Notes] = field(default_factory=dict)
    """Other vaults in which the same is due on the same day."""
    never: Mapping[str, Notes] = field(default_factory=dict)
    """Added to the vault, its cause is none."""
    settles: Mapping[str, Way] = field(default_factory=dict)
    stays: Mapping[str, Way] = field(default_factory=dict)
    """What does not settle it, however late it is said."""
    several: Mapping[str, tuple[Notes, tuple[str, ...]]] = field(default_factory=dict)
    """Vaults that concern more people, and whom its lines name."""
    page: str = TODAY
    """The day of the page it is answered on, early enough to be snoozed two days."""
    asked: str = TODAY
    """The day of an ask without a reply, so that Ada rests on that day + 14."""
    declined: str = TODAY
    """The day of a no from Ada."""


def note(text: str = "", **properties: str) -> str:
    """A note with properties and text."""
    head = "".join(f"{key}: {value}\n" for key, value in properties.items())
    return (f"---\n{head}---\n" if head else "") + (f"{text}\n" if text else "")


def talk(*names: str, text: str = "## Notes\n\nA good talk.", **more: str) -> str:
    """A meeting's note, written up and thanked for unless it says otherwise."""
    people = ", ".join(f'"[[{name}]]"' for name in names or ("Ada",))
    return note(text, people=f"[{people}]", **{"thanked": "yes", **more})


def ada(line: str) -> Notes:
    """A line in Ada's note."""
    return {ADA: f"- {line}\n"}


def lines(*words: str, since: str | None = None, departs: str = "") -> dict[str, Way]:
    """One way for each line in Ada's note, named by its words."""
    return {
        f"a line, {text}": Way(notes=ada(f"{{day}} {text}"), since=since, departs=departs)
        for text in words
    }


MENTION = {"a mention": Way(notes={DAILY: "Thought of [[Ada]].\n"})}
PLANNED = {"a talk planned": Way(notes={"Meetings/2026-03-25 Ada.md": talk()})}


def of_another_talk(words: str) -> dict[str, Way]:
    """A line that links a talk, but not the one meant."""
    link = "2026-03-25 Ada"
    notes = {**ada(f"{{day}} {words} [[{link}]]"), f"Meetings/{link}.md": talk(text="")}
    return {f"a line, {words} another talk": Way(notes=notes)}


FROM_YOU = ("thanked", "told her the way", "wrote", "emailed", "gave her a book", "greeted")
TALKS = ("called", "talked", "met", "coffee at noon")
FROM_THEM = ("replied", "accepted", "referred [[Cy]]", "received a book")
NO_CONTACT = (
    *("nudged", "prepared", "confirmed", "snoozed", "dropped", "done", "cancelled", "no-show"),
    *("reopened", "no answer", "not there", "note to self"),
)


def contact(since: str) -> dict[str, Way]:
    """Every certain contact from you (2.3, 2.4)."""
    return {
        **lines(*FROM_YOU, *TALKS, "introduced [[Cy]]", since=since),
        "last_contact": Way(notes={ADA: note(last_contact="{day}")}, since=since),
        "met": Way(notes={ADA: note(met="{day}")}, since=since),
        "a talk held": Way(notes={"Meetings/{day} Tea.md": talk()}, since=since),
        "a line in a daily note": Way(notes={DAILY: "- {day} wrote [[Ada]]\n"}, since=since),
        "a line about two": Way(notes={DAILY: "- {day} met [[Cy]] and [[Ada]]\n"}, since=since),
    }


TOLD_ONLY = lines(
    *(word for word in FROM_YOU if not word.startswith("told")), "told her a joke", "replied"
)
NO_READING = "PRODUCT names no such thing; the module says why"


def begins(day: object, verb: str, row: Row) -> str:
    """How the line of the log begins; of what was dropped it quotes the line's own words."""
    dropped = f'"{KINDS[row.kind].words}" ' if verb == "dropped" else ""
    return f"- {day} {verb} {dropped}[[Ada]]"
