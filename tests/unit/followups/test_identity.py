"""Identities are a promise for ever: computed here by hand, from PRODUCT 3."""

import hashlib
import unicodedata
from datetime import date

import pytest

from mdnetwork.build import build
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)


def by_hand(kind: str, contact: str, *occasion: str) -> str:
    text = "\0".join((kind, contact, *occasion))
    folded = unicodedata.normalize("NFC", text).casefold()
    return f"{kind}-{hashlib.sha256(folded.encode('utf-8')).hexdigest()[:10]}"


@pytest.mark.parametrize(
    ("files", "identity"),
    [
        (
            {"Meetings/2026-03-02 Ana Ruiz.md": "---\npeople: Ana Ruiz\n---\n"},
            by_hand("thank", "Ana Ruiz", "2026-03-02 Ana Ruiz"),
        ),
        (
            {"People/José.md": "---\nnext_contact: 2026-03-05\n---\n"},
            by_hand("promised", "José", "2026-03-05"),
        ),
        (
            {"People/Jose\u0301.md": "---\nnext_contact: 2026-03-05\n---\n"},
            by_hand("promised", "JOSÉ", "2026-03-05"),
        ),
        (
            {"Meetings/Coffee.md": "---\npeople: Ada\ndate: 2026-03-20\n---\n"},
            by_hand("prepare", "Ada", "Coffee", "2026-03-20"),
        ),
        (
            {"Meetings/Coffee.md": "---\npeople: Ada\ndate: 2026-03-20\n---\n"},
            by_hand("confirm", "Ada", "Coffee", "2026-03-20"),
        ),
        (
            {"People/Ada.md": "- [ ] Send map ⏳ 2026-03-01 📅 2026-03-12\n"},
            by_hand("task", "Ada", "Ada", "Send map", "1"),
        ),
        (
            {"People/Ada.md": "- [ ] Send 📅 2026-03-12\n- [ ] Send 📅 2026-03-13\n"},
            by_hand("task", "Ada", "Ada", "Send", "2"),
        ),
        ({"People/Ada.md": "---\nsource: alumni\n---\n"}, by_hand("ask", "Ada", "–")),
        (
            {
                "People/Ada.md": "- 2026-02-01 asked\n",
                "People/Bo.md": "- 2026-02-20 referred [[Ada]]\n",
            },
            by_hand("ask", "Ada", "2026-02-01"),
        ),
        (
            {"People/Ada.md": "---\ncadence: 30d\nlast_contact: 2026-03-01\n---\n"},
            by_hand("keep-in-touch", "Ada", "2026-03-01"),
        ),
        (
            {
                "People/Sam Roe.md": "---\nnext_contact: 2026-03-05\n---\n",
                "Old/People/Sam Roe.md": "",
            },
            by_hand("promised", "People/Sam Roe.md", "2026-03-05"),
        ),
        ({"People/Ada.md": "- 2026-03-01 replied\n"}, by_hand("answer", "Ada", "2026-03-01")),
        ({"People/Ada.md": "- 2026-03-01 asked\n"}, by_hand("nudge", "Ada", "2026-03-01")),
        (
            {"Meetings/2026-03-02 Ada.md": "---\npeople: Ada\nstatus: no-show\n---\n"},
            by_hand("rearrange", "Ada", "2026-03-02 Ada"),
        ),
        (
            {"Meetings/2026-03-02 Ada.md": "---\npeople: [Ada, Bo]\n---\n"},
            by_hand("write-up", "Ada", "2026-03-02 Ada"),
        ),
        (
            {
                "People/Ada.md": "- 2026-02-01 referred [[Bo]]\n",
                "People/Bo.md": "- 2026-03-01 called\n",
            },
            by_hand("close-loop", "Ada", "Bo"),
        ),
        (
            {"Meetings/2026-03-02 Ada.md": "---\npeople: Ada\n---\n- [x] Advice: Sail\n"},
            by_hand("report-back", "Ada", "2026-03-02 Ada", "Sail"),
        ),
        (
            {"Meetings/2026-03-02 Ada.md": "---\npeople: Ada\n---\n- [ ] Advice: Sail\n"},
            by_hand("advice", "Ada", "2026-03-02 Ada"),
        ),
        (
            {
                "People/Ada.md": "---\nwants_news: yes\n---\n",
                "Me.md": "---\ntype: me\n---\n## News\n\n- 2026-03-01 Passed the course\n",
            },
            by_hand("share-news", "Ada", "2026-03-01", "Passed the course"),
        ),
        ({"People/Ada.md": "---\nbirthday: 03-15\n---\n"}, by_hand("greet", "Ada", "2026")),
    ],
)
def test_known_identities(files: dict[str, str], identity: str) -> None:
    agenda = build(Snapshot.of(files), Settings(), TODAY).agenda
    assert identity in {f.identity for f in agenda.open}


def test_a_name_shared_with_a_ghost_or_another_folder_changes_nothing_else() -> None:
    files = {"A/People/Ada.md": "---\nnext_contact: 2026-03-05\n---\n"}
    moved = {"B/Contacts/Ada.md": files["A/People/Ada.md"]}
    one = build(Snapshot.of(files), Settings(), TODAY).agenda.open
    other = build(Snapshot.of(moved), Settings(), date(2026, 5, 1)).agenda.open
    assert [f.identity for f in one] == [f.identity for f in other]
