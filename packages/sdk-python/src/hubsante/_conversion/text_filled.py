"""Texts of a table with what stands for other values filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Optional

from .._words.texts import units
from .carry_value import joined_text
from .table_parts import Scalar
from .target_tree import LeafNode, ObjectNode

_HOLE = re.compile(r"\{(#|@?\w+)(?::([0-9]+))?\}", re.ASCII)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LENGTH = 7


class Correspondents(NamedTuple):
    """Who sends a message to whom, as its envelope says."""

    sender: Optional[str] = None
    recipient: Optional[str] = None


def text_filled(
    value: Scalar, holders: Sequence[ObjectNode], seed: Callable[[], str], correspondents: Correspondents
) -> Optional[Scalar]:
    """A value with what stands for other values filled in; ``None`` where one of them is not there.

    :param seed: what ``{#}`` depends on.
    """
    if not isinstance(value, str):
        return value
    is_whole = True

    def fill(match: re.Match[str]) -> str:
        nonlocal is_whole
        name, parts = match.group(1), match.group(2)
        if name == "#":
            return short_hash(seed())
        if name.startswith("@"):
            found = correspondents.sender if name == "@sender" else correspondents.recipient
        else:
            found = _nearest(name, holders)
        if found is None:
            is_whole = False
            return ""
        return found if parts is None else ".".join(found.split(".")[: int(parts)])

    text = _HOLE.sub(fill, value)
    return text if is_whole else None


def _nearest(tag: str, holders: Sequence[ObjectNode]) -> Optional[str]:
    """The value of a tag in the nearest object that has one."""
    for holder in reversed(holders):
        member = holder.members.get(tag)
        if isinstance(member, LeafNode):
            return joined_text(member.value)
    return None


def short_hash(text: str) -> str:
    """FNV-1a of the code units of a text, in 32 bits, as seven digits and small letters."""
    state = 0x811C9DC5
    for unit in units(text):
        state = ((state ^ ord(unit)) * 0x01000193) & 0xFFFFFFFF
    digits = ""
    while state > 0:
        state, digit = divmod(state, 36)
        digits = _DIGITS[digit] + digits
    return digits.rjust(_LENGTH, "0")
