"""How many times one judgement may look for the word that was meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

#: Beyond so many words looked for in one message, suggestions help nobody and only cost time.
_MOST_SEARCHES = 100


class SearchBudget:
    """The share of one message."""

    def __init__(self) -> None:
        self._left = _MOST_SEARCHES

    def take(self) -> bool:
        """Whether there is some left, of which this takes one."""
        self._left -= 1
        return self._left >= 0

    def search(self, find: Callable[[], Optional[str]]) -> Optional[str]:
        """What ``find`` finds; ``None`` once the message had its share."""
        return find() if self.take() else None
