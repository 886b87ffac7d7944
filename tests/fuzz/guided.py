"""One target under atheris, in a process of its own: `python -m tests.fuzz.guided TARGET FLAGS`.

atheris watches which lines of mdnetwork an input reaches and keeps those that reach new ones. The
flags are libFuzzer's; it never returns, and ends with 77 at the first finding.
"""

import pkgutil
import sys
from importlib import import_module

import atheris

with atheris.instrument_imports(include=["mdnetwork"]):
    import mdnetwork

    for module in pkgutil.walk_packages(mdnetwork.__path__, "mdnetwork."):
        if not module.name.startswith(("mdnetwork.cli", "mdnetwork.__main__")):
            import_module(module.name)
    from tests.fuzz.targets import TARGETS

if __name__ == "__main__":
    target, *flags = sys.argv[1:]
    atheris.Setup([target, *flags], TARGETS[target], enable_python_coverage=True)
    atheris.Fuzz()
