"""What a case can ask of a small vault: each view is lines of text, made from one build."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from mdnetwork.build import Result, build
from mdnetwork.followups.agenda import make_sections
from mdnetwork.notes.note import Note
from mdnetwork.pages.blocks import Damaged, read_block, read_blocks
from mdnetwork.plan import Append, Create, Edit, Fill, Refused, Unchanged, Update, Write
from mdnetwork.records.history import standing
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.talks import is_interview, is_thanked
from mdnetwork.records.types import ME
from mdnetwork.settings import FILE_NAME, Settings, read_settings

Lines = Iterable[str]


class Shown:
    """One vault on one day, and the views of it by name."""

    def __init__(self, files: Mapping[str, str], today: date) -> None:
        self.files = dict(files)
        self.settings = read_settings(files[FILE_NAME]) if FILE_NAME in files else Settings()
        notes = {path: text for path, text in files.items() if path != FILE_NAME}
        self.snapshot = Snapshot.of(notes)
        self.today = today
        self.result: Result = build(self.snapshot, self.settings, today, day_given=True)
        self.records = self.result.situation.records

    @property
    def writes(self) -> tuple[Write, ...]:
        return self.result.plan.writes

    def view(self, name: str) -> Lines:
        """The lines of `due`, `properties People/Ada.md`, `page home` …"""
        word, _, argument = name.partition(" ")
        if argument:
            return WITH_ARGUMENT[word](self, argument)
        return PLAIN[word](self)

    def person(self, key: str) -> str:
        contact = self.records.contacts.get(key)
        if contact is None:
            return key
        return contact.name if contact.path else f"{contact.name} (no note)"

    def people_named(self, keys: Iterable[str]) -> str:
        return ", ".join(self.person(key) for key in keys) or "nobody"


def problems(shown: Shown) -> Lines:
    return (str(problem) for problem in shown.result.problems)


def kinds(shown: Shown) -> Lines:
    return (f"{path}: {kind}" for path, kind in sorted(shown.records.kinds.items()))


def people(shown: Shown) -> Lines:
    """Everyone, where they stand, their last contact, and how often they were in touch."""
    for key in shown.records.contacts:
        history = shown.result.situation.histories[key]
        last = history.last_contact
        when = f"{last.day}{' (mentioned)' if last.mentioned else ''}" if last else "never"
        state = shown.result.situation.state(key)
        yield f"{shown.person(key)}: {state}, last contact {when}, {len(history.certain)} certain"


def log(shown: Shown) -> Lines:
    for line in shown.records.interactions:
        of = f" of {', '.join(line.meetings)}" if line.meetings else ""
        named = f" naming {shown.people_named(line.named)}" if line.named else ""
        yield f"{line.source.path}:{line.source.line} {line.day} {shown.person(line.person)}: {line.verb}{of}{named}"  # noqa: E501


def mentions(shown: Shown) -> Lines:
    for found in shown.records.mentions:
        yield f"{found.source.path}:{found.source.line} {found.day} {shown.person(found.person)}"


def tasks(shown: Shown) -> Lines:
    for task in shown.records.tasks:
        owner = shown.person(task.owner) if task.owner else "nobody"
        done = "done" if task.done else f"due {task.due or 'never'}"
        yield f"{task.source.path}:{task.source.line} {task.words} #{task.number}, {done}, for {owner}"  # noqa: E501


def meetings(shown: Shown) -> Lines:
    for meeting in shown.records.meetings:
        facts = [standing(meeting, shown.today), shown.people_named(meeting.participants)]
        for key in meeting.participants:
            history = shown.result.situation.histories[key]
            if meeting in history.held and is_interview(meeting, history, shown.settings):
                thanked = "thanked" if is_thanked(meeting, history) else "not thanked"
                facts.append(f"an interview with {shown.person(key)}, {thanked}")
        hour = f" {meeting.hour:%H:%M}" if meeting.hour else ""
        yield f"{meeting.name}: {meeting.day}{hour}, {', '.join(facts)}"


def namings(shown: Shown) -> Lines:
    for found in shown.records.namings:
        by = "you" if found.referrer == ME else shown.person(found.referrer)
        may = {True: ", may use name", False: ", not by name", None: ""}[found.may_use_name]
        may += ", or another" if found.one_of else ""
        for place in found.places:
            may += f", {'' if place.path else 'perhaps '}at {place.name}"
        where = f"{found.source.path}:{found.source.line}"
        yield f"{where} {by} named {shown.person(found.referred)} on {found.day}{may}"


def due(shown: Shown) -> Lines:
    """Every open follow-up in order; `hidden`: no page shows it."""
    on_pages = {follow_up.identity for follow_up in shown.result.agenda.shown}
    for f in shown.result.agenda.open:
        hidden = "" if f.identity in on_pages else " (hidden)"
        yield f"{f.kind.name}{hidden} {shown.person(f.contact.key)} {f.due_text or '-'}: {'; '.join(f.all_reasons)}"  # noqa: E501


def tosay(shown: Shown) -> Lines:
    """What open follow-ups say there is to write about."""
    for f in shown.result.agenda.open:
        yield f"{f.kind.name} {shown.person(f.contact.key)}: {'; '.join(f.to_say) or '-'}"


def ids(shown: Shown) -> Lines:
    for f in shown.result.agenda.open:
        yield f"{f.identity} {f.source.path}:{f.source.line}"


def counts(shown: Shown) -> Lines:
    agenda = shown.result.agenda
    yield f"open {len(agenda.open)}, shown {len(agenda.shown)}, waiting {len(agenda.waiting)}, capped {len(agenda.capped)}, snoozed {len(agenda.snoozed)}, lapsed {len(agenda.lapsed)}"  # noqa: E501


def sections(shown: Shown) -> Lines:
    found = make_sections(shown.result.agenda.shown, shown.settings, shown.today)
    for title in ("overdue", "today", "week", "month", "later"):
        groups = getattr(found, title)
        if groups:
            yield title
        for group in groups:
            yield "  " + ", ".join(f"{f.kind.name} {f.contact.name} {f.due_text}" for f in group)


def blocks(shown: Shown) -> Lines:
    """Whose the marked blocks are: ours, or hands off and why."""
    for path, file in shown.snapshot.own.items():
        note = shown.snapshot.notes[path]
        found = (read_block if note.page else read_blocks)(file.text, note.markers)
        if isinstance(found, Damaged):
            yield f"{path}: hands off from line {found.line}: {found.why}"
            continue
        for block in found if isinstance(found, tuple) else (found,):
            yield f"{path}: {block.view}, {'ours' if block.ours else 'edited, hands off'}"


def plan(shown: Shown) -> Lines:
    """What would be written; ours, refused and why, or already right."""
    for change in shown.result.plan.changes:
        match change:
            case Create():
                yield f"create {change.path}"
            case Update():
                yield f"update {change.path}"
            case Edit():
                yield f"edit {change.path}"
            case Append():
                yield f"append {change.path}"
            case Fill():
                yield f"fill {change.path}"
            case Unchanged():
                yield f"unchanged {change.path}"
            case Refused():
                yield f"refused {change.path}: {change.reason}"


def answered(shown: Shown) -> Lines:
    """The lines the log gets, and the lines of other notes that change, in the plan's order."""
    for change in shown.result.plan.changes:
        if isinstance(change, Edit | Append):
            old = change.old.replace("\r", "\\r").split("\n")
            new = change.text.replace("\r", "\\r").split("\n")
            yield change.path
            yield from (f"  {row}" for row in new if row and row not in old)


