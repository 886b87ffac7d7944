"""The table of checks on a draft. A new check is one file and one line here."""

from collections.abc import Iterator

from mdnetwork.interviews.checks import (
    apology,
    favour_ask,
    gap,
    job_ask,
    no_purpose,
    no_referrer,
    no_time,
    referrer_permission,
    resume_pushed,
    too_long_talk,
    too_long_text,
)
from mdnetwork.interviews.checks.check import Check, Draft
from mdnetwork.interviews.checks.guess import guess
from mdnetwork.interviews.checks.message import read_message
from mdnetwork.problems import Problem
from mdnetwork.settings import Settings

CHECKS: tuple[Check, ...] = (
    job_ask.CHECK,
    resume_pushed.CHECK,
    favour_ask.CHECK,
    no_referrer.CHECK,
    referrer_permission.CHECK,
    no_time.CHECK,
    too_long_talk.CHECK,
    no_purpose.CHECK,
    too_long_text.CHECK,
    gap.CHECK,
    apology.CHECK,
)


def check_draft(
    text: str, path: str, settings: Settings, *, kind: str = "", unnamed: tuple[str, ...] = ()
) -> tuple[Problem, ...]:
    """What is off in a draft, by line and code; each message ends with the guide it comes from.

    `path` is what the problems are said of. Without a `kind` it is guessed from the words.
    `unnamed` are people whose name may not be used. Checks in `draft_checks_off` are left out.
    """
    message = read_message(text)
    draft = Draft(message=message, kind=kind or guess(message), settings=settings, unnamed=unnamed)
    return tuple(sorted(_problems(draft, path)))


def _problems(draft: Draft, path: str) -> Iterator[Problem]:
    for check in CHECKS:
        if check.code not in draft.settings.draft_checks_off:
            for sentence, words in check.find(draft):
                yield Problem(
                    path=path,
                    line=sentence.line if sentence else 1,
                    column=sentence.column if sentence else 1,
                    code=check.code,
                    message=f"{words} ({check.source})",
                )
