"""The word that was meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Optional

from .look_alikes import UNSEEN, latin_readings
from .texts import SPACES, one_blank, trim, units

#: Nobody misspells a name of this length; comparing it would only cost time.
_LONGEST_NAME = 100
#: Fewer letters than this shorten anything.
_FEWEST_LETTERS = 4
#: More changes than two names can differ by.
_ENDLESS = 2 * _LONGEST_NAME + 1
#: Fewer letters begin anything.
_FEWEST_SPELLED = 3
_DIGIT = re.compile("[0-9]")
_BETWEEN_WORDS = re.compile(f"[{SPACES}_.-]+")


def closest_name(text: str, candidates: Collection[str]) -> Optional[str]:
    """The candidate an author most probably meant, ``None`` when none is close.

    At most one letter in three may differ, two letters exchanged counting for one. Case, accents and repeated blanks count for
    nothing. Failing that, the one candidate whose words it shortens: ``idPat`` for ``patientId``.
    """
    if len(units(text)) > _LONGEST_NAME:
        return None
    latin = name_in_latin(text, candidates)
    if latin is not None:
        return latin
    folded = units(fold_name(text))
    closest = None
    best = max(1, len(folded) // 3) + 1
    for candidate in candidates:
        if len(units(candidate)) > _LONGEST_NAME:
            continue
        changes = _changes_between(folded, units(fold_name(candidate)), best)
        if changes < best:
            best, closest = changes, candidate
    return closest if closest is not None else _shortened_name(text, candidates)


def closest_code(text: str, codes: Collection[str]) -> Optional[str]:
    """The code of a list that a code outside it is nearest to, for a remark.

    Of a word the :func:`closest_name`; of a code with digits the level above it (``C03.00.00`` or ``C03`` for ``C03.99.99``),
    else what shares the longest beginning and then differs by the fewest letters. It may mean another thing: nobody should
    write it in place of the other unread.
    """
    written = units(text)
    if len(written) > _LONGEST_NAME:
        return None
    spelt = name_in_latin(text, codes) if _DIGIT.search(text) else closest_name(text, codes)
    if spelt is not None:
        return spelt
    above = _level_above(text, set(codes))
    if above is not None:
        return above
    best, most, fewest = None, 1, _ENDLESS
    for code in codes:
        other = units(code)
        shared = _shared_beginning(written, other)
        if shared < most or len(other) > _LONGEST_NAME:
            continue
        limit = fewest if shared == most else _ENDLESS
        changes = _changes_between(written, other, limit)
        if changes < limit:
            best, most, fewest = code, shared, changes
    return best if best is not None else closest_name(text, codes)


def _level_above(text: str, codes: Collection[str]) -> Optional[str]:
    """The deepest level of a code in levels that a list has, as ``C03.00.00`` or as ``C03``."""
    levels = text.split(".")
    for depth in range(len(levels) - 1, 0, -1):
        kept = levels[:depth]
        zeros = ["0" * len(units(level)) for level in levels[depth:]]
        for code in (".".join([*kept, *zeros]), ".".join(kept)):
            if code in codes:
                return code
    return None


def _shared_beginning(one: str, other: str) -> int:
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared


def name_in_latin(text: str, candidates: Collection[str]) -> Optional[str]:
    """The candidate that a text is once its letters of other alphabets are Latin ones; ``None`` when none is."""
    readings = latin_readings(text)
    if not readings:
        return None
    known = {fold_name(candidate): candidate for candidate in candidates}
    return next((known[fold_name(one)] for one in readings if fold_name(one) in known), None)


def _shortened_name(text: str, candidates: Collection[str]) -> Optional[str]:
    """The only candidate of which each word of the text begins another word, in any order; ``None`` for none or several."""
    words = _words_of(text)
    if len(units("".join(words))) < _FEWEST_LETTERS:
        return None
    found: Optional[str] = None
    for candidate in candidates:
        if len(units(candidate)) > _LONGEST_NAME or candidate == found:
            continue
        if not _is_shortened(words, _words_of(candidate)):
            continue
        if found is not None:
            return None
        found = candidate
    return found


def _is_shortened(words: list[str], of: list[str]) -> bool:
    left = list(of)
    for word in words:
        begun = next((one for one in left if one.startswith(word)), None)
        if begun is None:
            return False
        left.remove(begun)
    return True


def _words_of(name: str) -> list[str]:
    """The words of a tag, ``patientId`` or ``patient_id``."""
    spaced = []
    before = ""
    for letter in name:
        ends = before != "" and (unicodedata.category(before) == "Ll" or before in "0123456789")
        if ends and unicodedata.category(letter) == "Lu":
            spaced.append(" ")
        spaced.append(letter)
        before = letter
    return fold_name(_BETWEEN_WORDS.sub(" ", "".join(spaced))).split(" ")


def fold_name(text: str) -> str:
    """A name as it is compared: without case, accents, repeated blanks and signs that nobody sees."""
    if not text.isascii():
        seen = unicodedata.normalize("NFD", UNSEEN.sub("", text))
        text = "".join(letter for letter in seen if unicodedata.category(letter) != "Mn")
    return trim(one_blank(text)).lower()


def _changes_between(one: str, other: str, limit: int) -> int:
    """How many letters to add, remove, replace or exchange with the next one; ``limit`` when it is at least that."""
    if abs(len(one) - len(other)) >= limit:
        return limit
    before_previous: list[int] = []
    previous = list(range(len(other) + 1))
    for row in range(1, len(one) + 1):
        current = [row]
        letter = one[row - 1]
        for column in range(1, len(other) + 1):
            opposite = other[column - 1]
            changes = min(
                previous[column] + 1,
                current[column - 1] + 1,
                previous[column - 1] + (0 if letter == opposite else 1),
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == opposite:
                changes = min(changes, before_previous[column - 2] + 1)
            current.append(changes)
        before_previous, previous = previous, current
    return min(previous[-1], limit)


def in_other_words(tag: str, missing: Mapping[str, str]) -> Optional[str]:
    """The one missing field that an unknown tag is the label of, or spells out: ``latitude`` for ``lat``.

    ``missing`` has labels by tag. ``None`` for none or several.
    """
    if len(units(tag)) > _LONGEST_NAME:
        return None
    meant = _letters_of(tag)
    found = [
        name
        for name, label in missing.items()
        if _letters_of(label) == meant
        or (len(units(name)) >= _FEWEST_SPELLED and meant.startswith(_letters_of(name)))
    ]
    return found[0] if len(found) == 1 else None


def _letters_of(text: str) -> str:
    return "".join(letter for letter in fold_name(text) if unicodedata.category(letter)[0] in "LN")
