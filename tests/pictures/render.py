"""Pictures of a vault's pages as an editor with Mermaid shows them, to look at them ourselves.

    mdnetwork --today 2026-03-10 demo /tmp/sample
    python3 tests/pictures/render.py /tmp/sample /tmp/pictures --readme .github

It is no part of the gate. `due-light.png` and so on go into OUT, and what npm installs goes there
too, so that nothing lands in the project; with `--readme` also the two pictures of the README.
Needs npm and Chromium on the machine. The vault is only read.
"""

import argparse
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt

PAGES = {"due": "Due follow-ups", "network": "Referral network", "home": "Network home"}
THEMES = ("light", "dark")
README = {"due": "", "network": "## Names that led to talks"}
"""The README's pictures, each up to that line of its page, or whole."""
WIDTH = 960
_MERMAID = "node_modules/mermaid/dist/mermaid.min.js"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--virtual-time-budget=20000",
)

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WIKILINK = re.compile(r"\[\[([^\[\]|\n]+?)(?:\\?\|([^\[\]\n]+))?\]\]")
_BOX = re.compile(r"<li>\s*\[( |x|-)\] ")
_FENCE = re.compile(r'<pre><code class="language-mermaid">(.*?)</code></pre>', re.DOTALL)
_HEIGHT = re.compile(r'data-height="(\d+)"')

_STYLE = """
:root { --back: #ffffff; --text: #24292f; --faint: #d8dee4; --link: #6b3fc9; --box: #8c959f; }
:root.dark { --back: #1e1e1e; --text: #dadada; --faint: #3f3f3f; --link: #b49cff; --box: #888; }
html, body { margin: 0; background: var(--back); }
body { color: var(--text); font: 16px/1.55 "DejaVu Sans", "Liberation Sans", sans-serif; }
main { padding: 20px 40px 24px; font-size: 15px; }
h1 { font-size: 26px; margin: 8px 0 14px; }
h2 { font-size: 19px; margin: 22px 0 8px; padding-bottom: 4px;
     border-bottom: 1px solid var(--faint); }
p { margin: 8px 0; }
ul, ol { margin: 6px 0; padding-left: 26px; }
li { margin: 5px 0; }
li.task { list-style: none; margin-left: -24px; padding-left: 24px; text-indent: -24px; }
li.task > * { text-indent: 0; }
.box { display: inline-block; width: 13px; height: 13px; margin-right: 9px; vertical-align: -2px;
       border: 1.5px solid var(--box); border-radius: 3px; }
.box.done { background: var(--link); border-color: var(--link); }
a { color: var(--link); text-decoration: none; }
table { border-collapse: collapse; margin: 8px 0; }
th, td { border: 1px solid var(--faint); padding: 4px 10px; text-align: left; }
.mermaid { margin: 14px 0; text-align: center; }
"""

_SCRIPT = """
mermaid.initialize({ startOnLoad: false, theme: THEME });
mermaid.run().catch((error) => {
  document.querySelector("main").append("Mermaid: " + error);
}).finally(() => {
  const height = Math.ceil(document.querySelector("main").getBoundingClientRect().height);
  document.documentElement.setAttribute("data-height", String(height));
});
"""


def main() -> None:
    """Render the pages of one vault in every theme."""
    parser = argparse.ArgumentParser(description="Pictures of a vault's pages.")
    parser.add_argument("vault", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folder", default="Network", help="where the vault keeps its pages")
    parser.add_argument("--readme", type=Path, help="a folder for the README's pictures")
    asked = parser.parse_args()
    out: Path = asked.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    browser, script = find_browser(), install_mermaid(out)
    for name, title in PAGES.items():
        page = asked.vault / asked.folder / f"{title}.md"
        if not page.exists():
            sys.stderr.write(f"{page} is not there; skipped\n")
            continue
        text = page.read_text(encoding="utf-8")
        for theme in THEMES:
            draw(browser, script, text, theme, out / f"{name}-{theme}.png")
        if asked.readme and name in README:
            text = text.partition(README[name])[0] if README[name] else text
            drawn = draw(browser, script, text, "light", out / f"{name}.png")
            shutil.copy(drawn, asked.readme)


def draw(browser: str, script: Path, text: str, theme: str, picture: Path) -> Path:
    """One picture of a page's Markdown, at `picture`, with its HTML beside it."""
    source = picture.with_suffix(".html")
    source.write_text(document(as_html(text), theme, script), encoding="utf-8")
    take_picture(browser, source, picture)
    sys.stdout.write(f"{picture}\n")
    return picture


def find_browser() -> str:
    """The first Chromium there is on the path."""
    for name in _BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    sys.exit("no Chromium found; install it, e.g. apt-get install chromium")


def install_mermaid(out: Path) -> Path:
    """Mermaid's bundle, installed by npm beside the pictures if it is not there yet."""
    script = out / _MERMAID
    if not script.exists():
        shutil.copy(Path(__file__).with_name("package.json"), out)
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=out, check=True
        )
    return script


def as_html(text: str) -> str:
    """A page's Markdown as a reader shows it: comments hidden, wikilinks, boxes, Mermaid."""
    text = _COMMENT.sub("", text)
    shown = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    shown = _FENCE.sub(r'<div class="mermaid">\1</div>', shown)
    shown = _BOX.sub(_box, shown)
    return _WIKILINK.sub(lambda match: f'<a href="#">{match[2] or match[1]}</a>', shown)


def _box(match: re.Match[str]) -> str:
    done = "" if match[1] == " " else " done"
    return f'<li class="task"><span class="box{done}"></span>'


def document(body: str, theme: str, script: Path) -> str:
    """The whole HTML page; Mermaid in its own theme of the same name."""
    mermaid = "dark" if theme == "dark" else "default"
    return (
        f'<!doctype html><html class="{theme}"><head><meta charset="utf-8">'
        f"<style>{_STYLE}</style></head><body><main>{body}</main>"
        f'<script src="{html.escape(script.as_uri())}"></script>'
        f"<script>{_SCRIPT.replace('THEME', repr(mermaid))}</script></body></html>"
    )


def take_picture(browser: str, source: Path, picture: Path) -> None:
    """A picture as high as its content: one run measures it, the second takes it."""
    measured = _chromium(browser, source, f"--window-size={WIDTH},800", "--dump-dom")
    height = _HEIGHT.search(measured)
    if height is None:
        sys.exit(f"{source} could not be measured")
    _chromium(browser, source, f"--window-size={WIDTH},{height[1]}", f"--screenshot={picture}")


def _chromium(browser: str, source: Path, *flags: str) -> str:
    """Run Chromium once on a file, with a new empty profile and no reach beyond it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, *_FLAGS, f"--user-data-dir={profile}", *flags, source.as_uri()]
        ran = subprocess.run(
            command,
            env={**os.environ, "HOME": profile},
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    return ran.stdout


if __name__ == "__main__":
    main()
