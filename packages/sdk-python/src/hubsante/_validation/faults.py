"""Faults, as many as are wanted; then one that says that there may be more."""

from __future__ import annotations

from collections.abc import Mapping

from .._words.sentences import Parameter, sentences_of
from ..finding import Fault, Path


def fault(code: str, path: Path, parameters: Mapping[str, Parameter]) -> Fault:
    """A fault in its own words."""
    words = sentences_of(code, parameters)
    return Fault(code, path, words.fr, words.en)


class Faults:
    """Collects faults."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.all: list[Fault] = []
        #: Whether there is no use in looking for more.
        self.is_stopped = False

    def add(self, code: str, path: Path, parameters: Mapping[str, Parameter]) -> None:
        if self.is_stopped:
            return
        if len(self.all) < self._most:
            self.all.append(fault(code, path, parameters))
        else:
            self.is_stopped = True
            self.all[-1] = fault("findings-stopped", (), {"count": self._most})
