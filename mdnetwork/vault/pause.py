"""Reading and building without the garbage collector.

All that is made then is kept, so that the collector, looking at all of it again and again, took a
sixth of the time and freed nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_paused() -> Iterator[None]:
    """The collector rests inside, if it was at work."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def collect() -> None:
    """Look once at what was made since, for whoever keeps the collector at rest for long."""
    gc.collect()


def keep_all() -> None:
    """Never look at all that is there now again: a watcher keeps it as long as it runs.

    At 100,000 notes one look at everything took longer than all else a saved note costs.
    """
    gc.collect()
    gc.freeze()
