"""Pictures of what a vault becomes, to look at it ourselves: pages, canvas, the file for a browser.

    python3 -m tests.pictures /tmp/pictures --readme .github

Golden vaults are laid out in OUT, mdnetwork's own commands run in them, and what they make is drawn
in Chromium, light and dark: pages as an editor with Mermaid shows them, the canvas as boxes and
arrows, `export html` as it is. With `--readme` those of the README are put there as well. It is no
part of the gate. What npm installs goes into OUT too, so that nothing lands in the project.
"""

import argparse
import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from markdown_it import MarkdownIt

from mdnetwork.cli.app import run
from tests.browser import CHROMIUM, Browser, browser
from tests.golden_vaults import read_case

VAULTS = ("demo", "season")
PAGES = {
    "due": "Due follow-ups",
    "network": "Referral network",
    "calendar": "Network calendar",
    "home": "Network home",
}
"""What is drawn of each vault, by the name of its picture."""
PARTS = {"network": "## Who named whom", "calendar": "## January"}
"""Pages of which only what stands above that line is drawn."""
README = {
    "demo-due-light.png": "due.png",
    "season-network-light.png": "network.png",
    "season-network-dark.png": "network-dark.png",
    "season-calendar-light.png": "calendar.png",
    "season-calendar-dark.png": "calendar-dark.png",
    "season-browser-light.png": "browser.png",
    "season-browser-dark.png": "browser-dark.png",
}
"""The README's pictures, and how they are called there."""
THEMES = ("light", "dark")
WIDE, HIGH = 960, 800
_MERMAID = "node_modules/mermaid/dist/mermaid.min.js"

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WIKILINK = re.compile(r"\[\[([^\[\]|\n]+?)(?:\\?\|([^\[\]\n]+))?\]\]")
_BOX = re.compile(r"<li>\s*\[( |x|-)\] ")
_FENCE = re.compile(r'<pre><code class="language-mermaid">(.*?)</code></pre>', re.DOTALL)

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
.canvas { position: relative; }
.canvas svg { position: absolute; inset: 0; fill: none; stroke: var(--box); stroke-width: 2; }
.card { position: absolute; box-sizing: border-box; padding: 0 12px; overflow: hidden;
        border: 2px solid var(--box); border-radius: 8px; background: var(--back); }
.c3 { border-color: #e0ac00; } .c4 { border-color: #08b94e; } .c5 { border-color: #00bfbc; }
"""

_SCRIPT = """
mermaid.initialize({ startOnLoad: false, theme: THEME });
mermaid.run().catch((error) => {
  document.querySelector("main").append("Mermaid: " + error);
}).finally(() => {
  const main = document.querySelector("main");
  document.documentElement.dataset.wide = String(Math.max(WIDE, main.scrollWidth));
  document.documentElement.dataset.high = String(Math.ceil(main.getBoundingClientRect().height));
});
"""


def main() -> None:
    """Draw every vault in every theme."""
    parser = argparse.ArgumentParser(description="Pictures of what a vault becomes.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--readme", type=Path, help="a folder for the README's pictures")
    asked = parser.parse_args()
    if not CHROMIUM:
        sys.exit("no Chromium found; install it, e.g. apt-get install chromium")
    out: Path = asked.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    script = install_mermaid(out)
    with browser() as seen:
        for name in VAULTS:
            draw_vault(seen, name, out, script)
    for drawn, shown in README.items() if asked.readme else ():
        shutil.copy(out / drawn, asked.readme / shown)


def draw_vault(seen: Browser, name: str, out: Path, script: Path) -> None:
    """Everything that is made of one golden vault, as `OUT/NAME-PAGE-THEME.png`."""
    case, root, file = read_case(name), out / name, out / f"{name}.html"
    shutil.rmtree(root, ignore_errors=True)
    case.lay_out(root)
    told = ["--vault", str(root), "--today", case.today.isoformat(), "-q"]
    file.unlink(missing_ok=True)
    run([*told, "build"])
    run([*told, "export", "html", "--out", str(file)])
    canvas = (root / "Network/Referral network.canvas").read_text("utf-8")
    for theme in THEMES:
        for page, title in PAGES.items():
            text = (root / f"Network/{title}.md").read_text("utf-8")
            text = text.partition(PARTS[page])[0] if page in PARTS else text
            body = document(as_html(text), theme, script)
            draw(seen, body, out / f"{name}-{page}-{theme}.png", theme)
        body = document(as_boxes(canvas), theme, script)
        draw(seen, body, out / f"{name}-canvas-{theme}.png", theme)
        seen.open(file, wide=1280, high=760, theme=theme)
        seen.picture(out / f"{name}-browser-{theme}.png")


def draw(seen: Browser, body: str, picture: Path, theme: str) -> None:
    """One picture, as large as what is on it."""
    source = picture.with_suffix(".html")
    source.write_text(body, encoding="utf-8")
    seen.open(source, wide=WIDE, high=HIGH, theme=theme)
    seen.wait_for("document.documentElement.dataset.high")
    wide, high = (int(seen.ask(f"document.documentElement.dataset.{x}")) for x in ("wide", "high"))
    seen.size(wide, high)
    seen.picture(picture)
    sys.stdout.write(f"{picture}\n")


def as_boxes(text: str) -> str:
    """A canvas as boxes and arrows, roughly as Obsidian draws it."""
    canvas = json.loads(text)
    left = min(node["x"] for node in canvas["nodes"])
    top = min(node["y"] for node in canvas["nodes"])
    wide = max(node["x"] + node["width"] for node in canvas["nodes"]) - left
    high = max(node["y"] + node["height"] for node in canvas["nodes"]) - top
    places = {node["id"]: node for node in canvas["nodes"]}
    boxes = [
        f'<div class="card c{node.get("color", 0)}" style="left:{node["x"] - left}px;'
        f'top:{node["y"] - top}px;width:{node["width"]}px;height:{node["height"]}px">'
        f"{as_html(node['text'])}</div>"
        for node in canvas["nodes"]
    ]
    lines = []
    for edge in canvas["edges"]:
        one, two = places[edge["fromNode"]], places[edge["toNode"]]
        y1, y2 = (node["y"] + node["height"] / 2 - top for node in (one, two))
        wide_by = 0.5 if "label" in edge else 1.0  # such an arrow goes from middle to middle here
        x1 = one["x"] + one["width"] * wide_by - left
        x2 = two["x"] + two["width"] * (1 - wide_by) - left
        lines.append(f'<path d="M{x1} {y1} C{x1 + 40} {y1} {x2 - 40} {y2} {x2} {y2}"/>')
    drawn = f'<svg width="{wide}" height="{high}">{"".join(lines)}</svg>'
    return (
        f'<div class="canvas" style="width:{wide}px;height:{high}px">{drawn}{"".join(boxes)}</div>'
    )


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
    drawing = _SCRIPT.replace("THEME", repr(mermaid)).replace("WIDE", str(WIDE))
    return (
        f'<!doctype html><html class="{theme}"><head><meta charset="utf-8">'
        f"<style>{_STYLE}</style></head><body><main>{body}</main>"
        f'<script src="{html.escape(script.as_uri())}"></script>'
        f"<script>{drawing}</script></body></html>"
    )


if __name__ == "__main__":
    main()
