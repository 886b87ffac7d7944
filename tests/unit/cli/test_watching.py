"""One plan after the other, each going on from the one before; `--paranoid` compares."""

from datetime import date

import pytest

from mdnetwork.build import Result, build
from mdnetwork.cli.watching import Rebuilder
from mdnetwork.plan import Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
ADA = {"People/Ada.md": "- 2026-01-01 met\n- [ ] call 📅 2026-03-12\n"}
BO = {"People/Bo.md": "- [ ] write 📅 2026-03-13\n"}


def rebuilder(lines: list[str]) -> Rebuilder:
    return Rebuilder(Settings(), lines.append, day_given=False)


def due_page(plan: Plan) -> str:
    return next(change.text for change in plan.writes if "Due" in change.path)


def test_what_is_the_same_both_ways_needs_no_word() -> None:
    lines: list[str] = []
    rebuild = rebuilder(lines)
    rebuild.paranoid = True
    rebuild(Snapshot.of(ADA), TODAY)
    plan = rebuild(Snapshot.of(ADA | BO), TODAY)
    assert "Bo" in due_page(plan)
    assert lines == []


def test_what_differs_is_said_and_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    rebuild = rebuilder(lines)
    rebuild.paranoid = True
    rebuild(Snapshot.of(ADA), TODAY)

    def forgetful(  # noqa: PLR0913 - goes on as if nothing had been saved
        snapshot: Snapshot,
        settings: Settings,
        today: date,
        before: Result | None,
        *,
        day_given: bool,
        hasty: bool,
    ) -> Result:
        seen = Snapshot.of(ADA) if before else snapshot
        return build(seen, settings, today, before, day_given=day_given, hasty=hasty)

    monkeypatch.setattr("mdnetwork.cli.watching.build", forgetful)
    plan = rebuild(Snapshot.of(ADA | BO), TODAY)
    assert "Bo" in due_page(plan)
    (line,) = lines
    assert "Network/Due follow-ups.md" in line
    assert "please report" in line


def test_a_build_that_fails_leaves_nothing_to_go_on_from(monkeypatch: pytest.MonkeyPatch) -> None:
    rebuild = rebuilder([])
    rebuild(Snapshot.of(ADA), TODAY)
    with monkeypatch.context() as patch:
        patch.setattr("mdnetwork.build.make_sheets", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            rebuild(Snapshot.of(ADA | BO), TODAY)
    again = rebuild(Snapshot.of(ADA | BO), TODAY)
    assert due_page(again) == due_page(rebuilder([])(Snapshot.of(ADA | BO), TODAY))
