"""Lines a command adds to the follow-up log, through a plan like any other write."""

from mdnetwork.cli.session import Session
from mdnetwork.errors import VaultBusyError, WriteFailedError
from mdnetwork.notes.note import stem
from mdnetwork.pages.logbook import with_lines
from mdnetwork.pages.taking import takes_in
from mdnetwork.plan import Append, Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.vault.git import git_busy
from mdnetwork.vault.write import carry_out


def note_lines(session: Session, snapshot: Snapshot, path: str, lines: tuple[str, ...]) -> None:
    """Add `lines` to the log at `path`; raises what stands in their way."""
    file = snapshot.text_of(path)
    if file is None and path in snapshot.notes:
        raise WriteFailedError(path, "it could not be read")
    text = with_lines(file.text if file else None, stem(path), lines)
    if not takes_in(snapshot, session.settings, path, text, len(lines)):
        why = "a line added to it would not be read: it is private, or ends in code or a comment"
        raise WriteFailedError(path, why)
    before, old = (file.digest, file.text) if file else (None, "")
    if busy := git_busy(session.root):
        raise VaultBusyError(busy)
    append = Append(path=path, before=before, old=old, text=text)
    for refused, reason in carry_out(session.root, Plan(changes=(append,))).refused:
        raise WriteFailedError(refused, reason)
