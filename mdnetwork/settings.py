"""`.mdnetwork.toml` as a frozen value: every key with its default and what it is for.

One table, the fields of `Settings`, makes the defaults, the checks and `mdnetwork help settings`.
Reading is text in, value out; an unknown key or a wrong type is a `BadSettingsError`, never a
guess. Settings can narrow what is read and written; nothing here can widen it beyond the vault.
"""

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar

from mdnetwork.errors import BadSettingsError
from mdnetwork.problems import DRAFT_CODES

FORMAT = 1
FILE_NAME = ".mdnetwork.toml"
PAGES: Mapping[str, tuple[str, str]] = {
    "home": ("Network home", "the six steps, where you are, the next step"),
    "due": ("Due follow-ups", "whom to thank, ask or write to, and why"),
    "contacts": ("Network contacts", "who they are and where they stand"),
    "meetings": ("Network meetings", "your talks by month"),
    "organizations": ("Network organizations", "whom you know where"),
    "fields": ("Network fields", "whom you know and heard in which field, and what is missing"),
    "pipeline": ("Network pipeline", "who stands where, and since when"),
    "network": ("Referral network", "who named whom"),
    "canvas": ("Referral network.canvas", "the same as cards, to move about"),
    "introductions": ("Warm introductions", "who can take you to your targets, and what to ask"),
    "prep": ("Prep", "a sheet for a talk that is planned"),
    "questions": ("Network questions", "what you asked, and what people answered"),
    "learned": ("Network learned", "words, reading, impressions and fit, and who said so"),
    "sources": (
        "Network sources",
        "where people come from, given and received, whom you could help",
    ),
    "calendar": ("Network calendar", "your year: talks, contacts and what is due, day by day"),
    "problems": ("Network problems", "what could not be read, and how to mend it"),
}
"""Every page: its file's name, which no note of a person's has, and what it shows."""
CANVAS = "canvas"
"""The one page that is no Markdown; its name has its ending, as links to it have."""
_CANVAS_NAME = PAGES[CANVAS][0].lower()
DRESSES = ("everyday", "field", "professional", "interview")
LINK_STYLES = ("wiki", "markdown")
_SPANS = 'write e.g. away = [["2026-12-20", "2027-01-05"]]'

Numbers = Mapping[str, int]
Words = Mapping[str, tuple[str, ...]]
Spans = tuple[tuple[date, date], ...]
Read = Callable[[str, object], object]
T = TypeVar("T")


def is_canvas(path: str) -> bool:
    """Whether a file has the name of our canvas, wherever it lies."""
    return path.rpartition("/")[2].lower() == _CANVAS_NAME


def _numbers(**values: int) -> Numbers:
    return MappingProxyType({name.replace("_", "-"): value for name, value in values.items()})


_LAPSE = _numbers(
    thank=30,
    answer=60,
    promised=365,
    prepare=365,
    confirm=365,
    task=365,
    ask=90,
    nudge=60,
    rearrange=60,
    write_up=30,
    close_loop=60,
    report_back=60,
    advice=60,
    share_news=60,
    keep_in_touch=365,
    greet=14,
)
_TIERS = _numbers(inner=14, close=30, casual=90, warm=180, dormant=365)
_TIES = _numbers(
    talk=100,
    word=60,
    stated=50,
    yours=25,
    mention=10,
    listed=30,
    named=65,
    named_permitted=75,
    named_withheld=45,
    knows=60,
    meeting=70,
    crowd=50,
    organization=70,
    past_organization=50,
    school=50,
)
_FADING = _numbers(fresh=90, year=365, old=1095)
_WORDS: Words = MappingProxyType({})


