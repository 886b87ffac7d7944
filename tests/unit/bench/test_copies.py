from tests.bench.copies import repeated
from tests.bench.generate import LOG, generate


def test_everything_but_me_and_the_log_is_there_again() -> None:
    vault = generate(1, 40)
    assert len(repeated(vault, 3)) == 40 + 2 * 38
    assert repeated(vault, 3)[LOG] == vault[LOG]


def test_a_copy_has_people_and_organizations_of_its_own() -> None:
    vault = {"People/Ana Aldaro.md": "[[Oakbridge Labs]], with [[Bo Lee]]"}
    assert repeated(vault, 2)["People/Ana Aldarob.md"] == "[[Oakbridge Labsb]], with [[Bo Lee]]"


def test_a_note_that_names_nobody_lies_in_a_folder_of_its_own() -> None:
    assert set(repeated({"Daily/2026-03-09.md": "Rain"}, 2)) == {
        "Daily/2026-03-09.md",
        "Copy 1/Daily/2026-03-09.md",
    }
