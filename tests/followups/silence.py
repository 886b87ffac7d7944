"""Silence: keep-in-touch, greet. From PRODUCT 3; see `table`."""

from tests.followups.row import ADA, BO, MENTION, PLANNED, Row, ada, contact, lines, note, talk

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
