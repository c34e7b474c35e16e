"""Messages in their envelopes (EDXL-DE 2.0 in the JSON form of the Hub; docs/reference/echanges.md §1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional, Union

from ._link.link_description import LinkDescription
from ._validation.faults import fault
from ._words.shown import shown_value
from .finding import Outcome, Path

#: From an item of the content of an envelope to its message.
CONTENT_PATH = ("jsonContent", "embeddedJsonContent", "message")
_KINDS = ("Report", "Update", "Cancel", "Ack", "Error")


@dataclass(frozen=True)
class Wrapping:
    """What whoever sends a message has to say."""

    #: Identity of the sender's client, ``fr.health.samu290``.
    sender: Optional[str] = None
    recipient: Optional[str] = None
    #: Unique at the sender; the envelope puts the sender's identity before it.
    id: Optional[str] = None
    #: With its offset and without fraction of a second: ``2025-03-10T10:37:00+01:00``.
    sent_at: Optional[str] = None
    expires_at: Optional[str] = None
    #: ``None`` for the kind its message travels in, else ``Report``.
    kind: Optional[str] = None
    status: str = "Actual"
    #: Whether the message travels with the RC-DE header; ``None`` for what its link says.
    header: Optional[bool] = None


def wrap(message: Mapping[str, Any], given: Wrapping, link: LinkDescription) -> dict[str, Any]:
    """Puts a message into the envelope that carries it to one recipient.

    What is not given, or is not what it should be, is left out, never made up: validating the envelope then says what is
    missing.
    """
    members = message if isinstance(message, Mapping) else {}
    given = given if isinstance(given, Wrapping) else Wrapping()
    described = next((link.messages[name] for name in members if name in link.messages), None)
    has_header = given.header is not False if given.header is not None else described is None or described.header
    kinds = [] if described is None else described.kinds
    usual = kinds[0] if len(kinds) == 1 and kinds[0] in _KINDS else "Report"
    kind = usual if given.kind is None else given.kind
    status = "Actual" if given.status is None else given.status
    sender, recipient, own_id = (_text(one) for one in (given.sender, given.recipient, given.id))
    identity = None if sender is None or own_id is None else f"{sender}_{own_id}"
    header = {
        "messageId": identity,
        "sender": _system(sender),
        "sentAt": given.sent_at,
        "kind": kind,
        "status": status,
        "recipient": None if recipient is None else [_system(recipient)],
    }
    carried = {**_given(header if has_header else {}), **members}
    address = {"explicitAddressScheme": "hubex", "explicitAddressValue": recipient}
    return _given(
        {
            "distributionID": identity,
            "senderID": sender,
            "dateTimeSent": given.sent_at,
            "dateTimeExpires": given.expires_at,
            "distributionStatus": status,
            "distributionKind": kind,
            "descriptor": {"language": "fr-FR", "explicitAddress": _given(address)},
            "content": [{"jsonContent": {"embeddedJsonContent": {"message": carried}}}],
        }
    )


def _text(value: object) -> Optional[str]:
    return value if isinstance(value, str) else None


def _system(name: Optional[str]) -> Optional[dict[str, str]]:
    return None if name is None else {"name": name, "URI": f"hubex:{name}"}


def _given(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def unwrap(envelope: object, index: int = 0) -> Outcome[dict[str, Any]]:
    """The message an envelope carries, header and business member together. The Hub reads the first content only."""
    steps: tuple[Union[str, int], ...] = ("content", index, *CONTENT_PATH)
    value: Any = envelope
    path: Path = ()
    for step in steps:
        path = (*path, step)
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            value = None
        if value is None:
            return Outcome(None, (fault("member-missing", path, {"name": step}),))
    if isinstance(value, dict):
        return Outcome(value)
    return Outcome(None, (fault("object-expected", path, {"found": shown_value(value)}),))
