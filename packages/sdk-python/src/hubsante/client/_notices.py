"""What is told of its own accord."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Optional

from .exchange_types import Notice


class Notices:
    """Tells out of the call in progress: a mistake of whoever listens does not break the connection."""

    def __init__(self, listener: Callable[[Notice], None]) -> None:
        self._listener = listener
        self._waiting: queue.SimpleQueue[Optional[Notice]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="hubsante-notices", daemon=True)
        self._thread.start()

    def tell(
        self,
        event: str,
        message: str,
        distribution_id: Optional[str] = None,
        cause: Optional[BaseException] = None,
    ) -> None:
        """Tells it soon."""
        self._waiting.put(Notice(event, message, distribution_id, cause))

    def close(self) -> None:
        """Tells what is left, then nothing more."""
        self._waiting.put(None)
        if threading.current_thread() is not self._thread:
            self._thread.join(1)

    def _run(self) -> None:
        while (notice := self._waiting.get()) is not None:
            try:
                self._listener(notice)
            except Exception as mistake:
                # As an error of any other thread is shown.
                threading.excepthook(
                    threading.ExceptHookArgs((type(mistake), mistake, mistake.__traceback__, self._thread))
                )
