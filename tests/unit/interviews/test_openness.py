"""Closed questions, and an open way to ask them."""

import pytest

from mdnetwork.cli.template import template_files
from mdnetwork.interviews.openness import is_closed, open_form
from mdnetwork.notes.read import read_note


@pytest.mark.parametrize(
    ("closed", "opened"),
    [
        ("Do you like your work?", "What do you like about your work?"),
        ("Did you enjoy school", "What did you enjoy about school?"),
        ("Is there a union?", "What is there by way of a union?"),
        ("Is there a lot of travel?", "How much travel is there?"),
        ("Are there many women?", "How many women are there?"),
        ("Are there any meetings nearby?", "What meetings are there nearby?"),
        ("Are there courses you would recommend?", "Which courses would you recommend?"),
        ("Is there a book that you would read again?", "Which book would you read again?"),
        ("Is there anything you would change?", "What would you change?"),
        ("Is there anyone you would ask?", "Who would you ask?"),
        ("Do you have any advice?", "What advice do you have?"),
        ("Do you have a degree?", "What kind of degree do you have?"),
        ("Do you have to travel?", "How often do you have to travel?"),
        ("Do you need a degree?", "How much do you need a degree, and what for?"),
        ("Do you use Excel?", "What do you use Excel for?"),
        ("Does it pay well?", "How well does it pay?"),
        ("**Is it hard to get in?**", "How hard is it to get in?"),
        ("Is it true that people earn little?", "How true is it that people earn little?"),
        ("Is it possible to work at home?", "In what ways is it possible to work at home?"),
        ("Have you ever regretted it?", "When have you regretted it, and how was it?"),
        ("Did you always want to be a planner?", "How did you come to want to be a planner?"),
        ("Has your job changed?", "How has your job changed?"),
        ("Did your studies help you?", "How did your studies help you?"),
        ("Does a degree matter?", "How much does a degree matter?"),
        ("Would you do it again?", "Why would you do it again, or why not?"),
        ("And do people work late?", "How often do people work late?"),
        ("Could I show what I did?", "How could I show what I did?"),
        ("Are the hours long?", "How long are the hours?"),
        ("In your view, is the market good?", "How good is the market?"),
        ("Were you happy at first?", "How happy were you at first?"),
        ("Is a degree required, or not?", "How important is a degree?"),
    ],
)
def test_closed_questions_get_an_open_form(closed: str, opened: str) -> None:
    assert is_closed(closed)
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
        "Has your job changed, and how?",
        "Would you do it again, and why?",
        "Island life: how is it?",
        "",
        "?",
    ],
)
def test_open_ones_are_left(question: str) -> None:
    assert not is_closed(question)
    assert open_form(question) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Do you prefer writing or talking?",
        "Do you like to travel?",
        "Do you like that people call?",
        "Do you see yourself here in five years?",
        "Do you speak French?",
        "Do you have time for a talk?",
        "Do you have a family?",
        "Do you think the field will grow?",
        "Do you ever work late?",
        "Would you like more time?",
        "Would you mind a visit?",
        "Will the field grow?",
        "Have you worked abroad?",
        "Are you a planner?",
        "Are you still learning?",
        "Is the pay good or bad?",
        "Is it worth it?",
        "Is there room to grow?",
        "Is there a good person who knows?",
        "Is there any company or office you would avoid?",
        "Can you live on it?",
        "Can I ask about pay?",
        "May I visit?",
        "Has it rained?",
        "Does she know?",
        "Were there many who left?",
    ],
)
def test_no_form_is_better_than_a_bad_one(question: str) -> None:
    assert is_closed(question)
    assert open_form(question) == ""


def test_the_template_asks_openly_but_for_facts_and_closing() -> None:
    note = read_note("q.md", template_files("Questions.md")[0].text)
    closed = {note.headings[i.heading].text for i in note.items if is_closed(i.text)}
    assert closed == {"Facts", "Closing"}
    assert len([item for item in note.items if item.parent < 0]) >= 60
