"""What a role does on its link: everything that an AMQP client needs to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional


@dataclass(frozen=True)
class SentMessage:
    """A message that a role sends."""

    #: ``RS-EDA``.
    name: str
    #: Kinds of envelope; the first one is meant when none is said.
    kinds: tuple[str, ...]
    #: Whether it travels with the RC-DE header.
    has_header: bool


@dataclass(frozen=True)
class ReceivedMessage:
    """A message that a role receives."""

    #: ``RS-EDA``.
    name: str
    #: Whether it is answered by an acknowledgement.
    is_acknowledged: bool


@dataclass(frozen=True)
class Role:
    """A role of a link version."""

    #: ``LRM``.
    id: str
    #: Where everything is published.
    exchange: str
    #: Suffixes of the queues of a client: its identifier, a point, then one of these.
    queues: tuple[str, ...]
    #: Syntax it sends when nobody says otherwise: ``json`` or ``xml``.
    syntax: str
    #: Identity of the Hub itself.
    hub: str
    #: Hosts and ports of the Hub.
    servers: tuple[str, ...]
    #: By business member.
    sent: Mapping[str, SentMessage]
    #: By business member.
    received: Mapping[str, ReceivedMessage]
    #: Business member of what it answers with.
    acknowledgement: str
    #: Business member of what tells the cause of a refusal; ``None`` when the role may not send it.
    error: Optional[str]
    #: The same for what tells it otherwise.
    information: Optional[str]
    #: What to know before relying on a message, in French, by business member.
    warnings: Mapping[str, str]

    @classmethod
    def described(cls, identifier: str, role: Mapping[str, Any]) -> Role:
        """A role as ``description.json`` has it."""
        sent = {
            root: SentMessage(one["name"], tuple(one["kinds"]), bool(one["hasHeader"]))
            for root, one in role["sent"].items()
        }
        received = {
            root: ReceivedMessage(one["name"], bool(one["isAcknowledged"])) for root, one in role["received"].items()
        }
        return cls(
            identifier,
            role["exchange"],
            tuple(role["queues"]),
            role["syntax"],
            role["hub"],
            tuple(role["servers"]),
            sent,
            received,
            role["acknowledgement"],
            role["error"],
            role["information"],
            role["warnings"],
        )
