"""JSON as plain values, and back."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Union

from ._validation.faults import fault
from ._words.texts import is_safe_integer, text_of
from .finding import Outcome

_INDEX = re.compile(r"(?:0|[1-9][0-9]{0,9})\Z", re.ASCII)
_MOST_INDEX = 4_294_967_294
#: What is deeper is no message; the reading ends there, and validating says so.
_DEEPEST = 500
#: What opens and closes, and the texts between; a quote that stands alone is where a text has no end.
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}"]', re.DOTALL)
_HALF = re.compile("[\ud800-\udfff]")


def read_json(text: Union[str, bytes]) -> Outcome[object]:
    """Reads JSON as dictionaries, lists, texts, numbers, booleans; one fault, ``json-unreadable``, when it is none."""
    try:
        value = _read(_text_of(text))
    except json.JSONDecodeError as reason:
        return _unreadable(reason.lineno, reason.colno)
    except (ValueError, RecursionError):
        return _unreadable(1, 1)
    # null is a value of JSON, and no result of a reading: nobody sends it.
    return _unreadable(1, 1) if value is None else Outcome(value)


def _text_of(given: object) -> str:
    """Bytes are UTF-8, whatever they look like (``json.loads`` guesses UTF-16), and may begin with its mark."""
    if isinstance(given, str):
        return given
    if not isinstance(given, (bytes, bytearray)):
        raise ValueError(f"{type(given).__name__} is no text")
    return given.decode("utf-8-sig")


def _read(text: str) -> object:
    try:
        return _parsed(text)
    except (json.JSONDecodeError, RecursionError):
        cut = _cut(text)
        if len(cut) == len(text):
            raise
        return _parsed(cut)


def _parsed(text: str) -> object:
    return json.loads(
        text, object_pairs_hook=_members, parse_int=_number, parse_float=_number, parse_constant=_no_constant
    )


def _cut(text: str) -> str:
    """The text up to where it is too deep, closed there; of the same length when it never is."""
    closing: list[str] = []
    for found in _STRUCTURE.finditer(text):
        mark = found.group()
        if mark in ("[", "{"):
            closing.append("]" if mark == "[" else "}")
            if len(closing) > _DEEPEST:
                return text[: found.end()] + "".join(reversed(closing))
        elif mark in ("]", "}") and closing:
            closing.pop()
    return text


def write_json(value: object) -> str:
    """Writes plain values as a text; numbers as JavaScript writes them."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{_quoted(str(name))}:{write_json(one)}" for name, one in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(write_json, value)) + "]"
    # JSON has no infinite number.
    if isinstance(value, float) and not math.isfinite(value):
        return "null"
    return _quoted(value) if isinstance(value, str) else text_of(value)


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    # Halves of pairs that stand alone have no UTF-8: they are written as references, as JavaScript does.
    return quoted if quoted.isascii() else _HALF.sub(lambda half: f"\\u{ord(half.group()):04x}", quoted)


def _unreadable(line: int, column: int) -> Outcome[object]:
    return Outcome(None, (fault("json-unreadable", (), {"line": line, "column": column}),))


def _number(text: str) -> Union[int, float]:
    """A double, as every reader of JSON takes it; whole ones that are exact as such."""
    value = float(text)
    return int(value) if is_safe_integer(value) else value


def _no_constant(name: str) -> object:
    raise ValueError(name)


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return in_order(dict(pairs))


def in_order(members: dict[str, Any]) -> dict[str, Any]:
    """JavaScript puts members whose names are numbers first, in their order; findings follow the order of members."""
    numbers = sorted(int(name) for name in members if _INDEX.match(name) and int(name) <= _MOST_INDEX)
    if not numbers:
        return members
    first = {str(number): members[str(number)] for number in numbers}
    return {**first, **{name: member for name, member in members.items() if name not in first}}
