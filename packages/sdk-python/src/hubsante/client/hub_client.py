"""The client of a role on a link version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType
from typing import Any, Optional
from uuid import uuid4

from hubsante import Link, Wrapping, write_json

from ._answers import Answers
from ._connection import Connection
from ._notices import Notices
from ._reading import CONTENT_TYPES, errors_of
from ._sending import Sending
from ._texts import date_time
from ._treatment import Treatment
from .errors import SendError
from .exchange_types import Handler, Sent, Settings
from .message_store import FileStore, MessageStore

#: A day, in seconds: how long a message lives when nobody says.
USUAL_LIFETIME = 86_400
_STATUSES = ("Actual", "Exercise")
#: AMQP gives ``message-id`` no more bytes than this.
_LONGEST_IDENTIFIER = 255


class HubClient:
    """Envelopes, answers, tries; the broker's acknowledgement comes last. Safe for use by several threads.

    Messages are named as people do, ``RS-EDA``, or by their business member, ``createCaseHealth``. Messages of a queue are
    treated one by one, in order, in a thread of the client.
    """

    def __init__(self, link: Link, role: str, settings: Settings) -> None:
        """Takes the identifier of a role of the link, ``LRM``; raises ``ValueError`` for one that is none."""
        self._link = link
        self._role = link.role(role)
        self._settings = settings
        self._handlers: dict[str, dict[str, Handler]] = {}
        self._warned: set[str] = set()
        vhost = settings.vhost or link.vhost
        store = settings.store or Path(".hubsante", vhost, f"{settings.client_id}.jsonl")
        self._store: MessageStore = FileStore(store) if isinstance(store, (str, Path)) else store
        self._notices = Notices(settings.on_notice)

        def prepare(root: str, body: Mapping[str, Any], to: str, status: str, identifier: str) -> Sending:
            return self._prepared(root, body, to, identifier, None, status, USUAL_LIFETIME)[0]

        answers = Answers(self._role, settings.client_id, prepare)
        treatment = Treatment(
            link, self._role, settings, self._store, self._notices, self._handler_of, answers
        )
        queues = [f"{settings.client_id}.{one}" for one in self._role.queues]
        self._connection = Connection(settings, vhost, queues, treatment.receive, self._notices)
        treatment.connection = self._connection

    def open(self) -> None:
        """Connects, looks whether the queues are there and begins to read them.

        From then on, the connection comes back by itself. Raises ``ConnectionError`` when this first connection fails: address,
        certificate, rights or queues.
        """
        self._connection.open()

    def close(self) -> None:
        """Stops reading, lets treatments and sendings that have begun end, then closes. Not to be called by a handler."""
        self._connection.close()
        self._notices.close()
        self._store.close()

    def __enter__(self) -> HubClient:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def on(self, message: str, handler: Handler, status: str = "Actual") -> None:
        """Treats the messages of a kind; to be called before ``open``.

        ``status`` says which: ``Actual`` (real), ``Exercise`` or ``any``. Without a handler for them, messages of exercises
        are refused. A second handler takes the place of the first. Raises ``ValueError`` for a message that the role does not
        receive and for another status, ``TypeError`` for a handler that cannot be called.
        """
        if status not in (*_STATUSES, "any"):
            raise ValueError(f"status : Actual, Exercise ou any ; trouvé : {status!r}")
        if not callable(handler):
            raise TypeError(f"un traitement s’appelle avec un message ; trouvé : {handler!r}")
        names = {root: one.name for root, one in self._role.received.items()}
        handlers = self._handlers.setdefault(self._root_of(message, names, "ne reçoit"), {})
        for one in _STATUSES:
            if status in (one, "any"):
                handlers[one] = handler

    def send(
        self,
        message: str,
        body: Mapping[str, Any],
        recipient: str,
        *,
        distribution_id: Optional[str] = None,
        kind: Optional[str] = None,
        status: str = "Actual",
        lifetime: int = USUAL_LIFETIME,
    ) -> Sent:
        """Sends a message; returns once the broker has confirmed that very message.

        ``body`` is what stands under the business member. ``distribution_id`` is your client identifier, « _ », then what
        you like that is unique; ``None``: drawn at random. Giving it allows to keep it before sending, and to send the same
        message again after a cut. ``lifetime`` is in seconds. Raises ``SendError`` without confirmation, and ``ValueError``
        for a message that the role does not send.
        """
        names = {root: one.name for root, one in self._role.sent.items()}
        root = self._root_of(message, names, "n’envoie")
        sending, envelope = self._prepared(root, body, recipient, distribution_id, kind, status, lifetime)
        self._connection.publish(sending)
        sending.confirmed.result()
        return Sent(sending.distribution_id, envelope)

    def _handler_of(self, root: str, status: str, any_will_do: bool) -> Optional[Handler]:
        handlers = self._handlers.get(root, {})
        if not any_will_do:
            return handlers.get(status)
        return handlers.get(status) or handlers.get("Actual") or handlers.get("Exercise")

    def _root_of(self, message: str, names: Mapping[str, str], verb: str) -> str:
        """By its name or its business member."""
        for root, name in names.items():
            if message in (root, name):
                return root
        known = ", ".join(names.values())
        raise ValueError(
            f"le rôle {self._role.id} {verb} pas « {message} » sur ce lien ; seulement : {known}"
        )

    def _prepared(
        self,
        root: str,
        body: Mapping[str, Any],
        recipient: str,
        distribution_id: Optional[str],
        kind: Optional[str],
        status: str,
        lifetime: int,
    ) -> tuple[Sending, Mapping[str, Any]]:
        """A message with its envelope, written and validated, that has not left yet."""
        client_id = self._settings.client_id
        prefix = f"{client_id}_"
        identifier = distribution_id if distribution_id is not None else f"{prefix}{uuid4()}"
        why = _why_no_identifier(identifier, prefix)
        if why is not None:
            raise SendError("invalid", identifier, why)
        described = self._role.sent[root]
        now = datetime.now(timezone.utc)
        wrapping = Wrapping(
            client_id,
            recipient,
            identifier[len(prefix) :],
            date_time(now),
            date_time(now + timedelta(seconds=lifetime)),
            kind or described.kinds[0],
            status,
            described.has_header,
        )
        envelope = self._link.wrap({root: body}, wrapping)
        if root in self._role.warnings and root not in self._warned:
            self._warned.add(root)
            self._notices.tell("hub-warning", self._role.warnings[root], identifier)
        if self._settings.validate_sent:
            self._check(envelope, identifier)
        syntax = self._settings.syntax or self._role.syntax
        content = self._written(envelope, syntax, identifier).encode("utf-8")
        content_type = CONTENT_TYPES[syntax]
        return Sending(self._role.exchange, client_id, content, content_type, root, identifier), envelope

    def _check(self, envelope: Mapping[str, Any], identifier: str) -> None:
        validation = self._link.validate(envelope)
        if not validation.valid:
            reasons = " ; ".join(errors_of(validation))
            message = f"message non conforme, rien n’est parti : {reasons}"
            raise SendError("invalid", identifier, message, validation.findings)

    def _written(self, envelope: Mapping[str, Any], syntax: str, identifier: str) -> str:
        if syntax == "json":
            return write_json(envelope)
        written = self._link.to_xml(envelope)
        if written.value is None:
            raise SendError("invalid", identifier, " ; ".join(fault.message for fault in written.faults))
        return written.value


def _why_no_identifier(identifier: object, prefix: str) -> Optional[str]:
    """Why an identifier cannot be that of a message; ``None`` when it can."""
    if not isinstance(identifier, str):
        return "distributionID est un texte"
    if not identifier.startswith(prefix) or identifier == prefix:
        return f"distributionID commence par « {prefix} » : le Hub refuserait ce message"
    length = len(identifier.encode("utf-8"))
    if length <= _LONGEST_IDENTIFIER:
        return None
    return f"distributionID a {length} octets, {_LONGEST_IDENTIFIER} au plus : AMQP n’en porte pas davantage"
