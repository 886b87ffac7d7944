"""What every rule of the season has: a vault, devices, the day, and builds that are checked."""

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from mdnetwork.build import build
from mdnetwork.plan import Fill
from mdnetwork.vault.load import load
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import fingerprint, temporaries
from tests.property.season import checks, notes, page, syncing
from tests.property.season.device import SETTINGS, Built, Device

FIRST = date(2026, 3, 10)
DATA = st.data()
COPIES = (
    "Network/Due follow-ups.sync-conflict-20260310-101010-ABCDEFG.md",
    "Network/Due follow-ups (conflicted copy 2026-03-10).md",
    "Network/Due follow-ups 1.md",
    "Due follow-ups.md",
)
LOG_COPY = "Follow-up log.sync-conflict-20260310-101010-ABCDEFG.md"


class Life(RuleBasedStateMachine):
    """A folder with the vault of two devices, what was typed so far, and what lay there once."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="season-"))
        self.here = Device(self.folder / "here")
        self.there = Device(self.folder / "there")
        self.share = syncing.Share()
        self.today = FIRST
        self.words = 0
        self.typed: set[str] = set()
        self.pages: list[bytes] = []
        self.blocks: list[bytes] = []
        self.logs: list[bytes] = []
        self.bin: dict[str, bytes] = {}
        for path, text in notes.FIRST.items():
            self.here.write(path, text, self.today)
        self._build(self.here, self.today)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def _hand(self, data: st.DataObject) -> page.Hand:
        self.words += 1
        return page.Hand(word=f"zq{self.words}z", today=self.today, data=data)

    @rule(data=DATA)
    def write(self, data: st.DataObject) -> None:
        """A note is new or has one more line."""
        hand = self._hand(data)
        path, change = data.draw(st.sampled_from(notes.WRITINGS))(hand)
        self.here.write(path, change(self.here.text(path) or ""), self.today)

    @rule(days=st.sampled_from((1, 1, 1, 2, 7, 15, 40)))
    def days_pass(self, days: int) -> None:
        """A day, a week, a month."""
        self.today += timedelta(days=days)

    def _on_page(self, data: st.DataObject, change: page.Change) -> None:
        """Something is done to the page, or to the note with a block like it."""
        path = data.draw(st.sampled_from((page.DUE, page.DUE, page.MINE)))
        text = self.here.text(path)
        if text is not None:
            hand = self._hand(data)
            new = change(text, hand)
            if new != text:
                self.typed.add(hand.word)
                self.here.write(path, new, self.today)

    def _put_log(self, path: str, data: bytes | None) -> None:
        """Someone else writes a log, or clears it up: what stood there alone is no longer owed."""
        before = checks.words_kept(self.here.files())
        if data is None:
            self.here.delete(path)
        else:
            self.here.write(path, data, self.today)
        self.typed -= before - checks.words_kept(self.here.files())

    def _keep_page(self) -> None:
        files = self.here.files()
        kinds = ((page.DUE, self.pages), (page.MINE, self.blocks), (notes.LOG, self.logs))
        for path, kept in kinds:
            if path in files and files[path] not in kept:
                kept.append(files[path])

    def _model(self, without: Device) -> checks.Model:
        keys: dict[str, frozenset[str]] = {}
        for text in map(checks.text_of, (*self.pages, *self.blocks)):
            for _, row in page.rows_of(text):
                if found := page.KEY.search(row):
                    name = page.text_alone(row)
                    keys[name] = keys.get(name, frozenset()) | {found[0]}
        devices = (self.here, self.there)
        kept = (checks.words_kept(device.files()) for device in devices if device is not without)
        return checks.Model(
            typed=frozenset(self.typed), keys=keys, elsewhere=frozenset().union(*kept)
        )

    def _build(self, device: Device, today: date) -> Built:
        """A build with nothing in its way, and everything that must hold after it."""
        self._keep_page()
        built = device.build(today)
        checks.check_build(built, self._model(device))
        planned = {change.path.rpartition("/")[0] for change in built.result.plan.changes}
        left = {path for path in temporaries(device.root) if path.rpartition("/")[0] in planned}
        assert not left
        self._check_again(device, built, today)
        self._keep_page()
        return built

    def _check_again(self, device: Device, built: Built, today: date) -> None:
        """INV-4: what was built is not built again; INV-11: a watcher and a copy say the same."""
        copy = self.folder / "copy"
        shutil.copytree(device.root, copy)
        fresh = build(load(copy, SETTINGS), SETTINGS, today)
        shutil.rmtree(copy)
        waits = {path for path, _ in built.report.waiting} if built.report else set()
        left = [c for c in fresh.plan.writes if not (isinstance(c, Fill) and c.path in waits)]
        assert not left, f"INV-4: {fresh.plan.diff()}"
        carry_out(device.root, fresh.plan)
        assert fingerprint(device.root) == built.marks_after, "INV-4"
        assert checks.problems_of(fresh) == checks.problems_of(built.result), "INV-4"
        assert checks.agenda_of(fresh) == checks.agenda_of(built.result), "INV-11"
        if not fresh.unreadable:
            watched = build(device.remembered(), SETTINGS, today)
            assert checks.agenda_of(watched) == checks.agenda_of(fresh), "INV-11"
            assert watched.plan == fresh.plan, "INV-11"
