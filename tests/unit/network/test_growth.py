from mdnetwork.network.growth import growth
from tests.unit.network.surveys import basis_of, noted

FILES = {
    **noted(
        Ana="---\nsource: alumni\n---\n- 2026-01-05 asked\n- 2026-01-07 replied\n",
        Bo="- 2026-02-01 asked\n",
        Cy="---\nsource: alumni\n---\n- 2026-02-01 asked\n",
    ),
    "Meetings/2026-01-12 Ana.md": "---\npeople: Ana\n---\n- Name: Bo\n- Name: Di\n",
    "Meetings/2026-02-20 Ana.md": "---\npeople: Ana\n---\n",
}


def test_what_happened_by_month() -> None:
    months = {m.month: m for m in growth(basis_of(FILES).histories).months}
    assert list(months) == ["2026-01", "2026-02"]
    january, february = months.values()
    assert (january.contacts, january.meetings, january.names, january.followed) == (1, 1, 2, 0)
    assert (february.contacts, february.meetings, february.names, february.followed) == (0, 1, 0, 1)


def test_a_name_whose_own_note_says_by_whom_counts_on_the_day_of_the_talk() -> None:
    files = {
        **FILES,
        "People/Bo.md": "---\nreferred_by: Ana\n---\n- 2026-02-01 asked\n",
        "People/Di.md": "---\nreferred_by: Ana\n---\n",
    }
    months = growth(basis_of(files).histories).months
    assert months == growth(basis_of(FILES).histories).months
    assert [month.names for month in months] == [2, 0]


def test_a_name_told_again_after_you_asked_has_no_day() -> None:
    files = {**FILES, "People/Bo.md": "---\nreferred_by: Ana\n---\n- 2026-01-02 asked\n"}
    assert [month.names for month in growth(basis_of(files).histories).months] == [1, 0]
    replies = growth(basis_of(files).histories).by_naming
    assert ("named by someone", 1) in [(r.words, r.asked) for r in replies]


def test_days_from_the_first_ask_to_the_talk() -> None:
    found = growth(basis_of(FILES).histories)
    assert found.days_to_talk == (7,)
    assert found.usual_days == 7
    assert growth({}).usual_days is None


def test_replies_by_source_and_by_naming() -> None:
    found = growth(basis_of(FILES).histories)
    assert [(r.words, r.replied, r.asked) for r in found.by_source] == [
        ("alumni", 1, 2),
        ("referral", 0, 1),
    ]
    assert [(r.words, r.replied, r.asked) for r in found.by_naming] == [
        ("not named by anyone", 1, 2),
        ("named by someone", 0, 1),
    ]
