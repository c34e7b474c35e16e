"""Patterns in a time that is linear in the text."""

from __future__ import annotations

import re
from typing import Any, Optional

from .quick_pattern import LONGEST_TEXT, quick_pattern

_START = -1
_END = -2
#: Sets of positions that are remembered; beyond, memory is given back.
_MOST_STATES = 500


class _State:
    """A set of positions that a text can have reached, and where each next character leads."""

    __slots__ = ("end", "is_match", "next", "positions")

    def __init__(self, positions: tuple[int, ...], is_match: bool) -> None:
        self.positions = positions
        self.is_match = is_match
        self.next: dict[str, _State] = {}
        #: Where the end of the text leads.
        self.end: Optional[_State] = None


class LinearPattern:
    """Follows every way at once, character by character; looks for a match anywhere."""

    def __init__(self, source: str, program: Optional[dict[str, Any]]) -> None:
        """``program`` as ``description.json`` has it; without, the pattern is left to the engine of Python."""
        self.source = source
        self._backtracking = re.compile(source, re.ASCII) if program is None else None
        self._quick = None if program is None else quick_pattern(source, program)
        program = program or {}
        self._classes: list[list[int]] = program.get("classes", [])
        self._accepts: list[int] = program.get("accepts", [])
        self._first: list[int] = program.get("first", [])
        self._last = frozenset(program.get("last", []))
        self._follow: list[list[int]] = program.get("follow", [])
        self._accepts_nothing: bool = program.get("acceptsNothing", False)
        self._states: dict[tuple[int, ...], _State] = {}
        self._begin = self._step(self._state_of(()), _START)

    def test(self, text: str) -> bool:
        """Whether the text has a match."""
        if self._backtracking is not None:
            return self._backtracking.search(text) is not None
        if self._quick is not None and len(text) <= LONGEST_TEXT and text.isascii():
            return self._quick.match(text) is not None
        return self._follow_through(text)

    def _follow_through(self, text: str) -> bool:
        state = self._begin
        for character in text:
            if state.is_match:
                return True
            reached = state.next.get(character)
            if reached is None:
                reached = self._step(state, ord(character))
                if len(state.next) < _MOST_STATES:
                    state.next[character] = reached
            state = reached
        if state.is_match:
            return True
        if state.end is None:
            state.end = self._step(state, _END)
        return state.end.is_match

    def _step(self, state: _State, character: int) -> _State:
        # A match may begin anywhere.
        candidates = set(self._first)
        for position in state.positions:
            candidates.update(self._follow[position])
        return self._state_of(tuple(sorted(one for one in candidates if self._is_accepted(one, character))))

    def _is_accepted(self, position: int, character: int) -> bool:
        wanted = self._accepts[position]
        if wanted < 0 or character < 0:
            return wanted == character
        ranges = self._classes[wanted]
        return any(ranges[at] <= character <= ranges[at + 1] for at in range(0, len(ranges), 2))

    def _state_of(self, positions: tuple[int, ...]) -> _State:
        known = self._states.get(positions)
        if known is not None:
            return known
        if len(self._states) >= _MOST_STATES:
            self._states = {}
            if hasattr(self, "_begin"):
                self._begin.next.clear()
        is_match = self._accepts_nothing or not self._last.isdisjoint(positions)
        state = _State(positions, is_match)
        self._states[positions] = state
        return state
