"""What became of messages, known from the moment their treatment ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from .message_store import MessageStore, Treated


class TreatedMessages:
    """A store that fails to write is asked again, not the treatment. What it has not written when the connection is lost is
    written when the message comes again.
    """

    def __init__(self, store: MessageStore) -> None:
        self._store = store
        self._unwritten: dict[str, Treated] = {}

    def find(self, distribution_id: str) -> Optional[Treated]:
        unwritten = self._unwritten.get(distribution_id)
        if unwritten is None:
            return self._store.treated(distribution_id)
        self._write(distribution_id, unwritten)
        return unwritten

    def keep(self, distribution_id: str, treated: Treated, waits: Callable[[Exception], bool]) -> bool:
        """
        Whether it is written.

        :param waits: tells why the store failed and waits; whether it is asked again.
        """
        self._unwritten[distribution_id] = treated
        while True:
            try:
                self._write(distribution_id, treated)
                return True
            except Exception as cause:
                if not waits(cause):
                    return False

    def _write(self, distribution_id: str, treated: Treated) -> None:
        self._store.record(distribution_id, treated)
        self._unwritten.pop(distribution_id, None)
