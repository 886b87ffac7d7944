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
from mdnetwork.notes.dates import dates_in, parse_date
from mdnetwork.notes.links import find_links
from mdnetwork.pages.kept import ENDING, Line, read_lines
from mdnetwork.pages.repeated import ByKind, Unkeyed, is_told, logged_by_kind, says
from mdnetwork.pages.said import clean, dated, is_snooze, spoken, wait_until
from mdnetwork.problems import Problem
from mdnetwork.records.facts import Source
from mdnetwork.records.types import Answers, Reply

_PARTS = re.compile(r"^- \[ \] \*\*(?P<words>[^*]+)\*\*\s+(?P<rest>.*)$")
_PERSON_ALONE = frozenset({"answer", "ask", "nudge", "keep-in-touch"})
_FOR_OTHERS = re.compile(f"; (?:{ALSO}|{SAY})")
"""What a task's line carries besides the task's own words."""
_SOURCE = re.compile(r", (?:noted in|see|from|last in) ")

Place = tuple[str, int]
"""A block: the path of its file, and its first line (from 0)."""
Recurring = Callable[[], Mapping[str, date]]
"""The tasks that recur, by identity, and their day: their editor ticks them, and makes the next."""


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
        return f"- {self.day} {self.reply.words} <!-- fu:{key} -->"

    @property
    def reply(self) -> Reply:
        """What the log will say of it."""
        about = ": ".join(part for part in (self.subject, self.words) if part)
        return Reply(
            identity=self.identity,
            count=self.count,
            until=self.until,
            day=self.day,
            words=f"{self.verb} {about}",
        )

    def is_known(self, known: Answers) -> bool:
        """Whether the log says so already, or says something later of the same follow-up."""
        if self.until:
            return known.snoozed.get(self.identity, date.min) >= self.until
        return known.counts.get(self.identity, 0) >= self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A block whose lines are read: the rows in it, and the days that date an answer.

    `own` is the day the block was made on, `modified` the day its file was last changed.
    """

    place: Place
    rows: Sequence[str]
    own: date | None
    modified: date | None


@dataclass(slots=True)
class Found:
    """What was read in blocks so far; `kept` are lines that stay as they are, by block."""

    answers: list[Answer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    kept: dict[Place, list[Line]] = field(default_factory=dict)


class Reader:
    """Reads the answers in blocks; `found` is what they say."""

    def __init__(
        self,
        today: date,
        log: str,
        known: Answers,
        unkeyed: Callable[[str], Unkeyed],
        recurring: Recurring,
    ) -> None:
        """`log` is the log's path, `known` what it says already; `unkeyed` is asked by path."""
        self.found = Found()
        self._today = today
        self._log = log
        self._known = known
        self._unkeyed = unkeyed
        self._recurring = recurring
        self._keys: set[tuple[str, int, date | None]] = set()
        self._page = ""
        self._place = ("", 0)
        self._own_day = today
        self._day = today
        self._present: set[tuple[Place, str, str]] = set()
        self._by_kind: ByKind | None = None
        self._answers: dict[int, Answer] = {}
        self._kept: dict[int, tuple[Place, Line]] = {}
        self._at = 0

    def read(self, blocks: Iterable[Asked]) -> None:
        """Take in all blocks, in that order, but the lines that are known the surest first.

        So a line known by nothing but an answer is read alike in this build, in which the answer
        is found, and in the next, in which it stands in the log.
        """
        lines = [(asked, line) for asked in blocks for line in read_lines(asked.rows)]
        self._present.update((asked.place, line.text, line.key) for asked, line in lines)
        touched = [(n, *found) for n, found in enumerate(lines) if found[1].is_touched]
        for number, asked, line in sorted(touched, key=lambda found: self._sureness(*found[1:])):
            self._at = number
            self._turn_to(asked)
            self._read(line)
        for _, (place, line) in sorted(self._kept.items()):
            self.found.kept.setdefault(place, []).append(line)
        self.found.answers = [answer for _, answer in sorted(self._answers.items())]

    def _sureness(self, asked: Asked, line: Line) -> int:
        if line.key:
            return 0
        return 1 if line.text in self._unkeyed(asked.place[0]).shown else 2

    def _turn_to(self, asked: Asked) -> None:
        self._page, self._place = asked.place[0], asked.place
        self._own_day = asked.own or self._today
        self._day = self._today
        if asked.modified and self._own_day <= asked.modified <= self._today:
            self._day = asked.modified

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
        self._kept[self._at] = (self._place, line)

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
                due=_day_of(line, "due"),
            ),
        )

    def _leave(self, line: Line, day: date) -> None:
        """A recurring task's line, which no tick settles; it may go once the task moved on."""
        is_open = _day_of(line, "due") in (None, day)
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
            if not is_told(typed, self._told(answer.identity)):
                self._keep(line)
        elif self._is_over(line):
            self._keep(line)
        else:
            self._keys.add(key)
            self._by_kind = None
            self._answers[self._at] = answer

    def _told(self, identity: str) -> str:
        """All that the log says of a follow-up, and will with what was found so far."""
        logged = self._known.told.get(identity, ())
        found = (a.reply for a in self._answers.values() if a.identity == identity)
        return " ".join(reply.words for reply in (*logged, *found))

    def _is_over(self, line: Line) -> bool:
        """Whether the day has turned of a line of *Done today*: it is no longer taken back."""
        done = _day_of(line, "done")
        return done is not None and max(self._own_day, self._day) > done

    def _identify(self, line: Line) -> tuple[str, int] | None:
        """Identity and count of a line, by its comment, else by its text; said if unknown."""
        for key in [line.key] if line.key else self._keys_of(line):
            if line.key or (self._place, line.text, key) not in self._present:
                self._present.add((self._place, line.text, key))
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
        unkeyed = self._unkeyed(self._page)
        settled = {a.identity for a in self._answers.values() if a.count % 2}
        for key in unkeyed.shown.get(line.text, ()):
            identity = key.partition("/")[0]
            if identity not in settled:  # else no page shows it at the next build
                # once taken back, an old tick on a page that is left must not count as a new one
                yield key if unkeyed.anew else identity
        parts = _PARTS.match(line.text)
        kind = _KINDS_BY_WORDS.get(parts["words"], "") if parts else ""
        subject, words = self._subject(line, kind)
        first = self._first_day(line)
        for answer in self._logged().get(kind, ()):
            is_snoozed = line.box == " " and not line.is_done
            if (
                answer.snoozed == is_snoozed
                and answer.day >= first
                and says(answer, subject, words)
            ):
                yield answer.key

    def _first_day(self, line: Line) -> date:
        """The first day an answer to a line is of: one before was to another with its words."""
        named, _ = dated(line.words, self._today)
        return min(self._own_day, self._today, named or self._today, *dates_in(line.text))

    def _logged(self) -> ByKind:
        """What the log answers, and will with what was found so far."""
        if self._by_kind is None:
            replies = [reply for some in self._known.told.values() for reply in some]
            self._by_kind = logged_by_kind((*replies, *(a.reply for a in self._answers.values())))
        return self._by_kind

    def _problem(self, code: str, message: str) -> None:
        path, start = self._place
        problem = Problem(path=path, line=start + 1, code=code, message=message)
        self.found.problems.append(problem)

    def _subject(self, line: Line, kind: str) -> tuple[str, str]:
        """Whom and what a line is about, with links as they read from the log; a task's words."""
        parts = _PARTS.match(line.text)
        subject, reasons = split_subject(parts["rest"] if parts else line.text)
        words = _FOR_OTHERS.split(ENDING.sub("", reasons), maxsplit=1)[0] if kind == "task" else ""
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


def _day_of(line: Line, what: str) -> date | None:
    """The day a line says it is `due`, or was `done`; none if it does not say that."""
    ending = ENDING.search(line.text)
    return parse_date(ending["day"]) if ending and ending["what"] == what else None


_KINDS_BY_WORDS = {kind.words: name for name, kind in KINDS.items()}


def split_subject(text: str) -> tuple[str, str]:
    """`[[Ana]] for [[Talk]]: by card` → whom it is about, and what follows the colon."""
    links = tuple(find_links(text))
    for match in re.finditer(r": ", text):
        if not any(link.start <= match.start() < link.end for link in links):
            return text[: match.start()].strip(), text[match.end() :].strip()
    return ENDING.sub("", text).strip(), ""


def _named(line: Line) -> str:
    """The person a line is about, as a problem says it."""
    link = next(find_links(line.text), None)
    if link:
        return link.text
    parts = _PARTS.match(line.text)
    return split_subject(parts["rest"])[0] if parts else line.text
