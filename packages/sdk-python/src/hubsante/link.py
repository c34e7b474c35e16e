"""A link version of the Hub Santé: validates, wraps and converts its messages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Optional, Union

from ._link.schema import LinkRuntime
from ._validation.report import Report
from ._validation.validate_message import validate_message
from ._validation.validate_xml import validate_xml_message
from ._xml.envelope_xml import envelope_to_xml
from ._xml.message_xml import message_in, message_to_xml
from ._xml.parse_xml import parse_xml
from ._xml.read_envelope import envelope_in, is_envelope
from .allowed import Allowed
from .envelope import Wrapping, unwrap, wrap
from .finding import USUAL, Limits, Outcome, Validation
from .json_text import read_json
from .role import Role

#: Nothing to tell.
_SOUND = Validation(True, ())
#: The format of ``description.json`` that this library reads.
FORMAT = 1


class Link:
    """Messages are plain values, as :func:`hubsante.read_json` or ``json.loads`` gives them.

    Nothing is ever raised for a faulty message: each method gives its result, or its findings.
    """

    def __init__(self, description: Mapping[str, Any]) -> None:
        """Takes what ``description.json`` of a link package holds; raises ``ValueError`` for another format than this one."""
        if description.get("format") != FORMAT:
            raise ValueError(
                f"description.json of format {description.get('format')}; this library reads {FORMAT}"
            )
        self._runtime = LinkRuntime(description)
        # None in a package that was built before they were described.
        self._roles = {one: Role.described(one, role) for one, role in description.get("roles", {}).items()}
        #: ``15-15``.
        self.name = self._runtime.link.link
        #: ``2.0``.
        self.version = self._runtime.link.version
        #: ``15-15_v2.0``.
        self.vhost = self._runtime.link.vhost

    @classmethod
    def read(cls, path: Union[str, Path]) -> Link:
        """Reads ``description.json`` of a link package."""
        return cls(json.loads(Path(path).read_text("utf-8")))

    def validate(self, message: object, limits: Limits = USUAL) -> Validation:
        """Everything that is wrong in a message, one finding for each fault.

        The rules of the envelope first, then those of the header, then those of the message. ``message`` is an envelope, or a
        message alone, ``{"createCaseHealth": …}``.
        """
        if self._runtime.soundness.is_sound_alone(message, limits.max_bytes):
            return _SOUND
        return validate_message(message, self._runtime, limits)

    def validate_json(self, text: Union[str, bytes], limits: Limits = USUAL) -> Validation:
        """The same for a message as it comes from the broker. What is no JSON is one finding."""
        read = read_json(text)
        if read.value is not None:
            return self.validate(read.value, limits)
        report = Report(limits.max_findings)
        for fault in read.faults:
            report.add_fault(fault)
        return report.validation()

    def validate_xml(self, text: str, limits: Limits = USUAL) -> Validation:
        """The same for a message in XML: first what XML asks (elements, their order and namespaces).

        Paths of findings are those of the message in JSON.
        """
        return validate_xml_message(text, self._runtime, limits)

    def wrap(self, message: Mapping[str, Any], wrapping: Wrapping) -> dict[str, Any]:
        """Puts a message into the envelope that carries it to one recipient."""
        return wrap(message, wrapping, self._runtime.link)

    def unwrap(self, envelope: object) -> Outcome[dict[str, Any]]:
        """Takes a message out of its envelope, with its header."""
        return unwrap(envelope)

    def to_xml(self, message: object, limits: Limits = USUAL) -> Outcome[str]:
        """Writes an envelope, or a message alone, in XML."""
        if isinstance(message, dict) and "content" in message:
            return envelope_to_xml(message, self._runtime.link, limits)
        return message_to_xml(message, self._runtime.link, limits)

    def from_xml(self, text: str, limits: Limits = USUAL) -> Outcome[dict[str, Any]]:
        """Reads an envelope, or a message alone, from XML."""
        parsed = parse_xml(text, limits)
        if parsed.value is None:
            return Outcome(None, parsed.faults)
        link = self._runtime.link
        if is_envelope(parsed.value):
            return envelope_in(parsed.value, link, (), limits).outcome()
        return message_in(parsed.value, link, limits).outcome()

    def allowed_on(self, vhost: str) -> Allowed:
        """What may travel on a vhost, by role and direction; nothing on another vhost than that of this link."""
        return Allowed(vhost, self._runtime.link if vhost == self.vhost else None)

    def role(self, identifier: str) -> Role:
        """What a role, ``LRM``, does on this link, for an AMQP client; raises ``ValueError`` for one that is none."""
        role = self._roles.get(identifier)
        if role is None:
            known = ", ".join(self._roles)
            raise ValueError(
                f"« {identifier} » n’est pas un rôle du lien {self.name} v{self.version} : {known}"
            )
        return role


class LinkRegistry:
    """Link versions side by side in one process, chosen by their vhost."""

    def __init__(self, links: Iterable[Link]) -> None:
        """Raises ``ValueError`` for two links of one vhost."""
        self._by_vhost: dict[str, Link] = {}
        for link in links:
            if link.vhost in self._by_vhost:
                raise ValueError(f"two links of vhost {link.vhost}")
            self._by_vhost[link.vhost] = link

    def on(self, vhost: str) -> Optional[Link]:
        """The link of a vhost, ``15-15_v2.0``."""
        return self._by_vhost.get(vhost)

    def allowed_on(self, vhost: str) -> Allowed:
        """What may travel on a vhost; nothing on one that is not known."""
        link = self.on(vhost)
        return Allowed(vhost, None) if link is None else link.allowed_on(vhost)

    @property
    def vhosts(self) -> tuple[str, ...]:
        """The vhosts, in the order the links were given in."""
        return tuple(self._by_vhost)
