"""What JSON or XML cannot carry, whatever the specification asks."""

from __future__ import annotations

import math
from typing import Any, Optional

from .._words.shown import shown_text, shown_value
from .._words.texts import as_double, is_integer, is_safe_integer, length, number_text
from .._xml.xml_characters import find_special, is_writable, is_xml_name
from ..finding import Fault, Limits, Path
from .faults import Faults, fault

#: Elements in one another that a message may have, from its root: what stands in an envelope, which has six around it, is
#: read to the same depth.
_DEEPEST_VALUE = 58
#: Lists stand in one another in free parts only; they make no element of their own.
_DEEPEST_NESTING = 2 * _DEEPEST_VALUE + 20
#: What no value costs less than, in bytes of JSON.
LEAST_BYTES = 2


class _TooMuch(Exception):
    """Raised, so that a value made to exhaust its reader is not walked to its end."""

    def __init__(self, reason: Fault) -> None:
        super().__init__(reason.message_en)
        self.reason = reason


def _is_plain(value: object, limits: Limits) -> bool:
    """Whether there is nothing to tell of a value, found out without the way to each part: most messages are plain."""
    return plain_bytes(value, 0) <= limits.max_bytes


def plain_bytes(one: Any, depth: int) -> int:
    """How many bytes a value has of which there is nothing to tell; more than any limit for the others."""
    kind = type(one)
    if kind is str:
        if (one.isascii() and one.isprintable()) or find_special(one) is None:
            return LEAST_BYTES + len(one)
        return NOT_PLAIN
    total = LEAST_BYTES
    if kind is dict:
        if depth > _DEEPEST_VALUE:
            return NOT_PLAIN
        for name, member in one.items():
            if type(name) is not str or not is_xml_name(name):
                return NOT_PLAIN
            total += len(name) + plain_bytes(member, depth + 1)
        return total
    if kind is list:
        for item in one:
            # Lists of lists are left to the other walk, which counts them.
            total += NOT_PLAIN if type(item) is list else plain_bytes(item, depth)
        return total
    if one is None or kind is bool or ((kind is int or kind is float) and -SAFE <= one <= SAFE):
        return total
    return NOT_PLAIN


#: More bytes than a message in memory has.
NOT_PLAIN = 1 << 60
#: Of greater numbers not every one is kept by a double.
SAFE = 9_007_199_254_740_991


class Carriable:
    """Numbers that are none, characters and names XML does not have; and what is too deep, endless, or too large."""

    def __init__(self, value: object, limits: Limits) -> None:
        self._limits = limits
        self._faults = Faults(limits.max_findings)
        self._bytes = 0
        #: The one reason not to look at the value; ``None`` when there is none.
        self.refusal: Optional[Fault] = None
        try:
            if not _is_plain(value, limits):
                self._walk(value, (), 0)
        except _TooMuch as reason:
            self.refusal = reason.reason
        self.faults = self._faults.all if self.refusal is None else []

    def _count(self, more: int) -> None:
        self._bytes += more
        if self._bytes > self._limits.max_bytes:
            raise _TooMuch(fault("too-large", (), {"limit": self._limits.max_bytes}))

    def _walk(self, one: Any, path: Path, depth: int) -> None:
        """``depth``: elements around, itself included."""
        self._count(LEAST_BYTES)
        if isinstance(one, str):
            self._count(length(one))
            if not is_writable(one):
                self._faults.add("text-unwritable", path, {})
        elif isinstance(one, (dict, list)):
            if depth > _DEEPEST_VALUE or len(path) > _DEEPEST_NESTING:
                raise _TooMuch(fault("too-deep", path[:4], {}))
            if isinstance(one, list):
                # Not walked to find out: a list can be long and empty.
                if self._bytes + len(one) * LEAST_BYTES > self._limits.max_bytes:
                    self._count(self._limits.max_bytes)
                for index, item in enumerate(one):
                    self._walk(item, (*path, index), depth)
            else:
                self._members(one, path, depth)
        elif isinstance(one, bool) or one is None:
            return
        elif isinstance(one, (int, float)):
            value = as_double(one)
            if not math.isfinite(value):
                self._faults.add("value-not-json", path, {"found": shown_value(one)})
            elif is_integer(value) and not is_safe_integer(value):
                self._faults.add("number-digits-lost", path, {"value": number_text(one)})
        else:
            self._faults.add("value-not-json", path, {"found": shown_value(one)})

    def _members(self, one: dict[str, Any], path: Path, depth: int) -> None:
        for name, member in one.items():
            if not isinstance(name, str):
                # Some writers of JSON make a text of it, others refuse it: nobody can say what would travel.
                raise _TooMuch(fault("value-not-json", path, {"found": shown_value(name)}))
            self._count(length(name))
            here = (*path, name)
            if not is_xml_name(name):
                self._faults.add("name-unwritable", here, {"name": shown_text(name)})
            self._walk(member, here, depth + 1)