def _read_spans(name: str, value: object) -> Spans:
    """Pairs of a first and a last day; those that touch or overlap become one."""
    if not isinstance(value, list):
        raise BadSettingsError(f"{name} is not a list", _SPANS)
    spans: list[tuple[date, date]] = []
    for span in sorted(_read_span(name, pair) for pair in value):
        before = spans[-1] if spans else None
        if before and span[0].toordinal() <= before[1].toordinal() + 1:
            spans[-1] = (before[0], max(before[1], span[1]))
        else:
            spans.append(span)
    return tuple(spans)


def _read_span(name: str, pair: object) -> tuple[date, date]:
    try:
        first, last = (date.fromisoformat(str(day)) for day in pair)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        raise BadSettingsError(f"{name}: {_toml(pair)} is no first and last day", _SPANS) from None
    if last < first:
        raise BadSettingsError(f"{name}: {last} lies before {first}", "write the first day first")
    return first, last


def _key(default: T, doc: str, read: Read | None = None) -> T:
    about = {"doc": doc, "default": default, "read": read}
    value: T = field(default_factory=lambda: default, metadata=about)
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person can change; days are whole calendar days unless the name says otherwise."""

    format: int = _key(FORMAT, "version of this file; a newer one than ours is refused")
    time_zone: str = _key("", 'zone that decides which day is "today"; empty: this machine\'s')
    folder: str = _key("Network", "folder for the generated pages")
    log: str = _key("Follow-up log", "note in the vault's root that keeps your answers")
    pages: tuple[str, ...] = _key(tuple(PAGES), "pages to make")
    links: str = _key("wiki", "how pages link: wiki or markdown")
    templates: str = _key("Templates", "template folder; never read as notes")
    exclude: tuple[str, ...] = _key((), 'globs of notes to leave out, e.g. ["Archive/**"]')
    max_note_kilobytes: int = _key(4096, "a larger note is a problem and is not read")
    thank_hours: int = _key(24, "a thank-you is due this long after a talk (guide D: 24 hours)")
    answer_days: int = _key(1, "days after they wrote to answer them (ours)")
    prepare_days: int = _key(3, "days before a planned meeting to prepare it (ours)")
    confirm_days: int = _key(1, "days before a planned meeting to confirm it (ours)")
    ask_days: int = _key(7, "days after a name was given to ask them (ours)")
    nudge_days: int = _key(7, "days after an unanswered ask to nudge, once (ours)")
    rest_days: int = _key(14, "days after an unanswered ask until the contact rests (ours)")
    rearrange_days: int = _key(3, "days after a talk fell through to find a new day (ours)")
    write_up_days: int = _key(0, "days after a talk to write it up (guide E: at once)")
    close_loop_days: int = _key(7, "days until the one who named someone hears of it (ours)")
    report_back_days: int = _key(7, "days after taking advice to tell who gave it (ours)")
    advice_days: int = _key(14, "days after a talk to look at its open advice (ours)")
    news_days: int = _key(7, "days after your news to share it (ours)")
    away: Spans = _key(
        (), 'days away, first and last, e.g. [["2026-12-20", "2027-01-05"]]', _read_spans
    )
    dress: str = _key("everyday", "on prep sheets: everyday, field, professional or interview")
    say_most: int = _key(2, "things to say on one line; the others are counted (ours)")
    season_greetings: str = _key("", 'greet at the season\'s end, e.g. "12-20"; empty: never')
    season_contact_days: int = _key(365, "season's greetings go to those in touch this lately")
    drift_days: int = _key(14, "quieter than usual: silent for more than this (ours)")
    drift_factor: int = _key(2, "and for more than this many usual gaps (ours)")
    drift_gaps: int = _key(6, "the usual gap is the median of the last so many (ours)")
    drift_until_days: int = _key(90, "no longer quieter than usual after this (ours)")
    drift_until_factor: int = _key(12, "and after this many usual gaps (ours)")
    first_check_in_days: int = _key(90, "first check-in after one meeting (ours)")
    warm_after_days: int = _key(
        30, "a contact this long after the only meeting makes it warm (ours)"
    )
    interview_people: int = _key(4, "a meeting with more people is no interview")
    interview_series: int = _key(3, "this many meetings within interview_days are no interview")
    interview_days: int = _key(60, "see interview_series")
    drafts: str = _key("Templates/Drafts", "folder of your own templates for `mdnetwork draft`")
    draft_words: int = _key(200, "a draft with more words is too long (ours)")
    draft_minutes: int = _key(30, "the longest talk to ask for (guides B, E: 30 minutes)")
    draft_checks_off: tuple[str, ...] = _key((), 'checks on drafts to leave out, e.g. ["apology"]')
    week_days: int = _key(7, "what the due page calls this week")
    month_days: int = _key(30, "how far ahead the due page looks")
    overdue_shown: int = _key(7, "overdue lines before the rest moves to the end")
    keep_in_touch_shown: int = _key(3, "check-ins without a rhythm of their own that are shown")
    days_apart: int = _key(10, "a check-in this near another line to the same person waits")
    ties: Numbers = _key(_TIES, "how much a tie between two people counts, in percent (ours)")
    fading: Numbers = _key(_FADING, "days after which a contact counts less (ours)")
    chains_shown: int = _key(3, "ways to one target, each by another person")
    asks_apart_days: int = _key(14, "two asks at one organization within this are pointed out")
    split_at: int = _key(500, "entries after which a page is split")
    rescan_seconds: int = _key(60, "while watching, look at every file this often")
    tiers: Numbers = _key(_TIERS, "days between contacts by tier")
    lapse: Numbers = _key(_LAPSE, "days after its due day until a follow-up is only counted")
    types: Words = _key(_WORDS, 'more words for `type`, e.g. meeting = ["treffen"]')
    tags: Words = _key(_WORDS, 'more tags, e.g. contact = ["crm"]')
    categories: Words = _key(_WORDS, 'more categories, e.g. contact = ["Friends"]')
    folders: Words = _key(_WORDS, 'more folders, e.g. contact = ["Kontakte"]')
    sections: Words = _key(_WORDS, 'more headings, e.g. notes = ["Notizen"]')

    def describe(self) -> tuple[tuple[str, str, str], ...]:
        """Key, value as TOML and meaning of every setting, in the order above."""
        rows = ((f.name, getattr(self, f.name), f.metadata["doc"]) for f in fields(self))
        return tuple((name, _toml(value), doc) for name, value, doc in rows)


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def read_settings(text: str) -> Settings:
    """The settings written in `text` (TOML); raises `BadSettingsError` for anything off."""
    try:
        raw = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise BadSettingsError(str(error), "see https://toml.io for how to write it") from None
    _check_format(raw)
    about = {f.name: f.metadata for f in fields(Settings)}
    for name in raw:
        _check_known(name, tuple(about), "")
    values: dict[str, Any] = {
        name: (about[name]["read"] or partial(_read, default=about[name]["default"]))(name, value)
        for name, value in raw.items()
    }
    settings = Settings(**values)
    for name, check in _CHECKS.items():
        check(name, settings)
    return settings


def _check_format(raw: Mapping[str, object]) -> None:
    version = raw.get("format")
    if version is None:
        raise BadSettingsError("the line `format = 1` is missing", "write it at the top")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BadSettingsError("format is not a number", "write `format = 1` at the top")
    if version > FORMAT:
        raise BadSettingsError(
            f"format {version} is newer than this mdnetwork knows", "update mdnetwork"
        )


def _check_known(name: str, known: tuple[str, ...], inside: str) -> None:
    if name in known:
        return
    hint = _nearest(name, known) or "see `mdnetwork help settings`"
    raise BadSettingsError(f'there is no setting "{inside}{name}"', hint)


def _nearest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?`, or nothing if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = get_close_matches(word, tuple(known), n=1)
    return f"did you mean {near[0]}?" if near else ""


def _read(name: str, value: object, default: object) -> object:
    if isinstance(default, Mapping):
        return _read_table(name, value, default)
    if isinstance(default, tuple):
        return _read_words(name, value)
    wanted = type(default)
    if type(value) is not wanted or (isinstance(value, int) and value < 0):
        kind = "a whole number" if wanted is int else "text in quotes"
        raise BadSettingsError(f"{name} is not {kind}", f"its default is {_toml(default)}")
    return value


def _read_words(name: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise BadSettingsError(f"{name} is not a list of texts", f'write e.g. {name} = ["…"]')


def _read_table(name: str, value: object, default: Mapping[str, object]) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise BadSettingsError(f"{name} is not a table", f"write [{name}] and its keys below")
    if not default:
        return MappingProxyType({k: _read_words(f"{name}.{k}", v) for k, v in value.items()})
    for key in value:
        if name != "tiers":
            _check_known(key, tuple(default), f"{name}.")
    numbers = {key: _read(f"{name}.{key}", item, 0) for key, item in value.items()}
    return MappingProxyType({**default, **numbers})


def _check_zone(name: str, settings: Settings) -> None:
    if settings.time_zone:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - seldom needed

        try:
            ZoneInfo(settings.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise BadSettingsError(
                f'{name} "{settings.time_zone}" is no time zone', 'write e.g. "Europe/Berlin"'
            ) from None


def _check_pages(name: str, settings: Settings) -> None:
    for page in settings.pages:
        if page not in PAGES:
            raise BadSettingsError(
                f'{name}: there is no page "{page}"', f"write some of {', '.join(PAGES)}"
            )


def _check_links(name: str, settings: Settings) -> None:
    if settings.links not in LINK_STYLES:
        raise BadSettingsError(f'{name} "{settings.links}" is unknown', "write wiki or markdown")


def _check_dress(name: str, settings: Settings) -> None:
    if settings.dress not in DRESSES:
        raise BadSettingsError(
            f'{name} "{settings.dress}" is unknown', f"write one of {', '.join(DRESSES)}"
        )


def _check_folder(name: str, settings: Settings) -> None:
    value = str(getattr(settings, name))
    odd = ":" in value or "\\" in value or any(map(_is_control, value))
    if odd or any(not part.strip() or part.startswith(".") for part in value.split("/")):
        raise BadSettingsError(
            f'{name} "{value}" does not lie inside the vault', "write a plain name or A/B"
        )


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp")


def _check_templates(name: str, settings: Settings) -> None:
    """Without any, or anywhere in the vault: a hidden folder too, as it is only read."""
    value = settings.templates.replace("\\", "/")
    if ":" in value or value.startswith("/") or ".." in value.split("/"):
        raise BadSettingsError(
            f'{name} "{value}" does not lie inside the vault', "write a plain name or A/B"
        )


def _check_draft_codes(name: str, settings: Settings) -> None:
    for code in settings.draft_checks_off:
        if code not in DRAFT_CODES:
            hint = _nearest(code, DRAFT_CODES) or "see `mdnetwork help draft-checks`"
            raise BadSettingsError(f'{name}: there is no check "{code}"', hint)


def _check_day_of_year(name: str, settings: Settings) -> None:
    value = str(getattr(settings, name))
    try:
        if value:
            date.fromisoformat(f"2000-{value}")
    except ValueError:
        raise BadSettingsError(
            f'{name} "{value}" is no day of the year', 'write month and day, e.g. "12-20"'
        ) from None


_CHECKS: Mapping[str, Callable[[str, Settings], None]] = {
    "time_zone": _check_zone,
    "pages": _check_pages,
    "links": _check_links,
    "dress": _check_dress,
    "folder": _check_folder,
    "log": _check_folder,
    "templates": _check_templates,
    "drafts": _check_folder,
    "draft_checks_off": _check_draft_codes,
    "season_greetings": _check_day_of_year,
}
