"""What a client raises, and what its handlers may raise."""

from __future__ import annotations

from hubsante.finding import Finding

#: Names of the codes that receiving software uses (docs/reference/echanges.md §11).
_CLIENT_CODES = {
    700: "INTERNAL_CLIENT_ERROR",
    701: "CASE_ALREADY_EXISTS",
    702: "WRONG_MESSAGE_SEQUENCE",
    703: "UNKNOWN_SENDER",
    704: "INSUFFICIENT_DATA",
}


class SendError(Exception):
    """A sending without confirmation.

    ``outcome`` is ``invalid`` (nothing left, the message is faulty), ``not-sent`` (nothing left, for want of a connection),
    ``refused`` (the broker did not keep it, its queue is full), ``unroutable`` (it does not know where to put it) or
    ``unknown`` (it may have left: send the same again, under the same identifier).
    """

    def __init__(
        self, outcome: str, distribution_id: str, message: str, findings: tuple[Finding, ...] = ()
    ) -> None:
        super().__init__(f"{distribution_id} : {message}")
        self.outcome = outcome
        #: Identifier of the sending, given by the caller or drawn at random.
        self.distribution_id = distribution_id
        #: What is wrong in the message, when it is ``invalid``.
        self.findings = findings

    @property
    def is_outcome_known(self) -> bool:
        """Whether it is known what the broker did with the message. If not: send it again as it is."""
        return self.outcome != "unknown"


class Refusal(Exception):
    """To be raised by a handler that refuses the message it was given.

    The sender receives a refusal and its cause, and the message does not come again. Anything else that is raised makes it come
    again.
    """

    def __init__(self, code: int, cause: str) -> None:
        """Takes a code, 700 to 704 (700 for any other reason), and a cause in French for the sender."""
        super().__init__(cause)
        self.code = code
        self.cause = cause

    @property
    def code_name(self) -> str:
        """``CASE_ALREADY_EXISTS``."""
        return _CLIENT_CODES.get(self.code, f"CLIENT_ERROR_{self.code}")
