"""Letters of other alphabets that are taken for Latin ones, or typed for them."""

from __future__ import annotations

import re

from .sentences import part

_LATIN_OF: dict[str, str] = part("lookAlikes")["look"]
_SOUND_OF: dict[str, str] = part("lookAlikes")["sound"]
#: Readings of one text that are tried: enough for four doubtful letters.
_MOST_READINGS = 16
#: Signs without width, which nobody sees: soft hyphen, zero-width blanks and joiners, marks of direction and of byte order.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def latin_readings(text: str) -> list[str]:
    """What a text with letters of another alphabet may have been meant to be, in Latin letters.

    By what each looks like first, then by what each corresponds to. None for a text that has no such letter.
    """
    if text.isascii() or not any(map(_is_foreign, text)):
        return []
    readings = [""]
    for letter in text:
        look = _LATIN_OF.get(letter) or _full_width(letter)
        sound = _SOUND_OF.get(letter)
        own = [look if look != letter else sound or letter]
        if sound is not None and sound not in own:
            own.append(sound)
        # By look first.
        readings = [reading + one for one in own for reading in readings][:_MOST_READINGS]
    return readings


def _is_foreign(letter: str) -> bool:
    return letter in _LATIN_OF or letter in _SOUND_OF or _full_width(letter) != letter


def _full_width(letter: str) -> str:
    """``Ａ`` of East Asian keyboards is ``A``."""
    return chr(ord(letter) - 0xFEE0) if "\uff01" <= letter <= "\uff5e" else letter
