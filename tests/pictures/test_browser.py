"""The picture that `export html` makes, in a real browser: seen, searched, walked through by keys.

The names in it are such as would break out of a script, a tag or an attribute.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mdnetwork.cli.app import run
from tests.browser import CHROMIUM, Browser, browser
from tests.conftest import MakeVault
from tests.transcripts.transcript import ROOT

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")

HOSTILE = "</script><img src=x onerror=alert(1)>"
SEASON = ROOT / "tests/golden/season/vault"
CY = "document.getElementById('picture')._cyreg.cy"
LISTED = "[...document.querySelectorAll('#people li:not([hidden])')]"
COUNT = "document.getElementById('count').textContent"
FOCUSED = "document.activeElement.firstChild?.textContent ?? ''"
OVERLAPS = f"""(() => {{
  const boxes = {CY}.nodes(':visible').map((one) => one.renderedBoundingBox({{
    includeLabels: true, includeOverlays: false }}));
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)).length;
}})()"""


@pytest.fixture(scope="module")
def shown() -> Iterator[Browser]:
    with browser() as one:
        yield one


def exported(vault: Path, to: Path, day: str) -> Path:
    out = to / "network.html"
    asked = ["--vault", str(vault), "--today", day, "-q", "export", "html", "--out", str(out)]
    assert run(asked) == 0
    return out


@pytest.fixture
def season(shown: Browser, tmp_path: Path) -> Browser:
    """A season's network, freshly opened; at the end the browser asked for nothing else."""
    page = exported(SEASON, tmp_path, "2026-05-20")
    shown.asked.clear()
    shown.complaints.clear()
    shown.open(page)
    return shown


@pytest.fixture(autouse=True)
def quiet(shown: Browser) -> Iterator[None]:
    """Whatever a test does, the page fetches nothing and complains of nothing."""
    yield
    shown.ask("1")  # so that all that was said is heard
    assert [url for url in shown.asked if not url.startswith(("file:", "about:"))] == []
    assert shown.complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_name_can_be_read_and_none_lies_on_another(season: Browser, theme: str) -> None:
    season.prefer(theme)
    season.wait_for(f"document.documentElement.dataset.theme === '{theme}'")
    assert season.ask(OVERLAPS) == 0
    assert season.ask(f"{CY}.zoom() * 14.5") > 9
    contrast = """(() => {
      const part = (v) => v / 255 <= 0.04 ? v / 3295 : ((v / 255 + 0.055) / 1.055) ** 2.4;
      const light = (c) => { const [r, g, b] = c.match(/[0-9.]+/g).map(Number);
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
      return Math.min(...%s.nodes(':visible').map((one) => {
        const [a, b] = [light(one.style('color')), light(one.style('background-color'))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }));
    })()"""
    assert season.ask(contrast % CY) > 4.5


def test_search_narrows_the_list_and_the_picture(season: Browser) -> None:
    assert season.ask(f"{LISTED}.length") == 63
    season.press("/")
    assert season.ask("document.activeElement.id") == "search"
    season.type("kubo")
    assert season.ask(COUNT) == "1 of 63 people"
    assert season.ask(f"{LISTED}.map((one) => one.querySelector('a').firstChild.data)") == [
        "Hana Kubo"
    ]
    seen = f"{CY}.nodes(':visible').map((one) => one.data('name'))"
    assert {"Hana Kubo", "Ingrid Vale", "You"} <= set(season.ask(seen))  # and who led there
    assert "Marcus Reed" not in season.ask(seen)
    faint = f"{CY}.nodes('.faint').map((one) => one.data('name'))"
    assert "Ingrid Vale" in season.ask(faint)
    season.press("Escape")
    assert season.ask(COUNT) == "63 people"


def test_a_filter_hides(season: Browser) -> None:
    states = season.ask("[...document.getElementById('state').options].map((one) => one.value)")
    assert {"", "to ask", "met and thanked"} <= set(states)
    change = """(() => { const one = document.getElementById('%s'); one.value = %s;
      one.dispatchEvent(new Event('change')); })()"""
    season.ask(change % ("state", "'to ask'"))
    words = season.ask(f"{LISTED}.map((one) => one.querySelector('small').textContent)")
    assert words
    assert all(each.startswith("to ask") for each in words)
    assert season.ask(f"{CY}.nodes('.talked:visible').not('.faint').length") == 0
    season.ask("document.querySelector('#people li:not([hidden]) a').focus()")
    assert season.ask("document.querySelectorAll('#about h2').length") == 1
    season.ask(change % ("organization", "'Open Ward'"))
    assert season.ask("document.querySelectorAll('#about h2').length") == 0  # they are hidden now
    assert season.ask(COUNT) == "0 of 63 people"
    season.ask(change % ("state", "''"))
    assert "Celeste Amado" in season.ask(f"{LISTED}.map((one) => one.textContent).join()")


