"""Drafts say what the notes say: whose name may stand there, what is private, what stays open."""

from datetime import date
from email import message_from_string
from urllib.parse import parse_qs, urlsplit

import pytest

from mdnetwork.build import build
from mdnetwork.exchange.mail import as_eml, as_mailto, from_eml
from mdnetwork.interviews.checks.table import check_draft
from mdnetwork.interviews.drafts.details import address_in, overview
from mdnetwork.interviews.drafts.facts import FACTS, Asked, read_facts
from mdnetwork.interviews.drafts.kinds import DRAFT_KINDS
from mdnetwork.interviews.drafts.permission import reader_of, unnamed
from mdnetwork.interviews.drafts.template import fill
from mdnetwork.notes.read import read_note
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings
from tests.transcripts.transcript import ROOT

TODAY = date(2026, 3, 10)
TEMPLATES = ROOT / "vault_template" / "Templates" / "Drafts"
BO = "People/Bo.md"


def facts(files: dict[str, str], path: str = BO) -> dict[str, str]:
    situation = build(Snapshot.of(files), Settings(), TODAY).situation
    return dict(read_facts(Asked(history=situation.histories[path], situation=situation)))


def records(files: dict[str, str]) -> Records:
    return build(Snapshot.of(files), Settings(), TODAY).situation.records


def contact(*lines: str, body: str = "") -> str:
    return "\n".join(("---", "type: contact", *lines, "---", body, ""))


NAMED = 'referred_by: "[[Ana]]"'
TALK = "---\ntype: meeting\ndate: 2026-03-02\npeople: ['[[Ana]]']\n---\n## Referrals\n\n- {}\n"


@pytest.mark.parametrize(
    ("ana", "bo", "referral", "named"),
    [
        ((), (), "[[Bo]], may use name", True),
        ((), (), "[[Bo]]", False),
        (("may_use_name: yes",), (), "[[Bo]]", True),
        (("may_use_name: no",), (), "[[Bo]], may use name", False),
        ((), ("may_use_name: no",), "[[Bo]], may use name", False),
        ((), (NAMED, "may_use_name: yes"), "Cy Wu", True),
        ((), ("may_use_name: yes",), "[[Bo]]", False),
        ((), (NAMED,), "Cy Wu", False),
        ((), (NAMED, "may_use_name: no"), "[[Bo]], may use name", False),
        (('referred_by: "[[Cy]]"', "may_use_name: yes"), (), "[[Bo]]", False),
        (("may_use_name: yes",), (), "[[Bo]], rather not use my name", False),
        ((), (), "[[Bo]]\n## Closing\n- [x] May I use your name: yes", True),
        ((), (), "[[Bo]]\n## Closing\n- [x] May I use your name: no", False),
        ((), (), "[[Bo]], may use name\n## Closing\n- [x] May I use your name: no", True),
        ((), (), "[[Bo]], don't use my name\n## Closing\n- [x] May I use your name: yes", False),
        (("may_use_name: yes",), (), "[[Bo]]\n## Closing\n- [x] May I use your name: no", False),
        ((), (), "[[Bo]]\n## Closing\n- [x] May I use your name", False),
        ((), (), "[[Bo]]\n## Closing\n- May I use your name: yes, gladly", True),
        ((), (), "[[Bo]]\n## Closing\n- [x] May I use your name: yes, but only at Acme", False),
    ],
)
def test_a_referrer_is_named_if_and_only_if_the_name_may_be_used(
    ana: tuple[str, ...], bo: tuple[str, ...], referral: str, *, named: bool
) -> None:
    files = {
        "People/Ana.md": contact(*ana),
        BO: contact(*bo),
        "Meetings/2026-03-02 Ana.md": TALK.format(referral),
    }
    assert (facts(files).get("referrer") == "Ana") is named
    text = fill((TEMPLATES / "Request.md").read_text("utf-8"), facts(files)).text
    assert text.startswith("Subject: Ana suggested") is named
    assert ("Ana" in text) is named


@pytest.mark.parametrize(
    ("referral", "named"),
    [
        ("[[Bo]], may use name", None),
        ("[[Bo]], may use name (from Di)", "Di"),
        ("[[Bo]], may use my name, from [[Ana]]", "Ana"),
        ("[[Bo]], rather not use my name (from Di)", None),
    ],
)
def test_of_several_at_a_talk_the_one_is_named_who_said_it(
    referral: str, named: str | None
) -> None:
    files = {
        "People/Ana.md": contact("may_use_name: yes"),
        BO: contact(),
        "Meetings/2026-03-02 Talk.md": TALK.replace("'[[Ana]]'", "'[[Ana]]', '[[Di]]'").format(
            referral
        ),
    }
    assert facts(files).get("referrer") == named


def test_nothing_private_reaches_a_draft() -> None:
    talk = "---\npeople: ['[[Bo]]']\n---\n## Private\n\n- Advice: secret\n"
    files = {
        "People/Ana.md": contact("private: yes", "may_use_name: yes"),
        BO: contact(NAMED, "may_use_name: yes", body="## Private\n\n- 2026-03-01 declined, secret"),
        "Me.md": "---\ntype: me\n---\n## Private\n\n### News\n\n- 2026-03-01 secret\n",
        "Meetings/2026-03-02 Bo.md": talk,
    }
    known = facts(files)
    for kind in DRAFT_KINDS.values():
        text = fill((TEMPLATES / kind.file_name).read_text("utf-8"), known).text
        assert "secret" not in text
        assert "Ana" not in text
    me = "---\ntype: me\naliases: [Nora]\nprivate: yes\nemail: nora@example.com\n---\n"
    assert records({"Me.md": me}).learned.background.name == ""
    assert records({"Me.md": me.replace("yes", "no")}).learned.background.name == "Nora"
    assert address_in(read_note("Me.md", me)) == ""
    hidden = "# Private\n\n## Sound bite\n\nsecret\n"
    assert overview("Me.md", hidden, Settings()) == ""


