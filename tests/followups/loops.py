"""Loops: write-up, close-loop, report-back, advice, share-news. From PRODUCT 3; see `table`."""

from tests.followups.row import (
    ADA,
    BO,
    CY,
    DAILY,
    ME,
    MENTION,
    PLANNED,
    TOLD_ONLY,
    Row,
    Way,
    ada,
    lines,
    note,
    of_another_talk,
    talk,
)

WRITE_UP = Row(
    kind="write-up",
    links="2026-03-10 Ada",
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
    links="Bo",
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
        "named by you": {"=" + BO: note(referred_by='"[[Me]]"'), ME: note(type="me")},
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
    links="2026-02-20 Ada",
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
    links="2026-02-24 Ada",
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
    links="Me",
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
