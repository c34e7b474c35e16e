"""One thread for everything that must be done later."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable


class Timer:
    """Does things after a while; what is left to do when it stops is not done."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._is_stopped = False
        threading.Thread(target=self._run, name="hubsante-timer", daemon=True).start()

    def after(self, seconds: float, work: Callable[[], None]) -> None:
        """Does something after a while; it must not last."""
        with self._condition:
            heapq.heappush(self._due, (time.monotonic() + seconds, next(self._numbers), work))
            self._condition.notify()

    def stop(self) -> None:
        """Forgets what is left to do."""
        with self._condition:
            self._is_stopped = True
            self._condition.notify()

    def _run(self) -> None:
        while True:
            with self._condition:
                while not self._is_stopped and (not self._due or self._due[0][0] > time.monotonic()):
                    self._condition.wait(self._due[0][0] - time.monotonic() if self._due else None)
                if self._is_stopped:
                    return
                work = heapq.heappop(self._due)[2]
            work()
