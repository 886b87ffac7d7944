"""The watcher when the system, the disk, git or another program is against it."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from watchdog.utils import BaseThread

from mdnetwork.settings import Settings
from mdnetwork.vault import mounts
from mdnetwork.vault.load import load
from tests.savers import QUICK, deleted_first
from tests.watch.support import DAY, PAGE, Watching, put, text_of, until

OFTEN = Settings(rescan_seconds=1)

CHILD = """
import sys, threading
from pathlib import Path
from mdnetwork.settings import Settings
from mdnetwork.vault.watch import watch
from tests.watch.support import DAY, rebuild
watch(Path(sys.argv[1]), Settings(rescan_seconds=int(sys.argv[2])), rebuild, lambda: DAY,
      lambda line: print(line, flush=True), threading.Event())
"""


def fresh(vault: Path) -> str:
    return text_of(load(vault, Settings()), DAY)


def settles(vault: Path) -> None:
    until(lambda: (vault / PAGE).exists() and (vault / PAGE).read_text() == fresh(vault))


def its_threads() -> dict[str, BaseThread]:
    return {type(t).__name__: t for t in threading.enumerate() if isinstance(t, BaseThread)}


@pytest.mark.parametrize("number", [0, 1, 2])
def test_c37_a_dead_thread_of_watchdogs_is_noticed_and_replaced(vault: Path, number: int) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        names = sorted(its_threads())
        its_threads()[names[number % len(names)]].stop()
        put(vault, "Bo.md")
        watching.settles()
        until(lambda: watching.said("was started again") == 1)
        put(vault, "Cy.md")
        watching.settles()


def test_c29_a_queue_that_overflowed_is_made_good_by_a_rescan(vault: Path) -> None:
    for number in range(500):
        put(vault, f"Old/P{number}.md")
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(vault), "3600"], stdout=subprocess.PIPE, text=True
    )
    try:
        settles(vault)
        child.send_signal(signal.SIGSTOP)
        for number in range(6000):  # more than the 16 384 events the kernel keeps
            put(vault, f"New/P{number}.md")
        for number in range(0, 500, 2):
            put(vault, f"Old/P{number}.md", "# changed\n")
            (vault / f"Old/P{number + 1}.md").unlink()
        child.send_signal(signal.SIGCONT)
        settles(vault)
        assert (vault / PAGE).read_text().count("- New/P") == 6000
    finally:
        child.kill()
        child.communicate()


def test_e51_inv10_two_watchers_that_know_nothing_of_each_other_agree(
    vault: Path, tmp_path: Path
) -> None:
    put(vault, "Ada.md")
    children = []
    try:
        for name in ("one", "two"):
            environment = {**os.environ, "MDNETWORK_STATE": str(tmp_path / name)}
            command = [sys.executable, "-c", CHILD, str(vault), "60"]
            children.append(
                subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
            )
        settles(vault)
        for number in range(10):
            put(vault, f"P{number}.md")
            settles(vault)
    finally:
        for child in children:
            child.kill()
        said = "".join(child.communicate()[0] for child in children)
    assert "failed" not in said
    assert "turned back" not in said


def test_e55_many_savers_at_once_end_in_the_page_of_a_fresh_build(vault: Path) -> None:
    put(vault, "Ada.md")
    last: dict[str, str] = {}

    def save(worker: int) -> None:
        chance = random.Random(worker)  # noqa: S311 - no secrets
        for round_ in range(150):
            path = f"P{worker}-{chance.randrange(20)}.md"
            last[path] = f"# {path} {round_}\n" + "line\n" * chance.randrange(200)
            chance.choice((*QUICK, deleted_first))(vault / path, last[path], chance)
            time.sleep(chance.uniform(0, 0.02))

    with Watching(vault) as watching:
        savers = [threading.Thread(target=save, args=(worker,)) for worker in range(8)]
        for saver in savers:
            saver.start()
        for saver in savers:
            saver.join()
        watching.settles()
        assert {path: (vault / path).read_text() for path in last} == last
        assert watching.said("failed") == 0


@pytest.mark.parametrize(
    ("limit", "words"),
    [("max_inotify_watches", "the system cannot"), ("max_inotify_instances", "the system cannot")],
)
def test_c30_without_room_for_watches_every_file_is_looked_at(
    vault: Path, limit: str, words: str
) -> None:
    limited = f'echo 0 > /proc/sys/user/{limit} && exec "$@"'
    command = ["unshare", "-Ur", "sh", "-c", limited, "sh"]
    try:
        possible = subprocess.run([*command, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if possible.returncode != 0:
        pytest.skip("this system lets us set no limit (unshare -Ur)")
    put(vault, "Ada.md")
    child = subprocess.Popen(
        [*command, sys.executable, "-c", CHILD, str(vault), "3600"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        settles(vault)
        put(vault, "Deep/Bo.md")
        settles(vault)
        (vault / "Ada.md").unlink()
        settles(vault)
    finally:
        child.kill()
        said, _ = child.communicate()
    assert words in said


def test_c30_folders_without_a_watch_are_found_by_the_rescan(vault: Path) -> None:
    command = ["unshare", "-Ur", "sh", "-c", 'echo 1 > /proc/sys/user/max_inotify_watches && exec "$@"', "sh"]  # fmt: skip  # noqa: E501
    try:
        possible = subprocess.run([*command, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if possible.returncode != 0:
        pytest.skip("this system lets us set no limit (unshare -Ur)")
    put(vault, "People/Ada.md")
    child = subprocess.Popen(
        [*command, sys.executable, "-c", CHILD, str(vault), "1"], stdout=subprocess.PIPE, text=True
    )
    try:
        settles(vault)
        for name in ("Bo", "Cy"):
            put(vault, f"People/{name}.md")
            settles(vault)
    finally:
        child.kill()
        child.communicate()


def test_c33_a_note_edited_through_a_hard_link_is_found(vault: Path) -> None:
    put(vault, "Ada.md", "# Ada one\n")
    outside = vault.parent / "outside.md"
    outside.hardlink_to(vault / "Ada.md")
    with Watching(vault, OFTEN) as watching:
        watching.settles()
        edits = 0
        while not watching.said("the system did not report"):
            edits += 1
            outside.write_text(f"# Ada {edits}\n")
            watching.settles()
        outside.write_text("# Ada at last\n")
        watching.settles()
        assert "Ada at last" in watching.page()


def test_c38_on_a_network_folder_every_file_is_looked_at(
    vault: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "mounts").write_text(f"server:/ {vault} nfs4 rw 0 0\n")
    monkeypatch.setattr(mounts, "_LIST", tmp_path / "mounts")
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        put(vault, "Bo.md")
        watching.settles()
        assert watching.said("network folder (nfs4)") == 1
        assert not its_threads()


def test_inv6_a_vault_that_goes_away_is_waited_for(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        page = watching.page()
        away = vault.with_name("away")
        vault.rename(away)
        until(lambda: watching.said("is gone") == 1)
        put(away, "Bo.md")
        assert (away / PAGE).read_text() == page
        away.rename(vault)
        watching.settles()
        assert "Bo.md" in watching.page()
        put(vault, "Cy.md")
        watching.settles()


def test_inv6_an_empty_folder_in_place_of_the_vault_stays_empty(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault, OFTEN) as watching:
        watching.settles()
        vault.rename(vault.with_name("away"))
        vault.mkdir()
        until(lambda: watching.said("every note is gone or empty") == 1)
        assert list(vault.iterdir()) == []
        put(vault, "Ada.md", "# Ada came back\n")
        watching.settles()
        assert "Ada came back" in watching.page()


def test_inv6_notes_that_are_all_empty_are_no_news(vault: Path) -> None:
    put(vault, "Ada.md")
    put(vault, "Bo.md")
    with Watching(vault) as watching:
        watching.settles()
        page = watching.page()
        for name in ("Ada.md", "Bo.md"):
            put(vault, name, "")
        until(lambda: watching.said("every note is gone or empty") == 1)
        assert watching.page() == page
        put(vault, "Bo.md", "# Bo came back\n")
        watching.settles()
        assert "Bo came back" in watching.page()


def test_f60_git_is_let_finish_first(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        page = watching.page()
        put(vault, ".git/MERGE_HEAD", "")
        put(vault, "Bo.md")
        until(lambda: watching.said("in the middle of a merge"))
        assert watching.page() == page
        (vault / ".git/MERGE_HEAD").unlink()
        watching.settles()
        assert watching.said("in the middle of a merge") == 1


def test_b26_a_page_that_is_turned_back_is_given_up_and_said_once(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        ours = watching.page()
        theirs = ours.replace("Ada", "an old version")
        ended = threading.Event()

        def turn_back() -> None:
            while not ended.wait(0.01):
                if watching.page() == ours:
                    (vault / PAGE).write_text(theirs)

        other = threading.Thread(target=turn_back)
        other.start()
        try:
            until(lambda: watching.said("turned back"))
        finally:
            ended.set()
            other.join()
        written = watching.said("wrote")
        put(vault, "Bo.md")
        until(lambda: any("Bo.md" in snapshot.notes for snapshot in watching.snapshots))
        assert watching.page() == theirs
        assert watching.said("turned back") == 1
        assert watching.said("wrote") == written


def test_d43_a_refusal_is_said_once_and_tried_again(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault, OFTEN) as watching:
        watching.settles()
        (vault / PAGE).chmod(0o444)
        put(vault, "Bo.md")
        until(lambda: watching.said("read-only"))
        tried = watching.runs
        until(lambda: watching.runs > tried + 1)
        assert watching.said("read-only") == 1
        (vault / PAGE).chmod(0o644)
        watching.settles()


def test_d44_a_person_who_saves_the_page_as_we_write_keeps_it(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()

        def save() -> None:
            watching.before_plan = lambda: None
            (vault / PAGE).write_text(watching.page() + "my own words\n")

        watching.before_plan = save
        put(vault, "Bo.md")
        until(lambda: watching.said("was changed since it was read"))
        watching.settles()  # the stub rewrites the whole page; the real build keeps those words


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may forbid itself nothing and others all")
def test_a_folder_that_cannot_be_listed_is_a_problem_and_no_end(vault: Path) -> None:
    put(vault, "Ada.md")
    with Watching(vault) as watching:
        watching.settles()
        put(vault, "Locked/Bo.md")
        (vault / "Locked").chmod(0)
        watching.settles()
        (vault / "Locked").chmod(0o755)
        put(vault, "Cy.md")
        watching.settles()
