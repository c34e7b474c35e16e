"""Numbers in XML."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Union

from .._words.texts import number_text

#: More digits than this no number of JSON can be asked for.
_MOST_DIGITS = 100
#: Every number of so many digits is kept by a double.
_KEPT_DIGITS = 15


def decimal_text(value: Union[int, float]) -> str:
    """A number as ``xs:decimal`` and ``xs:int`` want it: without exponent."""
    text = number_text(value)
    return f"{Decimal(text):f}" if "e" in text else text


def loses_digits(text: str, value: float) -> bool:
    """Whether a number is another one than its text in XML said: ``xs:decimal`` has as many digits as one likes."""
    # Most numbers are short.
    if len(text) <= _KEPT_DIGITS:
        return False
    said = Decimal(text).copy_abs().as_tuple()
    digits = "".join(map(str, said.digits))
    count = len(digits.strip("0"))
    if count <= _KEPT_DIGITS:
        return False
    if count > _MOST_DIGITS:
        return True
    kept = Context(prec=count, rounding=ROUND_HALF_UP).create_decimal(Decimal(value).copy_abs())
    return kept != Decimal(text).copy_abs()
