"""The HTML picture as text: one file, nothing fetched, no word of a note but as data."""

import json
import re

from mdnetwork.exchange.browser import MARK, render
from mdnetwork.network.picture import read_picture
from tests.unit.network.surveys import basis_of

VAULT = {
    "People/Ana Ruiz.md": "---\nrole: a </script> & \u2028\norganization: '[[Acme]]'\n---\n",
    "People/Bo Lee.md": "---\nreferred_by: '[[Ana Ruiz]]'\nknows: '[[Cy]]'\nfield: Health\n---\n",
    "People/Hidden.md": "---\nprivate: yes\nreferred_by: '[[Ana Ruiz]]'\n---\n",
    "Organizations/Acme.md": "---\nfield: '[[Public health]]'\n---\n",
}


def made(files: dict[str, str]) -> str:
    return render(read_picture(basis_of(files)), lambda path: f"note:{path}")


def data(text: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    shown: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return shown


def test_everyone_is_in_it_with_what_they_are_found_by() -> None:
    shown = data(made(VAULT))
    people = {str(one["name"]): one for one in shown["people"]}
    assert people.keys() == {"Ana Ruiz", "Bo Lee", "Cy"}
    assert people["Ana Ruiz"]["organizations"] == ["Acme"]
    assert people["Ana Ruiz"]["fields"] == ["Public health"]
    assert people["Bo Lee"]["link"] == "note:People/Bo Lee.md"
    assert people["Cy"]["link"] == ""
    assert {line["kind"] for line in shown["lines"]} == {"named", "knows"}


def test_it_begins_with_our_mark_and_lets_a_browser_fetch_nothing() -> None:
    text = made(VAULT)
    assert text.startswith(MARK)
    assert "content=\"default-src 'none'; script-src 'sha256-" in text
    assert text.count("</script>") == 3
    assert "Hidden" not in text
    assert "The Cytoscape Consortium" in text  # its licence goes along
    assert not re.search(r"(src|href)=[\"']?(https?:)?//", text)
    assert "\u2028" not in text


def test_the_same_notes_make_the_same_file_in_any_order() -> None:
    assert made(VAULT) == made(dict(reversed(VAULT.items())))


def test_a_vault_without_people_makes_an_empty_picture() -> None:
    shown = data(made({}))
    assert shown["people"] == shown["lines"] == []
