"""The table of commands. `--help` reads this and nothing else; a command is one line here."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command: its module under `commands`, and its line in `--help`."""

    module: str
    help: str


COMMANDS = {
    "open": Entry("open", "Make or adopt a vault, build its pages, print what is due, and watch."),
    "due": Entry("due", "Print what is due: overdue and the next 7 days."),
    "next": Entry("next", "Print the one thing to do now."),
    "show": Entry("show", "Explain why someone is, or is not, due."),
    "list": Entry("list", "List contacts, meetings, organizations or names without a note."),
    "prep": Entry("prep", "Print a sheet for the next talk with someone, or for a call right now."),
    "new": Entry("new", "Make a note for a contact, meeting, organization or field."),
    "draft": Entry("draft", "Print a message to someone, filled with what your notes say."),
    "log": Entry("log", "Note what happened with someone, as a line in the follow-up log."),
    "snooze": Entry("snooze", "Hide what is open about someone for a while."),
    "pause": Entry("pause", "Leave someone in peace until you say otherwise."),
    "undo": Entry("undo", "Take back what mdnetwork last wrote into your own notes."),
    "path": Entry("path", "Print the best chain of people from one to another."),
    "intro": Entry("intro", "Say who can introduce you to a person, organization or field."),
    "who-at": Entry("who_at", "List whom you know, or could reach, at an organization."),
    "who-in": Entry("who_in", "List whom you know, or could reach, in a field or town."),
    "stats": Entry("stats", "Count what names and asks led to, and who leads you on."),
    "report": Entry("report", "Print one page for an adviser: what was done, what is missing."),
    "season": Entry("season", "Close a season: who is owed a last word, your news, the story."),
    "export": Entry("export", "Print the network as GraphML, DOT, JSON, CSV or a picture."),
    "build": Entry("build", "Bring the pages up to date, once."),
    "watch": Entry("watch", "Keep the pages up to date while you write."),
    "check": Entry("check", "List what could not be read or is doubtful, and how to mend it."),
    "init": Entry("init", "Make a new vault from the template, or adopt a folder."),
    "demo": Entry("demo", "Make a sample vault to look at, and print what is due in it."),
    "doctor": Entry("doctor", "Say what is wrong and what to do about it; then how things are."),
    "merge-page": Entry("merge_page", "Merge two versions of a page; git calls it (init --git)."),
    "help": Entry("help", "Explain properties, settings, problems, follow-ups or exit codes."),
}
