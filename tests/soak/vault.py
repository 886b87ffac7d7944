"""The vault of a soak: its first notes, and what its people write into them later."""

import random
from collections.abc import Mapping
from datetime import date, timedelta

BEGIN = date(2026, 3, 10)
PEOPLE = tuple(f"{first} {last}" for first in ("Ana", "Bo", "Cy", "Di", "Eva", "Flo")
               for last in ("Lee", "Ruiz", "Roe", "Kim"))  # fmt: skip
ERRANDS = 12
TALKS = 16
SHARED = tuple(f"Shared/Team {number}.md" for number in range(5))
_RHYTHMS = ("cadence: 30d", "cadence: 6w", "tier: close", "tier: warm", "wants_news: yes")
_VERBS = ("called", "asked by email", "replied, gladly", "thanked by card", "met", "wrote", "told")


def first_notes() -> Mapping[str, str]:
    """Every note of the beginning, by path."""
    chance = random.Random(0)
    people = {person_path(name): person(name, BEGIN, chance) for name in PEOPLE}
    talks = {talk_path(number): talk(BEGIN, chance) for number in range(TALKS)}
    errands = {f"Errands/{number}.md": _errands(number) for number in range(ERRANDS)}
    shared = {path: shared_note(path, 0, BEGIN) for path in SHARED}
    me = {"Me.md": "---\ntype: me\n---\n## News\n\n- 2026-03-09 I moved\n"}
    return {**people, **talks, **errands, **shared, **me, ".mdnetwork.toml": "format = 1\n"}


def person_path(name: str) -> str:
    return f"People/{name}.md"


def talk_path(number: int) -> str:
    return f"Meetings/Talk {number}.md"


def person(name: str, today: date, chance: random.Random) -> str:
    """A contact's note as somebody would have it by `today`."""
    rhythm = chance.choice(_RHYTHMS)
    days = sorted(today - timedelta(days=chance.randrange(60)) for _ in range(3))
    log = "".join(f"- {day} {chance.choice(_VERBS)}\n" for day in days)
    return f"---\n{rhythm}\n---\n# {name}\n\n{_prose(chance)}\n## Log\n\n{log}"


def talk(today: date, chance: random.Random) -> str:
    """A talk's note, held lately or planned."""
    day = today + timedelta(days=chance.randrange(-20, 6))
    who, named = chance.sample(PEOPLE, 2)
    referrals = f"\n## Referrals\n\n- [[{named}]]\n- Gus Hill, Acme\n" * chance.randrange(2)
    return f'---\ndate: {day}\npeople: "[[{who}]]"\n---\n## Notes\n\n{_prose(chance)}{referrals}'


def shared_note(path: str, version: int, today: date) -> str:
    """A note that comes by git."""
    who = PEOPLE[version % len(PEOPLE)]
    return f"# {path}\n\nVersion {version}\n\n- {today} talked with [[{who}]]\n" + "line\n" * 50


def _errands(number: int) -> str:
    """Tasks with due dates; only an answer changes these notes."""
    days = (BEGIN + timedelta(days=number + ERRANDS * step) for step in range(15))
    who = PEOPLE[number]
    return "".join(f"- [ ] Send [[{who}]] map {day:%j} 📅 {day}\n" for day in days)


def _prose(chance: random.Random) -> str:
    return "some words about what was said\n" * chance.randrange(1, 120)
