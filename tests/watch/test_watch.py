import os
import shutil
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from mdnetwork.errors import VaultLockedError
from mdnetwork.settings import Settings
from mdnetwork.vault.locks import watch_lock
from mdnetwork.vault.watch import watch
from tests.watch.support import DAY, PAGE, Sampler, Watching, put, rebuild, until


def test_create_edit_delete_rename(vault: Path) -> None:
    put(vault, "People/Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        put(vault, "People/Bo.md")
        watching.settles()
        put(vault, "People/Ada.md", "# Ada Lovelace, with a longer heading\n")
        watching.settles()
        (vault / "People/Bo.md").rename(vault / "People/Cy.md")
        watching.settles()
        (vault / "People/Cy.md").unlink()
        watching.settles()
        assert "Bo" not in watching.page()
        assert "Cy" not in watching.page()
        assert "Ada Lovelace" in watching.page()
        assert set(watching.lines) == {f"wrote {PAGE}"}


def test_a_burst_of_500_files_in_a_new_folder(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        for number in range(500):
            put(vault, f"New/Deep/P{number}.md")
        watching.settles()
        assert watching.page().count("New/Deep/") == 500
        assert watching.runs < 20


def test_c32_folders_moved_in_out_renamed_and_copied(vault: Path) -> None:
    outside = vault.parent / "outside"
    for number in range(20):
        put(outside, f"In/Deep/P{number}.md")
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        (outside / "In").rename(vault / "In")
        watching.settles()
        assert watching.page().count("In/Deep/P") == 20
        (vault / "In").rename(vault / "Renamed")
        watching.settles()
        put(vault, "Renamed/Deep/P0.md", "# P0 after the folder's new name\n")
        watching.settles()
        shutil.copytree(vault / "Renamed", vault / "a/b/c/Copied")
        watching.settles()
        (vault / "Renamed").rename(outside / "Out")
        watching.settles()
        assert "Renamed" not in watching.page()
        assert "P0 after the folder's new name" in watching.page()


@pytest.mark.parametrize("gap", [0.0, 0.15, 0.5])
def test_b23_unlink_and_rename_shows_no_deletion(vault: Path, gap: float) -> None:
    put(vault, "Ada.md", "# Ada\n" + "line\n" * 1000)
    put(vault, "Bo.md")  # of a vault without any note nothing is written at all
    with Watching(vault) as watching:
        watching.settles()
        with Sampler(watching, "Ada.md") as sampler:
            for round_ in range(3):
                put(vault, "Ada.tmpfile", f"# Ada {round_}\n" + "line\n" * 1000)
                (vault / "Ada.md").unlink()
                time.sleep(gap)
                (vault / "Ada.tmpfile").rename(vault / "Ada.md")
                watching.settles()
        assert sampler.missing == []


def test_b20_truncate_pause_write_shows_no_loss(vault: Path) -> None:
    whole = "# Ada\n" + "line\n" * 8000 + "## The end\n"
    put(vault, "Ada.md", whole)
    put(vault, "Bo.md")
    with Watching(vault) as watching:
        watching.settles()
        with Sampler(watching, "- Ada.md: Ada") as sampler:
            with (vault / "Ada.md").open("w") as file:
                for part in range(0, len(whole), 10_000):
                    file.flush()
                    time.sleep(0.4)
                    file.write(whole[part : part + 10_000])
                file.write("## And more\n")
            until(lambda: "And more" in watching.page())
        assert sampler.missing == []


def test_b24_constant_saves_are_read_while_they_go_on_and_never_torn(vault: Path) -> None:
    def text(version: int) -> str:
        return f"# Ada {version}\n" + "line\n" * 1000 + f"## end {version}\n"

    put(vault, "Ada.md", text(0))
    with Watching(vault) as watching:
        watching.settles()
        version, states = 0, set[str]()
        while len(states) < 2:  # it is read although it is never quiet
            version += 1
            put(vault, "saving", text(version))
            (vault / "saving").rename(vault / "Ada.md")
            states.add(next(line for line in watching.page().split("\n") if "Ada.md" in line))
            time.sleep(0.015)
        watching.settles()
        for state in states:
            number = state.split("Ada ")[1].split(" ")[0]
            assert f"Ada {number} / end {number}" in state


def test_c28_own_write_and_reading_do_not_trigger_a_run(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        for _ in range(20):
            for file in vault.rglob("*.md"):
                file.read_bytes()
        (vault / "Ada.md").chmod(0o600)
        (vault / "Ada.md").touch()
        assert watching.runs == 1
        put(vault, "Bo.md")  # heard after all of the above
        watching.settles()
        assert watching.runs == 2
        before = (vault / PAGE).stat()
        put(vault, "Ada.md")  # saved without a change
        put(vault, "Cy.md", "")
        watching.settles()
        assert watching.runs == 3
        assert (vault / PAGE).stat().st_ino != before.st_ino


def test_b21_what_tools_leave_is_never_a_note_nor_an_error(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        for name in ("4913", "Ada.md~", ".Ada.md.swp", ".syncthing.Ada.md.tmp", ".unison.Ada.md.x"):
            put(vault, name)
        (vault / ".#Ada.md").symlink_to("ada@host.1:2")
        put(vault, ".git/objects/ab/Ada.md")
        os.mkfifo(vault / "pipe.md")
        put(vault, "Bo.md")
        watching.settles()
        assert all(
            {path.split("/")[-1] for path in snapshot.notes} <= {"Ada.md", "Bo.md", "Everyone.md"}
            and not snapshot.files
            for snapshot in watching.snapshots
        )
        assert set(watching.lines) == {f"wrote {PAGE}"}


def test_c27_an_error_in_a_run_is_said_and_the_loop_goes_on(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        watching.failures.append(ValueError("one CP-1252\nbyte"))
        put(vault, "Bo.md")
        watching.settles()
        put(vault, "Cy.md")
        watching.settles()
        assert watching.said("ValueError: one CP-1252 byte") == 1


def test_c27_an_error_that_stays_is_said_once_and_ends(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        watching.failures += [ValueError("again")] * 3
        put(vault, "Bo.md")
        until(lambda: not watching.failures)
        watching.settles()
        assert watching.said("ValueError") == 1


def test_g73_midnight_dates_the_pages_anew_without_reading(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        notes = watching.snapshots[-1].notes
        watching.day = DAY + timedelta(days=1)
        until(lambda: "2026-03-11" in watching.page())
        assert watching.runs == 2
        assert watching.snapshots[-1].notes["Ada.md"] is notes["Ada.md"]


def test_c35_same_size_and_restored_time_is_still_a_change(vault: Path) -> None:
    put(vault, "Ada.md", "# Ada one\n")
    with Watching(vault) as watching:
        watching.settles()
        status = (vault / "Ada.md").stat()
        put(vault, "Ada.md", "# Ada two\n")
        os.utime(vault / "Ada.md", ns=(status.st_atime_ns, status.st_mtime_ns))
        watching.settles()
        assert "Ada two" in watching.page()


def test_settings_that_changed_are_handed_over(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        put(vault, ".mdnetwork.toml", 'format = 1\nfolder = "Pages"\n')
        until(lambda: watching.changed is not None)
        assert watching.changed == Settings(folder="Pages")
        assert watching.lines == [f"wrote {PAGE}"]


def test_settings_that_are_off_or_gone_change_nothing_and_that_is_said(vault: Path) -> None:
    put(vault, "Ada.md")
    put(vault, ".mdnetwork.toml", "format = 1\n")
    with Watching(vault) as watching:
        watching.settles()
        put(vault, ".mdnetwork.toml", "format = 1\nfolder =\n")
        until(lambda: watching.said("Invalid value (at line 2, column 9); "))
        assert watching.said("until that is mended, the settings from before are used") == 1
        put(vault, "Bo.md")
        watching.settles()
        (vault / ".mdnetwork.toml").unlink()
        until(lambda: watching.said(".mdnetwork.toml is gone"))
        put(vault, ".mdnetwork.toml", "format = 1\n# as it was\n")
        put(vault, "Cy.md")
        watching.settles()
        assert watching.changed is None
        assert len([line for line in watching.lines if "mdnetwork.toml" in line]) == 2


def test_inv7_a_note_that_turns_bad_keeps_its_facts(vault: Path) -> None:
    put(vault, "Ada.md", "# Ada Lovelace\n")
    with Watching(vault) as watching:
        watching.settles()
        (vault / "Ada.md").write_bytes(b"# Ada Lovelace \xff\n")
        until(lambda: "not-text" in watching.page())
        assert "Ada Lovelace ['not-text']" in watching.page()


def test_f53_f65_conflict_copies_and_stubs_become_problems(vault: Path) -> None:
    put(vault, "Ada.md")
    put(vault, "Bo.md")
    with Watching(vault) as watching:
        watching.settles()
        put(vault, "Ada.sync-conflict-20261122-125615-SVQKEUY.md")
        (vault / "Bo.md").rename(vault / ".Bo.md.icloud")
        until(lambda: "icloud-stub" in watching.page() and "conflict-copy" in watching.page())
        assert "- Bo.md: Bo" in watching.page()
        (vault / ".Bo.md.icloud").rename(vault / "Bo.md")
        (vault / "Ada.sync-conflict-20261122-125615-SVQKEUY.md").unlink()
        watching.settles()
        assert "problem" not in watching.page()


def test_c36_stop_during_a_run_writes_nothing_and_frees_the_lock(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        before = watching.page()
        watching.before_plan = watching.stop.set
        put(vault, "Bo.md")
        until(watching.stop.is_set)
    assert watching.page() == before
    with watch_lock(vault):
        pass


def test_e50_a_second_watcher_is_refused(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        with pytest.raises(VaultLockedError, match="watching"):
            watch(
                vault, watching.settings, rebuild, lambda: DAY, watching.lines.append,
                threading.Event(),
            )  # fmt: skip
        put(vault, "Bo.md")
        watching.settles()
