"""A template and facts → a message, as text.

A template is a Markdown file that begins with `Subject: …`; each paragraph is one line. `{{name}}`
stands for a fact; where the notes do not say it, a gap in square brackets takes its place. Of
lines that begin with `? ` and stand together the first whose facts are all known is taken; if there
is none, the line right after them, else that line is left out. Comments are left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mdnetwork.interviews.drafts.facts import FACTS

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FACT = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_CHOICE = "? "
_SUBJECT = "Subject:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message: subject and body, each paragraph of the body one line; LF between lines."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """`Subject: …`, an empty line, and the body."""
        return f"{_SUBJECT} {self.subject}\n\n{self.body}\n"


def fill(template: str, facts: Mapping[str, str]) -> Written:
    """The message a template makes of these facts; `facts` holds only what is known."""
    text = _COMMENT.sub("", _FRONT_MATTER.sub("", template.removeprefix("\ufeff")))
    lines = [_filled(line, facts) for line in _chosen(text.splitlines(), facts)]
    subject = next((line for line in lines if line.startswith(_SUBJECT)), _SUBJECT)
    body = (line for line in lines if not line.startswith(_SUBJECT))
    return Written(
        subject=subject.removeprefix(_SUBJECT).strip(),
        body=re.sub(r"\n{3,}", "\n\n", "\n".join(body)).strip(),
    )


def _chosen(lines: Iterable[str], facts: Mapping[str, str]) -> Iterator[str]:
    """All lines but the choices that are not taken."""
    taken: bool | None = None
    for line in lines:
        if line.startswith(_CHOICE):
            choice = line.removeprefix(_CHOICE)
            if not taken and all(name in facts for name in _FACT.findall(choice)):
                taken = True
                yield choice
            taken = bool(taken)
        else:
            if not (taken and line.strip()):
                yield line.rstrip()
            taken = None


def _filled(line: str, facts: Mapping[str, str]) -> str:
    return _FACT.sub(lambda match: facts.get(match[1]) or _gap(match[1]), line)


def _gap(name: str) -> str:
    return f"[{FACTS.get(name, name.replace('_', ' '))}]"
