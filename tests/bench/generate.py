"""A seeded vault: (seed, number of notes) → path → text. Pure; `write_vault` stands beside it.

Of a hundred notes 40 are contacts with about twelve properties, 40 are meetings of 1 to 3 KB, 2
are organizations, 9 are dated and 9 are plain; one is the me note and one the follow-up log. About
half of them hold a quote or a fence, a few what few people write: HTML, comments, indented code.
Every name is invented. The day to build such a vault on is `TODAY`.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.bench.bodies import advice, aside, odd, paragraphs, referrals, task
from tests.bench.words import FIELDS, LAST, ORGANIZATIONS, ROLES, TOWNS, person, phrase, sentence

TODAY = date(2026, 3, 10)
LOG = "Follow-up log.md"
Vault = dict[str, str]

_SOURCES = ("alumni", "faculty", "met", "online", "community", "association", "speaker", "club")
_CHAIN = 12
_EXCHANGE = ("asked by email for 20 minutes", "replied, any Thursday", "wrote to fix the day")


def generate(seed: int, notes: int) -> Vault:
    """A vault of exactly `notes` notes (20 or more), the same for the same seed."""
    return dict(_Maker(seed, notes).notes())


def write_vault(vault: Mapping[str, str], root: Path) -> int:
    """Write every note below `root`, which need not exist; the bytes written."""
    written = 0
    for folder in {Path(path).parent for path in vault}:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for path, text in vault.items():
        written += (root / path).write_bytes(text.encode())
    return written


def contact_paths(vault: Mapping[str, str]) -> list[str]:
    """The contacts' notes that may stand on a page, in the order they were made."""
    return [p for p, text in vault.items() if p.startswith("People/") and "private:" not in text]


