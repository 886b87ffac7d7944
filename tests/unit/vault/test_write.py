import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mdnetwork.plan import Append, Create, Edit, Fill, Plan, Refused, Unchanged, Update, digest
from mdnetwork.vault import disk
from mdnetwork.vault.write import Report, carry_out
from tests.faults.fingerprint import fingerprint, temporaries

PAGE = "Network/Due follow-ups.md"
OLD = "\ufeffold\r\nline\r\n"


def create(path: str = PAGE, text: str = "new\n") -> Plan:
    return Plan(changes=(Create(path=path, text=text),))


def update(text: str = "new\r\n", old: str = OLD) -> Plan:
    return Plan(changes=(Update(path=PAGE, before=digest(old.encode()), old=old, text=text),))


def reason(report: Report) -> str:
    ((_, why),) = report.refused
    assert not report.created
    assert not report.updated
    return why


@pytest.fixture
def page(vault: Path) -> Path:
    file = vault / PAGE
    file.parent.mkdir()
    file.write_bytes(OLD.encode())
    return file


def test_a_new_page_is_made_with_its_folders(vault: Path) -> None:
    report = carry_out(vault, create("Network/Deep/Home.md", "ä\n"))
    assert report == Report(created=("Network/Deep/Home.md",))
    assert (vault / "Network/Deep/Home.md").read_bytes() == "ä\n".encode()
    assert temporaries(vault) == []


def test_a_page_is_updated_byte_for_byte(vault: Path, page: Path) -> None:
    assert carry_out(vault, update()) == Report(updated=(PAGE,))
    assert page.read_bytes() == b"new\r\n"
    assert temporaries(vault) == []


def test_inv4_what_is_equal_is_not_opened_for_writing(vault: Path, page: Path) -> None:
    before = fingerprint(vault)
    plan = Plan(
        changes=(
            *update(text=OLD).changes,
            *create(PAGE, OLD).changes,
            Unchanged(path="Network/Home.md"),
        )
    )
    assert carry_out(vault, plan) == Report(unchanged=(PAGE, PAGE, "Network/Home.md"))
    assert fingerprint(vault) == before
    assert page.stat().st_nlink == 1


def test_inv5_bytes_that_were_not_read_are_never_written_over(vault: Path, page: Path) -> None:
    page.write_bytes(b"the person was faster\n")
    before = fingerprint(vault)
    assert "was changed since it was read" in reason(carry_out(vault, update()))
    assert fingerprint(vault) == before


def test_inv5_the_last_look_is_right_before_the_replacement(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = disk.sync

    def sync(descriptor: int) -> None:
        real(descriptor)
        page.write_bytes(b"saved while our temporary was on its way to the disk\n")

    monkeypatch.setattr(disk, "sync", sync)
    assert "was changed" in reason(carry_out(vault, update()))
    assert page.read_bytes().startswith(b"saved while")
    assert temporaries(vault) == []


def test_b26_a_write_that_does_not_last_is_said(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync_folder", lambda _: page.write_bytes(b"theirs"))
    assert "something else changed it" in reason(carry_out(vault, update()))
    assert page.read_bytes() == b"theirs"


def test_d45_a_note_of_the_persons_at_the_path_of_a_new_page(vault: Path, page: Path) -> None:
    assert "is there already" in reason(carry_out(vault, create()))
    assert page.read_bytes() == OLD.encode()


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        ("Network/DUE follow-ups.MD", PAGE),
        ("Network/Jose\u0301.md", "Network/Jos\u00e9.md"),
        ("Network/Stra\u00dfe.md", "Network/STRASSE.md"),
        ("network/x.md", PAGE),
    ],
)
def test_d45_any_case_and_form_of_the_name_counts(vault: Path, there: str, wanted: str) -> None:
    (vault / there).parent.mkdir()
    (vault / there).write_text("mine")
    before = fingerprint(vault)
    assert "is there already" in reason(carry_out(vault, create(wanted)))
    assert fingerprint(vault) == before
    assert [folder.name for folder in vault.iterdir()] == [there.split("/", maxsplit=1)[0]]


