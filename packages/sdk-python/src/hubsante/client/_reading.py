"""What stands in the body of a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from hubsante import Link, Validation, read_json

from ._texts import text_of

CONTENT_TYPES = {"json": "application/json", "xml": "application/xml"}


@dataclass(frozen=True)
class Reading:
    """What was read in a body."""

    #: As far as one could be made out; ``None`` when nobody can tell who sent what.
    envelope: Optional[dict[str, Any]]
    #: What is wrong in it.
    reasons: list[str]


def syntax_of(content_type: str) -> Optional[str]:
    """The syntax a content type names, parameters aside; ``None`` for any other."""
    plain = content_type.split(";", 1)[0].strip().lower()
    return next((syntax for syntax, one in CONTENT_TYPES.items() if one == plain), None)


def guessed_syntax(content: bytes) -> str:
    """That of a message that names none, which the Hub does not deliver: by its first character."""
    return "xml" if content.lstrip().startswith(b"<") else "json"


def read_body(content: bytes, syntax: str, link: Link, is_checked: bool) -> Reading:
    """Reads a body; ``is_checked`` says whether the rules of the link are asked too."""
    text = text_of(content)
    if text is None:
        return Reading(None, ["le texte n’est pas en UTF-8"])
    if syntax == "json":
        value = read_json(text).value
        if value is None:
            return Reading(None, ["le texte n’est pas du JSON"])
        return Reading(_envelope_in(value), errors_of(link.validate(value)) if is_checked else [])
    found = link.from_xml(text)
    if found.value is None:
        return Reading(None, [fault.message for fault in found.faults])
    return Reading(_envelope_in(found.value), errors_of(link.validate_xml(text)) if is_checked else [])


def errors_of(validation: Validation) -> list[str]:
    """What refuses a message, in French."""
    return [finding.message for finding in validation.findings if finding.severity == "error"]


def _envelope_in(value: object) -> Optional[dict[str, Any]]:
    """An envelope that says who sent what; ``None`` for anything else."""
    is_known = (
        isinstance(value, dict)
        and isinstance(value.get("distributionID"), str)
        and isinstance(value.get("senderID"), str)
    )
    return value if is_known and isinstance(value, dict) else None


def message_of(link: Link, envelope: Mapping[str, Any]) -> Mapping[str, Any]:
    """The message of an envelope; empty when there is none."""
    return link.unwrap(envelope).value or {}


def status_of(envelope: Mapping[str, Any], message: Mapping[str, Any]) -> str:
    """Anything that is not real is an exercise: the envelope says so, or the header (``System``, ``Test``)."""
    is_actual = envelope.get("distributionStatus") == "Actual" and message.get("status", "Actual") == "Actual"
    return "Actual" if is_actual else "Exercise"
