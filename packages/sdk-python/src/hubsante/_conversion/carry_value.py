"""What becomes of one value: kept or written otherwise, replaced by something that says less, or refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, Optional

from .._words.texts import as_double, is_integer, is_number, is_safe_integer, text_of
from .table_parts import ValueRule, kind_of

#: No code has more.
_MOST_PARTS = 20
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?\Z")


class CarriedValue(NamedTuple):
    """``same``, ``approximated`` or ``refused``, and what the value has become."""

    kind: str
    value: Any


_REFUSED = CarriedValue("refused", None)


class ValueCarrier:
    """Applies the value rules of one table."""

    def __init__(self, rules: Sequence[ValueRule]) -> None:
        self._rules = rules

    def carry(self, value: object, number: Optional[int]) -> CarriedValue:
        """``number`` of the rule; ``None``: any value is kept."""
        if number is None or number >= len(self._rules):
            return CarriedValue("same", value)
        rule = self._rules[number]
        text = joined_text(value)
        is_code = text in rule.codes
        written: Any = rule.codes[text] if is_code else _as_type(value, rule.type)
        is_approximate = text in rule.approximate or (not is_code and joined_text(written) != text)
        if written is not None and _accepts(written, rule):
            return CarriedValue("approximated" if is_approximate else "same", written)
        parents = _parents_of(text) if rule.has_parents else []
        parent = next((one for one in parents if _accepts(one, rule)), None)
        replacement = rule.otherwise if parent is None else parent
        return _REFUSED if replacement is None else CarriedValue("approximated", replacement)


def joined_text(value: object) -> str:
    """A value as JavaScript makes a text of it; lists are their items with commas between."""
    if isinstance(value, dict):
        return "[object Object]"
    if not isinstance(value, list):
        return text_of(value)
    parts: list[str] = []
    waiting: list[object] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list) and one:
            waiting.extend(reversed(one))
        else:
            parts.append("" if one is None or isinstance(one, list) else joined_text(one))
    return ",".join(parts)


def _accepts(value: Any, rule: ValueRule) -> bool:
    if rule.type is not None and not _is_of_type(value, rule.type):
        return False
    if rule.accepted is not None:
        kind = kind_of(value)
        if kind == "object" or (kind, value) not in rule.accepted:
            return False
    return all(isinstance(value, str) and pattern.test(value) for pattern in rule.patterns)


def _as_type(value: object, wanted: Optional[str]) -> object:
    """A value in another type of JSON; ``None`` where it cannot be read so."""
    if wanted is None or _is_of_type(value, wanted):
        return value
    text = joined_text(value)
    if wanted == "string":
        return text
    if wanted == "boolean":
        return text == "true" if text in ("true", "false") else None
    if _NUMBER.match(text) is None:
        return None
    number = float(text)
    return int(number) if is_safe_integer(number) else number


def _is_of_type(value: Any, wanted: str) -> bool:
    if wanted == "integer":
        return is_number(value) and is_integer(as_double(value))
    return kind_of(value) == wanted


def _parents_of(code: str) -> list[str]:
    """The codes above one, the nearest first: its last part made ``00``, or left out."""
    parents: list[str] = []
    parts = code.split(".")[:_MOST_PARTS]
    while len(parts) > 1:
        parts = parts[:-1]
        above = ".".join(parts)
        parents += [f"{above}.00", above]
    return [one for one in parents if one != code]
