"""A question typed anew is the same; another one, however alike, is not. So with words."""

import itertools

import pytest

from mdnetwork.cli.template import template_files
from mdnetwork.interviews.matching import most_like, questions_alike, words_alike
from mdnetwork.notes.read import read_note
from mdnetwork.records.learned import key_of

BANK = [
    key_of(item.text)
    for item in read_note("q.md", template_files("Questions.md")[0].text).items
    if item.parent < 0
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("How many hours make an ordinary week", "How many hours make an ordinary week?"),
        ("how many hours is an ordinary week??", "How many hours make an ordinary week?"),
        ("HOW MANY HOURS — make a ordinary week", "How many hours make an ordinary week?"),
        ("How many hours make an ordinery week?", "How many hours make an ordinary week?"),
        ("What can somebody new expect to earn?", "What can someone new expect to earn?"),
        ("what can some one new expect to earn", "What can someone new expect to earn?"),
        (
            "Which new tools and rules would I have to catch up on?",
            "Which new tools or rules would I have to catch up on?",
        ),
        (
            "What surprised you, once you were inside?",
            "What surprised you once you were on the inside?",
        ),
        (
            "What is the *hardest* thing the organisation is wrestling with?",
            "What is the hardest thing your organization is wrestling with?",
        ),
        (
            "How could I show that what I did elsewhere carries over",
            "How could I show that what I did elsewhere carries over?",
        ),
        (
            "How long have you been in the field and in this post",
            "How long have you been in this field, and in this post?",
        ),
    ],
)
def test_small_edits_are_the_same_question(typed: str, meant: str) -> None:
    assert questions_alike(BANK).find(typed) == key_of(meant)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("What do you like about the work?", "What do you dislike about the work?"),
        ("What is the best of it?", "What is the worst of it?"),
        ("Where will you be in 5 years?", "Where will you be in 10 years?"),
        ("Would you do it again?", "Would you not do it again?"),
        ("Why?", "Who?"),
        ("", "What?"),
        ("How many hours make an ordinary month?", "How many hours make an ordinary week?"),
        ("What do entry-level people earn?", "What do senior-level people earn?"),
        ("How many people are on your team?", "How many people are in your town?"),
        ("What did you learn at school?", "What did you learn at work?"),
        ("Do you need a PhD?", "Do you need a degree?"),
        ("Do you need a graduate degree?", "Do you need a degree?"),
        ("What skills are not required?", "What skills are required?"),
        ("What do people earn after five years?", "What do people earn after two years?"),
        ("What do you earn?", "What did you earn?"),
        ("What do you like?", "What are you like?"),
        ("What is your job?", "What was your job?"),
        ("Who do you work with?", "Who do you work for?"),
        ("Is it hard to get in?", "Is it hard to get on?"),
        ("How do you get from law to nursing?", "How do you get from nursing to law?"),
        ("What do you do?", "What are you?"),
        ("How is the market for contract work?", "How is the market for contact work?"),
        ("Which courses helped you most?", "Which colleagues helped you most?"),
        ("What hours do juniors work?", "What hours do seniors work?"),
        ("How do new hires start?", "How do interns start?"),
        ("What is the salary in Leeds?", "What is the salary in Essen?"),
        ("What would a manager ask?", "What would a manager ask you?"),
    ],
)
def test_another_question_is_another(typed: str, other: str) -> None:
    assert questions_alike([other]).find(typed) is None
    assert questions_alike([typed]).find(other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What's your typical day like?", "What is your typical day like"),
        ("How did you get into law?", "how did you get in law"),
        ("What is the work-life balance?", "What is the work life balance?"),
        ("What is your favorite part?", "What is your favourite part?"),
        ("How long does training take?", "How long did training take?"),
        ("Can I shadow someone?", "Could I shadow somebody?"),
    ],
)
def test_two_spellings_of_one_question(one: str, other: str) -> None:
    assert questions_alike([one]).find(other) == one
    assert questions_alike([other]).find(one) == other


def test_no_two_questions_of_the_template_are_one() -> None:
    for one, other in itertools.permutations(BANK, 2):
        assert questions_alike([other]).find(one) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("case definition", "Case-Definitions"),
        ("load flow", "Loadflow"),
        ("pre-operative care", "preoperative care"),
        ("case management", "case managment"),
        ("stakeholder management", "Stakholder managment"),
        ("data modelling", "Data modeling"),
        ("organisation", "organization"),
        ("behaviour change", "Behavior changes"),
        ("negotiation", "negotation"),
        ("literature analysis", "literature anaylsis"),
        ("text analyses", "Text analysis"),
        ("The Wind Guild", "Wind Guild"),
        ("the grid weekly", "Grid Weekly"),
        ("An Economist", "Economist"),
        ("R&D", "R & D"),
        ("R and D", "R&D"),
        ("C++", "c++"),
        ("Node.js", "NodeJS"),
        ("case studies", "Case study"),
        ("driver's licence", "Drivers licence"),
    ],
)
def test_one_word_in_two_forms(one: str, other: str) -> None:
    assert words_alike([one]).find(other) == one
    assert words_alike([other]).find(one) == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *itertools.combinations(("C", "C++", "C#", "R", "F#", "ACM", "ACMA", "ACMS"), 2),
        (".NET", "net"),
        ("ICD coding", "ICU coding"),
        ("inductive reasoning", "deductive reasoning"),
        ("micro economics", "macro economics"),
        ("microeconomics", "macroeconomics"),
        ("project management", "product management"),
        ("contract management", "contact management"),
        ("UX design", "UI design"),
        ("Nature", "Natur"),
        ("Statistics I", "Statistics II"),
        ("Level 1", "Level 11"),
        ("Python 2", "Python 3"),
        ("preoperative care", "postoperative care"),
        ("hypertension", "hypotension"),
        ("mediation", "medication"),
        ("mediation", "meditation"),
        ("topography", "typography"),
        ("topography", "tomography"),
        ("absorption", "adsorption"),
        ("prescription", "proscription"),
        ("immigration", "emigration"),
        ("tracking", "tracing"),
        ("stationary design", "stationery design"),
        ("planning", "planing"),
        ("market", "marketing"),
        ("data analysis", "data analytics"),
        ("inbound sales", "outbound sales"),
        ("internal audits", "external audits"),
        ("New media", "News media"),
        ("Java", "JavaScript"),
        ("case definition", "case management"),
        ("American Sociological Association", "American Statistical Association"),
    ],
)
def test_another_word_is_another(one: str, other: str) -> None:
    assert words_alike([one]).find(other) is None
    assert words_alike([other]).find(one) is None


def test_a_name_without_words_is_never_found() -> None:
    words = words_alike(["…"])
    assert words.find("?!") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Dr Roth", ("Dr. Anneliese Roth",)),
        ("Dr Haddat", ("Noor Haddad",)),
        ("Marhta", ("Marta Ilves",)),
        ("nora", ("Noor Haddad",)),
        ("nobody", ()),
        ("!", ()),
    ],
)
def test_a_mistyped_name_is_like_one_there_is(typed: str, meant: tuple[str, ...]) -> None:
    assert most_like(typed, ("Dr. Anneliese Roth", "Marta Ilves", "Noor Haddad")) == meant
