"""Generated names, notes and whole vaults; every day in them lies before `TODAY`."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import strategies as st

TODAY = date(2026, 3, 10)
PEOPLE = ("Ada", "Bo Lee", "Cy", "Di", "José", "Sam Roe")
GHOSTS = ("Flo Ng", "Gus")
VERBS = (
    "asked",
    "nudged",
    "prepared",
    "confirmed",
    "thanked",
    "told",
    "wrote",
    "called",
    "talked",
    "met",
    "gave",
    "introduced",
    "greeted",
    "dropped",
    "done",
    "replied",
    "accepted",
    "declined",
    "referred",
    "received",
    "lunch",
    "no",
    "not",
)

Vault = dict[str, str]

HOSTILE = (
    "A]] [[Evil",
    "A|B",
    "A#h",
    "A^b",
    "![[secret]]",
    "x\n```dataviewjs\ndv.pages()\n```",
    "x\r~~~js\ralert(1)\r~~~",
    "x\n---\nnew: 1\n---",
    "`$= dv.current()`",
    "`= this.file.name`",
    "<% tp.system.prompt() %>",
    "<%* tR += 1 %>",
    "{{title}} {{date}}",
    "<img src=x onerror=alert(1)>",
    "</td></table><script>alert(1)</script>",
    "[x](obsidian:open?vault=v&file=f)",
    "![](http:tracker.example.com)",
    "[x](javascript:alert(1))",
    "<file:etc>",
    "%% hidden",
    "<!-- hidden",
    "<!-- mdnetwork -->",
    "<!-- mdnetwork page due -->",
    "<!-- fu:thank-3f9ac01b7e -->",
    "Ann \u202eeeL\u202c \u2066x\u2069",
    "a\u2028- [ ] b\u2029c\x85d\x0be",
    "key:: value",
    "[due:: 2020-01-01]",
    "- [ ] pay me 📅 2020-01-01",
    "x\n- [ ] pay me 📅 2020-01-01",
    "#person #task",
    '"] click n1 "javascript:alert(1)"',
    '%%{init: {"securityLevel": "loose"}}%%',
    '=HYPERLINK("x")',
    "@SUM(1+1)",
    "C:\\Windows\\CON",
    "a | b\n| --- | --- |",
    "&lt;b&gt; &#91;&#91;x&#93;&#93;",
    "> [!danger] look",
    "[^1] $x^2$ \\(y\\)",
    "\x1b]0;owned\x07",
    "long " * 200,
    "1. one",
    "1) one",
    "+ plus",
    "www.example.com",
    "a@b.example",
    "_x_ *y* ~~z~~ ==w==",
    "\u200bZero\ufeffwidth",
    "…",
    "end",
    "a\\",
    "\\",
    "`",
    "``",
    "<",
    "&",
    "&amp",
    "::",
    ":::",
    "%",
    "%%%",
    "{{{",
    "}}}",
    "<%%>",
    "--",
    "===",
    "***",
    "    code",
    "\tcode",
    "[ ]",
    "[x]",
    "Ünïcödé ﬁ ß İ",
    "עברית",
    "😀",
    "http:",
    "x::y::z",
    "[[",
    "]]",
    "|",
    "a]",
    "![",
)


def days(before: date = TODAY, span: int = 500) -> st.SearchStrategy[date]:
    """A day in the `span` days before `before`."""
    return st.integers(1, span).map(lambda count: before - timedelta(days=count))


def file_names() -> st.SearchStrategy[str]:
    """What a person, a sync tool or an attacker can call a file, without `.md`."""
    characters = st.characters(exclude_characters="/\x00", codec="utf-8")
    free = st.text(characters, min_size=1, max_size=30)
    known = st.sampled_from([name for name in HOSTILE if "/" not in name])
    return (known | free | st.tuples(known, free).map("".join)).filter(_is_file_name)


def _is_file_name(name: str) -> bool:
    return bool(name.strip()) and name not in {".", ".."} and not name.startswith(".")


def quoted(text: str) -> str:
    """`text` as a value of front matter; what cannot be typed there, by its number."""
    plain = {"\\": "\\\\", '"': '\\"'}
    shown = (plain.get(c, c if c.isprintable() else f"\\U{ord(c):08x}") for c in text)
    return f'"{"".join(shown)}"'


@st.composite
def contacts(draw: st.DrawFn) -> str:
    """A contact's note."""
    properties: Mapping[str, st.SearchStrategy[object]] = {
        "cadence": st.sampled_from(["30d", "monthly", "6w", "inner", "nonsense", "4w, at most 6w"]),
        "tier": st.sampled_from(["close", "warm", "besties"]),
        "next_contact": days(),
        "last_contact": days(),
        "met": days(),
        "may_contact_again": st.sampled_from(["yes", "no", "in 3 months"]),
        "status": st.sampled_from(["paused", "archived", "declined", "unheard of"]),
        "source": st.just("alumni"),
        "referred_by": st.sampled_from(PEOPLE + GHOSTS),
        "snooze_until": days(),
        "role": st.sampled_from(HOSTILE).map(quoted),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(properties)), max_size=3, unique=True))
    rows = [f"{name}: {draw(properties[name])}" for name in chosen]
    lines = draw(st.lists(log_lines(), max_size=3))
    due = draw(st.none() | days())
    task = [f"- [ ] Send the map 📅 {due}"] if due else []
    return "\n".join(["---", *rows, "---", *lines, *task, ""])


