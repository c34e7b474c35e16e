"""Values as sentences show them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .sentences import Words, phrase
from .texts import text_of, units, whole

#: A value that is shown in a sentence stops here.
_LONGEST_VALUE = 60
#: And a list after so many.
_LONGEST_LIST = 10
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_EDGES = re.compile(r"^[ \u00a0\u202f]+|[ \u00a0\u202f]+\Z")


def shown_text(text: str) -> str:
    """A text as a sentence shows it: not too long, on one line."""
    cut = text[: 2 * _LONGEST_VALUE]
    if not cut.isascii():
        cut = units(cut)[: 2 * _LONGEST_VALUE]
    line = _CONTROL.sub(" ", cut)
    # Some codes begin or end with a blank, and the lack of it is the fault: it has to be seen.
    line = _EDGES.sub(lambda blanks: "".join("␣" if one == " " else "⍽" for one in blanks.group()), line)
    line = f"{line[:_LONGEST_VALUE]}…" if len(line) > _LONGEST_VALUE else line
    return line if line.isascii() else whole(line)


def shown_value(value: object) -> Words:
    """What was found where something else is expected."""
    if isinstance(value, list):
        return phrase("a-list")
    if isinstance(value, dict):
        return phrase("an-object")
    text = shown_text(text_of(value))
    return phrase("a-text", text=text) if isinstance(value, str) else Words(text, text)


def shown_list(words: Sequence[str]) -> str:
    """The first of some words."""
    # Hiding a single word would save nothing.
    if len(words) <= _LONGEST_LIST + 1:
        return ", ".join(map(shown_text, words))
    return ", ".join(map(shown_text, words[:_LONGEST_LIST])) + "…"
