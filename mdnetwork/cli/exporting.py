"""What `export` prints or puts into a file."""

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from mdnetwork.cli import output
from mdnetwork.cli.network import read_basis
from mdnetwork.cli.session import REFUSED, Session
from mdnetwork.exchange import browser, graphs
from mdnetwork.network.export import read_network
from mdnetwork.network.picture import read_picture
from mdnetwork.network.survey import Basis
from mdnetwork.plan import Change, Create, Plan, Update, digest
from mdnetwork.vault import disk
from mdnetwork.vault.write import carry_out

_MOST_BYTES = 1 << 28


def tell_network(session: Session, form: str, out: Path | None) -> int:
    """Print the network in a format, or write it to `out`; the exit code."""
    basis = read_basis(session)
    with session.stage("export"):
        text = _text(basis, form, session.root, out)
    if out is None:
        output.line(text, is_data=True)
        return session.finish(basis)
    report = carry_out(out.absolute().parent, Plan(changes=(_change(out, text + "\n"),)))
    for _, why in report.refused:
        output.talk(f"{out}: not written; {why}")
    if not report.refused:
        session.talk(f"wrote {out}")
    return session.finish(basis, REFUSED if report.refused else 0)


def _text(basis: Basis, form: str, root: Path, out: Path | None) -> str:
    if form == "html":
        return browser.render(read_picture(basis), _links(root, out))
    return graphs.render(read_network(basis), form)


def _links(root: Path, out: Path | None) -> Callable[[str], str]:
    """Addresses of notes: for Obsidian if the vault is used with it, else from the file's folder.

    None holds an absolute path: the file may be given away.
    """
    if (root / ".obsidian").is_dir():
        vault = quote(root.name, safe="")
        return lambda path: f"obsidian://open?vault={vault}&file={quote(path, safe='')}"
    folder = out.absolute().parent.resolve() if out else root
    above = Path(os.path.relpath(root, folder)).as_posix()
    return lambda path: quote(f"{above}/{path}".removeprefix("./"), safe="/.-_~")


def _change(out: Path, text: str) -> Change:
    """A new file; or an earlier picture of ours made anew."""
    if out.exists():
        data, _ = disk.read(out, _MOST_BYTES)
        old = data.decode("utf-8", "replace")
        if old.startswith(browser.MARK) and text.startswith(browser.MARK):
            return Update(path=out.name, before=digest(data), old=old, text=text)
    return Create(path=out.name, text=text, page=True)
