"""What a person answered on a page of follow-ups (PRODUCT 3.4): lines of a page → answers.

Pure, and right however often a page is read: an answer carries the key its line in the log will
end with, and a key the log knows already is no answer. A line that says something that is not
understood is kept on the page as the person left it.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from mdnetwork.followups.followup import ALSO, SAY
from mdnetwork.followups.rules import KINDS
from mdnetwork.notes.dates import parse_date
from mdnetwork.notes.links import find_links
from mdnetwork.pages.blocks import FOLLOW_UP, stable
from mdnetwork.pages.repeated import Unkeyed, is_told, says
from mdnetwork.pages.said import clean, dated, is_snooze, spoken, wait_until
from mdnetwork.problems import Problem
from mdnetwork.records.facts import Source
from mdnetwork.records.types import Answers

KEPT = "## Left as you wrote it"
"""The heading over lines a person wrote on whose follow-up is no longer open."""
_COMMENT = re.compile(r"\s*<!--\s*fu:(?P<id>[a-z-]+-[0-9a-f]{10})(?:/(?P<count>\d{1,6}))?\s*-->")
_ANY_COMMENT = re.compile(r"\s*<!--\s*fu:[^>]*-->")
_BOX = re.compile(r"^[-*+]\s+\[(?P<box>.)\]")
_PARTS = re.compile(r"^- \[ \] \*\*(?P<words>[^*]+)\*\*\s+(?P<rest>.*)$")
_ENDING = re.compile(r"; (?P<what>due|done) (?P<day>\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2})?$")
_BULLET = re.compile(r"^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_PERSON_ALONE = frozenset({"answer", "ask", "nudge", "keep-in-touch"})
_FOR_OTHERS = re.compile(f"; (?:{ALSO}|{SAY})")
"""What a task's line carries besides the task's own words."""
_SOURCE = re.compile(r", (?:noted in|see|from|last in) ")

Recurring = Callable[[], Mapping[str, date]]
"""The tasks that recur, by identity, and their day: their editor ticks them, and makes the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One follow-up line of a page: its box, its text up to the due day, its key, what was added.

    `rows` are the line and what stands beneath it; `key` is empty if the comment was stripped.
    """

    rows: tuple[str, ...]
    box: str
    text: str
    key: str
    words: str

    @property
    def is_done(self) -> bool:
        """Whether it is a line of *Done today*."""
        ending = _ENDING.search(self.text)
        return bool(ending and ending["what"] == "done")

    @property
    def is_touched(self) -> bool:
        """Whether a person wrote anything on it."""
        return self.box != ("x" if self.is_done else " ") or len(self.rows) > 1 or bool(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, as the log will keep it: `count` odd is answered, even taken back.

    `until` is the last day a snoozed line is hidden. `subject` holds links as they read from the
    log; `ticked` says that the box of a task's own note follows,
    `due` the day its line named.
    """

    identity: str
    count: int
    day: date
    verb: str
    subject: str
    words: str
    ticked: bool
    source: Source
    until: date | None = None
    due: date | None = None

    @property
    def log_line(self) -> str:
        """`- 2026-03-10 thanked [[Ana Ruiz]] for [[…]]: by card <!-- fu:thank-3f9ac01b7e -->`."""
        key = self.identity if self.count <= 1 else f"{self.identity}/{self.count}"
        if self.until:
            key = f"{self.identity} until:{self.until}"
        about = ": ".join(part for part in (self.subject, self.words) if part)
        return f"- {self.day} {self.verb} {about} <!-- fu:{key} -->"

    def is_known(self, known: Answers) -> bool:
        """Whether the log says so already, or says something later of the same follow-up."""
        if self.until:
            return known.snoozed.get(self.identity, date.min) >= self.until
        return known.counts.get(self.identity, 0) >= self.count


