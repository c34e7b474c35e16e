"""Where what the envelope and the header say is against one another, which no schema sees."""

from __future__ import annotations

from typing import Any, Optional

from .._link.formats import moment_of
from .._words.shown import shown_text
from .._words.texts import trim
from ..finding import Path
from .report import Report, Subject

#: Address scheme of the Hub (docs/reference/echanges.md §1).
_SCHEME = "hubex"
#: What the identities of health actors begin with (docs/reference/echanges.md §1).
_HEALTH = "fr.health."
#: A header may say it where an envelope cannot (docs/reference/echanges.md §4).
_SYSTEM = "System"


def member(value: Any, name: str) -> Any:
    """A member of an object; ``None`` of anything else and where there is none."""
    return value.get(name) if isinstance(value, dict) else None


class Contradictions:
    """Of one envelope."""

    def __init__(self, envelope: dict[str, Any], report: Report) -> None:
        self._envelope = envelope
        self._report = report
        self._address = member(envelope.get("descriptor"), "explicitAddress")

    def _said(self, name: str) -> Optional[str]:
        """What a member says; what is wrong by itself contradicts nothing: one fault, one finding."""
        return None if self._report.has_error_at((name,)) else _text_of(self._envelope.get(name))

    def tell(self, subject: Subject) -> None:
        """Where members of the envelope contradict one another: an error where the Hub refuses the message, else a warning."""
        identity, sender = self._said("distributionID"), self._said("senderID")
        sent, expires = self._said("dateTimeSent"), self._said("dateTimeExpires")
        scheme = _text_of(member(self._address, "explicitAddressScheme"))
        recipient = _text_of(member(self._address, "explicitAddressValue"))
        if identity is not None and sender is not None and not identity.startswith(f"{sender}_"):
            code = "distribution-id-form" if identity.startswith(sender) else "distribution-id-foreign"
            parameters = {"value": shown_text(identity), "sender": shown_text(sender)}
            self._report.add(subject, code, ("distributionID",), parameters)
        sent_at, expires_at = _moment_of(sent), _moment_of(expires)
        if sent_at is not None and expires_at is not None and expires_at <= sent_at:
            parameters = {"value": shown_text(expires or ""), "sent": shown_text(sent or "")}
            self._report.add(subject, "expires-before-sent", ("dateTimeExpires",), parameters)
        is_of_health = [one.startswith(_HEALTH) for one in (sender, recipient) if one is not None]
        if sender is not None and recipient is not None and not any(is_of_health):
            path = ("descriptor", "explicitAddress", "explicitAddressValue")
            parameters = {"value": shown_text(recipient), "sender": shown_text(sender)}
            self._report.add(subject, "no-health-actor", path, parameters)
        if scheme is not None and scheme != _SCHEME:
            path = ("descriptor", "explicitAddress", "explicitAddressScheme")
            self._report.add(subject, "address-scheme-unusual", path, {"value": shown_text(scheme)})

    def tell_of_header(self, message: dict[str, Any], subject: Subject) -> None:
        """Where the header contradicts the envelope it travels in. The Hub compares nothing: warnings."""
        identity, client, sent = map(self._said, ("distributionID", "senderID", "dateTimeSent"))
        envelope_status, envelope_kind = map(self._said, ("distributionStatus", "distributionKind"))
        recipient = _text_of(member(self._address, "explicitAddressValue"))

        def compare(path: Path, value: object, name: str, expected: Optional[str]) -> None:
            if not isinstance(value, str) or expected is None or value == expected:
                return
            if self._report.has_error_at((*subject.path, *path)):
                return
            parameters = {"value": shown_text(value), "name": name, "expected": shown_text(expected)}
            self._report.add(subject, "header-differs", path, parameters)

        compare(("messageId",), message.get("messageId"), "distributionID", identity)
        sender = message.get("sender")
        if not _is_system(sender, client):
            compare(("sender", "name"), member(sender, "name"), "senderID", client)
        elif _is_address_of_other(sender, client):
            compare(("sender", "URI"), member(sender, "URI"), "senderID", client)
        sent_at = _text_of(message.get("sentAt"))
        if not _is_same_moment(sent_at, sent):
            compare(("sentAt",), sent_at, "dateTimeSent", sent)
        compare(("kind",), message.get("kind"), "distributionKind", envelope_kind)
        if message.get("status") != _SYSTEM:
            compare(("status",), message.get("status"), "distributionStatus", envelope_status)
        recipients = message.get("recipient")
        if not isinstance(recipients, list):
            return
        if recipients and not any(_is_system(one, recipient) for one in recipients):
            name = member(recipients[0], "name")
            compare(("recipient", 0, "name"), name, "explicitAddressValue", recipient)
            return
        for index, one in enumerate(recipients):
            if member(one, "name") == recipient and _is_address_of_other(one, recipient):
                compare(("recipient", index, "URI"), member(one, "URI"), "explicitAddressValue", recipient)
                return


def _is_system(system: object, client: Optional[str]) -> bool:
    """Whether a system of the header is the client the envelope names: its name is that identity.

    Names written in other ways that sources tell of (docs/reference/echanges.md §4) are those whose address still ends in it.
    """
    if client is None:
        return True
    name, address = _text_of(member(system, "name")), _text_of(member(system, "URI"))
    if name == client:
        return True
    is_client = name is not None and name.startswith("fr.")
    return not is_client and address is not None and _after_colon(address) == client


def _is_address_of_other(system: object, client: Optional[str]) -> bool:
    """Whether the address of a system is that of another client of the Hub; addresses of other forms are not compared."""
    named = _after_colon(_text_of(member(system, "URI")) or "")
    return client is not None and named.startswith("fr.") and named != client


def _after_colon(address: str) -> str:
    return address[address.find(":") + 1 :]


def _is_same_moment(one: Optional[str], other: Optional[str]) -> bool:
    """Whether two texts are one moment, written with the same offset or another; what is no moment is compared with none."""
    if one == other:
        return True
    moment, other_moment = _moment_of(one), _moment_of(other)
    return moment is None or other_moment is None or moment == other_moment


def _text_of(value: object) -> Optional[str]:
    return value if isinstance(value, str) else None


def _moment_of(text: Optional[str]) -> Optional[int]:
    return None if text is None else moment_of(trim(text).upper())