def left(shown: Shown) -> Lines:
    """The follow-up lines of the due page as it will be, with its headings."""
    for change in shown.result.plan.changes:
        if isinstance(change, Update) and "page due" in change.text:
            rows = change.text.split("\n")
            yield from (row for row in rows if row.startswith(("#", "-", "*", "+", " ")))


def page(shown: Shown, view: str) -> Lines:
    """The lines of one page, between its markers."""
    for sheet in shown.result.sheets:
        if sheet.view == view:
            yield from sheet.lines


def note(shown: Shown, path: str) -> Lines:
    """The lines of a note as it will be once the plan is carried out; what is not seen, escaped."""
    file = shown.snapshot.text_of(path)
    text = file.text if file else ""
    for change in shown.result.plan.writes:
        if change.path == path:
            text = change.text
    yield from text.replace("\ufeff", "\\ufeff").replace("\r", "\\r").split("\n")


def again(shown: Shown) -> Lines:
    """What a second build would write after the first, and a third after that."""
    files = shown.files
    for _ in range(2):
        files |= {change.path: change.text for change in Shown(files, shown.today).writes}
        yield ", ".join(change.path for change in Shown(files, shown.today).writes) or "nothing"


def _note(shown: Shown, path: str) -> Note:
    return shown.snapshot.notes[path]


def properties(shown: Shown, path: str) -> Lines:
    note = _note(shown, path)
    if not note.readable:
        yield "not readable"
    for prop in note.properties:
        texts = ", ".join(repr(value.text) for value in prop.values) or "empty"
        yield f"{prop.line}:{prop.column} {prop.key} = {texts}"


def links(shown: Shown, path: str) -> Lines:
    note = _note(shown, path)
    every = [*note.links, *(link for item in note.items for link in item.links)]
    for link in sorted(every, key=lambda link: (link.line, link.column)):
        marks = [word for word in ("embed", "markdown", "quoted") if getattr(link, word)]
        extra = f" ({', '.join(marks)})" if marks else ""
        yield f"{link.line}:{link.column} {link.target} shown {link.text}{extra}"


def items(shown: Shown, path: str) -> Lines:
    for item in _note(shown, path).items:
        box = f"[{item.box}] " if item.box else ""
        day = f" (log {item.log.day} {item.log.verb} {item.log.key})" if item.log else ""
        yield f"{item.line}:{item.column} {box}{item.text!r}{day}"


_PLAIN = (problems, kinds, people, log, mentions, tasks, meetings, namings)
_DUE = (due, tosay, ids, counts, sections, blocks, plan, again, answered, left)
PLAIN: Mapping[str, Callable[[Shown], Lines]] = {f.__name__: f for f in (*_PLAIN, *_DUE)}
WITH_ARGUMENT: Mapping[str, Callable[[Shown, str], Lines]] = {
    f.__name__: f for f in (page, note, properties, links, items)
}
