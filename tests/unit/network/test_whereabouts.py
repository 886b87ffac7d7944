"""Who is where, and what places there are."""

from tests.unit.network.surveys import surveyed


def test_a_place_where_nobody_is_is_known_all_the_same() -> None:
    acme = "---\ntype: organization\nlocation: Rome\nfields: Planning\n---\n"
    where = surveyed({"Organizations/Acme.md": acme}).where
    assert (where.towns, where.fields) == ({"rome": "Rome"}, {"planning": "Planning"})
    assert (where.in_town, where.in_field) == ({}, {})


def test_a_talk_in_a_note_says_where_someone_is_only_without_a_word_of_their_own() -> None:
    talk = "---\ntype: meeting\npeople: '[[Ada]]'\norganization: Acme\n---\n"
    without = surveyed({"People/Ada.md": "", "Meetings/talk.md": talk})
    assert without.where.now == {"?acme": {"People/Ada.md"}}
    own = {"People/Ada.md": "---\norganization: Delta\n---\n", "Meetings/talk.md": talk}
    assert surveyed(own).where.now == {"?delta": {"People/Ada.md"}}
