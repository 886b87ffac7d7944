"""What is private never leaves (PRODUCT 2.2): canary words are planted, and nothing may sing.

Every note of the sample gets a section *Private*, and beside every kind of note lies one that is
private, whatever a reader could take from it. Then everything is made and printed that there is.
"""

from collections.abc import Iterator

import pytest

from mdnetwork.build import build
from mdnetwork.cli.app import run
from mdnetwork.cli.table import COMMANDS
from mdnetwork.cli.template import demo_files
from mdnetwork.interviews.drafts.kinds import DRAFT_KINDS
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import PAGES, Settings
from tests.conftest import MakeVault
from tests.strategies import TODAY

CANARY = "quokka"
SAID = """
- 2026-03-04 asked [[Quokka Ghost]] for 20 minutes about quokka
- 2026-03-05 replied that quokka
- 2026-03-05 referred [[Quokka Ghost]]
- 2026-03-06 an offer of a quokka from [[Quokka Works]]
- Name: Quokka Plain, Quokka Works, may use name
- Advice: read about the quokka
- [x] Advice: wrote to a quokka ✅ 2026-03-06
- [ ] feed the quokka of [[Ana Ruiz]] 📅 2026-03-09
- [ ] @quokka says to feed it
- Skill: quokka keeping
- Read: Quokka Weekly
- Association: Society for the Quokka
- Course: Quokka I
- Salary: 30,000 quokka
- Trend: more quokka
- Gave: a quokka
- Got: a quokka
- quokka of [[Ana Ruiz]] at [[Saint Brendan Hospital]], once more than elsewhere

A paragraph on the quokka. Lifestyle: quokka. ![[Quokka]] [site](quokka.md)

"""
HEADINGS = (
    "Questions",
    "Notes",
    "Advice",
    "Referrals",
    "Impressions",
    "Fit",
    "Skill words",
    "Reading",
    "Given",
    "Received",
    "Closing",
    "Sound bite",
    "News",
    "Skills",
    "Interests",
    "People to ask",
)
INNER = "".join(f"### {heading}\n{SAID}- [ ] names asked for quokka\n\n" for heading in HEADINGS)
SECTION = f"\n\n## Private\n{SAID}{INNER}"
FRONT = """---
private: true
type: {kind}
aliases: [Quokka Alias, Quo Quokka]
organization: Quokka Works
past_organizations: Quokka Past
role: keeper of the quokka
field: quokka keeping
school: Quokka School
email: quokka@example.com
phone: quokka 1
location: Quokkatown
say: quo-kka
source: quokka
referred_by: "[[Ana Ruiz]]"
knows: ["[[Ana Ruiz]]", "[[Quokka Ghost]]"]
in_common: the quokka
cadence: quokka
looks_for: quokka keeping
birthday: 2026-03-12
next_contact: 2026-03-09
wants_news: true
target: true
targets: [Quokka Works]
people: ["[[Ana Ruiz]]", "[[Quokka Ghost]]"]
date: 2026-03-05
time: quokka
fit: 5
---
"""


def _private(kind: str) -> str:
    return FRONT.format(kind=kind) + SAID + INNER.replace("### ", "## ")


def _blocks() -> str:
    return "\n\n".join(f"<!-- mdnetwork {view} -->\n<!-- /mdnetwork -->" for view in PAGES)


@pytest.fixture(scope="module")
def notes() -> dict[str, str]:
    """The sample with canaries in it, and a public note with a block of every kind."""
    found = {file.path: file.text + SECTION for file in demo_files(TODAY)}
    for kind in ("contact", "meeting", "organization", "field", "me", "questions", "daily"):
        found[f"Private/Quokka {kind}.md"] = _private(kind)
    found["People/Quokka Person.md"] = _private("contact")
    found["Meetings/2026-03-06 Quokka.md"] = _private("meeting")
    found["Meetings/2026-03-20 Quokka.md"] = _private("meeting").replace("03-05", "03-20")
    found["Daily/2026-03-07.md"] = "---\nprivate: yes\n---\n" + SAID
    found["All.md"] = _blocks()
    return found


def _made(notes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every page, and what a fill adds to a note of the person's."""
    for change in build(Snapshot.of(notes), Settings(), TODAY).plan.writes:
        before = notes.get(change.path)
        text = change.text
        yield change.path, text if before is None else text.replace(SECTION, "")


def test_no_page_and_no_block_says_it(notes: dict[str, str]) -> None:
    made = dict(_made(notes))
    assert {"Network/Network learned.md", "Network/Network problems.md", "All.md"} & made.keys()
    for path, text in made.items():
        assert CANARY not in (path + text).casefold(), path


def test_private_sections_change_no_page(notes: dict[str, str]) -> None:
    """Not even a count: what is there with them is there without."""
    plain = {path: text.replace(SECTION, "") for path, text in notes.items()}
    assert dict(_made(notes)) == dict(_made(plain))


PEOPLE = ("Ana Ruiz", "Ellen Sato", "Judith Behr", "Tom Okafor")


def _commands() -> Iterator[list[str]]:
    """Everything that prints what notes say."""
    yield from (
        ["due", "--all"],
        ["next"],
        ["stats"],
        ["report"],
        ["season", "close"],
        ["doctor"],
        ["check"],
    )
    yield from (["build", "--dry-run"], ["report", "--since", "1y", "--initials"])
    yield from (["list", kind] for kind in ("contacts", "meetings", "organizations", "names"))
    yield from (["export", name] for name in ("graphml", "dot", "json", "csv", "html"))
    yield from (["stats", "--led-to", "Saint Brendan Hospital"], ["who-at", "Bluefern Analytics"])
    yield from (["who-in", "Health services research"], ["intro", "Saint Brendan Hospital"])
    for name in PEOPLE:
        yield from (
            ["show", name],
            ["prep", name],
            ["prep", name, "--pocket"],
            ["path", "Me", name],
        )
    for kind in DRAFT_KINDS:
        yield ["draft", "Ana Ruiz", "--kind", kind, "--about", "Judith Behr"]
        yield ["draft", "Ellen Sato", "--kind", kind]


SILENT = {"help", "completion", "demo", "init", "open", "watch", "new", "merge-page"}
"""They say nothing of notes, or nothing that `build` and `due` do not."""
WRITING = {"log", "snooze", "pause", "undo"}
"""They say back what they were told."""


def test_no_command_prints_it(
    notes: dict[str, str], make_vault: MakeVault, capsys: pytest.CaptureFixture[str]
) -> None:
    """In words and as JSON; the pages were built before, so that a dry run shows no note whole."""
    root = make_vault(dict(notes))
    asked = ["--vault", str(root), "--today", TODAY.isoformat()]
    run([*asked, "build"])
    capsys.readouterr()
    heard: set[str] = set()
    for words in _commands():
        for form in ([], ["--json"]):
            code = run([*asked, *words, *form])
            said = capsys.readouterr()
            assert code in {0, 1}, (words, said)
            assert CANARY not in (said.out + said.err).casefold(), words
        heard.add(words[0])
    assert COMMANDS.keys() - heard - SILENT - WRITING == set()


def test_who_is_private_is_not_known_by_name(
    notes: dict[str, str], make_vault: MakeVault, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_vault(dict(notes))
    for words in (["show"], ["prep"], ["draft"], ["intro"], ["who-at"], ["path"]):
        assert (
            run(["--vault", str(root), "--today", TODAY.isoformat(), *words, "Quokka Person"]) == 2
        )
    said = capsys.readouterr()
    assert not said.out
    assert "keep" not in said.err
