"""A season with a vault: people write and answer, days pass, devices sync, builds break off.

A state machine over a real folder, the real loader, `build` and the real writer. After every build
the invariants of SAFETY are asserted, by number, in `season/checks`; what people write and how
they answer is in `season/notes` and `season/page`, the folder with its faults in `season/device`,
what sync tools do in `season/syncing`.
"""

import os
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from mdnetwork.build import build
from mdnetwork.vault.load import load
from tests.faults.fingerprint import fingerprint, temporaries
from tests.property.season import checks, notes, page, syncing
from tests.property.season.device import CODES, SETTINGS, Built, Device, Hazard

FIRST = date(2026, 3, 10)
DATA = st.data()
COPIES = (
    "Network/Due follow-ups.sync-conflict-20260310-101010-ABCDEFG.md",
    "Network/Due follow-ups (conflicted copy 2026-03-10).md",
    "Network/Due follow-ups 1.md",
    "Due follow-ups.md",
)
LOG_COPY = "Follow-up log.sync-conflict-20260310-101010-ABCDEFG.md"
EXAMPLES = {"dev": (15, 25), "ci": (50, 30), "long": (600, 60)}


class Season(RuleBasedStateMachine):
    """One person's vault from a Tuesday in March on, on one or two devices."""

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
        self.logs: list[bytes] = []
        self.bin: dict[str, bytes] = {}
        for path, text in notes.FIRST.items():
            self.here.write(path, text, self.today)
        self._build(self.here, self.today)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    # people write

    def _hand(self, data: st.DataObject) -> page.Hand:
        self.words += 1
        return page.Hand(word=f"zq{self.words}z", today=self.today, data=data)

    @rule(data=DATA)
    def write(self, data: st.DataObject) -> None:
        """A note is new or has one more line."""
        hand = self._hand(data)
        path, change = data.draw(st.sampled_from(notes.WRITINGS))(hand)
        self.here.write(path, change(self.here.text(path) or ""), self.today)

    @rule(data=DATA)
    def write_more(self, data: st.DataObject) -> None:
        """The same; people write more than they do anything else."""
        self.write(data)

    def _notes(self) -> list[str]:
        files = self.here.files()
        own = [p for p, d in files.items() if not checks.is_page(d) and not checks.is_log(p)]
        return [path for path in own if path.startswith(("People/", "Meetings/", "Daily/"))]

    @precondition(lambda self: self._notes())
    @rule(data=DATA)
    def move_a_note(self, data: st.DataObject) -> None:
        """A note is renamed, taken away for a while, or a task in it is ticked there."""
        path = data.draw(st.sampled_from(self._notes()))
        match data.draw(st.sampled_from(("rename", "delete", "tick"))):
            case "rename":
                new = path.replace(".md", " jr.md")
                if not (self.here.root / new).exists():
                    self.here.rename(path, new)
            case "delete":
                self.bin[path] = self.here.files()[path]
                self.here.delete(path)
            case "tick":
                text = notes.tick_own_task(self.here.text(path) or "", self._hand(data))
                self.here.write(path, text, self.today)

    @precondition(lambda self: self.bin)
    @rule()
    def restore(self) -> None:
        """What was deleted is back."""
        for path, data in self.bin.items():
            if not (self.here.root / path).exists():
                self.here.write(path, data, self.today)
        self.bin.clear()

    # people answer

    def _on_page(self, data: st.DataObject, change: page.Change) -> None:
        text = self.here.text(page.DUE)
        if text is not None:
            hand = self._hand(data)
            new = change(text, hand)
            if new != text:
                self.typed.add(hand.word)
                self.here.write(page.DUE, new, self.today)

    @rule(data=DATA, lines=st.integers(1, 3))
    def answer(self, data: st.DataObject, lines: int) -> None:
        """One line is answered, or more."""
        for _ in range(lines):
            self._on_page(data, page.answer)

    @rule(data=DATA)
    def answer_and_build(self, data: st.DataObject) -> None:
        """The program runs at once."""
        self._on_page(data, page.answer)
        self._build(self.here, self.today)

    @rule(data=DATA)
    def take_back(self, data: st.DataObject) -> None:
        """Something done today was not."""
        self._on_page(data, page.take_back)

    @rule(data=DATA)
    def touch_page(self, data: st.DataObject) -> None:
        """The page is edited in a way that is no answer."""
        self._on_page(data, page.touch)

    # things come back

    @precondition(lambda self: self.pages)
    @rule(data=DATA, where=st.sampled_from((page.DUE, page.DUE, *COPIES)))
    def old_page(self, data: st.DataObject, where: str) -> None:
        """The bytes of an earlier page are the page again, or a copy of it."""
        self._keep_page()
        self.here.write(where, data.draw(st.sampled_from(self.pages)), self.today)

    @precondition(lambda self: self.logs)
    @rule(data=DATA, is_copy=st.booleans())
    def old_log(self, *, data: st.DataObject, is_copy: bool) -> None:
        """An earlier log is merged into the log line by line, or lies beside it."""
        old = data.draw(st.sampled_from(self.logs))
        if is_copy:
            self.here.write(LOG_COPY, old, self.today)
            return
        now = (self.here.text(notes.LOG) or "").encode()
        merge = data.draw(st.sampled_from(syncing.MERGES))
        self.here.write(notes.LOG, merge(old, now), self.today)

    @rule(data=DATA)
    def remove_copies(self, data: st.DataObject) -> None:
        """Someone clears up: the page, or copies of it."""
        path = data.draw(st.sampled_from((page.DUE, *COPIES, LOG_COPY)))
        self.here.delete(path)

    # days pass

    @rule(days=st.sampled_from((1, 1, 1, 2, 7, 15, 40)))
    def days_pass(self, days: int) -> None:
        """A day, a week, a month."""
        self.today += timedelta(days=days)

    # builds

    def _keep_page(self) -> None:
        files = self.here.files()
        for path, kept in ((page.DUE, self.pages), (notes.LOG, self.logs)):
            if path in files and files[path] not in kept:
                kept.append(files[path])

    def _model(self) -> checks.Model:
        keys: dict[str, frozenset[str]] = {}
        for text in map(checks.text_of, self.pages):
            for _, row in page.rows_of(text):
                if found := page.KEY.search(row):
                    name = page.text_alone(row)
                    keys[name] = keys.get(name, frozenset()) | {found[0]}
        return checks.Model(typed=frozenset(self.typed), keys=keys)

    def _build(self, device: Device, today: date) -> Built:
        """A build with nothing in its way, and everything that must hold after it."""
        self._keep_page()
        built = device.build(today)
        checks.check_build(built, self._model())
        planned = {change.path.rpartition("/")[0] for change in built.result.plan.changes}
        left = {path for path in temporaries(device.root) if path.rpartition("/")[0] in planned}
        assert not left
        self._check_quiet(device, built, today)
        self._check_fresh(device, built, today)
        self._keep_page()
        return built

    def _check_quiet(self, device: Device, built: Built, today: date) -> None:
        """INV-4: what was built is not built again, and says the same."""
        again = device.build(today)
        assert again.result.plan.writes == (), f"INV-4: {again.result.plan.diff()}"
        assert again.marks_after == built.marks_after, "INV-4"
        assert checks.problems_of(again.result) == checks.problems_of(built.result), "INV-4"

    def _check_fresh(self, device: Device, built: Built, today: date) -> None:
        """INV-11: a watcher, and a copy of the folder, are owed the same."""
        copy = self.folder / "copy"
        shutil.copytree(device.root, copy)
        fresh = build(load(copy, SETTINGS), SETTINGS, today)
        shutil.rmtree(copy)
        assert checks.agenda_of(fresh) == checks.agenda_of(built.result)
        if not fresh.unreadable:
            watched = build(device.remembered(), SETTINGS, today)
            assert checks.agenda_of(watched) == checks.agenda_of(fresh), "INV-11"
            assert watched.plan == fresh.plan, "INV-11"

    @rule(later=st.integers(1, 60))
    def build(self, later: int) -> None:
        """`mdnetwork build`."""
        built = self._build(self.here, self.today)
        checks.check_time(built, later)
        checks.check_isolated(built)

    @rule()
    def build_more(self) -> None:
        """The same."""
        self._build(self.here, self.today)

    @rule(days=st.integers(1, 5))
    def build_with_the_clock_set_back(self, days: int) -> None:
        """A build while the clock is wrong, and one when it is right again."""
        self._build(self.here, self.today - timedelta(days=days))
        self._build(self.here, self.today)

    @rule(
        data=DATA,
        number=st.integers(0, 60),
        code=st.sampled_from((None, None, *CODES)),
        for_ever=st.booleans(),
    )
    def build_breaks_off(
        self, *, data: st.DataObject, number: int, code: int | None, for_ever: bool
    ) -> None:
        """The disk fails, or the process dies, in the middle of a build that takes an answer."""
        self._on_page(data, page.answer)
        self._keep_page()
        hazard = Hazard(number=number, code=code, for_ever=for_ever)
        built = self.here.build(self.today, hazard=hazard)
        checks.check_build(built, self._model())
        self._build(self.here, self.today)

    @rule(data=DATA)
    def build_while_someone_writes(self, data: st.DataObject) -> None:
        """A note, the log or the page is changed after it was read and before it is written."""
        files = [path for path in self.here.files() if path.endswith(".md")]
        if files:
            path = data.draw(st.sampled_from(files))
            word = self._hand(data).word
            self.typed.add(word)

            def between() -> None:
                text = self.here.text(path) or ""
                self.here.write(path, f"{text.rstrip()}\n\nJust now {word}.\n", self.today)

            checks.check_build(self.here.build(self.today, between=between), self._model())
            self._build(self.here, self.today)

    # another device

    @rule(data=DATA)
    def answer_there(self, data: st.DataObject) -> None:
        """The other device has its own clock's day, its own answers, its own build."""
        self.here, self.there = self.there, self.here
        self.answer_and_build(data)
        self.here, self.there = self.there, self.here

    @rule()
    def change_devices(self) -> None:
        """The person takes up the other device."""
        self.here, self.there = self.there, self.here

    @rule(data=DATA)
    def sync(self, data: st.DataObject) -> None:
        """INV-10: once both have the same notes they reach the same bytes and stop writing."""
        self.share.sync(self.here, self.there, self.today, lambda: data.draw(st.booleans()))
        for _ in range(3):
            one, other = (self._build(device, self.today) for device in (self.here, self.there))
            if not one.result.plan.writes and not other.result.plan.writes:
                break
            self.share.sync(self.here, self.there, self.today, lambda: True)
        assert self.here.files() == self.there.files(), "INV-10"
        assert fingerprint(self.here.root).keys() == fingerprint(self.there.root).keys()


TestSeason = Season.TestCase
_EXAMPLES, _STEPS = EXAMPLES[os.environ.get("HYPOTHESIS_PROFILE", "dev")]
TestSeason.settings = settings(
    max_examples=_EXAMPLES,
    stateful_step_count=_STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
