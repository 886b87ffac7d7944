"""The block between the `---` lines: properties with the line and column of every value.

python-frontmatter splits, PyYAML's C loader composes; no value is ever constructed, so that a
scalar stays what was typed (`NO`, `0123456`, `12:30`, `+47…`) and no tag can run anything.
Whatever could hurt the loader is counted before it parses: 4 KB of `[` end a process on a small
thread stack, a merge-key bomb of 600 bytes takes 12 seconds. Never writes front matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from mdnetwork.notes.note import FrontMatter, Property, Scalar
from mdnetwork.problems import Problem

# the base loaders take every scalar for text: nobody asks what it looks like (NO, 12:30)
_LOADER: type[yaml.BaseLoader | yaml.CBaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_BYTES = 64 * 1024
MAX_FLOW_DEPTH = 32
MAX_BLOCK_DEPTH = 64
MAX_ALIASES = 10

_SUSPICIOUS = re.compile(r"^ {33}|[&*]\S|<<|^[^\S\n]*\?|- +- +-|![!\w]", re.MULTILINE)
_FLOW: dict[type[yaml.Token], int] = {
    yaml.FlowSequenceStartToken: 1,
    yaml.FlowMappingStartToken: 1,
    yaml.FlowSequenceEndToken: -1,
    yaml.FlowMappingEndToken: -1,
}
_DEPTH: dict[type[yaml.Token], int] = {
    yaml.BlockSequenceStartToken: 1,
    yaml.BlockMappingStartToken: 1,
    yaml.BlockEndToken: -1,
}
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "value")
)


@dataclass(frozen=True, slots=True)
class _Place:
    path: str
    line: int

    def problem(self, code: str, message: str, mark: yaml.Mark | None = None) -> Problem:
        line = self.line + (mark.line if mark else 0)
        return Problem(
            path=self.path,
            line=line,
            column=mark.column + 1 if mark else 1,
            code=code,
            message=message,
        )


class _Unreadable(Exception):  # noqa: N818 - it carries a problem, it is none itself
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Composer(YAMLHandler):
    """A front matter handler that hands over YAML's nodes, with their marks, under one key."""

    def load(self, fm: str, **_kwargs: object) -> dict[str, yaml.Node | None]:
        return {"node": yaml.compose(fm, Loader=_LOADER)}

    def split(self, text: str) -> tuple[str, str]:
        return text, ""


_HANDLER = _Composer()


def read_yaml(path: str, line: int, block: str) -> FrontMatter:
    """What YAML has of a block that begins at `line`, whatever the scanner of flat ones says."""
    place = _Place(path, line)
    try:
        _check_limits(place, block)
        properties, problems = _properties(place, _compose(place, block))
    except _Unreadable as found:
        return FrontMatter(problems=(found.problem,), readable=False)
    return FrontMatter(properties=properties, problems=problems)


