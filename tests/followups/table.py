"""The sixteen kinds of follow-up in one table, written from PRODUCT 3.1 to 3.4 by hand.

Every row is a vault in which you owe Ada one thing that is due on 2026-03-10, and what the text
says of it: since when, until when, what settles it and what does not, who is left in peace, who
is named. The tests beside this file hold the program against every cell. No number and no word
here was taken from the program; where it knowingly departs from the text, `departs` says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    since: str | None
    """The first day it is open; none if its cause has no day."""
    gone: str
    """The first day it is open no more."""
    counted: bool = True
    """Whether it lapses, and is counted as older; else its occasion is over, or they rest."""
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

THANK = Row(
    kind="thank",
    notes={ADA: "", "Meetings/2026-03-09 Ada.md": talk(thanked="no")},
    since="2026-03-09",
    gone="2026-04-09",
    verb="thanked",
    contact=True,
    silenced=False,
    also={
        "a coffee": {
            ADA: "- 2026-02-01 coffee\n",
            "Meetings/2026-03-08 Tea.md": talk(interview="no"),
            "Meetings/2026-03-09 Ada.md": talk(thanked="no", type="coffee"),
        },
        "asked since the talk before": {
            ADA: "- 2026-03-08 asked\n",
            "Meetings/2026-03-01 Tea.md": talk(),
            "Meetings/2026-03-09 Ada.md": talk(thanked="no"),
        },
        "named since the talk before": {
            ADA: "",
            CY: "- 2026-03-08 referred [[Ada]]\n- 2026-03-08 wrote\n",
            "Meetings/2026-03-01 Tea.md": talk(),
            "Meetings/2026-03-09 Ada.md": talk(thanked="no"),
        },
        "five, but an interview": {
            ADA: "",
            "Meetings/2026-03-09 Ada.md": talk(
                *("Ada", "Bo", "Cy", "Di", "Ed"), thanked="no", interview="yes"
            ),
        },
    },
    never={
        "no interview": {"Meetings/2026-03-09 Ada.md": note(interview="no")},
        "five at the table": {"Meetings/2026-03-09 Ada.md": talk("Ada", "Bo", "Cy", "Di", "Ed")},
        "a second talk": {"Meetings/2026-03-01 Tea.md": talk()},
        "cancelled": {"Meetings/2026-03-09 Ada.md": note(status="cancelled")},
        "a no-show": {"Meetings/2026-03-09 Ada.md": note(status="no-show")},
        "the third within 60 days": {
            ADA: "- 2026-03-08 asked\n",
            "Meetings/2026-01-08 Tea.md": talk(),
            "Meetings/2026-02-01 Tea.md": talk(),
        },
    },
    settles={
        **lines("thanked", "thanked her for [[2026-03-09 Ada]]", since="2026-03-09"),
        "a line in a daily note": Way(
            notes={DAILY: "- {day} thanked [[Ada]] for [[2026-03-09 Ada]]\n"}, since="2026-03-09"
        ),
        "thanked yes": Way(notes={"Meetings/2026-03-09 Ada.md": note(thanked="yes")}),
        "thanked on a day": Way(notes={"Meetings/2026-03-09 Ada.md": note(thanked=TODAY)}),
        "thanked by card": Way(notes={"Meetings/2026-03-09 Ada.md": note(thanked="by card")}),
    },
    stays={
        **lines("told her", "wrote", "emailed", "replied", "called", "dropped"),
        **of_another_talk("thanked her for"),
        **MENTION,
        **PLANNED,
        "thanked Bo": Way(notes={BO: "- {day} thanked\n"}),
    },
    several={
        "each participant": (
            {"Meetings/2026-03-09 Ada.md": talk("Bo", "Ada", thanked="no"), BO: ""},
            ("Ada", "Bo"),
        ),
        "one of them thanked": (
            {
                "Meetings/2026-03-09 Ada.md": talk("Bo", "Ada", thanked="no"),
                **ada(f"{TODAY} thanked"),
            },
            ("Bo",),
        ),
    },
)

ANSWER = Row(
    kind="answer",
    notes={ADA: "- 2026-03-09 replied\n"},
    since="2026-03-09",
    gone="2026-05-09",
    verb="wrote",
    contact=True,
    silenced=False,
    also={
        "accepted": {ADA: "- 2026-03-09 accepted\n"},
        "declined": {ADA: "- 2026-03-09 declined\n"},
        "referred": {ADA: "- 2026-03-09 referred [[Cy]]\n"},
        "after what you wrote": {ADA: "- 2026-03-08 wrote\n- 2026-03-09 replied\n"},
        "twice": {ADA: "- 2026-03-01 replied\n- 2026-03-09 accepted\n"},
        "in a daily note": {ADA: "", "Daily/2026-03-09.md": "- 2026-03-09 replied [[Ada]]\n"},
    },
    never={"received": {"=" + ADA: "- 2026-03-09 received a book\n"}},
    settles={**contact("2026-03-09"), **PLANNED},
    stays={
        **lines(*NO_CONTACT, "received a book"),
        **lines("asked", departs="asking them anew counts as the answer; " + NO_READING),
        **MENTION,
        "a talk that fell through": Way(
            notes={"Meetings/2026-03-09 Tea.md": talk(status="cancelled")},
            departs="a talk fixed since counts as the answer; " + NO_READING,
        ),
    },
    several={"each": ({BO: "- 2026-03-09 replied\n"}, ("Ada", "Bo"))},
)

PROMISED = Row(
    kind="promised",
    notes={ADA: note(next_contact=TODAY)},
    since=None,
    gone="2027-03-10",
    verb="wrote",
    contact=True,
    silenced=False,
    met=False,
    also={
        "a day in may_contact_again": {ADA: note(may_contact_again=TODAY)},
        "a period after a talk": {
            ADA: note(may_contact_again="in 3 months"),
            "Meetings/2025-12-10 Ada.md": talk(),
        },
        "a period after the last talk": {
            ADA: note(may_contact_again="in 3 months"),
            "Meetings/2025-10-10 Ada.md": talk(),
            "Meetings/2025-12-10 Ada.md": talk(),
        },
        "a period after the first line": {
            ADA: note("- 2026-02-10 coffee\n- 2026-02-20 wrote", may_contact_again="1 month")
        },
        "a period after a line": {ADA: note("- 2026-02-10 coffee", may_contact_again="1 month")},
        "another word for it": {ADA: note(follow_up=TODAY)},
    },
    never={
        "yes is no day": {"=" + ADA: note(may_contact_again="yes")},
        "no is no day": {"=" + ADA: note(may_contact_again="no")},
    },
    settles=contact(TODAY),
    stays={**lines(*NO_CONTACT, "asked", "replied", "received a book"), **MENTION, **PLANNED},
    several={"each": ({BO: note(next_contact=TODAY)}, ("Ada", "Bo"))},
)

PREPARE = Row(
    kind="prepare",
    notes={
        ADA: "- 2026-03-01 confirmed [[2026-03-13 Ada]]\n",
        "Meetings/2026-03-13 Ada.md": talk(text="", thanked="no"),
    },
    since=None,
    gone="2026-03-14",
    counted=False,
    verb="prepared",
    contact=False,
    silenced=False,
    met=False,
    never={
        "cancelled": {"Meetings/2026-03-13 Ada.md": note(status="cancelled")},
        "held today": {"Meetings/2026-03-13 Ada.md": note(date=TODAY, status="held")},
    },
    settles=lines("prepared", "prepared for [[2026-03-13 Ada]]"),
    stays={
        **lines("confirmed", "wrote"),
        **of_another_talk("prepared for"),
        **PLANNED,
        **MENTION,
    },
    several={
        "one, of the first": (
            {"Meetings/2026-03-13 Ada.md": talk("Bo", "Ada", text="", thanked="no")},
            ("Bo",),
        ),
        "one for each talk": (
            {
                "Meetings/2026-03-13 Bo.md": talk("Bo", text="", thanked="no"),
                "Meetings/2026-03-13 Tea.md": talk(text="", thanked="no"),
            },
            ("Ada", "Ada", "Bo"),
        ),
    },
    asked="2026-02-24",
)

CONFIRM = Row(
    kind="confirm",
    notes={
        ADA: "- 2026-03-01 prepared [[2026-03-11 Ada]]\n",
        "Meetings/2026-03-11 Ada.md": talk(text="", thanked="no"),
    },
    since=None,
    gone="2026-03-12",
    counted=False,
    verb="confirmed",
    contact=False,
    silenced=False,
    met=False,
    never={
        "a no-show": {"Meetings/2026-03-11 Ada.md": note(status="no-show")},
        "held today": {"Meetings/2026-03-11 Ada.md": note(date=TODAY, actual_minutes="20")},
    },
    settles=lines("confirmed", "confirmed [[2026-03-11 Ada]]"),
    stays={
        **lines("prepared", "called"),
        **of_another_talk("confirmed"),
        **PLANNED,
        **MENTION,
    },
    several={
        "one, of the first": (
            {"Meetings/2026-03-11 Ada.md": talk("Bo", "Ada", text="", thanked="no")},
            ("Bo",),
        ),
    },
    page="2026-03-06",
    asked="2026-02-24",
)

TASK = Row(
    kind="task",
    notes={ADA: "- [ ] Send the map 📅 2026-03-10\n"},
    since=None,
    gone="2027-03-10",
    verb="done",
    contact=False,
    silenced=False,
    met=False,
    also={
        "as Dataview writes it": {ADA: "- [ ] Send the map [due:: 2026-03-10]\n"},
        "in a plain note": {ADA: "", "Ideas.md": "- [ ] Map for [[Ada]] 📅 2026-03-10\n"},
        "in a talk's note": {
            ADA: "",
            "Meetings/2026-03-01 Ada.md": talk() + "\n- [ ] Send the map 📅 2026-03-10\n",
        },
    },
    never={
        "without a day": {"=" + ADA: "- [ ] Send the map\n"},
        "of nobody": {"=" + ADA: "", "Ideas.md": "- [ ] Send the map 📅 2026-03-10\n"},
        "in a quote": {"=" + ADA: "> - [ ] Send the map 📅 2026-03-10\n"},
        "in code": {"=" + ADA: "```\n- [ ] Send the map 📅 2026-03-10\n```\n"},
    },
    settles={
        "its box": Way(notes={"=" + ADA: "- [x] Send the map 📅 2026-03-10\n"}),
        "its box, with a day": Way(
            notes={"=" + ADA: "- [x] Send the map 📅 2026-03-10 ✅ 2026-03-09\n"}
        ),
        "given up": Way(notes={"=" + ADA: "- [-] Send the map 📅 2026-03-10\n"}),
    },
    stays={**lines("wrote", "called", "done"), **MENTION, **PLANNED},
    several={
        "the first it links": (
            {"Ideas.md": "- [ ] Map of [[Bo]] for [[Ada]] 📅 2026-03-10\n", BO: ""},
            ("Ada", "Bo"),
        ),
        "a contact's note": ({BO: "- [ ] Send the map 📅 2026-03-10\n"}, ("Ada", "Bo")),
        "the talk's first participant": (
            {
                "Meetings/2026-03-01 Tea.md": talk("Bo", "Cy") + "\n- [ ] Map 📅 2026-03-10\n",
                BO: "",
                CY: "",
            },
            ("Ada", "Bo"),
        ),
        "whom it links, in the note of another": (
            {BO: "- [ ] Map for [[Cy]] 📅 2026-03-10\n", CY: ""},
            ("Ada", "Cy"),
        ),
    },
)

ASK = Row(
    kind="ask",
    notes={
        ADA: "",
        CY: "",
        "Meetings/2026-03-03 Cy.md": talk("Cy") + "\n## Referrals\n\n- [[Ada]]\n",
    },
    since="2026-03-03",
    gone="2026-06-08",
    verb="asked",
    contact=False,
    silenced=True,
    met=False,
    also={
        "a line": {ADA: "", CY: "- 2026-03-03 referred [[Ada]]\n- 2026-03-03 wrote\n"},
        "named twice": {
            ADA: "",
            CY: "- 2026-03-03 referred [[Ada]]\n- 2026-03-03 wrote\n",
            BO: "- 2026-03-07 referred [[Ada]]\n- 2026-03-07 wrote\n",
        },
        "named anew after no reply": {
            ADA: "- 2026-02-01 asked\n",
            CY: "- 2026-03-03 referred [[Ada]]\n- 2026-03-03 wrote\n",
        },
        "named anew, and rests today": {
            ADA: "- 2026-02-24 asked\n",
            CY: "- 2026-03-03 referred [[Ada]]\n- 2026-03-03 wrote\n",
        },
    },
    never={
        "met before": ada("2019-05-05 met"),
        "named anew, but not at rest": ada("2026-02-25 asked"),
        "asked the day they were named": {
            "=Meetings/2026-03-03 Cy.md": "",
            CY: "- 2026-02-01 referred [[Ada]]\n- 2026-02-01 wrote\n",
            **ada("2026-02-01 asked"),
        },
    },
    settles={
        **lines("asked"),
        **{name: Way(notes=way.notes) for name, way in contact("2026-03-03").items()},
        **lines(*FROM_THEM, "declined"),
        **PLANNED,
    },
    stays={**lines("prepared", "done", "no answer", "note to self"), **MENTION},
    several={
        "each one named": (
            {"Meetings/2026-03-03 Cy.md": "- [[Bo]]\n- Sam Roe\n", BO: ""},
            ("Ada", "Bo", "Sam Roe"),
        ),
    },
)

NUDGE = Row(
    kind="nudge",
    notes={ADA: "- 2026-03-03 asked by email\n"},
    since="2026-03-03",
    gone="2026-03-17",
    counted=False,
    verb="nudged",
    contact=False,
    silenced=True,
    met=False,
    also={
        "asked twice": {ADA: "- 2026-02-01 asked\n- 2026-02-08 nudged\n- 2026-03-03 asked\n"},
        "in a daily note": {ADA: "", "Daily/2026-03-03.md": "- 2026-03-03 asked [[Ada]]\n"},
        "after a talk": {ADA: "- 2025-06-01 met\n- 2026-03-03 asked\n"},
    },
    never={
        "at rest, but named anew": {
            "=" + ADA: "- 2026-02-24 asked\n",
            CY: "- 2026-03-03 referred [[Ada]]\n- 2026-03-03 wrote\n",
        }
    },
    settles={
        **lines("nudged", *FROM_THEM, *TALKS, since="2026-03-03"),
        **lines("declined"),
        "a talk held": Way(notes={"Meetings/{day} Tea.md": talk()}, since="2026-03-03"),
        **PLANNED,
    },
    stays={**lines("wrote", "emailed", "told her", "greeted", "prepared", "dropped"), **MENTION},
    several={"each": ({BO: "- 2026-03-03 asked\n"}, ("Ada", "Bo"))},
)

REARRANGE = Row(
    kind="rearrange",
    notes={ADA: "", "Meetings/2026-03-07 Ada.md": talk(status="cancelled", thanked="no")},
    since=None,
    gone="2026-05-09",
    verb="wrote",
    contact=True,
    silenced=False,
    met=False,
    also={
        "a no-show": {
            ADA: "",
            "Meetings/2026-03-07 Ada.md": talk(status="no-show", thanked="no"),
        },
        "spelled otherwise": {
            ADA: "",
            "Meetings/2026-03-07 Ada.md": talk(status="Canceled", thanked="no"),
        },
    },
    never={"held": {"Meetings/2026-03-07 Ada.md": note(status="held")}},
    settles={
        **contact("2026-03-07"),
        **PLANNED,
        "a later one, called off as well": Way(
            notes={"Meetings/2026-03-08 Ada.md": talk(status="cancelled")}
        ),
    },
    stays={
        "five at the table": Way(
            notes={"Meetings/2026-03-07 Ada.md": note(people="[Ada, Bo, Cy, Di, Ed]")},
            departs="nobody finds a new day for a staff meeting; " + NO_READING,
        ),
        **lines(*NO_CONTACT, "asked", "replied", "received a book"),
        **lines("declined", departs="nobody finds a new day after a no; " + NO_READING),
        **MENTION,
    },
    several={
        "each participant": (
            {"Meetings/2026-03-07 Ada.md": talk("Bo", "Ada", status="no-show"), BO: ""},
            ("Ada", "Bo"),
        ),
    },
    declined="2026-03-06",
)

WRITE_UP = Row(
    kind="write-up",
    notes={ADA: "", "Meetings/2026-03-10 Ada.md": talk(text="## Notes", status="held")},
    since="2026-03-10",
    gone="2026-04-09",
    verb="dropped",
    contact=False,
    silenced=False,
    also={
        "with minutes": {
            ADA: "",
            "Meetings/2026-03-10 Ada.md": talk(text="## Notes", actual_minutes="20"),
        },
        "questions alone": {
            ADA: "",
            "Meetings/2026-03-10 Ada.md": talk(
                text="## Questions\n\n- How?\n\n## Notes", status="held"
            ),
        },
    },
    never={
        "no interview": {"Meetings/2026-03-10 Ada.md": note(interview="no")},
        "cancelled": {"Meetings/2026-03-10 Ada.md": note(status="cancelled")},
    },
    settles={
        "text in the note": Way(notes={"Meetings/2026-03-10 Ada.md": "She draws maps.\n"}),
        **lines("dropped it, [[2026-03-10 Ada]]", since="2026-03-10"),
    },
    stays={
        **lines("wrote", "told her", "done", "dropped"),
        **of_another_talk("dropped"),
        **MENTION,
        **PLANNED,
    },
    several={
        "one, of the first": (
            {"Meetings/2026-03-10 Ada.md": talk("Bo", "Ada", text="", status="held"), BO: ""},
            ("Bo",),
        ),
    },
)

CLOSE_LOOP = Row(
    kind="close-loop",
    notes={
        ADA: "",
        BO: note(referred_by='"[[Ada]]"'),
        "Meetings/2026-03-03 Bo.md": talk("Bo"),
    },
    since="2026-03-03",
    gone="2026-05-09",
    verb="told",
    contact=True,
    silenced=True,
    met=False,
    also={
        "they declined": {
            ADA: "- 2026-02-20 referred [[Bo]]\n- 2026-02-20 wrote\n",
            BO: "- 2026-02-21 asked\n- 2026-03-03 declined\n- 2026-03-03 wrote\n",
        },
        "they rest": {
            ADA: "- 2026-02-16 referred [[Bo]]\n- 2026-02-16 wrote\n",
            BO: "- 2026-02-17 asked\n",
        },
        "a line": {ADA: "", BO: note("- 2026-03-03 met", referred_by='"[[Ada]]"')},
    },
    never={
        "named by you alone": {"=" + BO: "", ME: note("## People to ask\n\n- [[Bo]]", type="me")},
        "met before they named them": {
            "=" + BO: "",
            ADA: "- 2026-03-05 referred [[Bo]]\n- 2026-03-05 wrote\n",
        },
    },
    settles={
        **lines("told her about [[Bo]]", since="2026-03-03"),
        "a line in a daily note": Way(
            notes={DAILY: "- {day} told [[Ada]] of the talk with [[Bo]]\n"}, since="2026-03-03"
        ),
        "a later talk": Way(notes={"Meetings/{day} Ada.md": talk()}, since="2026-03-03"),
    },
    stays={
        **TOLD_ONLY,
        **lines("told her about [[Cy]]", "wrote about [[Bo]]"),
        **MENTION,
        **PLANNED,
        "told Bo": Way(notes={BO: "- {day} told him about [[Ada]]\n"}),
    },
    several={
        "each who named them": (
            {BO: note(referred_by='["[[Ada]]", "[[Cy]]"]'), CY: ""},
            ("Ada", "Cy"),
        ),
        "each whom they named": (
            {CY: note("- 2026-03-03 met", referred_by='"[[Ada]]"')},
            ("Ada", "Ada"),
        ),
    },
)

REPORT_BACK = Row(
    kind="report-back",
    notes={
        ADA: "",
        "Meetings/2026-02-20 Ada.md": talk() + "\n## Advice\n\n- [x] Read the map ✅ 2026-03-03\n",
    },
    since="2026-03-03",
    gone="2026-05-09",
    verb="told",
    contact=True,
    silenced=False,
    also={
        "without a day": {
            ADA: "",
            "Meetings/2026-03-03 Ada.md": talk() + "\n## Advice\n\n- [x] Read the map\n",
        },
        "by a label": {
            ADA: "",
            "Meetings/2026-02-20 Ada.md": talk() + "\n- [x] Advice: a map ✅ 2026-03-03\n",
        },
    },
    never={
        "not taken": {"=Meetings/2026-02-20 Ada.md": talk() + "\n## Advice\n\n- [ ] Read the map\n"}
    },
    settles={
        **lines("told her, see [[2026-02-20 Ada]]", since="2026-03-03"),
        "a later talk": Way(notes={"Meetings/{day} Tea.md": talk()}, since="2026-03-03"),
    },
    stays={**TOLD_ONLY, **lines("told her of [[Bo]]", "wrote of [[2026-02-20 Ada]]"), **MENTION},
    several={
        "the first, or whom it links": (
            {
                "=Meetings/2026-02-20 Ada.md": talk("Bo", "Ada")
                + "\n## Advice\n\n- [x] Map ✅ 2026-03-03\n- [x] [[Ada]]: book ✅ 2026-03-03\n",
                BO: "",
            },
            ("Ada", "Bo"),
        ),
    },
)

ADVICE = Row(
    kind="advice",
    notes={
        ADA: "",
        "Meetings/2026-02-24 Ada.md": talk() + "\n## Advice\n\n- [ ] Read the map\n",
    },
    since="2026-02-24",
    gone="2026-05-09",
    verb="done",
    contact=False,
    silenced=True,
    also={
        "without a box": {
            ADA: "",
            "Meetings/2026-02-24 Ada.md": talk() + "\n## Suggestions\n\n- Read the map\n",
        },
        "one of two": {
            ADA: "",
            "Meetings/2026-02-24 Ada.md": talk() + "\n## Advice\n\n- [x] Map\n- [ ] Book\n",
        },
    },
    settles={
        "its box": Way(
            notes={"=Meetings/2026-02-24 Ada.md": talk() + "\n## Advice\n\n- [x] Read the map\n"}
        ),
        **lines("done, all of [[2026-02-24 Ada]]", since="2026-02-24"),
    },
    stays={
        **lines("wrote", "told her", "done", "called"),
        **of_another_talk("done"),
        **MENTION,
        **PLANNED,
    },
    several={
        "one for the talk, of the first": (
            {
                "=Meetings/2026-02-24 Ada.md": talk("Bo", "Ada")
                + "\n## Advice\n\n- [ ] Read the map\n- [ ] [[Ada]]: read the book\n",
                BO: "",
            },
            ("Bo",),
        ),
        "done with the first": (
            {
                "Meetings/2026-02-24 Ada.md": talk("Bo", "Ada"),
                BO: "- 2026-03-09 done, all of [[2026-02-24 Ada]]\n",
            },
            (),
        ),
        "done with another": (
            {
                "Meetings/2026-02-24 Ada.md": talk("Bo", "Ada"),
                BO: "",
                **ada("2026-03-09 done, all of [[2026-02-24 Ada]]"),
            },
            ("Bo",),
        ),
    },
)

SHARE_NEWS = Row(
    kind="share-news",
    notes={
        ADA: note(wants_news="yes"),
        ME: note("## News\n\n- 2026-03-03 Passed the course", type="me"),
    },
    since="2026-03-03",
    gone="2026-05-09",
    verb="told",
    contact=True,
    silenced=True,
    met=False,
    also={
        "they led you to a person": {
            ADA: "",
            BO: note(referred_by='"[[Ada]]"'),
            ME: note("## News\n\n- 2026-03-03 Work with [[Bo]]", type="me"),
        },
        "they led you to a place": {
            ADA: "",
            BO: note("- 2025-01-01 met", referred_by='"[[Ada]]"', organization='"[[Acme]]"'),
            "Organizations/Acme.md": "",
            ME: note("## News\n\n- 2026-03-03 Work at [[Acme]]", type="me"),
        },
        "they led you on, and on": {
            ADA: "",
            CY: note(referred_by='"[[Ada]]"'),
            BO: note(referred_by='"[[Cy]]"'),
            ME: note("## News\n\n- 2026-03-03 Work with [[Bo]]", type="me"),
        },
    },
    never={
        "they want none": {ADA: note(wants_news="no")},
        "news without a day": {"=" + ME: note("## News\n\n- Passed the course", type="me")},
    },
    settles={
        **lines("told her of [[Me]]", since="2026-03-03"),
        "a later talk": Way(notes={"Meetings/{day} Ada.md": talk()}, since="2026-03-03"),
    },
    stays={**TOLD_ONLY, **lines("wrote of [[Me]]", "told her of [[Bo]]"), **MENTION, **PLANNED},
    several={"everyone who wants it": ({BO: note(wants_news="true"), CY: ""}, ("Ada", "Bo"))},
)

KEEP_IN_TOUCH = Row(
    kind="keep-in-touch",
    notes={ADA: note(cadence="30d", last_contact="2026-02-08")},
    since="2026-02-08",
    gone="2027-03-10",
    verb="wrote",
    contact=True,
    silenced=True,
    also={
        "a bare number": {ADA: note(cadence="30", last_contact="2026-02-08")},
        "weeks": {ADA: note(cadence="4w", last_contact="2026-02-10")},
        "monthly": {ADA: note(cadence="monthly", last_contact="2026-02-10")},
        "quarterly": {ADA: note(cadence="quarterly", last_contact="2025-12-10")},
        "a tier": {ADA: note(tier="inner", last_contact="2026-02-24")},
        "tier close": {ADA: note(tier="close", last_contact="2026-02-08")},
        "tier casual": {ADA: note(tier="casual", last_contact="2025-12-10")},
        "tier warm": {ADA: note(tier="warm", last_contact="2025-09-11")},
        "tier dormant": {ADA: note(tier="dormant", last_contact="2025-03-10")},
        "cadence before tier": {ADA: note(cadence="30d", tier="inner", last_contact="2026-02-08")},
        "after one talk": {ADA: "", "Meetings/2025-12-10 Ada.md": talk()},
        "after the day you met": {ADA: note(met="2025-12-10")},
        "after one talk, a line soon": {
            ADA: "- 2025-12-10 wrote\n",
            "Meetings/2025-11-11 Ada.md": talk(),
        },
        "after one talk, a line later": {
            ADA: "- 2025-09-11 wrote\n",
            "Meetings/2025-08-12 Ada.md": talk(),
        },
        "after two talks": {
            ADA: "",
            "Meetings/2025-12-01 Ada.md": talk(),
            "Meetings/2025-12-10 Ada.md": talk(),
        },
        "a letter from them": {ADA: note("- 2026-02-08 received a card", cadence="30d")},
        "a mention moves it": {
            ADA: note(cadence="30d", last_contact="2026-01-01"),
            "Daily/2026-02-08.md": "Saw [[Ada]] pass by.\n",
        },
    },
    never={
        "no contact ever": {"=" + ADA: note(cadence="30d")},
        "no rhythm": {"=" + ADA: note(last_contact="2026-02-08")},
        "only among many": {
            "=" + ADA: "",
            "Meetings/2025-12-10 Ada.md": talk("Ada", "Bo", "Cy", "Di", "Ed"),
        },
        "a day ahead noted": ada("2026-03-20 coffee"),
        "a talk planned": {"Meetings/2026-03-25 Ada.md": talk()},
    },
    settles={
        **contact("2026-02-09"),
        **lines("replied", "received a book", since="2026-02-09"),
    },
    stays={**lines("asked", "nudged", "prepared", "dropped", "done", "no answer")},
    several={"each": ({BO: note(tier="close", last_contact="2026-02-08")}, ("Ada", "Bo"))},
)

GREET = Row(
    kind="greet",
    notes={ADA: note(birthday="1990-03-10")},
    since=None,
    gone="2026-03-24",
    counted=False,
    verb="greeted",
    contact=True,
    silenced=True,
    met=False,
    also={"without a year": {ADA: note(birthday="03-10")}},
    settles=lines("greeted", since="2026-01-01"),
    stays={**lines("wrote", "told her", "called", "replied"), **MENTION, **PLANNED},
    several={"each": ({BO: note(birthday="03-10")}, ("Ada", "Bo"))},
    asked="2026-02-24",
)

ROWS = (
    *(THANK, ANSWER, PROMISED, PREPARE, CONFIRM, TASK),
    *(ASK, NUDGE, REARRANGE),
    *(WRITE_UP, CLOSE_LOOP, REPORT_BACK, ADVICE, SHARE_NEWS),
    *(KEEP_IN_TOUCH, GREET),
)
"""In the order of 3.1, which is that of a page; each line of this tuple is one group of 3.3."""
