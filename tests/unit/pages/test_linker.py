import pytest

from mdnetwork.pages.linker import Linker
from mdnetwork.records.resolve import Index

PATHS = ("People/Ada.md", "People/Sam Roe.md", "Old/Sam Roe.md", "A [b]/Sam Roe.md", "Top.md")


def linker(style: str = "wiki", page: str = "Network/Home.md") -> Linker:
    return Linker(Index(PATHS, ()), page, style)


@pytest.mark.parametrize(
    ("path", "text", "cell", "link"),
    [
        ("People/Ada.md", "", False, "[[Ada]]"),
        ("People/Ada.md", "Ada L.", False, "[[Ada|Ada L.]]"),
        ("People/Ada.md", "Ada L.", True, "[[Ada\\|Ada L.]]"),
        ("People/Ada.md", "a|b", False, "[a\\|b](../People/Ada.md)"),
        ("People/Sam Roe.md", "", False, "[[People/Sam Roe|Sam Roe]]"),
        ("Old/Sam Roe.md", "", True, "[[Old/Sam Roe\\|Sam Roe]]"),
        ("A [b]/Sam Roe.md", "", False, "[Sam Roe](../A%20%5Bb%5D/Sam%20Roe.md)"),
    ],
)
def test_a_note_is_linked_by_name_else_by_path(
    path: str, text: str, *, cell: bool, link: str
) -> None:
    assert linker().note(path, text, cell=cell) == link


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("Network/Home.md", "[Ada](../People/Ada.md)"),
        ("Home.md", "[Ada](People/Ada.md)"),
        ("People/Home.md", "[Ada](Ada.md)"),
        ("A/B/Home.md", "[Ada](../../People/Ada.md)"),
    ],
)
def test_markdown_links_read_from_where_the_page_lies(page: str, link: str) -> None:
    assert linker("markdown", page).note("People/Ada.md") == link