def _compose(place: _Place, block: str) -> yaml.Node | None:
    """YAML's root node of the block; python-frontmatter calls our handler to get it."""
    try:
        # python-frontmatter strips what it is given; a space keeps the lines where they are
        metadata, _ = frontmatter.parse("#\n" + block, handler=_HANDLER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line - 1 if mark else 0
        at = yaml.Mark("", 0, max(line, 0), mark.column if mark else 0, None, 0)
        why = error.problem or "it is no YAML"
        message = f"the front matter cannot be read ({why}); {_mend(block, at.line)}"
        raise _Unreadable(place.problem("frontmatter-yaml", message, at)) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        why = str(error).splitlines()[0] if str(error) else "it is no YAML"
        message = f"the front matter cannot be read ({why}); remove what is not plain text"
        raise _Unreadable(place.problem("frontmatter-yaml", message)) from None
    node = metadata["node"]
    return node if isinstance(node, yaml.Node) else None


def _mend(block: str, line: int) -> str:
    """What to do about the line at fault, by the mistakes people make most."""
    rows = block.split("\n")
    row = rows[line] if line < len(rows) else ""
    if "{{" in row:
        return 'put the template\'s variable in quotes: "{{date}}"'
    if "[[" in row:
        return 'put links in quotes, one a line: - "[[Name]]"'
    if "\t" in row:
        return "indent with blanks, not tabs"
    return 'put the value in quotes: key: "value"'


def _check_limits(place: _Place, block: str) -> None:
    if len(block.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        message = f"the front matter is larger than {MAX_BYTES // 1024} KB; move text into the note"
        raise _Unreadable(place.problem("frontmatter-limits", message))
    brackets = block.count("[") + block.count("{")
    if brackets <= MAX_FLOW_DEPTH and not _SUSPICIOUS.search(block):
        return
    flow = depth = aliases = 0
    for token in _tokens(block):
        flow += _FLOW.get(type(token), 0)
        depth += _DEPTH.get(type(token), 0)
        aliases += isinstance(token, yaml.AliasToken)
        if isinstance(token, yaml.ScalarToken) and token.value == "<<" and token.plain:
            _refuse(place, "merge keys (<<) are not read; write the properties out", token)
        if flow > MAX_FLOW_DEPTH or depth > MAX_BLOCK_DEPTH:
            _refuse(place, "the front matter is nested too deeply; write flat properties", token)
        if aliases > MAX_ALIASES:
            _refuse(place, "the front matter has too many aliases (*); write the values out", token)


def _tokens(block: str) -> Iterator[yaml.Token]:
    """Tokens of the block; the scanner keeps its state on the heap, so depth cannot hurt it."""
    try:
        yield from yaml.scan(block, Loader=_LOADER)
    except (yaml.YAMLError, ValueError):
        return  # composing says what is wrong, with its place


def _refuse(place: _Place, message: str, token: yaml.Token) -> None:
    raise _Unreadable(place.problem("frontmatter-limits", message, token.start_mark))


def _properties(
    place: _Place, root: yaml.Node | None
) -> tuple[tuple[Property, ...], tuple[Problem, ...]]:
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value.strip()):
        return (), ()
    if not isinstance(root, yaml.MappingNode):
        message = "the front matter is no list of properties; write key: value, one a line"
        raise _Unreadable(place.problem("frontmatter-not-properties", message, _shift(root)))
    found: dict[str, Property] = {}
    problems: list[Problem] = []
    for key_node, value_node in root.value:
        mark = _shift(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            message = "a property's name must be one plain word"
            problems.append(place.problem("nested-property", message, mark))
            continue
        key = key_node.value
        values, off = _values(place, value_node)
        problems.extend(off)
        if key in found:
            message = (
                f'"{key}" stands here twice, first in line {found[key].line}; '
                "the first is used, remove the other"
            )
            problems.append(place.problem("duplicate-property", message, mark))
            continue
        found[key] = Property(
            key=key, values=values, line=place.line + mark.line, column=mark.column + 1
        )
    return tuple(found.values()), tuple(problems)


def _shift(node: yaml.Node) -> yaml.Mark:
    """The node's start, less the one line put before the block."""
    mark = node.start_mark
    return yaml.Mark("", 0, mark.line - 1, mark.column, None, 0)


def _values(place: _Place, node: yaml.Node) -> tuple[tuple[Scalar, ...], tuple[Problem, ...]]:
    if isinstance(node, yaml.ScalarNode):
        return _scalar(place, node)
    mark = _shift(node)
    if isinstance(node, yaml.MappingNode) and _is_template_variable(node):
        message = "a template's variable was left here; fill it in, or put it in quotes"
        return (), (place.problem("nested-property", message, mark),)
    if not isinstance(node, yaml.SequenceNode) or node.tag != "tag:yaml.org,2002:seq":
        message = "properties inside a property are not read; write flat properties"
        return (), (place.problem("nested-property", message, mark),)
    if _is_bare_link(node):
        return _bare_link(place, node)
    values: list[Scalar] = []
    problems: list[Problem] = []
    for child in node.value:
        if isinstance(child, yaml.ScalarNode):
            found, off = _scalar(place, child)
        elif _is_bare_link(child):
            found, off = _bare_link(place, child)
        else:
            message = "a list inside a list is not read; write one item a line"
            found, off = (), (place.problem("nested-property", message, _shift(child)),)
        values.extend(found)
        problems.extend(off)
    return tuple(values), tuple(problems)


def _scalar(place: _Place, node: yaml.ScalarNode) -> tuple[tuple[Scalar, ...], tuple[Problem, ...]]:
    mark = _shift(node)
    if node.tag not in _PLAIN_TAGS:
        message = "a YAML tag (!) is not read; write the value as plain text"
        return (), (place.problem("nested-property", message, mark),)
    plain = not node.style  # PyYAML's own loader says None, libyaml's an empty text
    empty = not node.value.strip() or (plain and node.value in ("~", "null", "Null"))
    if empty:
        return (), ()
    scalar = Scalar(text=node.value, line=place.line + mark.line, column=mark.column + 1)
    return (scalar,), ()


def _is_template_variable(node: yaml.MappingNode) -> bool:
    """`{{date}}` without quotes is, to YAML, a map whose key is a map."""
    return any(isinstance(key, yaml.MappingNode) for key, _ in node.value)


def _is_bare_link(node: yaml.Node) -> bool:
    """`[[Name]]` without quotes is, to YAML, a list in a list."""
    return (
        isinstance(node, yaml.SequenceNode)
        and bool(node.flow_style)
        and len(node.value) == 1
        and isinstance(node.value[0], yaml.SequenceNode)
        and bool(node.value[0].flow_style)
        and bool(node.value[0].value)
        and all(isinstance(item, yaml.ScalarNode) for item in node.value[0].value)
    )


def _bare_link(place: _Place, node: yaml.Node) -> tuple[tuple[Scalar, ...], tuple[Problem, ...]]:
    target = ", ".join(item.value for item in node.value[0].value)
    mark = _shift(node)
    message = f'put the link in quotes: "[[{target}]]"'
    scalar = Scalar(
        text=f"[[{target}]]", line=place.line + mark.line, column=mark.column + 1, link=True
    )
    return (scalar,), (place.problem("unquoted-link", message, mark),)
