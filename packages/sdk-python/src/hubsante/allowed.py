"""What may travel on a vhost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Optional

from ._link.link_description import LinkDescription, MessageDescription

_HUB = "hub"


@dataclass(frozen=True)
class AllowedMessage:
    """A message that a role sends or receives."""

    #: ``RS-EDA``.
    message: str
    #: Its business member, which is its XML root element: ``createCaseHealth``.
    root: str
    #: In French.
    title: str
    #: ``business``, ``acknowledgement``, ``error`` or ``information``.
    use: str
    #: Kinds of envelope it travels in.
    kinds: tuple[str, ...]
    #: Roles at the other end; what the Hub alone sends comes from ``hub``.
    others: tuple[str, ...]


class Allowed:
    """What may travel on a vhost; nothing on one that is not known."""

    def __init__(self, vhost: str, link: Optional[LinkDescription]) -> None:
        self.vhost = vhost
        #: Whether the vhost is known here.
        self.known = link is not None
        #: Roles that take part: ``LRM``, ``SMUR``.
        self.roles: tuple[str, ...] = () if link is None else tuple(link.roles)
        self._messages = {} if link is None else link.messages
        #: Names of all messages, business messages first: ``RS-EDA``.
        self.messages = tuple(one.name for one in self._messages.values())

    def send(self, role: str) -> list[AllowedMessage]:
        """What software in that role may send; nothing for a role that is not one."""

        def others(message: MessageDescription) -> Iterable[str]:
            if message.from_hub:
                return ()
            if message.use != "business":
                return self.roles
            return [receiver for sender, receiver in message.exchanges if sender == role]

        return self._list(others) if role in self.roles else []

    def receive(self, role: str) -> list[AllowedMessage]:
        """What software in that role may receive."""

        def others(message: MessageDescription) -> Iterable[str]:
            if message.from_hub:
                return (_HUB,)
            if message.use != "business":
                return self.roles
            return [sender for sender, receiver in message.exchanges if receiver == role]

        return self._list(others) if role in self.roles else []

    def _list(self, others_of: Callable[[MessageDescription], Iterable[str]]) -> list[AllowedMessage]:
        found = []
        for root, one in self._messages.items():
            others = tuple(dict.fromkeys(others_of(one)))
            if others:
                found.append(AllowedMessage(one.name, root, one.title, one.use, tuple(one.kinds), others))
        return found
