"""Answers told to the end: what is typed, where and on which day, and what the log must say of it.

Each rule here sees to it that the page is plainly ours first, so that there is no doubt left
about what must become of the answer.
"""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from mdnetwork.plan import Refused
from mdnetwork.vault.undo import read_steps
from tests.faults.fingerprint import fingerprint
from tests.property.season import checks, notes, page, syncing
from tests.property.season.device import Built
from tests.property.season.expected import ANSWERS, Answered, expected
from tests.property.season.life import COPIES, DATA, LOG_COPY, Life

PATHS = st.sampled_from((page.DUE, page.DUE, page.MINE))
BEFORE, AFTER = (
    ("", "Mine {}.\n\n", "# {}\r\n\r\n", "\ufeff{}\n\n"),
    ("", "{}", "\n{}\n", "\r\n{}\r\n\r\n"),
)


class Answering(Life):
    """A person who answers with care, and looks at what becomes of it."""

    def _rows(self, path: str = page.DUE) -> list[str]:
        """The open lines nobody has touched, of a page or block that is plainly ours and today's.

        Copies of the page, which may hold an answer to the same line, are cleared up first.
        """
        for copy in COPIES:
            self.here.delete(copy)
        built = self._build(self.here, self.today)
        if not _is_kept(built, path):
            self.here.delete(path)
            if path == page.MINE:
                self.here.write(path, notes.FIRST[path], self.today)
            built = self._build(self.here, self.today)
        text = self.here.text(path) or ""
        is_todays = f"<!-- /mdnetwork 1 day={self.today} " in text
        return list(page.plain_rows(text)) if is_todays and _is_kept(built, path) else []

    def _put(self, path: str, row: str, new: str) -> None:
        """One line of a page becomes another, or more."""
        lines = (self.here.text(path) or "").split("\n")
        place = [line.removesuffix("\r") for line in lines].index(row)
        end = "\r" if lines[place].endswith("\r") else ""
        lines[place : place + 1] = [f"{one}{end}" for one in new.split("\n")]
        self.here.write(path, "\n".join(lines), self.today)

    def _built(self) -> Built | None:
        """A build; none if the log takes no answer now."""
        built = self._build(self.here, self.today)
        return None if checks.is_log_refused(built) else built

    @rule(
        data=DATA, path=PATHS, answers=st.lists(st.sampled_from(ANSWERS), min_size=3, max_size=6),
        wait=st.sampled_from((-3, 0, 0, 1, 2)), later=st.sampled_from((0, 1, 9)),
    )  # fmt: skip
    def answer_in_time(
        self, *, data: st.DataObject, path: str, answers: list[str], wait: int, later: int
    ) -> None:
        """PRODUCT 3.4: the verb, the day and the last day to wait that the log must have."""
        rows = [row for row in self._rows(path) if "Again zq" not in row]
        answered_elsewhere = checks.read_log(self.here.files()).counts  # a block may be older
        rows = [r for r in rows if answered_elsewhere.get(page.key_of(r)[0], 0) < page.key_of(r)[1]]
        own, saved = self.today, self.today + timedelta(days=wait)
        self.today += timedelta(days=max(wait, 0))
        typed = []
        for row, answer in zip(data.draw(st.permutations(rows)), answers, strict=False):
            hand = self._hand(data)
            self.typed.add(hand.word)
            box, words = answer[0], answer[2:].format(word=hand.word, day=own - timedelta(days=1))
            self._put(path, row, f"{page.with_box(row, box)} {words}".rstrip())
            typed.append(Answered(row=row, box=box, words=words, own=own, saved=saved))
        if typed:
            self.here.stamp(path, saved)
        self.today += timedelta(days=later)
        if built := self._built():
            for answered in typed:
                checks.check_line(built, expected(answered, self.today))

    @rule(data=DATA, path=PATHS, merge=st.sampled_from((None, syncing.turned, syncing.doubled)))
    def change_ones_mind(self, data: st.DataObject, path: str, merge: syncing.Merge | None) -> None:
        """Ticked, taken back, and perhaps ticked again; the log perhaps turned round (INV-13)."""
        rows = [row for row in self._rows(path) if "Again zq" not in row]
        if not rows:
            return
        row = data.draw(st.sampled_from(rows))
        name, count = page.key_of(row)
        self._put(path, row, page.with_box(row, "x"))
        if not self._built():
            return
        done = [r for _, r in page.rows_of(self.here.text(path) or "") if page.is_done(r)]
        mine = [r for r in done if page.key_of(r) == (name, count)]
        for line in mine[:1]:
            self._put(path, line, page.with_box(line, " "))
            if built := self._built():
                assert checks.read_log(built.after).counts[name] == count + 1, "not taken back"
        if merge:
            log = self.here.files()[notes.LOG]
            self.here.write(notes.LOG, merge(b"", log), self.today)
            self._build(self.here, self.today)

    @rule(data=DATA, path=PATHS, is_edited=st.booleans())
    def strip_and_tick(self, data: st.DataObject, path: str, *, is_edited: bool) -> None:
        """A line without its comment is known by its text, and again when it is read again."""
        rows = self._rows(path)
        texts = [page.text_alone(row) for _, row in page.rows_of(self.here.text(path) or "")]
        alone = [
            row for row in rows
            if texts.count(page.text_alone(row)) == 1 and page.key_of(row)[1] == 1
            and "Again zq" not in row
        ]  # fmt: skip
        if not alone:
            return
        row = data.draw(st.sampled_from(alone))
        self._put(path, row, page.without_comment(page.with_box(row, "x")))
        if is_edited:
            text = self.here.text(path) or ""
            self.here.write(path, page.edit_another_line(text, self._hand(data)), self.today)
        name = page.key_of(row)[0]
        if built := self._built():
            logged = checks.read_log(built.after)
            assert logged.counts.get(name) == 1, f"not known by its text: {row}"
            again = self._build(self.here, self.today)
            fresh = checks.problems_of(again.result) - checks.problems_of(built.result)
            unread = [code for _, code, _ in fresh if code == "answer-unreadable"]
            assert not unread, f"not known any more: {row}"

    @rule(data=DATA, path=PATHS, is_at_once=st.booleans())
    def answer_twice(self, data: st.DataObject, path: str, *, is_at_once: bool) -> None:
        """One line answered twice, each time with words: at once, or as an old page comes back.

        Both words are kept (INV-5, after each build).
        """
        rows = self._rows(path)
        if not rows:
            return
        row, first, second = data.draw(st.sampled_from(rows)), self._hand(data), self._hand(data)
        self.typed |= {first.word, second.word}
        one, other = (page.tick_and_say_it(row, hand) for hand in (first, second))
        old = self.here.files()[path]
        self._put(path, row, f"{one}\n{other}" if is_at_once else one)
        self._build(self.here, self.today)
        if not is_at_once:
            self.here.write(path, old, self.today)
            self._put(path, row, other)
            self._build(self.here, self.today)

    @rule(data=DATA)
    def snooze_twice(self, data: st.DataObject) -> None:
        """An old page comes back and asks to wait longer; of both days the latest holds."""
        rows = self._rows()
        if not rows or notes.LOG not in self.here.files():
            return
        row, old = data.draw(st.sampled_from(rows)), self.here.files()[page.DUE]
        for words in ("snooze 1w", "snooze 2w"):
            self.here.write(page.DUE, old, self.today)
            self._put(page.DUE, row, f"{row} {words}")
            self._build(self.here, self.today)
        log = self.here.files()[notes.LOG]
        self.here.write(notes.LOG, syncing.turned(b"", log), self.today)
        self._build(self.here, self.today)

    @rule(data=DATA)
    def log_beside(self, data: st.DataObject) -> None:
        """A sync tool keeps an older log, and lays the newer one beside it (INV-13)."""
        rows = self._rows()
        old = self.here.files().get(notes.LOG)
        if not rows or old is None:
            return
        row = data.draw(st.sampled_from(rows))
        self._put(page.DUE, row, page.with_box(row, "x"))
        self._build(self.here, self.today)
        new = self.here.files()[notes.LOG]
        self._put_log(LOG_COPY, new)
        self._put_log(notes.LOG, old)
        self._build(self.here, self.today)

    @rule(data=DATA, is_before=st.booleans())
    def tick_one_of_two(self, data: st.DataObject, *, is_before: bool) -> None:
        """A task is ticked that stands in its note twice, word for word: which is meant?"""
        rows = [row for row in self._rows() if page.key_of(row)[0].startswith("task-")]
        if not rows:
            return
        row = data.draw(st.sampled_from(rows))
        for path, text in notes.with_task_twice(self.here.files(), row):
            self.here.write(path, text, self.today)
        if is_before:
            self._build(self.here, self.today)
        if row in (self.here.text(page.DUE) or "").splitlines():
            self._put(page.DUE, row, page.with_box(row, "x"))
        self._build(self.here, self.today)

    @rule(
        data=DATA, path=PATHS, before=st.sampled_from(BEFORE), after=st.sampled_from(AFTER),
        is_crlf=st.booleans(),
    )  # fmt: skip
    def write_around(
        self, *, data: st.DataObject, path: str, before: str, after: str, is_crlf: bool
    ) -> None:
        """INV-2: the person's own words stand around the block, and the block is made anew."""
        self._rows(path)
        text, hand = self.here.text(path), self._hand(data)
        if text is None:
            return
        if is_crlf:
            text = page.with_other_ends(text, hand)
        self.typed.add(hand.word)
        head = before.format(hand.word) if not text.startswith("\ufeff") else ""
        self.here.write(path, f"{head}{text}{after.format(hand.word)}", self.today)
        self.today += timedelta(days=1)
        self._build(self.here, self.today)

    @rule(data=DATA)
    def undo(self, data: st.DataObject) -> None:
        """`mdnetwork undo`: a step is taken back whole and stays so, or nothing happens (INV-1)."""
        steps = read_steps(self.here.root).steps
        if not steps:
            return
        number = data.draw(st.integers(1, min(3, len(steps))))
        step = steps[number - 1]
        before, marks = self.here.files(), fingerprint(self.here.root)
        code = self.here.undo(number, self.today)
        if code:
            assert fingerprint(self.here.root) == marks, "INV-1"
            return
        after = self.here.files()
        checks.check_undone(self.here, step, self.here.before_step.pop(step.number, None), marks)
        self.typed -= checks.words_kept(before) - checks.words_kept(after)
        gone = {*checks.log_lines(before)} - {*checks.log_lines(after)}
        built = self._build(self.here, self.today)
        assert not gone & {*checks.log_lines(built.after)}, "what was undone is back"


def _is_kept(built: Built, path: str) -> bool:
    """Whether a build keeps what lies at `path` right."""
    found = [change for change in built.result.plan.changes if change.path == path]
    return bool(found) and not any(isinstance(change, Refused) for change in found)
