"""A message on its way to the broker."""

from __future__ import annotations

import threading
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass, field

from .errors import SendError


@dataclass(eq=False)
class Sending:
    """``confirmed`` ends when the broker confirms this very message, else with a ``SendError``."""

    exchange: str
    routing_key: str
    content: bytes
    content_type: str
    #: The business member.
    type: str
    distribution_id: str
    confirmed: Future[None] = field(default_factory=Future)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _has_left: bool = False
    _is_late: bool = False
    _is_returned: bool = False

    def leaves(self) -> bool:
        """Whether it is still time; from now on nobody knows what becomes of it until the broker says."""
        with self._lock:
            self._has_left = not self._is_late
            return self._has_left

    def gives_up(self) -> None:
        """The time it had is over."""
        with self._lock:
            self._is_late = True
            has_left = self._has_left
        if has_left:
            self.fail("unknown", "envoi non confirmé à temps")
        else:
            self.fail("not-sent", "pas de connexion au Hub dans le délai")

    def is_returned(self) -> None:
        """A returned message is confirmed too, right after: its return comes first."""
        self._is_returned = True

    def is_confirmed(self) -> bool:
        """Gives whether somebody had been told before that its outcome was unknown."""
        if self._is_returned:
            self.fail("unroutable", "le courtier ne sait où remettre ce message")
            return False
        try:
            self.confirmed.set_result(None)
        except InvalidStateError:
            return True
        return False

    def fail(self, outcome: str, message: str, cause: BaseException | None = None) -> None:
        """Says what became of it; only the first word counts."""
        error = SendError(outcome, self.distribution_id, message)
        error.__cause__ = cause
        try:
            self.confirmed.set_exception(error)
        except InvalidStateError:
            return
