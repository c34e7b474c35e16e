"""What JavaScript does with texts, where Python does otherwise."""

from __future__ import annotations

import math
import re
from decimal import Decimal

SPACES = "\t\n\x0b\x0c\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_BLANKS = re.compile(f"[{SPACES}]+")
_AROUND = re.compile(f"^[{SPACES}]+|[{SPACES}]+\\Z")
_SAFE = 9_007_199_254_740_991


def units(text: str) -> str:
    """The text with a character for each unit of UTF-16: lengths and cuts count those."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    encoded = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(encoded[at : at + 2], "little")) for at in range(0, len(encoded), 2))


def whole(text: str) -> str:
    """The text with a character for each pair of units."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def length(text: str) -> int:
    """How many units of UTF-16 a text has."""
    return len(text) if text.isascii() else len(units(text))


def one_blank(text: str) -> str:
    """With one blank where there are several."""
    return _BLANKS.sub(" ", text)


def trim(text: str) -> str:
    """Without the blanks around."""
    return _AROUND.sub("", text)


def capital(text: str) -> str:
    """With a capital."""
    return text if text[:1] > "\uffff" else text[:1].upper() + text[1:]


def small(text: str) -> str:
    """With a small letter first."""
    return text if text[:1] > "\uffff" else text[:1].lower() + text[1:]


def is_number(value: object) -> bool:
    """Whether a value is a number of JSON; ``True`` is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def as_double(value: int | float) -> float:
    """A number as a double, which every reader of JSON takes it for."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def is_integer(value: float) -> bool:
    """Whether a number is whole."""
    return math.isfinite(value) and value == math.floor(value)


def is_safe_integer(value: float) -> bool:
    """Whether it is whole and no other whole number reads as the same."""
    return is_integer(value) and abs(value) <= _SAFE


def number_text(given: int | float) -> str:
    """A number as JavaScript writes it (``Number::toString``): ``1e+21``, ``0.000001``."""
    value = as_double(given)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if is_safe_integer(value):
        return str(int(value))
    # The shortest text that reads as this double has these digits, in Python as in JavaScript.
    _, digits, exponent = Decimal(repr(abs(value))).normalize().as_tuple()
    text = "".join(map(str, digits))
    point = len(text) + int(exponent)
    minus = "-" if value < 0 else ""
    if point > 21 or point <= -6:
        rest = f".{text[1:]}" if len(text) > 1 else ""
        return f"{minus}{text[0]}{rest}e{point - 1:+d}"
    if point <= 0:
        return f"{minus}0.{'0' * -point}{text}"
    if point >= len(text):
        return minus + text + "0" * (point - len(text))
    return f"{minus}{text[:point]}.{text[point:]}"


def text_of(value: object) -> str:
    """A value as JavaScript makes a text of it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return number_text(value)
    return str(value)
