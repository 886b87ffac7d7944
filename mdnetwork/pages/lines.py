"""The line of a follow-up, as the due page and the commands write it (PRODUCT 3.4)."""

from mdnetwork.followups.followup import KINDS, FollowUp
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape


def follow_up_line(follow_up: FollowUp, linker: Linker) -> str:
    """One open task: what to do, for whom, the note it comes from, why, and by when."""
    about = ""
    if follow_up.link:
        about = f"{follow_up.joined} {linker.note(follow_up.link)}"
    reasons = ", ".join(escape(reason) for reason in follow_up.reasons)
    due = f"; due {follow_up.due_text}" if follow_up.due else ""
    return (
        f"- [ ] **{KINDS[follow_up.kind].words}** {linker.person(follow_up.contact)}{about}: "
        f"{reasons}{due} <!-- fu:{follow_up.key} -->"
    )


def follow_up_words(follow_up: FollowUp) -> str:
    """The same in plain words, for a terminal."""
    due = f"; due {follow_up.due_text}" if follow_up.due else ""
    words = KINDS[follow_up.kind].words
    return f"{words} {follow_up.contact.name}: {', '.join(follow_up.reasons)}{due}"
