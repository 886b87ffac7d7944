"""Every subject of the fault suite, by the word it is chosen by, in the order of the table."""

from tests.faults.calls import build_failed, build_killed
from tests.faults.clocks import jumping_clock
from tests.faults.disks import full_disk, limited_files, read_only_disk
from tests.faults.figures import Subject
from tests.faults.fuzzing import fuzzed
from tests.faults.leaving import uninstalled
from tests.faults.losses import under_a_build, under_a_watcher, unmounted
from tests.faults.rights import foreign, read_only
from tests.faults.storms import deaf, stopped
from tests.faults.watchers import watcher_failed, watcher_killed

SUBJECTS: dict[str, Subject] = {
    "build-killed": build_killed,
    "build-failed": build_failed,
    "watcher-killed": watcher_killed,
    "watcher-failed": watcher_failed,
    "full-disk": full_disk,
    "read-only-disk": read_only_disk,
    "file-size": limited_files,
    "read-only": read_only,
    "foreign": foreign,
    "clock": jumping_clock,
    "stopped": stopped,
    "deaf": deaf,
    "gone-watching": under_a_watcher,
    "gone-building": under_a_build,
    "unmounted": unmounted,
    "uninstalled": uninstalled,
    "fuzz": fuzzed,
}