@st.composite
def log_lines(draw: st.DrawFn, names: tuple[str, ...] = ()) -> str:
    """A log line; about one of `names` if there are any."""
    about = f" [[{draw(st.sampled_from(names))}]]" if names else ""
    return f"- {draw(days())} {draw(st.sampled_from(VERBS))}{about}"


@st.composite
def meetings(draw: st.DrawFn) -> tuple[str, str]:
    """A meeting: its path, and its note."""
    day = draw(days())
    people = draw(st.lists(st.sampled_from(PEOPLE + GHOSTS), min_size=1, max_size=5, unique=True))
    extra = draw(
        st.sampled_from(["", "thanked: yes", "interview: yes", "status: cancelled", "time: 14:00"])
    )
    named = draw(st.lists(st.sampled_from(PEOPLE + GHOSTS), max_size=2))
    text = ["---", f"people: [{', '.join(people)}]", extra, "---", "## Referrals", ""]
    text += [f"- {name}, may use name" for name in named]
    number = draw(st.integers(0, 9))
    return f"Meetings/{day} talk {number}.md", "\n".join([*text, ""])


@st.composite
def vaults(draw: st.DrawFn) -> Vault:
    """A small vault: contacts, meetings, a daily note, a log."""
    files = {f"People/{name}.md": draw(contacts()) for name in draw(_some_people())}
    files |= dict(draw(st.lists(meetings(), max_size=4)))
    lines = draw(st.lists(log_lines(PEOPLE + GHOSTS), max_size=6))
    files["Follow-up log.md"] = "".join(f"{line}\n" for line in lines)
    files[f"Daily/{draw(days())}.md"] = f"Saw [[{draw(st.sampled_from(PEOPLE))}]].\n"
    return files


def _some_people() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=5, unique=True)


BROKEN = (
    "---\nrole: [\n---\n",
    "---\nnext_contact: 2026-02-30\n---\n",
    "---\n- list\n---\n",
    "---\na: b: c\n---\n",
    "\x00",
    "<<<<<<< a\n=======\n>>>>>>> b\n",
    "---\nx: &a [*a]\n---\n",
    "---\n<<: {a: b}\n---\n",
    "---\ncadence: monthy\n---\n",
    "- 2026-02-30 met\n",
)
"""Notes with one thing wrong each."""
