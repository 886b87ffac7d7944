"""Where the names in an exported picture lead: never by an absolute path."""

from pathlib import Path

from mdnetwork.cli.exporting import _links


def test_in_a_vault_of_obsidians_they_open_the_note_there(tmp_path: Path) -> None:
    vault = tmp_path / "My vault & more"
    (vault / ".obsidian").mkdir(parents=True)
    link = _links(vault, tmp_path / "out.html")
    assert link("People/Ana Ruiz.md") == (
        "obsidian://open?vault=My%20vault%20%26%20more&file=People%2FAna%20Ruiz.md"
    )


def test_elsewhere_they_lead_from_where_the_file_lies(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    assert _links(vault, tmp_path / "out.html")("People/Ana.md") == "vault/People/Ana.md"
    assert _links(vault, vault / "Deep" / "x.html")("People/A b.md") == "../People/A%20b.md"
    assert _links(vault, None)("javascript:alert(1).md") == "javascript%3Aalert%281%29.md"