def test_an_overview_is_the_short_one_else_the_first_paragraph() -> None:
    text = "## Sound bite\n\n<!-- aloud -->\n\nOne\nline.\n\nTwo.\n"
    assert overview("Me.md", text, Settings()) == "One line."
    text = "## Sound bite\n\n### Long\n\nLong.\n\n### Short\n\nShort.\n\n## News\n"
    assert overview("Me.md", text, Settings()) == "Short."
    assert overview("Me.md", "## News\n", Settings()) == ""


@pytest.mark.parametrize("kind", DRAFT_KINDS)
def test_every_kind_has_a_template_that_is_clean_and_open_without_facts(kind: str) -> None:
    template = (TEMPLATES / DRAFT_KINDS[kind].file_name).read_text("utf-8")
    for known in ({}, {name: f"[{words}]" for name, words in FACTS.items()}):
        written = fill(template, known)
        assert written.subject
        assert "{{" not in written.text
        problems = check_draft(written.text, kind, Settings(), kind=kind)
        assert {problem.code for problem in problems} <= {"gap"}, problems


@pytest.mark.parametrize(
    ("kind", "gap"),
    [
        ("nudge", "On [the day you asked] I asked you for a talk"),
        ("answer", "Thank you for your answer of [the day they wrote]."),
    ],
)
def test_what_never_happened_is_a_gap(kind: str, gap: str) -> None:
    template = (TEMPLATES / DRAFT_KINDS[kind].file_name).read_text("utf-8")
    assert gap in fill(template, facts({BO: contact()})).text


@pytest.mark.parametrize(
    ("field", "within"),
    [
        ("Public health", "public health"),
        ("Archives", "archives"),
        ("GIS", "GIS"),
        ("Erneuerbare Energien", "Erneuerbare Energien"),
        ("UX research", "UX research"),
        ("nursing", "nursing"),
    ],
)
def test_a_field_is_written_as_a_note_writes_it(field: str, within: str) -> None:
    assert facts({BO: contact(f"field: {field}")})["field"] == within


@pytest.mark.parametrize(
    ("known", "subject", "opening"),
    [
        ({"planned": "P"}, "Our talk on P", "This is to confirm the day of our talk, P."),
        ({"planned": "P", "replied": "R"}, "Our talk on P", "Thank you for your answer of R."),
        ({"talk": "T", "replied": "R"}, "Our talk of T", "Thank you for your answer of R."),
        ({"replied": "R"}, "Your answer", "Thank you for your answer of R."),
    ],
)
def test_an_answer_speaks_of_a_talk_or_an_answer_only_where_there_is_one(
    known: dict[str, str], subject: str, opening: str
) -> None:
    written = fill((TEMPLATES / "Answer.md").read_text("utf-8"), known)
    assert written.subject == subject
    assert opening in written.body.splitlines()


def test_unnamed_are_those_of_whom_no_note_says_it() -> None:
    files = {"People/Ana.md": contact("may_use_name: yes"), BO: contact(NAMED)}
    assert tuple(unnamed(records(files))) == ("Bo",)


@pytest.mark.parametrize(
    ("greeting", "withheld"),
    [
        ("Dear Ruth Ames,", True),
        ("Hello Ruth! How are you?", True),
        ("To: Ruth Ames <ruth@example.com>\n\nGood morning,", True),
        ("Dear Ms. Ames,", True),
        ("Dear Cy Wu,", False),
        ("Dear Di,", False),
        ("Dear Sir or Madam,", False),
    ],
)
def test_leave_to_name_someone_to_one_person_is_none_to_another(
    greeting: str, *, withheld: bool
) -> None:
    said = "[[Ruth Ames]], rather not use my name\n- Cy Wu, may use name\n- Di Fox\n- Di Orr"
    known = records({"People/Ana.md": contact(), "Meetings/2026-03-02 Ana.md": TALK.format(said)})
    text = f"{greeting}\n\nAna mentioned you to me."
    assert ("Ana" in tuple(unnamed(known, reader_of(text, known)))) is withheld


@pytest.mark.parametrize(
    "said",
    [
        "Dr. Anne Roth mentioned you to me.",
        "Anne Roth mentioned you to me.",
        "I have your name from Dr. Anne Roth.",
    ],
)
def test_a_title_hides_no_name(said: str) -> None:
    text = f"Dear Bo,\n\n{said} Would you have twenty minutes to tell me about your work?\n"
    found = check_draft(text, "draft", Settings(), kind="request", unnamed=("Dr. Anne Roth",))
    assert "referrer-permission" in {problem.code for problem in found}


def test_mail_carries_any_text_and_no_header_of_its_own() -> None:
    subject, body = "Grüße\nBcc: evil@example.com", "Zeile & mehr\n\nÜber = alles"
    mail = message_from_string(as_eml("bo@example.com", subject, body))
    assert mail["X-Unsent"] == "1"
    assert mail["Bcc"] is None
    back = from_eml(as_eml("", subject, body).encode("ascii"))
    assert back.rstrip() == f"Subject: {' '.join(subject.split())}\n\n{body}"
    query = parse_qs(urlsplit(as_mailto("bo@example.com", subject, body)).query)
    assert query["body"] == [body.replace("\n", "\r\n")]
