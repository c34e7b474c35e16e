"""Patterns that the engine of Python may follow in our place: it is faster, and says the same in a time that is linear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Optional

#: What means the same in JavaScript and in Python, in texts of ASCII: letters, sets, counts, groups.
_PLAIN = r"(?:[\w @:,;=/\"'<>&#%~`!-]|\\[dw.\-/+?*()\[\]{}|$^\\])"
_SET = r"\[\^?(?:[\w @:,;=/\"'<>&#%~`!.+?*(){}|$-]|\\[dw.\-/+?*()\[\]{}|$^\\])+\]"
_PORTABLE = re.compile(rf"\^(?:{_PLAIN}|{_SET}|\((?:\?:|(?!\?))|\)|\||\{{\d+(?:,\d*)?\}}|[?*+](?![?+]))*\$\Z", re.ASCII)
#: Beyond, a pattern is followed step by step.
LONGEST_TEXT = 256


def quick_pattern(source: str, program: Mapping[str, Any]) -> Optional[re.Pattern[str]]:
    """The pattern for the engine of Python, for texts of ASCII that are no longer than :data:`LONGEST_TEXT`.

    ``None`` where the two languages could differ, or where one character may lead two ways: an engine that tries one way
    after the other could then take a time that grows faster than the text.

    :param program: as ``description.json`` has it.
    """
    if _PORTABLE.match(source) is None or not _is_deterministic(program) or _has_choice_at_top(source):
        return None
    return re.compile(source[:-1] + r"\Z", re.ASCII)


def _is_deterministic(program: Mapping[str, Any]) -> bool:
    accepts: Sequence[int] = program["accepts"]
    classes: Sequence[Sequence[int]] = program["classes"]

    def is_apart(positions: Sequence[int]) -> bool:
        wanted = [accepts[position] for position in positions]
        marks = [one for one in wanted if one < 0]
        if len(set(marks)) < len(marks):
            return False
        ranges = sorted(
            (classes[one][at], classes[one][at + 1])
            for one in wanted
            if one >= 0
            for at in range(0, len(classes[one]), 2)
        )
        return all(before[1] < after[0] for before, after in pairwise(ranges))

    return is_apart(program["first"]) and all(is_apart(positions) for positions in program["follow"])


def _has_choice_at_top(source: str) -> bool:
    """``^a|b$`` asks for the start on one side only."""
    depth = 0
    inside_set = False
    at = 0
    while at < len(source):
        character = source[at]
        if character == "\\":
            at += 1
        elif inside_set:
            inside_set = character != "]"
        elif character == "[":
            inside_set = True
        elif character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and depth == 0:
            return True
        at += 1
    return False
