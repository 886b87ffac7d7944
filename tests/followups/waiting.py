"""They wait for you: thank, answer, promised, prepare, confirm, task. See `table`."""

from tests.followups.row import (
    ADA,
    BO,
    CY,
    DAILY,
    MENTION,
    NO_CONTACT,
    NO_READING,
    PLANNED,
    TODAY,
    Row,
    Way,
    ada,
    contact,
    lines,
    note,
    of_another_talk,
    talk,
)

THANK = Row(
    kind="thank",
    links="2026-03-09 Ada",
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
        "asked on its day": {
            ADA: "- 2026-03-09 asked\n",
            "Meetings/2026-03-01 Tea.md": talk(),
            "Meetings/2026-03-09 Ada.md": talk(thanked="no"),
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
        "the third, but within 61 days": {
            ADA: "- 2026-03-08 asked\n",
            "Meetings/2026-01-07 Tea.md": talk(),
            "Meetings/2026-02-01 Tea.md": talk(),
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
        "five at the table": {"Meetings/2026-03-09 Ada.md": note(people="[Ada, Bo, Cy, Di, Ed]")},
        "a second talk": {"Meetings/2026-03-01 Tea.md": talk()},
        "asked for the talk before": {
            **ada("2026-03-01 asked"),
            "Meetings/2026-03-01 Tea.md": talk(),
        },
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
        **lines("asked"),
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
    links="2026-03-13 Ada",
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
    links="2026-03-11 Ada",
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
