"""Network problems: what could not be read or is doubtful, with note, line and mend."""

from collections.abc import Sequence

from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import in_parts, initial, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.problems import Problem


def view(world: World, problems: tuple[Problem, ...]) -> tuple[Sheet, ...]:
    """Made while there is something to mend."""
    told = [problem for problem in problems if world.choice.holds(problem.path)]
    if not told:
        return ()
    grouped = in_parts(told, lambda problem: initial(_name(problem)))
    return split(world, "problems", grouped, _Show(world).lines)


def _name(problem: Problem) -> str:
    return problem.path.rpartition("/")[2]


class _Show:
    """Writes lists of problems by note."""

    def __init__(self, world: World) -> None:
        self._world = world

    def lines(self, problems: Sequence[Problem], part: str) -> list[str]:
        """The page of these problems; `part` is the initial their notes share, or empty."""
        title = f"# Problems {part}".rstrip()
        if not problems:
            return [title, ""]
        linker = self._world.linker("problems", part)
        notes = count(len({p.path for p in problems}), "note")
        lines = [title, "", f"{count(len(problems), 'thing')} to look at in {notes}.", ""]
        for heading, severity in (
            ("Could not be read", "error"),
            ("Not understood", "warning"),
            ("Worth a look", "hint"),
        ):
            rows = [self._row(p, linker) for p in problems if p.severity == severity]
            lines += [f"## {heading}", "", *rows, ""] if rows else []
        return lines

    def _row(self, problem: Problem, linker: Linker) -> str:
        known = problem.path in self._world.records.kinds
        where = linker.note(problem.path) if known else escape(problem.path)
        return f"- {where} line {problem.line}: {escape(problem.message)}"
