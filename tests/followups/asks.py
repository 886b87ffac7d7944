"""Your asks: ask, nudge, rearrange. From PRODUCT 3; see `table`."""

from tests.followups.row import (
    ADA,
    BO,
    CY,
    FROM_THEM,
    MENTION,
    NO_CONTACT,
    NO_READING,
    PLANNED,
    TALKS,
    Row,
    Way,
    ada,
    contact,
    lines,
    note,
    talk,
)

ASK = Row(
    kind="ask",
    links="2026-03-03 Cy",
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
    links="2026-03-07 Ada",
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
