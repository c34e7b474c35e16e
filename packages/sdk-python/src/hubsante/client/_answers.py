"""What answers business messages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Optional

from hubsante import Role

from ._sending import Sending
from ._texts import quotable
from .errors import Refusal
from .message_store import Treated

#: Characters of a cause: it may repeat what a message holds, findings by the thousand included.
_LONGEST_CAUSE = 2000

#: Root, body, recipient, status and identifier of a message that is to leave.
Prepare = Callable[[str, Mapping[str, Any], str, str, str], Sending]


class Answers:
    """An acknowledgement, or the cause of a refusal and the acknowledgement that cites it.

    The identifiers follow from the message: an answer given twice is one answer.
    """

    def __init__(self, role: Role, client_id: str, prepare: Prepare) -> None:
        self._role = role
        self._client_id = client_id
        self._prepare = prepare

    def answers(self, envelope: Mapping[str, Any], treated: Treated) -> list[Sending]:
        """What is to leave, in order; raises ``SendError`` when nothing can."""
        referred = envelope["distributionID"]
        sender = envelope["senderID"]
        status = str(envelope.get("distributionStatus", "Actual"))
        body: dict[str, Any] = {"distributionID": referred}
        all_sent = []
        if treated.refused is not None:
            body["refused"] = True
            cause = self._cause(referred, *treated.refused)
            if cause is not None:
                cause_id = self._id_for("cause", referred)
                body["errorDistributionID"] = cause_id
                all_sent.append(self._prepare(*cause, sender, status, cause_id))
        # A refusal and a later acceptance are two answers.
        identifier = self._id_for("ack" if treated.refused is None else "refus", referred)
        all_sent.append(self._prepare(self._role.acknowledgement, body, sender, status, identifier))
        return all_sent

    def _cause(self, referred: str, code: int, cause: str) -> Optional[tuple[str, dict[str, Any]]]:
        """By an error where clients may send one (models from 3.0), else by an information; ``None`` without either."""
        told = quotable(cause, _LONGEST_CAUSE)
        code_name = Refusal(code, told).code_name
        if self._role.error is not None:
            error_code = {"statusCode": code, "statusString": code_name}
            body = {"errorCode": error_code, "errorCause": told, "referencedDistributionID": referred}
            return self._role.error, body
        if self._role.information is None:
            return None
        return self._role.information, {"info": f"{referred} refusé, {code} {code_name} : {told}"}

    def _id_for(self, use: str, referred: str) -> str:
        digest = hashlib.sha256(f"{use} {referred}".encode()).hexdigest()
        return f"{self._client_id}_{use}-{digest[:32]}"
