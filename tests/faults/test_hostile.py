"""SAFETY 3 and 5.H 84, 85, INV-9: a stranger's vault, and every command run in it for real.

Each command is a process of its own with an ear on it (`audited`), started in the vault among
modules, hooks, links and names that are all traps. What it prints is looked at byte by byte.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mdnetwork.cli.table import COMMANDS
from tests.faults.audited import Ear
from tests.faults.fingerprint import Fingerprint, fingerprint
from tests.parsed import BIDIRECTIONAL
from tests.strategies import HOSTILE, quoted

ROOT = Path(__file__).resolve().parents[2]
EAR = Path(__file__).with_name("audited.py")
ESCAPES = (
    "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b2J \x08\x08 \x7f \r over \u202egnp.\u202c \u2028 \x85"
)
NAMES = ("Ann \x1b[2J", "Bo\nLee", "Cy \u202egnp", "Di \u2028- [ ] x", "Ed \x07\x7f", "=1+1", "-rf")
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]")
CANARY = "raise SystemExit('a vault was imported')\n"
MODULES = ("click", "yaml", "rich", "msgspec", "networkx", "sitecustomize", "frontmatter", "json")
GIT = '[core]\n\tfsmonitor = touch owned\n[filter "x"]\n\tclean = touch owned\n'


def strangers(root: Path) -> Path:
    """A vault that somebody made to be opened by somebody else; `root` is made."""
    vault = root / "vault \x1b[31m"
    for path, text in _texts().items():
        file = vault / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", "surrogateescape", newline="")
    raw = os.fsencode(vault) + b"/People/\xff\x1b[1m.md"
    Path(os.fsdecode(raw)).write_bytes(b"---\nrole: x\n---\n")
    outside = root / "outside"
    outside.mkdir()
    (outside / "Contact.md").write_text("secret\n")
    (outside / "secret.md").write_text("---\ntype: contact\n---\nsecret\n")
    (vault / "People/Linked.md").symlink_to(outside / "secret.md")
    (vault / "Linked").symlink_to(outside)
    (vault / "Templates").mkdir()
    (vault / "Templates/Contact.md").symlink_to(outside / "Contact.md")
    os.mkfifo(vault / "People/Pipe.md")
    return vault


def _texts() -> dict[str, str]:
    files = {f"{module}.py": CANARY for module in MODULES}
    files |= {"mdnetwork/__init__.py": CANARY, "mdnetwork/cli.py": CANARY}
    files |= {".git/config": GIT, ".git/HEAD": "ref: refs/heads/\x1b[31m\n"}
    files |= {".git/hooks/pre-commit": "#!/bin/sh\ntouch owned\n", ".gitattributes": "* filter=x\n"}
    files |= {".obsidian/app.json": json.dumps({"userIgnoreFilters": ["/(a+)+$/", "\x1b"]})}
    files |= {".obsidian/daily-notes.json": json.dumps({"format": "[" * 5000 + "\x1b"})}
    files |= {".obsidian/templates.json": json.dumps({"folder": "../outside"})}
    word = ESCAPES
    for name in NAMES:
        files[f"People/{name}.md"] = (
            f"---\nrole: {quoted(word)}\norganization: {quoted(word)}\naliases: [{quoted(word)}]\n"
            f"cadence: {quoted(word)}\nnext_contact: 2026-03-09\nx\u009b: y\n---\n"
            f"- 2026-03-01 asked {word}\n- [ ] {word} 📅 2026-03-08\n- 2026-02-30 {word}\n"
        )
        files[f"Meetings/2026-03-02 {name}.md"] = (
            f"---\npeople: {quoted(name)}\nmedium: {quoted(word)}\n---\n"
            f"## Referrals\n\n- {word}, Acme\n\n## Advice\n\n- [ ] {word}\n"
        )
        files[f"Organizations/{name}.md"] = f"---\nkind: {quoted(word)}\n---\n"
    hostile = "".join(f"- 2026-03-01 wrote [[Ada]]: {' '.join(text.split())}\n" for text in HOSTILE)
    files["People/Ada.md"] = "---\nnext_contact: 2026-03-01\n---\n" + hostile
    files["Follow-up log.md"] = f"- 2026-03-09 wrote [[Ada]] {word} <!-- fu:x\x1b -->\n"
    files["Questions.md"] = f"---\ntype: questions\n---\n## {word}\n\n- {word}?\n"
    files["Mine.md"] = f'<!-- mdnetwork due contact="{word}" -->\n<!-- /mdnetwork -->\n'
    files["Bad.md"] = f"---\na: [{word}\n---\n"
    return files


def run(vault: Path, *words: str, stdin: str = "") -> tuple[bytes, bytes, int, str]:
    """What a command prints, its exit code, and what was heard of it that may never be."""
    with start(vault, *words) as process:
        out, err = process.communicate(stdin.encode(), timeout=120)
    return out, err, process.returncode, (vault.parent / "report").read_text("utf-8")


def start(vault: Path, *words: str) -> subprocess.Popen[bytes]:
    """A command under the ear, begun in the vault."""
    report = vault.parent / "report"
    report.unlink(missing_ok=True)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(vault.parent / "home"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "MDNETWORK_STATE": str(vault.parent / "state"),
        "TZ": "UTC",
        "COLUMNS": "200",
    }
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    command = [sys.executable, str(EAR), str(report), str(vault), *words]
    return subprocess.Popen(command, cwd=vault, env=environment, **streams)  # type: ignore[call-overload, no-any-return]


def check_printed(printed: bytes) -> None:
    """Nothing in it moves a cursor, sets a title, turns a line around or ends one."""
    assert not CONTROL.search(printed), CONTROL.search(printed)
    text = printed.decode("utf-8")
    strange = {char for char in text if "\x80" <= char <= "\x9f" or char in "\u2028\u2029"}
    assert not strange
    assert not set(text) & set(BIDIRECTIONAL)


DAY = ("--today", "2026-03-10", "--no-input")
NAMED = "\x1b[31m\u202eAda\x07\n"
COMMAND_LINES: Sequence[tuple[str, ...]] = (
    ("due",), ("due", "--all"), ("due", "--json"), ("next",), ("next", "--json"),
    ("check",), ("check", "--json"), ("check", "-v"),
    ("show", "Ada"), ("show", "Bo Lee"), ("show", "red"), ("show", NAMED),
    ("show", "Ada", "--json"),
    ("list", "contacts"), ("list", "meetings"), ("list", "organizations"), ("list", "names"),
    ("list", "contacts", "--json"), ("doctor",), ("doctor", "--json"),
    ("build", "--dry-run"), ("build", "--dry-run", "--json"), ("build", "--accept", NAMED),
    ("build", "-v", "--timings"), ("build",), ("build", "--json"), ("open", "--once"),
    ("new", "contact", NAMED), ("new", "meeting", "Ada", "-n", ESCAPES, "-y"),
    ("new", "meeting", NAMED), ("new", "contact", "--from", "-"), ("new", "field", "../../x"),
    ("log", "Ada", "asked", ESCAPES), ("log", NAMED, "asked"), ("log", "Ada", NAMED),
    ("snooze", "Ada", "2w", "-y"), ("snooze", "Ada", NAMED), ("pause", "Ada", "-y"),
    ("pause", NAMED), ("undo", "--list"), ("undo", "--dry-run"), ("undo", "-y"),
    ("init", "--templates"), ("help", "settings"), ("help", NAMED), (NAMED,), (f"--{NAMED}",),
    ("due", f"--{NAMED}"), ("--vault", NAMED, "due"), ("due", "--today", NAMED),
    ("prep", "Ada"), ("prep", "Ada", "--pocket"), ("prep", NAMED), ("prep", "Ada", "--json"),
    ("draft", "Ada", "--kind", "request"), ("draft", "Ada", "--kind", "news", "--json"),
    ("draft", NAMED), ("draft", "Bo Lee", "--kind", "thank-you", "--eml"),
    ("check", "--draft", "People/Ada.md"), ("path", "Me", "Bo Lee"), ("path", NAMED, "Ada"),
    ("path", "Me", "Ada", "--json"), ("intro", "Ada"), ("intro", NAMED), ("who-at", NAMED),
    ("who-at", "Acme", "--json"), ("who-in", NAMED), ("stats",), ("stats", "--json"),
    ("export", "csv"), ("export", "dot"),
    ("export", "graphml"), ("export", "json"), ("export", "html"),
    ("report", "--since", "90d"), ("report", "--since", "90d", "--json"), ("season", "close"),
    ("season", "close", "--json"), ("merge-page", NAMED, NAMED, NAMED),
)  # fmt: skip
OWN = re.compile(r"Network/.*|Follow-up log\.md|\.mdnetwork\.toml|Templates/.*|Mine\.md")


def test_every_command_is_tried() -> None:
    assert {words[0] for words in COMMAND_LINES} >= COMMANDS.keys() - {"watch", "demo"}


def test_the_ear_hears(tmp_path: Path) -> None:
    """What hears nothing would always be content."""
    vault, report = tmp_path / "vault", tmp_path / "report"
    ear = Ear(str(report), str(vault))
    code = compile("x = 1", str(vault / "click.py"), "exec")
    ear.hear("socket.connect", ("x",))
    ear.hear("subprocess.Popen", ("git",))
    ear.hear("os.system", (b"git",))
    ear.hear("exec", (code,))
    ear.hear("open", (str(tmp_path / "x"), "w", os.O_WRONLY))
    ear.hear("open", (str(vault / "People/Ada.md"), None, os.O_WRONLY | os.O_TRUNC))
    ear.hear("os.rename", (str(vault / "a"), str(vault / "../b"), -1, -1))
    ear.hear("os.remove", (str(tmp_path / "x"), -1))
    assert len(report.read_text().splitlines()) == 8
    ear.hear("open", (str(vault / f".mdnetwork-{'0' * 16}.tmp"), None, os.O_WRONLY))
    ear.hear("open", (str(tmp_path / "x"), "r", os.O_RDONLY))
    ear.hear("os.rename", (str(vault / "a"), str(vault / "b"), -1, -1))
    assert len(report.read_text().splitlines()) == 8


@pytest.mark.parametrize("printed", ["\x1b[0m", "a\rb", "\x9b", "\u202e", "\u2028", "\x07", "\x00"])
def test_what_is_printed_is_looked_at(printed: str) -> None:
    with pytest.raises(AssertionError):
        check_printed(printed.encode())


def others(vault: Path) -> Fingerprint:
    """The fingerprint of what no command tried here may change."""
    named = {"People/Ada.md"}  # `pause` sets a property of hers
    return {p: m for p, m in fingerprint(vault).items() if not OWN.fullmatch(p) and p not in named}


@pytest.mark.parametrize("third", range(3))
def test_84_85_inv_9_every_command_in_a_strangers_vault(tmp_path: Path, third: int) -> None:
    vault = strangers(tmp_path)
    before = others(vault)
    secrets = fingerprint(tmp_path / "outside")
    for words in (("build",), ("log", "Ada", "asked"), *COMMAND_LINES[third::3]):
        stdin = f"{ESCAPES}, Acme\n{NAMED}\n" if "--from" in words else ""
        out, err, code, heard = run(vault, *words, *DAY, stdin=stdin)
        assert heard == "", words
        check_printed(out)
        check_printed(err)
        assert b"Traceback" not in err, (words, err)
        assert b"inside mdnetwork" not in err, (words, err)
        assert b"secret" not in out + err, words
        assert code in {0, 1, 2, 3, 4, 5}, words
        if "--json" in words and code in {0, 1, 4}:
            json.loads(out)
    after = others(vault)
    made = {path for path in after if path not in before}
    assert {path: after[path] for path in before} == before
    assert not any("secret" in (vault / path).read_text("utf-8") for path in made)
    assert fingerprint(tmp_path / "outside") == secrets
    assert not list(tmp_path.rglob("owned"))


SETTINGS = (
    *('folder = "../outside"', 'log = "/tmp/x"', 'command = "touch owned"', 'folder = "a\\nb"'),
    *('folder = "Linked"', 'folder = "Linked/x"', 'log = "Linked/secret"', 'templates = "Linked"'),
    *('folder = "People"', 'log = "Mine"', 'exclude = ["../**"]'),
)


@pytest.mark.parametrize("setting", SETTINGS)
def test_settings_of_a_vault_narrow_and_never_widen(tmp_path: Path, setting: str) -> None:
    vault = strangers(tmp_path)
    shutil.rmtree(vault / "Network", ignore_errors=True)
    (vault / ".mdnetwork.toml").write_text(f"format = 1\n{setting}\n", "utf-8")
    outside, before = fingerprint(tmp_path / "outside"), others(vault)
    for words in (("build",), ("log", "Ada", "asked"), ("new", "contact", "Zoe")):
        out, err, code, heard = run(vault, *words, *DAY)
        assert heard == "", words
        assert b"Traceback" not in err, (words, err)
        assert b"inside mdnetwork" not in err, (words, err)
        check_printed(out + err)
        assert code in {0, 3, 4, 5}, (words, err)
        if code == 3:
            break
    assert fingerprint(tmp_path / "outside") == outside
    after = others(vault)
    assert {path: after[path] for path in before} == before
    zoe = vault / "People/Zoe.md"
    assert not zoe.exists() or "secret" not in zoe.read_text("utf-8")
    assert not list(tmp_path.rglob("owned"))


def test_85_inv_9_a_watcher_in_a_strangers_vault(tmp_path: Path) -> None:
    vault = strangers(tmp_path)
    page = vault / "Network/Network contacts.md"
    with start(vault, "watch", "--no-input") as process:
        until(page.exists)
        (vault / "People/Zoe \x1b[2J.md").write_text("---\nrole: x\n---\n")
        until(lambda: "Zoe" in page.read_text("utf-8"))
        process.terminate()
        out, err = process.communicate(timeout=60)
    assert (tmp_path / "report").read_text("utf-8") == ""
    check_printed(out)
    check_printed(err)
    assert b"Traceback" not in err
    assert not list(tmp_path.rglob("owned"))


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
