import pytest

from mdnetwork.notes.words import fold, forms, squash


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jos\u00e9", "jose\u0301"),
        ("Straße", "STRASSE"),
        ("  Ada   Lovelace ", "ada lovelace"),
        ("Ada\tLovelace", "Ada Lovelace"),
        ("ﬁn", "FIN"),
    ],
)
def test_90_names_that_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Jose", "José"), ("Ada", "Adà"), ("Iİ", "ii")])
def test_90_names_that_are_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_keys_and_their_forms() -> None:
    assert squash("Next Contact") == squash("next_contact") == squash("next-contact")
    assert {"alias", "aliases"} <= forms("Aliases")
    assert {"category", "categories"} <= forms("category")
    assert "me" in forms("me")
