import pytest

from mdnetwork.plan import Create, Plan, Refused, Unchanged, Update


def test_the_diff_shows_only_what_would_be_written() -> None:
    plan = Plan(
        changes=(
            Create(path="Network/New.md", text="a\nb\n"),
            Update(path="Network/Old.md", before="x", old="a\nb\n", text="a\nc\n"),
            Unchanged(path="Network/Same.md"),
            Refused(path="Network/Theirs.md", reason="it is"),
        )
    )
    assert [change.path for change in plan.writes] == ["Network/New.md", "Network/Old.md"]
    assert plan.diff() == (
        "--- /dev/null\n+++ b/Network/New.md\n@@ -0,0 +1,2 @@\n+a\n+b\n"
        "--- a/Network/Old.md\n+++ b/Network/Old.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    )


@pytest.mark.parametrize(
    "changes", [(), (Unchanged(path="a.md"),), (Refused(path="a", reason=""),)]
)
def test_nothing_to_write_is_no_diff(changes: tuple[Unchanged | Refused, ...]) -> None:
    assert Plan(changes=changes).diff() == ""


def test_line_ends_alone_are_no_noise_in_the_diff() -> None:
    change = Update(path="a.md", before="x", old="a\r\nb\r\n", text="a\r\nc\r\n")
    assert "\r" not in Plan(changes=(change,)).diff()
    assert "-b\n+c\n" in Plan(changes=(change,)).diff()
