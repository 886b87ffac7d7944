"""What a text says apart from its form: the words by which questions and skill words are compared.

Only form is taken away: case, punctuation, plural, hyphens, articles, small words of a question.
Whatever word is left counts, as one other word makes another question or another skill.
"""

import re
import unicodedata
from functools import lru_cache

from mdnetwork.notes.words import fold
from mdnetwork.records.learned import REMARK, key_of

Words = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+(?:\+{1,2}|#)?(?![^\W_])|[^\W_]+")
"""A word; a sign at its end is part of it, as C, C++ and C# are three skills."""
_ARTICLE = re.compile(r"^\W*(?:the|an?)\s+(?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_DOT_NET = re.compile(r"(?<!\w)\.(?=net\b)", re.IGNORECASE)
_NO_PLURAL = frozenset({"news", "customs", "goods", "means", "arms", "always", "perhaps", "pandas"})
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "criteria": "criterion"}
_PLURALS = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=[a-z]{2})ie$"), "y"),
    (re.compile(r"yses$"), "ysis"),
    (re.compile(r"(?<=ss)es$|(?<=[cs]h)es$|(?<=x)es$"), ""),
    (re.compile(r"(?<![suij])s$"), ""),
)
_BRITISH = re.compile(r"(?<=\w{3})our(?=$|s$|ed$|ing$|al$|able$|ite$|ful$)")
_SHORTEST = 4
_LONGEST_ACRONYM = 5
_SMALL = frozenset(
    {
        *("a", "an", "the", "this", "that", "these", "those", "your", "of", "in", "on", "at"),
        *("per", "and", "or", "so", "but", "well", "really", "actually", "usually", "typically"),
        *("just", "exactly", "please", "do", "does"),
    }
)
_SAME = {
    **dict.fromkeys(("is", "are", "am", "s", "re", "make", "makes"), "be"),
    **dict.fromkeys(("was", "were"), "was"),
    **dict.fromkeys(("has", "ve"), "have"),
    "could": "can",
    "into": "in",
    "anybody": "anyone",
    "somebody": "someone",
    "everybody": "everyone",
}
_PERSONS = frozenset({"i", "you", "he", "she", "we", "they", "your"})
_BEFORE_A_DEED = _PERSONS | {"it", "who", "people", "to", "can", "could", "should", "will", "would"}
_PARTICLES = frozenset({"in", "on", "of", "at", "do", "does"})
_PRESENT = {"did": "do", "was": "be"}


def skill_words(text: str) -> Words:
    """The words of a skill, title or name: `The Case-Definitions` → `case`, `definition`."""
    said = unicodedata.normalize("NFC", REMARK.sub("", text)).replace("&", " and ")
    said = _DOT_NET.sub("dot", _POSSESSIVE.sub("", _ARTICLE.sub("", said)))
    return tuple(_singular(word) for word in _WORD.findall(said))


@lru_cache(maxsize=1 << 10)  # of one question several times in a row
def question_words(text: str) -> Words:
    """The words that make a question what it is, in their order.

    The small ones do not, nor does the tense where nobody's own past is asked for: what someone
    did is another question than what they do.
    """
    words = [_SAME.get(word, word) for word in key_of(text).split()]
    if _PERSONS.isdisjoint(words):
        words = [_PRESENT.get(word, word) for word in words]
    kept = [word for number, word in enumerate(words) if not _is_small(words, number)]
    return tuple(_singular(word) for word in kept or words)


def _is_small(words: list[str], number: int) -> bool:
    """Whether this word only joins others; not `do` and `get in` where they are the deed."""
    word = words[number]
    if word not in _SMALL or (word in _PARTICLES and number == len(words) - 1):
        return False
    return not (word in ("do", "does") and number and words[number - 1] in _BEFORE_A_DEED)


def stands_in(words: Words, text: Words) -> bool:
    """Whether the text has these words, one after the other."""
    size = len(words)
    return any(text[at : at + size] == words for at in range(len(text) - size + 1)) and size > 0


@lru_cache(maxsize=1 << 13)  # notes of one person have few words, and say them often
def _singular(word: str) -> str:
    """The word folded, without its plural; what is written as an acronym has none."""
    folded = _BRITISH.sub("or", fold(word))
    acronym = word.isupper() and len(word) <= _LONGEST_ACRONYM
    if len(folded) < _SHORTEST or folded in _NO_PLURAL or acronym:
        return _IRREGULAR.get(folded, folded)
    for pattern, ending in _PLURALS:
        if pattern.search(folded):
            return pattern.sub(ending, folded)
    return _IRREGULAR.get(folded, folded)
