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
