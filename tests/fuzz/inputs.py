"""Where the seeds lie, and a few blind mutations of them, the same on every machine."""

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

from tests.strategies import BROKEN, HOSTILE, VERBS

FOLDER = Path(__file__).parent / "seeds"
MARKS = (
    *("---\n", "- [ ] ", "- [x] ", "- [-] ", "- 2026-03-01 met ", "[[Ada]]", "![[B#c|d]]", "`"),
    *("```\n", "~~~\n", "<!-- ", "-->", "%%", "> ", "# H\n", "\n", "\n\n", "\t", "\r", "\r\n"),
    *("| a | b |\n| - | - |\n", "<b>", "\\", "*", "_", "#tag", "1. ", "===\n", "&amp;", "{", "}"),
    *("[", "]", ": ", "'", '"', "!!x ", "*a", "&a", "<<: ", "📅 2026-03-01", "✅ 2026-03-09"),
    *("⏳ 2026-12-05", "🔁", "snooze 2w", "snooze until ", "; due 2026-03-01", "\u2028", "\ufeff"),
    *("<!-- fu:thank-0123456789 -->", "<!-- fu:thank-0123456789/2 -->", " until:2026-04-01"),
    *("<!-- mdnetwork due -->\n", "<!-- /mdnetwork -->\n", "<!-- mdnetwork page due -->\n"),
    *("=== People/Cy.md\n", "=== Meetings/2026-03-01 Ada.md\n", "## Referrals\n", "## Private\n"),
    *("type: meeting\n", "people: ", "status: cancelled\n", "9999-12-31", "0001-01-01", "0" * 40),
    *("<<<<<<< a\n=======\n>>>>>>> b\n", "next_contact: ", "cadence: ", "private: true\n"),
)
WORDS = tuple(word.encode() for word in (*MARKS, *HOSTILE, *BROKEN, *VERBS))


def seeds(target: str) -> list[bytes]:
    """Every seed of a target, in the order of their names."""
    return [file.read_bytes() for file in sorted((FOLDER / target).iterdir())]


def keep(target: str, data: bytes) -> Path:
    """Keep `data` as a seed of a target; its file, named by what it holds."""
    file = FOLDER / target / hashlib.sha256(data).hexdigest()[:12]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def mutations(target: str, count: int) -> Iterator[bytes]:
    """`count` inputs made of the seeds and of words, the same in every run."""
    chance = random.Random(target)
    known = seeds(target)
    for _ in range(count):
        data = chance.choice(known)
        for _ in range(chance.randint(1, 4)):
            data = _mutated(data, known, chance)
        yield data


def _mutated(data: bytes, known: list[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 0, 0, 1, 4, 16, 64)))
    other = chance.choice(known)
    cut = chance.randint(0, len(other))
    piece = chance.choice(
        (
            chance.choice(WORDS),
            chance.choice(WORDS),
            other[cut : cut + chance.randint(0, 64)],
            data[start:end] * 2,
            bytes([chance.randint(0, 255)]),
            b"",
        )
    )
    return data[:start] + piece + data[end:]
