"""Watching from the command line: signals in, lines out."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date

from mdnetwork.build import build
from mdnetwork.cli.session import Session
from mdnetwork.plan import Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.vault.watch import watch


def watch_vault(session: Session) -> None:
    """Keep the pages right until SIGINT or SIGTERM; a second watcher is refused."""

    def rebuild(snapshot: Snapshot, today: date) -> Plan:
        given = session.options.today is not None
        return build(snapshot, session.settings, today, day_given=given).plan

    def tell(line: str) -> None:
        with suppress(OSError):  # a closed terminal or a full disk under it is no end of watching
            session.talk(line)

    with _stopped_by_signals() as stop:
        tell(f"Watching {session.root}; stop with Ctrl-C.")
        watch(session.root, session.settings, rebuild, lambda: session.today, tell, stop)
    tell("Stopped.")


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