@dataclass(slots=True)
class Found:
    """What was read on pages so far; `kept` are lines that stay as they are, by page."""

    answers: list[Answer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    kept: dict[str, list[Line]] = field(default_factory=dict)


def read_lines(rows: Iterable[str]) -> Iterator[Line]:
    """The follow-up lines outside code in the rows between a page's markers."""
    group: list[str] = []
    in_code = False
    for row in (*rows, ""):
        if group and row.startswith((" ", "\t")):
            group.append(row)  # a row of blanks too: an editor's indent between two paragraphs
            continue
        if group:
            while not group[-1].strip():
                group.pop()
            yield _line(group)
            group = []
        if _FENCE.match(row):
            in_code = not in_code
        elif not in_code and FOLLOW_UP.match(row):
            group = [row]


def _line(rows: list[str]) -> Line:
    first = rows[0].rstrip()
    box = _BOX.match(first)
    text = stable(first)
    comment = _COMMENT.search(first)
    bare = _BOX.sub("- [ ]", _ANY_COMMENT.sub(" ", first), count=1)
    added = (bare[len(text) :], *(_BULLET.sub("", row, count=1) for row in rows[1:]))
    words = (" ".join(_ANY_COMMENT.sub(" ", part).split()) for part in added)
    return Line(
        rows=tuple(rows),
        box=box["box"] if box else "",
        text=text,
        key=_key(comment["id"], int(comment["count"] or 1)) if comment else "",
        words="; ".join(part for part in words if part),
    )


def _key(identity: str, count: int) -> str:
    return identity if count <= 1 else f"{identity}/{count}"


class Reader:
    """Reads the answers on one page after the other; `found` is what they say."""

    def __init__(
        self,
        today: date,
        log: str,
        known: Answers,
        unkeyed: Callable[[], Unkeyed],
        recurring: Recurring,
    ) -> None:
        """`log` is the log's path, `known` what it says already."""
        self.found = Found()
        self._today = today
        self._log = log
        self._known = known
        self._unkeyed = unkeyed
        self._recurring = recurring
        self._keys: set[tuple[str, int, date | None]] = set()
        self._page = ""
        self._own_day = today
        self._day = today
        self._present: set[str] = set()

    def read(self, path: str, rows: Sequence[str], own: date | None, modified: date | None) -> None:
        """Take in the page at `path`: its own day, and the day its file was last changed."""
        lines = tuple(read_lines(rows))
        self._page = path
        self._own_day = own or self._today
        self._day = self._today
        if modified and self._own_day <= modified <= self._today:
            self._day = modified
        self._present = {line.key for line in lines if line.key}
        for line in lines:
            if line.is_touched:
                self._read(line)

    def _read(self, line: Line) -> None:
        if line.is_done and line.box != " ":
            self._keep(line)
        elif line.is_done or line.box in "xX-":
            self._close(line)
        elif line.box == " " and is_snooze(line.words):
            self._snooze(line)
        else:
            self._keep(line)

    def _keep(self, line: Line) -> None:
        self.found.kept.setdefault(self._page, []).append(line)

    def _close(self, line: Line) -> None:
        """A tick, a drop, or a tick taken back."""
        key = self._identify(line)
        if key is None:
            return
        identity, count = key
        if line.box in "xX" and identity.startswith("task-") and identity in self._recurring():
            self._leave(line, self._recurring()[identity])
            return
        named, words = dated(line.words, self._today)
        kind = KINDS.get(identity.rpartition("-")[0])
        verb = (kind.verb if kind else "") or "dropped"
        typed = words
        if line.is_done:
            count, verb = count + 1, "reopened"
        else:
            verb, words = spoken(verb, words, dropped=line.box == "-")
        subject, task_words = self._subject(line, identity.rpartition("-")[0])
        if kind and verb == "dropped":  # the person is not dropped, what was to be done is
            subject = f'"{kind.words}" {subject}'
        self._add(
            line,
            typed,
            Answer(
                identity=identity,
                count=count,
                day=named or self._day,
                verb=verb,
                subject=subject,
                words="; ".join(part for part in (task_words, words) if part),
                ticked=line.box != "-",
                source=Source(path=self._page),
                due=_due(line),
            ),
        )

    def _leave(self, line: Line, day: date) -> None:
        """A recurring task's line, which no tick settles; it may go once the task moved on."""
        is_open = _due(line) in (None, day)
        if is_open:
            message = f"the task on the line of {_named(line)} recurs; tick it in its own note"
            self._problem("task-left-open", message)
        if is_open or line.words:
            self._keep(line)

    def _snooze(self, line: Line) -> None:
        read = wait_until(line.words, self._own_day)
        if read is None or read[0] < min(self._own_day, self._today):
            self._problem(
                "answer-unreadable",
                f'"{line.words[:60]}" on the line of {_named(line)} is no day to wait for; write '
                "e.g. snooze 2w or snooze until 2026-12-05",
            )
            self._keep(line)
            return
        key = self._identify(line)
        if key is None:
            return
        subject, _ = self._subject(line, key[0].rpartition("-")[0])
        self._add(
            line,
            clean(read[1]),
            Answer(
                identity=key[0],
                count=0,
                until=read[0],
                day=self._day,
                verb="snoozed",
                subject=subject,
                words=clean(read[1]),
                ticked=False,
                source=Source(path=self._page),
            ),
        )

    def _add(self, line: Line, typed: str, answer: Answer) -> None:
        """Take an answer in, if it is news; one that is none but for its words stays."""
        key = (answer.identity, answer.count, answer.until)
        before = self._known.counts.get(answer.identity, 0)
        is_late = line.is_done and before != answer.count - 1
        if key in self._keys or is_late or answer.is_known(self._known):
            told = (a.log_line for a in self.found.answers if a.identity == answer.identity)
            if not is_told(typed, " ".join((self._known.told.get(answer.identity, ""), *told))):
                self._keep(line)
        else:
            self._keys.add(key)
            self.found.answers.append(answer)

    def _identify(self, line: Line) -> tuple[str, int] | None:
        """Identity and count of a line, by its comment, else by its text; said if unknown."""
        for key in [line.key] if line.key else self._keys_of(line):
            if line.key or key not in self._present:
                self._present.add(key)
                identity, _, count = key.partition("/")
                return identity, int(count or 1)
        self._problem(
            "answer-unreadable",
            f"the line of {_named(line)} has lost its comment and is not known any more, so its "
            "answer was not read; note it in the log yourself and delete the line",
        )
        self._keep(line)
        return None

    def _keys_of(self, line: Line) -> Iterator[str]:
        """What a line without comment may be: one a page would show, else one the log answers."""
        unkeyed = self._unkeyed()
        for key in unkeyed.shown.get(line.text, ()):
            # once taken back, an old tick on a page that is left must not count as a new one
            yield key if self._page == unkeyed.page else key.partition("/")[0]
        parts = _PARTS.match(line.text)
        kind = _KINDS_BY_WORDS.get(parts["words"], "") if parts else ""
        subject, words = self._subject(line, kind)
        named, _ = dated(line.words, self._today)
        first = min(self._own_day, self._today, named or self._today)
        for answer in unkeyed.logged.get(kind, ()):
            in_time = (
                answer.snoozed == (line.box == " " and not line.is_done) and answer.day >= first
            )
            if in_time and says(answer, subject, words):
                yield answer.key

    def _problem(self, code: str, message: str) -> None:
        self.found.problems.append(Problem(path=self._page, code=code, message=message))

    def _subject(self, line: Line, kind: str) -> tuple[str, str]:
        """Whom and what a line is about, with links as they read from the log; a task's words."""
        parts = _PARTS.match(line.text)
        subject, reasons = split_subject(parts["rest"] if parts else line.text)
        words = _FOR_OTHERS.split(_ENDING.sub("", reasons), maxsplit=1)[0] if kind == "task" else ""
        if kind in _PERSON_ALONE:
            subject = _SOURCE.split(subject, maxsplit=1)[0]
        subject = re.sub(r"(?<=[\])]), (?=for )", " ", subject)
        return self._relinked(subject), words

    def _relinked(self, text: str) -> str:
        """Markdown links lead from the page's folder; in the log they lead from the log's."""
        at = 0
        parts = []
        for link in find_links(text):
            if link.markdown:
                path = posixpath.normpath(
                    posixpath.join(posixpath.dirname(self._page), link.target)
                )
                relative = posixpath.relpath(f"{path}.md", posixpath.dirname(self._log) or ".")
                label = text[link.start : link.end].rpartition("](")[0]
                parts += [text[at : link.start], f"{label}]({quote(relative, safe='/.-_~')})"]
                at = link.end
        return "".join((*parts, text[at:]))


def _due(line: Line) -> date | None:
    """The day a line says it is due; none for one of *Done today*."""
    ending = _ENDING.search(line.text)
    return parse_date(ending["day"]) if ending and ending["what"] == "due" else None


_KINDS_BY_WORDS = {kind.words: name for name, kind in KINDS.items()}


def split_subject(text: str) -> tuple[str, str]:
    """`[[Ana]] for [[Talk]]: by card` → whom it is about, and what follows the colon."""
    links = tuple(find_links(text))
    for match in re.finditer(r": ", text):
        if not any(link.start <= match.start() < link.end for link in links):
            return text[: match.start()].strip(), text[match.end() :].strip()
    return _ENDING.sub("", text).strip(), ""


def _named(line: Line) -> str:
    """The person a line is about, as a problem says it."""
    link = next(find_links(line.text), None)
    if link:
        return link.text
    parts = _PARTS.match(line.text)
    return split_subject(parts["rest"])[0] if parts else line.text


def keep_lines(kept: Sequence[Line], new: Sequence[str]) -> Iterator[str]:
    """The rows `new` of a page, with the lines in `kept` as the person left them.

    A line whose follow-up is no longer open stands under a heading of its own; one of *Done today*
    goes with the day.
    """
    waiting: dict[str, list[Line]] = {}
    for line in kept:
        waiting.setdefault(line.text, []).append(line)
    for row in new:
        lines = waiting.get(stable(row)) if FOLLOW_UP.match(row) else None
        yield from _as_left(lines.pop(0), row) if lines else (row,)
    left = [row for lines in waiting.values() for line in lines for row in line.rows]
    if left:
        yield from (KEPT, "", *left, "")


def _as_left(line: Line, row: str) -> tuple[str, ...]:
    """A line as the person left it, but for its own comment: that is the one of today."""
    first, ours = line.rows[0], _COMMENT.search(row)
    for old in _COMMENT.finditer(first):
        if ours and old["id"] == ours["id"]:
            place = first.index("<!--", old.start())
            return (first[:place] + ours[0].lstrip() + first[old.end() :], *line.rows[1:])
    return line.rows
