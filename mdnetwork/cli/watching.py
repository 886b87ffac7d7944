"""Watching from the command line: signals in, lines out."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date

from mdnetwork.build import Result, build
from mdnetwork.cli.session import Session
from mdnetwork.plan import Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.pause import collect, gc_paused, keep_all
from mdnetwork.vault.watch import watch

_SELDOM = 50
"""Builds from one look of the collector to the next: they leave it nothing, as was measured."""


def watch_vault(session: Session, *, paranoid: bool = False) -> None:
    """Keep the pages right until SIGINT or SIGTERM; a second watcher is refused.

    `paranoid`: whatever is made is made from nothing too, and compared.
    """

    def tell(line: str) -> None:
        with suppress(OSError):  # a closed terminal or a full disk under it is no end of watching
            session.talk(line)

    def watch_on(stop: threading.Event) -> Settings | None:
        rebuild = Rebuilder(session.settings, tell, session.options.today is not None)
        rebuild.paranoid = paranoid
        return watch(session.root, session.settings, rebuild, lambda: session.today, tell, stop)

    with _stopped_by_signals() as stop, gc_paused():
        tell(f"Watching {session.root}; stop with Ctrl-C.")
        while changed := watch_on(stop):
            session.settings = changed
            tell("The settings have changed and are used from now on.")
    tell("Stopped.")


class Rebuilder:
    """Makes one plan after the other, each going on from the one before."""

    def __init__(self, settings: Settings, say: Callable[[str], None], day_given: bool) -> None:  # noqa: FBT001 - as `build` takes it
        """Nothing was built yet; `say` takes single lines for the person."""
        self.paranoid = False
        self._settings = settings
        self._say = say
        self._day_given = day_given
        self._previous: Result | None = None
        self._builds = 0
        self._frozen = False

    def __call__(self, snapshot: Snapshot, today: date) -> Plan:
        """The plan for a snapshot and a day; a build that fails leaves nothing to go on from."""
        before, self._previous = self._previous, None
        self._builds += 1
        result = self._build(snapshot, today, before, hasty=not self.paranoid)
        if before and self.paranoid:
            result = self._compared(result, self._build(snapshot, today, None, hasty=False))
        if not self._frozen:
            keep_all()
            self._frozen = True
        elif self.paranoid or not self._builds % _SELDOM:
            collect()
        self._previous = result
        return result.plan

    def _build(
        self, snapshot: Snapshot, today: date, before: Result | None, *, hasty: bool
    ) -> Result:
        given = self._day_given
        return build(snapshot, self._settings, today, before, day_given=given, hasty=hasty)

    def _compared(self, result: Result, anew: Result) -> Result:
        """The first if both are the same (INV-11), else the second, and it is said."""
        if (result.plan, result.agenda, result.problems) == (
            anew.plan,
            anew.agenda,
            anew.problems,
        ):
            return result
        paths = {change.path for change in {*result.plan.changes} ^ {*anew.plan.changes}}
        self._say(
            f"built anew, this differs: {', '.join(sorted(paths)) or 'nothing on a page'}; "
            "what was built anew is used, please report this"
        )
        return anew


@contextmanager
def _stopped_by_signals() -> Iterator[threading.Event]:
    stop = threading.Event()

    def ask_to_stop(*_: object) -> None:
        stop.set()

    before: dict[signal.Signals, Callable[..., object] | int | None] = {
        number: signal.signal(number, ask_to_stop) for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