def test_d45_a_file_that_appears_at_the_last_moment_wins(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = disk.link

    def link(source: Path, target: Path) -> None:
        target.write_text("mine")
        real(source, target)

    monkeypatch.setattr(disk, "link", link)
    assert "has just appeared" in reason(carry_out(vault, create()))
    assert (vault / PAGE).read_text() == "mine"
    assert temporaries(vault) == []


def test_where_there_are_no_hard_links_a_name_is_claimed(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert carry_out(vault, create()) == Report(created=(PAGE,))
    assert (vault / PAGE).read_text() == "new\n"
    assert temporaries(vault) == []
    monkeypatch.setattr(disk, "replace", refuse)
    assert reason(carry_out(vault, create("Network/Other.md")))
    assert not (vault / "Network/Other.md").exists()


def test_d47_mode_and_attributes_are_kept(vault: Path, page: Path) -> None:
    page.chmod(0o640)
    try:
        os.setxattr(page, "user.color", b"red")
        attributes = {"user.color": b"red"}
    except OSError:
        attributes = {}
    carry_out(vault, update())
    assert page.stat().st_mode & 0o7777 == 0o640
    assert {name: os.getxattr(page, name) for name in os.listxattr(page)} == attributes


def test_a_new_page_has_the_mode_the_person_set_for_new_files(vault: Path) -> None:
    old = os.umask(0o027)
    try:
        carry_out(vault, create())
    finally:
        os.umask(old)
    assert (vault / PAGE).stat().st_mode & 0o777 == 0o640


def test_d47_a_page_with_a_second_name_is_refused(vault: Path, page: Path) -> None:
    (vault / "twin.md").hardlink_to(page)
    assert "second name" in reason(carry_out(vault, update()))
    assert page.samefile(vault / "twin.md")


@pytest.mark.parametrize("plan", [create(), update()])
def test_d47_a_link_at_the_path_is_refused(vault: Path, tmp_path: Path, plan: Plan) -> None:
    outside = tmp_path / "outside.md"
    outside.write_bytes(OLD.encode())
    (vault / "Network").mkdir()
    (vault / PAGE).symlink_to(outside)
    assert reason(carry_out(vault, plan))
    assert outside.read_bytes() == OLD.encode()
    assert (vault / PAGE).is_symlink()


def test_inv9_a_linked_folder_is_refused_and_not_even_cleared(vault: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    stray = outside / ".mdnetwork-0123456789abcdef.tmp"
    stray.write_text("x")
    (vault / "Network").symlink_to(outside)
    assert "is a link" in reason(carry_out(vault, create()))
    assert list(outside.iterdir()) == [stray]


@pytest.mark.parametrize(
    "path",
    [
        "../x.md",
        "/etc/x.md",
        "a/../../x.md",
        "a//x.md",
        "./x.md",
        ".git/hooks/x",
        "a\\b.md",
        "a\0/b",
    ],
)
def test_inv9_nothing_is_written_outside(vault: Path, tmp_path: Path, path: str) -> None:
    assert "inside the vault" in reason(carry_out(vault, create(path)))
    assert list(tmp_path.iterdir()) == [vault]
    assert list(vault.iterdir()) == []


def test_d43_a_read_only_page_is_refused_even_for_root(vault: Path, page: Path) -> None:
    page.chmod(0o444)
    assert "read-only" in reason(carry_out(vault, update()))
    assert page.stat().st_mode & 0o777 == 0o444


def test_d43_a_read_only_folder_is_refused_even_for_root(vault: Path, page: Path) -> None:
    page.parent.chmod(0o555)
    assert "read-only" in reason(carry_out(vault, update()))
    assert "read-only" in reason(carry_out(vault, create("Network/x.md")))
    assert page.parent.stat().st_mode & 0o777 == 0o555
    page.parent.chmod(0o755)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_d43_a_page_of_another_user_is_refused(vault: Path, page: Path) -> None:
    os.chown(page, 65534, 65534)
    assert "another user" in reason(carry_out(vault, update()))
    assert page.stat().st_uid == 65534


def test_f65_no_page_is_made_where_icloud_keeps_one(vault: Path) -> None:
    (vault / "Network").mkdir()
    (vault / "Network/.Due follow-ups.md.icloud").write_text("")
    assert "iCloud" in reason(carry_out(vault, create()))


def test_f65_a_page_whose_content_is_in_a_cloud_is_left(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "is_dataless", lambda _: True)
    assert "not on this machine" in reason(carry_out(vault, update()))
    assert page.read_bytes() == OLD.encode()


def test_an_update_of_a_page_that_is_gone_makes_none(vault: Path) -> None:
    (vault / "Network").mkdir()
    assert "is gone" in reason(carry_out(vault, update()))
    assert not (vault / PAGE).exists()


def test_text_that_is_no_text_is_a_reason(vault: Path) -> None:
    assert "UTF-8" in reason(carry_out(vault, create(text="\ud800")))


def test_a_name_that_is_too_long_is_a_reason(vault: Path) -> None:
    assert "too long" in reason(carry_out(vault, create("x" * 300)))


def test_one_refusal_does_not_stop_the_others(vault: Path, page: Path) -> None:
    plan = Plan(
        changes=(
            Refused(path="Network/a.md", reason="edited by hand"),
            *update(old="something else").changes,
            *create("Network/b.md").changes,
        )
    )
    report = carry_out(vault, plan)
    assert report.created == ("Network/b.md",)
    assert report.refused[0] == ("Network/a.md", "edited by hand")
    assert report.refused[1][0] == PAGE
    assert page.read_bytes() == OLD.encode()


def test_d39_only_our_own_strays_are_cleared(vault: Path, page: Path) -> None:
    stray = page.parent / ".mdnetwork-0123456789abcdef.tmp"
    kept = [".mdnetwork-0123.tmp", ".mdnetwork-0123456789abcdef.tmp.md", ".mdnetwork.toml", "x.tmp"]
    for name in kept:
        (page.parent / name).write_text("x")
    (page.parent / ".mdnetwork-fedcba9876543210.tmp").mkdir()
    stray.hardlink_to(page)  # as a run leaves it that was killed between link and unlink
    assert carry_out(vault, update()) == Report(updated=(PAGE,))
    assert not stray.exists()
    assert {file.name for file in page.parent.iterdir()} == {
        *kept,
        page.name,
        ".mdnetwork-fedcba9876543210.tmp",
    }


def test_d39_strays_in_other_folders_are_cleared_if_they_are_ours(
    vault: Path, page: Path, tmp_path: Path
) -> None:
    people, outside = vault / "People", tmp_path / "outside"
    people.mkdir()
    outside.mkdir()
    (vault / "Friends").symlink_to(outside)
    name = ".mdnetwork-0123456789abcdef.tmp"
    for folder in (people, outside):
        (folder / name).write_text("x")
        (folder / "x.tmp").write_text("x")
    strays = tuple(f"{folder}/{name}" for folder in ("People", "Friends", "Gone", "../outside"))
    assert carry_out(vault, Plan(strays=(*strays, "People/x.tmp"))) == Report()
    assert [file.name for file in people.iterdir()] == ["x.tmp"]
    assert {file.name for file in outside.iterdir()} == {name, "x.tmp"}
    assert page.read_bytes() == OLD.encode()


def test_a_vault_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    assert reason(carry_out(tmp_path / "gone", create()))
    assert list(tmp_path.iterdir()) == []


def test_d49_the_order_of_the_protocol(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = (
        "create",
        "copy_attributes",
        "write",
        "sync",
        "close",
        "read",
        "replace",
        "sync_folder",
    )
    calls: list[str] = []

    def record(name: str) -> None:
        real = getattr(disk, name)

        def call(*args: object) -> object:
            calls.append(name)
            return real(*args)

        monkeypatch.setattr(disk, name, call)

    for name in names:
        record(name)
    carry_out(vault, update())
    assert page.read_bytes() == b"new\r\n"
    sync_in_folder = ["sync"]  # how sync_folder does its work
    assert calls == ["read", *names, *sync_in_folder, "read"]


def test_d49_an_answer_is_on_the_disk_before_any_page_and_pages_wait_for_their_folder_once(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    sync_folder, replace, link = disk.sync_folder, disk.replace, disk.link

    def synced(folder: Path) -> None:
        calls.append(f"sync {folder.relative_to(vault)}")
        sync_folder(folder)

    def placed(put: Callable[[Path, Path], None]) -> Callable[[Path, Path], None]:
        def call(source: Path, target: Path) -> None:
            calls.append(f"put {target.name}")
            put(source, target)

        return call

    monkeypatch.setattr(disk, "sync_folder", synced)
    monkeypatch.setattr(disk, "replace", placed(replace))
    monkeypatch.setattr(disk, "link", placed(link))
    (vault / "Log.md").write_text("log\n")
    log = Append(path="Log.md", before=digest(b"log\n"), old="log\n", text="log\nline\n")
    home = Create(path="Network/Home.md", text="home\n", page=True)
    report = carry_out(vault, Plan(changes=(log, *update().changes, home)))
    assert report == Report(created=("Network/Home.md",), updated=("Log.md", PAGE))
    assert calls == ["put Log.md", "sync .", f"put {page.name}", "put Home.md", "sync Network"]


def test_a_folder_that_cannot_be_waited_for_is_said_of_each_page_in_it(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(disk, "sync_folder", fail)
    home = Create(path="Network/Home.md", text="home\n", page=True)
    report = carry_out(vault, Plan(changes=(*update().changes, home)))
    why = "the system says: input/output error"
    assert report == Report(refused=((PAGE, why), ("Network/Home.md", why)))
    assert page.read_bytes() == b"new\r\n"


def fill(text: str = "filled\r\n") -> Plan:
    return Plan(changes=(Fill(path=PAGE, before=digest(OLD.encode()), old=OLD, text=text),))


def age(file: Path, seconds: float) -> None:
    """As if the file had been changed so long ago, by the file system's own clock."""
    probe = file.with_name("probe")
    probe.touch()
    then = probe.stat().st_mtime_ns - int(seconds * 1e9)
    probe.unlink()
    os.utime(file, ns=(then, then))


@pytest.mark.parametrize("seconds", [61, 3600, 10**9, -100, -(10**9)])
def test_a_note_left_alone_for_a_minute_is_filled(vault: Path, page: Path, seconds: int) -> None:
    age(page, seconds)
    assert carry_out(vault, fill()) == Report(updated=(PAGE,))
    assert page.read_bytes() == b"filled\r\n"


@pytest.mark.parametrize("seconds", [0, 30, 58, -30])
def test_a_note_changed_a_moment_ago_waits(vault: Path, page: Path, seconds: int) -> None:
    age(page, seconds)
    before = fingerprint(vault)
    report = carry_out(vault, fill())
    ((path, left),) = report.waiting
    assert path == PAGE
    assert 60 - seconds - 2 < left <= 60 - seconds
    assert report == Report(waiting=report.waiting)
    assert fingerprint(vault) == before
    assert temporaries(vault) == []


def test_a_note_that_is_right_already_does_not_wait(vault: Path, page: Path) -> None:
    assert carry_out(vault, fill(OLD)) == Report(unchanged=(PAGE,))
    assert page.read_bytes() == OLD.encode()


def test_inv5_a_note_touched_while_it_is_filled_waits(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(page, 3600)
    real = disk.sync

    def sync(descriptor: int) -> None:
        real(descriptor)
        page.touch()

    monkeypatch.setattr(disk, "sync", sync)
    assert [path for path, _ in carry_out(vault, fill()).waiting] == [PAGE]
    assert page.read_bytes() == OLD.encode()


def test_inv5_a_note_saved_while_it_is_filled_is_left(
    vault: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = disk.sync

    def sync(descriptor: int) -> None:
        real(descriptor)
        page.write_bytes(b"theirs")
        age(page, 3600)

    age(page, 3600)
    monkeypatch.setattr(disk, "sync", sync)
    assert "was changed since it was read" in reason(carry_out(vault, fill()))
    assert page.read_bytes() == b"theirs"


def test_d43_a_read_only_note_or_one_with_a_second_name_is_not_filled(
    vault: Path, page: Path
) -> None:
    age(page, 3600)
    page.chmod(0o444)
    assert "read-only" in reason(carry_out(vault, fill()))
    page.chmod(0o644)
    (vault / "twin.md").hardlink_to(page)
    assert "second name" in reason(carry_out(vault, fill()))


def test_a_note_whose_task_was_just_ticked_is_filled_later(vault: Path, page: Path) -> None:
    age(page, 3600)
    edit = Edit(path=PAGE, before=digest(OLD.encode()), old=OLD, text="ticked")
    then = Fill(path=PAGE, before=digest(b"ticked"), old="ticked", text="filled")
    report = carry_out(vault, Plan(changes=(edit, then)))
    assert report.updated == (PAGE,)
    assert [path for path, _ in report.waiting] == [PAGE]
    assert page.read_bytes() == b"ticked"
    age(page, 3600)
    assert carry_out(vault, Plan(changes=(then,))).updated == (PAGE,)
