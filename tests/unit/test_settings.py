import json

import pytest

from mdnetwork.errors import BadSettingsError
from mdnetwork.settings import PAGES, Settings, read_settings


def test_no_key_but_the_format_gives_the_defaults() -> None:
    assert read_settings("format = 1\n") == Settings()
    assert read_settings("\ufeffformat = 1\n") == Settings()


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("", "the line `format = 1` is missing", "write it at the top"),
        ("format = 2", "format 2 is newer", "update mdnetwork"),
        ('format = "1"', "format is not a number", "write `format = 1`"),
        ("format = true", "format is not a number", "write `format = 1`"),
        ("format = 0", "format is not a number", "write `format = 1`"),
        ("format = [", "nvalid", "toml.io"),
        ("a = " + "[" * 5000, "", "toml.io"),
        ("format = 1\nthank_hour = 3", 'no setting "thank_hour"', "did you mean thank_hours?"),
        ("format = 1\nzzzzzz = 3", 'no setting "zzzzzz"', "help settings"),
        ("format = 1\nthank_hours = 1.5", "thank_hours is not a whole number", "default is 24"),
        ("format = 1\nthank_hours = true", "thank_hours is not a whole number", "default is 24"),
        ("format = 1\nthank_hours = -1", "thank_hours is not a whole number", "default is 24"),
        ("format = 1\nlinks = 1", "links is not text in quotes", '"wiki"'),
        ('format = 1\nlinks = "html"', 'links "html" is unknown', "wiki or markdown"),
        ('format = 1\npages = ["home", "duo"]', 'there is no page "duo"', "write some of home"),
        ('format = 1\naway = "2026"', "away is not a list", "write e.g. away ="),
        ("format = 1\naway = [3]", "away: 3 is no first and last day", "write e.g. away ="),
        ('format = 1\naway = ["2026-01-02"]', "is no first and last day", "write e.g. away ="),
        ('format = 1\naway = [["2026-02-30", "2026-03-01"]]', "is no first", "write e.g."),
        (
            'format = 1\naway = [["2026-03-02", "2026-03-01"]]',
            "away: 2026-03-01 lies before 2026-03-02",
            "the first day first",
        ),
        ('format = 1\npages = "home"', "pages is not a list of texts", "pages ="),
        ("format = 1\nexclude = [1]", "exclude is not a list of texts", "exclude ="),
        ('format = 1\ntime_zone = "Mars/Base"', '"Mars/Base" is no time zone', "Europe/Berlin"),
        ('format = 1\ntime_zone = "../../etc/passwd"', "is no time zone", "Europe/Berlin"),
        ('format = 1\nseason_greetings = "20.12."', "is no day of the year", "month and day"),
        ('format = 1\nfolder = "../Other"', "does not lie inside the vault", "plain name"),
        ('format = 1\nfolder = "/tmp"', "does not lie inside the vault", "plain name"),
        ('format = 1\nfolder = "C:\\\\x"', "does not lie inside the vault", "plain name"),
        ('format = 1\nfolder = "A\\\\B"', "does not lie inside the vault", "plain name or A/B"),
        ('format = 1\nfolder = ".git"', "does not lie inside the vault", "plain name"),
        ('format = 1\nfolder = ""', "does not lie inside the vault", "plain name"),
        ('format = 1\nlog = "a//b"', "does not lie inside the vault", "plain name"),
        ("format = 1\ntiers = 3", "tiers is not a table", "[tiers]"),
        ("format = 1\n[lapse]\nthanks = 3", 'no setting "lapse.thanks"', "did you mean thank?"),
        ("format = 1\n[lapse]\nthank = 'x'", "lapse.thank is not a whole number", "default"),
        ("format = 1\n[types]\nmeeting = 'x'", "types.meeting is not a list", "meeting ="),
    ],
)
def test_what_is_off_is_said_with_the_way_out(text: str, message: str, remedy: str) -> None:
    with pytest.raises(BadSettingsError) as found:
        read_settings(text)
    assert message in str(found.value)
    assert remedy in str(found.value)


def test_tables_add_to_the_defaults_and_tiers_may_be_new() -> None:
    settings = read_settings("format = 1\n[tiers]\nclose = 21\nfamily = 7\n[lapse]\nask = 10\n")
    assert settings.tiers == {**Settings().tiers, "close": 21, "family": 7}
    assert settings.lapse == {**Settings().lapse, "ask": 10}


def test_every_setting_is_described_and_its_value_reads_back() -> None:
    rows = Settings().describe()
    assert {name for name, _, _ in rows} == set(Settings.__dataclass_fields__)
    assert all(doc for _, _, doc in rows)
    text = "".join(f"{name} = {value}\n" for name, value, _ in rows)
    assert read_settings(text) == Settings()
    assert Settings().pages == tuple(PAGES)


@pytest.mark.parametrize("key", ["folder", "log"])
@pytest.mark.parametrize(
    "value",
    [
        *("", "/etc", "../x", "a/../../b", "a/..", ".git/hooks", ".obsidian", "a//b"),
        *("..\\x", "C:\\x", "c:x", "a\x00b", "a\nb", "a\x1b[2Jb", "a\u2028b", "\x85", "./a", "a/"),
    ],
)
def test_nothing_is_written_outside_the_vault(key: str, value: str) -> None:
    with pytest.raises(BadSettingsError):
        read_settings(f"format = 1\n{key} = {json.dumps(value)}\n")


@pytest.mark.parametrize(
    "value", ["/etc", "..", "../x", "a/../../b", "..\\x", "C:\\x", "\\\\host\\share"]
)
def test_no_template_is_read_from_outside_the_vault(value: str) -> None:
    with pytest.raises(BadSettingsError):
        read_settings(f"format = 1\ntemplates = {json.dumps(value)}\n")


@pytest.mark.parametrize("value", ["", "Templates", "A/B", ".obsidian/templates"])
def test_templates_lie_anywhere_inside(value: str) -> None:
    assert read_settings(f"format = 1\ntemplates = {json.dumps(value)}\n").templates == value


def test_a_number_too_long_for_python_is_said() -> None:
    with pytest.raises(BadSettingsError):
        read_settings(f"format = 1\nthank_hours = {'9' * 5000}\n")