class _Maker:
    """One vault in the making; `lots` is drawn from in one fixed order."""

    def __init__(self, seed: int, notes: int) -> None:
        self.lots = Random(seed)  # no secret is made of it
        self.contacts = notes * 2 // 5
        self.meetings = notes * 2 // 5
        self.organizations = max(notes // 50, 2)
        rest = notes - self.contacts - self.meetings - self.organizations - 2
        self.dated = rest // 2
        self.plain = rest - self.dated
        self.logged: list[str] = []

    def notes(self) -> Iterator[tuple[str, str]]:
        """Every note, the log last: it answers what the meetings gave rise to."""
        yield "Me.md", self._me()
        yield from (self._organization(number) for number in range(self.organizations))
        yield from (self._contact(number) for number in range(self.contacts))
        yield from self._unique(self.meetings, self._meeting)
        yield from self._unique(self.dated, self._dated)
        yield from (self._plain(number) for number in range(self.plain))
        yield LOG, "".join(f"{line}\n" for line in sorted(self.logged))

    def _unique(
        self, count: int, make: Callable[[int, set[str]], tuple[str, str]]
    ) -> Iterator[tuple[str, str]]:
        """`count` notes; `make` is told which paths are taken."""
        taken: set[str] = set()
        for number in range(count):
            path, text = make(number, taken)
            taken.add(path)
            yield path, text

    # lots

    def _some(self, share: float) -> bool:
        return self.lots.random() < share

    def _day(self, years: float = 10) -> date:
        """A day in the `years` before today."""
        return TODAY - timedelta(days=self.lots.randint(1, int(365 * years)))

    def _someone(self) -> str:
        """A contact's name; some are met far more often than others."""
        return person(int(self.contacts * self.lots.random() ** 2))

    def _house(self) -> str:
        return _organization(int(self.organizations * self.lots.random() ** 2))

    # notes

    def _me(self) -> str:
        news = "".join(f"- {self._day(0.5)} {phrase(self.lots)}\n" for _ in range(4))
        ask = "".join(f"- {person(-n)}, {self.lots.choice(ROLES)}, family\n" for n in range(1, 9))
        targets = "".join(f'  - "[[{self._house()}]]"\n' for _ in range(3))
        return (
            f"---\ntype: me\ntargets:\n{targets}---\n\n## Sound bite\n\n{sentence(self.lots)}\n\n"
            f"## News\n\n{news}\n## People to ask\n\n{ask}"
        )

    def _organization(self, number: int) -> tuple[str, str]:
        name = _organization(number)
        target = "target: true\n" if self._some(0.05) else ""
        front = (
            f"---\ntype: organization\nkind: {self.lots.choice(('public', 'firm', 'charity'))}\n"
            f'field: "[[{self.lots.choice(FIELDS)}]]"\nlocation: {self.lots.choice(TOWNS)}\n'
            f"website: https://{name.replace(' ', '-').lower()}.example.com\n{target}---\n"
        )
        return f"Organizations/{name}.md", f"{front}\n{paragraphs(self.lots, 2)}"

    def _contact(self, number: int) -> tuple[str, str]:
        name = person(number)
        rows = "".join(f"{row}\n" for row in self._properties(number, name))
        log = "".join(f"- {line}\n" for line in self._log_lines())
        parts = [f"---\n{rows}---\n", f"## Notes\n\n{paragraphs(self.lots, 3)}"]
        if self._some(0.45):
            parts.append(aside(self.lots))
        if self._some(0.03):
            parts.append(odd(self.lots))
        if self._some(0.15):
            parts.append(task(self.lots, TODAY))
        parts.append(f"## Log\n\n{log}")
        return f"People/{name}.md", "\n".join(parts)

    def _properties(self, number: int, name: str) -> Iterator[str]:
        """About twelve rows of front matter, as Obsidian writes them."""
        lots = self.lots
        first, last = name.split()
        ascii_last = last.replace("ö", "o").lower()
        yield "type: contact"
        if self._some(0.2):
            yield f"aliases:\n  - {first[0]}. {last} {number}"
        yield f'organization: "[[{self._house()}]]"'
        yield f"role: {lots.choice(ROLES)}"
        yield f'field: "[[{lots.choice(FIELDS)}]]"'
        yield f"email: {first.lower()}.{ascii_last}{number}@example.com"
        yield f'phone: "+1 555 {lots.randint(1000, 9999)}"'
        yield f"location: {lots.choice(TOWNS)}"
        yield f"source: {lots.choice(_SOURCES)}"
        if number % _CHAIN and self._some(0.93):
            yield f'referred_by: "[[{person(number - 1)}]]"'
        yield f"in_common: {phrase(lots)}"
        yield f"may_use_name: {lots.choice(('true', 'false', 'yes'))}"
        yield f"met: {self._day()}"
        yield "tags:\n  - person\n  - " + lots.choice(("work", "town", "school/old"))
        if self._some(0.25):
            yield f"birthday: {lots.randint(1, 12):02}-{lots.randint(1, 28):02}"
        yield from self._rare_properties()

    def _rare_properties(self) -> Iterator[str]:
        """What one contact in some dozens has, and YAML that is not flat."""
        if self._some(0.04):
            yield f"cadence: {self.lots.choice(('90d', '6w', 'monthly', 'quarterly'))}"
        if self._some(0.04):
            yield f"next_contact: {TODAY + timedelta(days=self.lots.randint(-30, 200))}"
        if self._some(0.03):
            yield "status: " + self.lots.choice(("paused", "archived", "declined"))
        if self._some(0.005):
            yield "wants_news: true  # said so herself"
        if self._some(0.02):
            yield "looks_for: >\n  " + phrase(self.lots) + "\n  " + phrase(self.lots)
        if self._some(0.01):
            yield "private: true"

    def _log_lines(self) -> list[str]:
        day = self._day() - timedelta(days=30)
        lines = [f"{day + timedelta(days=2 * n)} {line}" for n, line in enumerate(_EXCHANGE)]
        told = f"{self._day()} talked about {phrase(self.lots).lower()}"
        return [*lines[: self.lots.choice((0, 1, 3, 3))], told]

    def _meeting(self, number: int, taken: set[str]) -> tuple[str, str]:
        lots = self.lots
        planned = number < 3 or self._some(0.001)
        day = TODAY + timedelta(days=1 + number % 9) if planned else self._day()
        people = sorted({self._someone() for _ in range(lots.choice((1, 1, 1, 1, 1, 1, 2, 2, 4)))})
        name = _free(f"Meetings/{day.year}/{day} {people[0]}", taken)
        rows = "".join(f'  - "[[{who}]]"\n' for who in people)
        thanked = f"thanked: {day + timedelta(days=1)}\n" if self._some(0.6) else ""
        if not planned and not thanked and self._some(0.6):
            self.logged.append(_answer(day + timedelta(days=1), people[0], name))
        front = (
            f"---\ntype: {lots.choice(('meeting', 'meeting', 'call', 'coffee'))}\ndate: {day}\n"
            f'time: "{lots.randint(8, 17):02}:{lots.choice(("00", "15", "30"))}"\n'
            f"planned_minutes: {lots.choice((15, 20, 30))}\npeople:\n{rows}"
            f'organization: "[[{self._house()}]]"\n'
            f"medium: {lots.choice(('in person', 'phone', 'video'))}\n{thanked}---\n"
        )
        return f"{name}.md", f"{front}\n{self._minutes(day)}"

    def _minutes(self, day: date) -> str:
        """The body of a meeting: five headings, the closing list, and now and then more."""
        lots = self.lots
        asked = "".join(
            f"- {phrase(lots)}?\n  - {sentence(lots)}\n" for _ in range(lots.randint(2, 4))
        )
        parts = [f"## Questions\n\n{asked}", "## Notes\n", paragraphs(lots, lots.randint(3, 6))]
        parts += [aside(lots) for share in (0.6, 0.45) if self._some(share)]
        if self._some(0.03):
            parts.append(odd(lots))
        named = (self._someone(), person(-lots.randint(1, self.contacts + 10)))
        parts += [f"## Advice\n\n{advice(lots, day)}", f"## Referrals\n\n{referrals(lots, named)}"]
        if self._some(0.15):
            parts.append(task(lots, TODAY, f"[[{self._someone()}]]"))
        seen = "".join(f"- {label}: {phrase(lots)}\n" for label in ("Place", "People", "Gut"))
        parts.append(f"## Impressions\n\n{seen}\n## Closing\n\n{_CLOSING}")
        return "\n".join(parts)

    def _dated(self, number: int, taken: set[str]) -> tuple[str, str]:
        day = TODAY - timedelta(days=1 + number)
        name = f"Daily/{day.year}/{day}" if number % 2 else f"Daily/{day} {phrase(self.lots)}"
        body = [paragraphs(self.lots, 4), f"Saw [[{self._someone()}]]. {sentence(self.lots)}\n"]
        if self._some(0.5):
            body.append(aside(self.lots))
        if self._some(0.3):
            body.append(f"- {day} wrote to [[{self._someone()}]] about a book\n")
        if self._some(0.2):
            body.append(task(self.lots, TODAY, f"[[{self._someone()}]]"))
        return f"{_free(name, taken)}.md", "\n".join(body)

    def _plain(self, number: int) -> tuple[str, str]:
        title = phrase(self.lots)
        tags = f"---\ntags: [{self.lots.choice(('idea', 'reading', 'project'))}]\n---\n\n"
        front = tags if self._some(0.5) else ""
        body = [f"# {title}\n", paragraphs(self.lots, self.lots.randint(2, 5))]
        if self._some(0.5):
            body.append(aside(self.lots))
        if self._some(0.05):
            body.append(odd(self.lots))
        if number:
            body.append(f"See [[{self._house()}|there]] and [[{self._someone()}]].\n")
        return f"Notes/{LAST[number % 40]}/{title} {number}.md", front + "\n".join(body)


_CLOSING = """- [x] Names asked for
- [ ] May I use your name
- [x] May I write again, and when: in spring
- [ ] Card
"""


def _organization(number: int) -> str:
    """The name of the `number`th organization."""
    again = number // len(ORGANIZATIONS)
    return ORGANIZATIONS[number % len(ORGANIZATIONS)] + (f" {again + 1}" if again else "")


def _free(name: str, taken: set[str]) -> str:
    """`name`, with a number behind it if its note is there already."""
    again, found = 1, name
    while f"{found}.md" in taken:
        again += 1
        found = f"{name} {again}"
    return found


def _answer(day: date, who: str, meeting: str) -> str:
    """A line of the follow-up log: they were thanked for the meeting (PRODUCT 2.3 and 3)."""
    name = meeting.rpartition("/")[2]
    digest = hashlib.sha256(f"thank\0{who}\0{name}".casefold().encode()).hexdigest()
    return f"- {day} thanked [[{who}]] for [[{name}]] <!-- fu:thank-{digest[:10]} -->"
