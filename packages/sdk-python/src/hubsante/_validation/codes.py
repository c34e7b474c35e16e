"""The code that was most probably meant."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional

from .._link.link_description import CodeList
from .._words.closest_name import closest_name, fold_name, name_in_latin
from .._words.sentences import Words, phrase
from .._words.shown import shown_text
from .._words.texts import units

#: Nothing longer is compared: no code and no label is.
_LONGEST_CODE = 300
#: Words of fewer letters are too like one another.
_FEWEST_LETTERS = 3
_DIGIT = re.compile("[0-9]")


class MeantCode(NamedTuple):
    """A suggestion."""

    suggestion: Optional[str]
    #: Whether its label was written in its place: the commonest mistake.
    is_label: bool


def code_meant(text: str, codes: CodeList, can_search: bool) -> MeantCode:
    """``can_search``: whether there is still time to compare the text letter by letter with every code."""
    if len(units(text)) > _LONGEST_CODE:
        return MeantCode(None, False)
    folded = fold_name(text)
    by_label, by_code = codes.folded()
    labelled = by_label.get(folded)
    if labelled is not None and labelled != text:
        return MeantCode(labelled, True)
    known = by_code.get(folded)
    if known is not None or not can_search:
        return MeantCode(known, False)
    # Of codes with digits, one that differs by a digit means another thing.
    is_searched = len(units(folded)) >= _FEWEST_LETTERS and _DIGIT.search(text) is None
    find = closest_name if is_searched else name_in_latin
    return MeantCode(find(text, codes.codes), False)


def shown_code(code: str, codes: CodeList) -> Words:
    """A code with its label: « C01.01.00 » (Accident routier)."""
    label = codes.label_of(code)
    shown = shown_text(code)
    return phrase("code-labelled", code=shown, label=shown_text(label)) if label else phrase("code", code=shown)
