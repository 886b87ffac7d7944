"""What `build` does and says; imported only if it is not known from before."""

from functools import partial

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.dues import foretell
from mdnetwork.cli.reports import NEXT, build_json, grouped, report_build
from mdnetwork.cli.session import FINDINGS, REFUSED, Session
from mdnetwork.errors import UsageError
from mdnetwork.network.survey import by_name
from mdnetwork.pages.world import TITLES
from mdnetwork.plan import VANISHED, Refused, Unchanged, digest, is_new
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import PAGES
from mdnetwork.vault.again import State
from mdnetwork.vault.surveyed import keep_survey
from mdnetwork.vault.write import Report


def bring_up_to_date(session: Session, accept: str | None, *, dry_run: bool) -> int:
    """Build, write unless `dry_run`, and say what became of it; the exit code."""
    snapshot = session.load()
    accepted = frozenset({_accepted(accept, snapshot)} if accept else ())
    result = session.build_from(snapshot, accept=accepted)
    session.holds = not result.plan.writes and not session.options.json
    if dry_run:
        return _dry_run(session, result)
    report = session.write(result.plan)
    done = {*report.created, *report.updated}
    writes = [change for change in result.plan.writes if change.path in done]
    session.written |= {change.path: digest(change.text.encode()) for change in writes}
    later = "run this again in a minute" if accepted & result.with_blocks else NEXT
    code = report_build(result, report, session, later)
    if session.options.json:
        output.document(build_json(result, report, session))
    if not report.refused and not report.waiting:
        foretell(session, result)
        session.keep = partial(_keep_survey, session, result)
    return session.finish(result, code)


def _keep_survey(session: Session, result: Result, state: State) -> None:
    """Who is where and knows whom, so that `path` and `intro` need not read it all again."""
    keep_survey(session.root, state, by_name(result.world.survey), session.written)


def _accepted(page: str, snapshot: Snapshot) -> str:
    """The view meant by a page's name, title or file, or the path of a note with blocks."""
    if page == VANISHED or page in TITLES:
        return page
    path = page.removeprefix("./")
    if path in snapshot.own and not snapshot.notes[path].page:
        return path
    name = page.rpartition("/")[2].removesuffix(".md")
    for view, title in TITLES.items():
        if name in (view, title):
            return view
    remedy = f"write one of {', '.join(PAGES)}, or the path of a note with a block"
    raise UsageError(f'there is no page "{page}"', remedy)


def _dry_run(session: Session, result: Result) -> int:
    """Print the plan: as a diff, or as the JSON a build would print."""
    plan = result.plan
    would = Report(
        created=tuple(c.path for c in plan.writes if is_new(c)),
        updated=tuple(c.path for c in plan.writes if not is_new(c)),
        unchanged=tuple(c.path for c in plan.changes if isinstance(c, Unchanged)),
        refused=tuple((c.path, c.reason) for c in plan.changes if isinstance(c, Refused)),
    )
    if session.options.json:
        output.document(build_json(result, would, session))
    else:
        for line in plan.diff().splitlines():
            output.data(line)
    for paths, reason in grouped(would.refused):
        output.talk(f"{paths}: would not be written; {reason}")
    code = REFUSED if would.refused else FINDINGS if plan.writes else 0
    return session.finish(result, code)
