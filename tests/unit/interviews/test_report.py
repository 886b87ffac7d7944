"""Which tasks are an adviser's."""

from datetime import date

from mdnetwork.build import build
from mdnetwork.interviews.report import make_report
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.strategies import TODAY

SINCE = date(2026, 2, 8)


def orders(text: str) -> list[tuple[str, str]]:
    result = build(Snapshot.of({"Inbox.md": text}), Settings(), TODAY)
    return [(one.name, one.words) for one in make_report(result.situation, SINCE).orders]


def test_an_open_task_that_begins_with_a_name() -> None:
    assert orders("- [ ] @marta read it 📅 2026-03-12\n") == [("marta", "read it")]
    assert orders("- [ ] @Ms-Diaz: read it, @home\n") == [("Ms-Diaz", "read it, @home")]


def test_no_other() -> None:
    assert orders("- [ ] @[[Ms Coach|the coach]] read it\n") == [("the coach", "read it")]
    assert orders("- [ ] @[[Ms Coach]]: read it\n") == [("Ms Coach", "read it")]
    assert orders("- [ ] @Frau Weber call me\n") == [("Frau Weber", "call me")]
    assert orders('- [ ] @"the coach" call me\n') == [("the coach", "call me")]
    assert orders("- [ ] @**Dr. Ona Lee**, call me\n") == [("Dr. Ona Lee", "call me")]
    assert orders("- [ ] @Coach: Ask Ana\n") == [("Coach", "Ask Ana")]
    assert orders("- [ ] @marta Ask Ana\n") == [("marta", "Ask Ana")]
    assert not orders("- [x] @marta read it\n- [-] @marta read it\n- [ ] write to @marta\n")
    assert not orders("- @marta read it\n- [ ] @marta\n- [ ] @due(2026-03-12) read it\n")
    assert not orders("## Private\n\n- [ ] @marta read it\n")
