"""A gap that was left: `[your hour]`, `{{name}}`, `____`, `TODO` (ours)."""

import re
from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.message import Sentence, at, normal

_GAP = re.compile(
    r"(?<!\[)\[(?![ xX/-]\]|\[)[^\]\[\n]{1,80}\](?![\](:\[])|\{\{?[^{}\n]{1,60}\}\}?|_{3,}|"
    r"\b(?:TODO|TBD|FIXME|XX+)\b|<(?!/?(?:b|i|u|p|br|em|strong|div|span|a|ul|li|https?|mailto)\b)"
    r"[A-Za-z][A-Za-z' ]{0,40}>|\(\s*(?:insert|your|their|name|fill)\b[^)\n]{0,40}\)|"
    r"\bINSERT [A-Z]+"
)


def find(draft: Draft) -> Iterator[Found]:
    """Every gap, each with its own place; a box of a task or a link is none."""
    for match in _GAP.finditer(draft.message.text):
        line, column = at(draft.message.text, match.start())
        sentence = Sentence(typed=match[0], words=normal(match[0]), line=line, column=column)
        yield Found(sentence, f"{match[0]} is still to be filled in")


CHECK = Check(code="gap", guides="ours", about="something is still to be filled in", find=find)
