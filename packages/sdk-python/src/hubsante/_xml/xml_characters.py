"""Characters of XML and of its names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_PLAIN = _PLAIN_START + "\\-.0-9\u00b7\u0300-\u036f\u203f-\u2040"
PLAIN_NAME_START = re.compile(f"[{_PLAIN_START}]")
PLAIN_NAME_CHARACTER = re.compile(f"[{_PLAIN}]")
NAME_START = re.compile(f"[:{_PLAIN_START}]")
NAME_CHARACTER = re.compile(f"[:{_PLAIN}]")
PLAIN_NAME = re.compile(f"[{_PLAIN_START}][{_PLAIN}]*\\Z")
#: What is no character of XML: control characters that are no blank, halves of pairs, two others.
_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: The first character of a text that XML cannot carry, or that is two units of UTF-16.
find_special = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd]").search
_ASCII_NAME = re.compile("[A-Za-z_][A-Za-z0-9._-]*\\Z")


def is_writable(text: str) -> bool:
    """Whether XML 1.0 (§2.2) can carry a text, escaped or not."""
    return _UNWRITABLE.search(text) is None


@lru_cache(maxsize=2_000)
def is_xml_name(name: str) -> bool:
    """Whether a member can be an element: letters, digits, and what may stand between them (XML 1.0, §2.3)."""
    if _ASCII_NAME.match(name):
        return True
    if not name or not (name[0] == "_" or unicodedata.category(name[0])[0] == "L"):
        return False
    return all(letter in "._-" or unicodedata.category(letter)[0] in "LN" for letter in name[1:])


def is_character(point: int, is_version_10: bool) -> bool:
    """Whether a character may stand in a document (``Char`` of XML 1.0 or 1.1)."""
    if point < 0x20:
        return point in (0x9, 0xA, 0xD) if is_version_10 else point >= 1
    return point <= 0xD7FF or 0xE000 <= point <= 0xFFFD or 0x10000 <= point <= 0x10FFFF