def test_keys_move_through_the_people_and_through_the_picture(season: Browser) -> None:
    season.ask("document.querySelector('#people a').focus()")
    first = season.ask(FOCUSED)
    season.press("ArrowDown")
    second = season.ask(FOCUSED)
    assert first < second
    assert season.ask("document.querySelector('#about h2').textContent") == second
    assert season.ask(f"{CY}.nodes('.here').map((one) => one.data('name'))") == [second]
    season.press("End")
    assert season.ask(FOCUSED) == "Yvonne Baptiste"
    season.press("Tab")
    assert season.ask("document.activeElement.id") == "picture"
    before = season.ask(f"{CY}.pan().y")
    season.press("ArrowUp")
    assert season.ask(f"{CY}.pan().y") == before + 60
    near = season.ask(f"{CY}.zoom()")
    season.press("+")
    assert season.ask(f"{CY}.zoom()") > near
    season.press("0")
    assert season.ask(f"{CY}.nodes(':visible').length") == 63 + 2


def test_a_click_on_someone_opens_their_note(season: Browser) -> None:
    """Told by the link that is followed; that the note opens is Obsidian's or the browser's."""
    season.ask("""document.addEventListener('click', (event) => {
      window.followed ??= event.target.closest('a')?.getAttribute('href'); event.preventDefault();
    })""")
    place = f"""(() => {{ const one = {CY}.nodes().filter((x) => x.data('name') === 'Rui Tavares');
      const box = document.getElementById('picture').getBoundingClientRect();
      const at = one.renderedPosition(); return [box.x + at.x, box.y + at.y]; }})()"""
    season.click(*season.ask(place))
    link = season.ask("window.followed")
    assert link.endswith("/People/Rui%20Tavares.md")
    assert season.ask("document.querySelector('#about h2').textContent") == "Rui Tavares"
    assert "Named by Claire Fontaine" in season.ask("document.getElementById('about').textContent")


def test_the_switch_turns_the_colours(season: Browser) -> None:
    assert season.ask("document.documentElement.dataset.theme") == "light"
    before = season.ask("getComputedStyle(document.body).backgroundColor")
    season.ask("document.getElementById('theme').click()")
    assert season.ask("getComputedStyle(document.body).backgroundColor") != before
    assert season.ask("document.getElementById('theme').getAttribute('aria-pressed')") == "true"
    assert season.ask(f"{CY}.nodes('.you').style('color')") == "rgb(22,24,28)"


def test_words_of_notes_are_only_words(
    shown: Browser, make_vault: MakeVault, tmp_path: Path
) -> None:
    name = "<img src=x onerror=alert(1)> & 'Bo' \u2028"
    note = f"role: '{HOSTILE}'\norganization: '\"><b>bold</b> &amp;'\nfield: '<!-- <script>'\n"
    root = make_vault(
        {f"People/{name}.md": f"---\n{note}---\n", "People/javascript:alert(1).md": ""}
    )
    shown.open(exported(root, tmp_path, "2026-03-10"))
    assert shown.ask(f"{LISTED}.length") == 2
    shown.ask("document.querySelector('#people a').focus()")
    told = shown.ask("document.getElementById('about').textContent")
    assert HOSTILE in told
    assert "<!-- <script>" in told
    assert shown.ask("document.querySelectorAll('img, b, #people script').length") == 0
    assert shown.ask("document.querySelectorAll('script').length") == 3
    assert set(shown.ask("[...document.links].map((link) => link.protocol)")) == {"file:"}


def test_who_only_listens_hears_the_same_people(season: Browser) -> None:
    """The tree that a screen reader gets: names, roles and states, nothing without a name."""
    nodes = season.call("Accessibility.getFullAXTree")["nodes"]
    heard: dict[str, list[str]] = {}
    for node in nodes:
        if not node.get("ignored"):
            heard.setdefault(node["role"]["value"], []).append(node["name"]["value"])
    assert len(heard["link"]) + len(heard["button"]) == 63 + 4
    assert any(name.startswith("Rui Tavares") for name in heard["link"])
    assert all(heard["button"] + heard["link"] + heard["searchbox"] + heard["combobox"])
    assert heard["status"] == [""] or "63 people" in "".join(heard["status"] + heard["StaticText"])
