"""Closed questions, and an open way to ask them."""

import pytest

from mdnetwork.cli.template import template_files
from mdnetwork.interviews.openness import open_form
from mdnetwork.notes.read import read_note


@pytest.mark.parametrize(
    ("closed", "opened"),
    [
        ("Do you like your work?", "What do you like about your work?"),
        ("Did you enjoy school", "What did you enjoy about school?"),
        ("Is there a union?", "What union is there?"),
        ("Are there any meetings nearby?", "What meetings nearby are there?"),
        ("Do you have any advice?", "What advice do you have?"),
        ("Do you need a degree?", "How much do you need a degree, and what for?"),
        ("**Is it hard to get in?**", "How hard is it to get in?"),
        ("Have you ever regretted it?", "When have you regretted it, and how was it?"),
        ("Would you do it again?", "Why would you do it again, or why not?"),
        ("And do people work late?", "In what way do people work late?"),
        ("Could I show what I did?", "How could I show what I did?"),
        ("Are the hours long?", "In what way are the hours long?"),
    ],
)
def test_closed_questions_get_an_open_form(closed: str, opened: str) -> None:
    assert open_form(closed) == opened
    assert not open_form(opened)


@pytest.mark.parametrize(
    "question",
    [
        "What do you do?",
        "How come?",
        "Can you tell me how you came here?",
        "Would you describe what a Monday is like?",
        "Tell me about a good day",
        "Island life: how is it?",
        "",
        "?",
    ],
)
def test_open_ones_are_left(question: str) -> None:
    assert open_form(question) == ""


def test_the_template_asks_openly_but_for_facts_and_closing() -> None:
    note = read_note("q.md", template_files("Questions.md")[0].text)
    closed = {note.headings[i.heading].text for i in note.items if open_form(i.text)}
    assert closed == {"Facts", "Closing"}
    assert len([item for item in note.items if item.parent < 0]) >= 60
