"""The template that travels with the program, as a plan of new files."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from mdnetwork.cli import clock
from mdnetwork.plan import Create
from mdnetwork.settings import FILE_NAME, FORMAT

_HERE = Path(__file__).resolve().parent
_DAY = re.compile(r"\{\{([+-]?\d+)\}\}")


def template_folder() -> Path:
    """Where the template lies: beside the package in a checkout, inside it once installed."""
    inside = _HERE.parent / "vault_template"
    return inside if inside.is_dir() else _HERE.parent.parent / "vault_template"


def template_files(only: str = "") -> tuple[Create, ...]:
    """Every file of the template, or those in one of its folders."""
    root = template_folder()
    return tuple(
        Create(path=path, text=text) for path, text in _texts(root) if path.startswith(only)
    )


def demo_files(today: date) -> tuple[Create, ...]:
    """The sample vault, with every `{{-34}}` as the day that long before `today`."""

    def day(match: re.Match[str]) -> str:
        return (today + timedelta(days=int(match[1]))).isoformat()

    texts = _texts(_HERE / "demo_vault")
    return tuple(Create(path=_DAY.sub(day, path), text=_DAY.sub(day, text)) for path, text in texts)


def _texts(root: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(root).as_posix(), path.read_bytes().decode("utf-8")


def settings_file() -> Create:
    """A new vault's settings: the format, and this machine's zone."""
    zone = clock.machine_zone()
    lines = [
        "# mdnetwork reads this vault. Every setting and its default: mdnetwork help settings",
        f"format = {FORMAT}",
        f'time_zone = "{zone}"' if zone else '# time_zone = "Europe/Berlin"',
    ]
    return Create(path=FILE_NAME, text="\n".join(lines) + "\n")
