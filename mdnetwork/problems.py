"""Mistakes in a person's notes, as values: where, what, and how to mend it.

A problem never stops a build. `CODES` is the whole list; the message is built where the mistake
is found, in one line that names the way out.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "hint"]
"""error: the note or its front matter could not be read; warning: one fact; hint: doubtful."""

DRAFT_CODES: dict[str, Severity] = {
    "job-ask": "warning",
    "resume-pushed": "warning",
    "favour-ask": "warning",
    "no-referrer": "warning",
    "referrer-permission": "warning",
    "no-time": "warning",
    "too-long-talk": "warning",
    "no-purpose": "warning",
    "too-long-text": "hint",
    "gap": "hint",
    "apology": "hint",
}
"""What may be off in a draft; `interviews/checks/table` has the checks and their sources."""

CODES: dict[str, Severity] = {
    "not-text": "error",
    "too-large": "error",
    "unreadable": "error",
    "frontmatter-yaml": "error",
    "frontmatter-limits": "error",
    "frontmatter-not-properties": "error",
    "frontmatter-not-closed": "error",
    "conflict-markers": "error",
    "control-character": "warning",
    "frontmatter-not-first": "warning",
    "duplicate-property": "warning",
    "unquoted-link": "warning",
    "comma-tags": "hint",
    "nested-property": "warning",
    "bad-date": "warning",
    "bad-time": "warning",
    "bad-minutes": "warning",
    "bad-period": "warning",
    "bad-tier": "warning",
    "bad-truth": "warning",
    "bad-date-in-log": "warning",
    "no-date": "warning",
    "ambiguous-link": "warning",
    "alias-as-link": "hint",
    "shared-alias": "warning",
    "not-a-person": "warning",
    "doubtful-name": "hint",
    "refers-to-self": "warning",
    "second-me": "warning",
    "conflict-copy": "warning",
    "icloud-stub": "warning",
    "second-page": "warning",
    "page-damaged": "warning",
    "page-edited": "warning",
    "block-damaged": "warning",
    "block-edited": "warning",
    "block-not-understood": "warning",
    "name-taken": "warning",
    "answer-unreadable": "warning",
    "answers-not-kept": "warning",
    "task-left-open": "warning",
    **DRAFT_CODES,
}
"""Every code there is, with its severity. Printed by `mdnetwork help problems`."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One mistake: vault-relative POSIX path, line and column from 1, code, and a plain message."""

    path: str
    line: int = 1
    column: int = 1
    code: str
    message: str

    @property
    def severity(self) -> Severity:
        """How much was lost to it, by the table of codes."""
        return CODES[self.code]

    def __str__(self) -> str:
        """`People/Ada.md:4:10: cadence "monthy" is not a period; …`."""
        return f"{self.path}:{self.line}:{self.column}: {self.message}"
