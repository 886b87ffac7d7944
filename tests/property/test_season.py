"""A season with a vault: people write and answer, days pass, devices sync, builds break off.

A state machine over a real folder, the real loader, `build` and the real writer. After every build
the invariants of SAFETY are asserted, by number, in `season/checks`; what people write and how
they answer is in `season/notes` and `season/page`, the folder with its faults in `season/device`,
what sync tools do in `season/syncing`. Answers of which the log must say one thing and no other
are in `season/answering`, and in a machine of their own besides: among all rules chance would
choose some of them twice in a thousand steps.
"""

import os
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from mdnetwork.build import Result
from tests.faults.fingerprint import fingerprint
from tests.property.season import checks, notes, page, syncing
from tests.property.season.answering import Answering
from tests.property.season.device import CODES, Hazard
from tests.property.season.life import COPIES, DATA, LOG_COPY

EXAMPLES = {
    "dev": ((10, 25), (5, 20)),
    "ci": ((25, 28), (16, 20)),
    "long": ((600, 60), (300, 40)),
}
"""By profile: so many seasons with so many steps, and so many of answers alone."""


class Season(Answering):
    """One person's vault from a Tuesday in March on, on one or two devices."""

    # people write

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
            self._put_log(LOG_COPY, old)
            return
        now = (self.here.text(notes.LOG) or "").encode()
        merge = data.draw(st.sampled_from(syncing.MERGES))
        self.here.write(notes.LOG, merge(old, now), self.today)

    @rule(data=DATA)
    def remove_copies(self, data: st.DataObject) -> None:
        """Someone clears up: the page, or copies of it."""
        path = data.draw(st.sampled_from((page.DUE, *COPIES, LOG_COPY)))
        self._put_log(path, None)

    # builds

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
        number=st.integers(0, 40),
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
        checks.check_build(built, self._model(self.here))
        self._build(self.here, self.today)

    @rule(data=DATA)
    def build_while_someone_writes(self, data: st.DataObject) -> None:
        """A file that is to be written is changed after it was read and before it is written."""
        self._on_page(data, page.answer)
        word = self._hand(data).word
        self.typed.add(word)

        def between(result: Result) -> None:
            planned = {change.path for change in result.plan.writes}
            paths = sorted(planned & self.here.files().keys()) or [page.DUE]
            path = data.draw(st.sampled_from(paths))
            text = self.here.text(path) or ""
            self.here.write(path, f"{text.rstrip()}\n\nJust now {word}.\n", self.today)

        built = self.here.build(self.today, between=between)
        checks.check_build(built, self._model(self.here))
        self._build(self.here, self.today)

    # blocks

    @precondition(lambda self: self.here.text(page.MINE) is not None)
    @rule()
    def just_saved(self) -> None:
        """Someone is at work in the note with a block, which is left alone until they are not."""
        os.utime(self.here.root / page.MINE)
        self.here.moving.add(page.MINE)
        self._build(self.here, self.today)

    @precondition(lambda self: self.here.moving)
    @rule()
    def left_alone(self) -> None:
        """It has been still for more than a minute."""
        self.here.stamp(page.MINE, self.today)
        self._build(self.here, self.today)

    @precondition(lambda self: self.blocks)
    @rule(data=DATA)
    def old_note(self, data: st.DataObject) -> None:
        """An earlier version of the note with a block comes back."""
        self._keep_page()
        self.here.write(page.MINE, data.draw(st.sampled_from(self.blocks)), self.today)

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
        for device in (self.here, self.there):
            for path in (*device.moving,):
                device.stamp(path, self.today)
        told = self.words % 2 == 0
        wins = lambda: data.draw(st.booleans())  # noqa: E731 - of two versions the first
        self.share.sync(self.here, self.there, self.today, wins, told=told)
        for _ in range(3):
            one, other = (self._build(device, self.today) for device in (self.here, self.there))
            if not one.result.plan.writes and not other.result.plan.writes:
                break
            self.share.sync(self.here, self.there, self.today, lambda: True, told=told)
        assert self.here.files() == self.there.files(), "INV-10"
        assert fingerprint(self.here.root).keys() == fingerprint(self.there.root).keys()


def _settings(examples: int, steps: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


_SEASON, _ANSWERING = EXAMPLES[os.environ.get("HYPOTHESIS_PROFILE", "dev")]
TestSeason = Season.TestCase
TestSeason.settings = _settings(*_SEASON)
TestAnswering = Answering.TestCase
TestAnswering.settings = _settings(*_ANSWERING)
