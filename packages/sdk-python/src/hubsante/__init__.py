"""Messages of the Hub Santé: validation with findings in French and English, envelopes, JSON and XML."""

from .allowed import Allowed, AllowedMessage
from .envelope import Wrapping
from .finding import Fault, Finding, Limits, Outcome, Path, Validation
from .json_text import read_json, write_json
from .link import Link, LinkRegistry
from .role import ReceivedMessage, Role, SentMessage

__all__ = [
    "Allowed",
    "AllowedMessage",
    "Fault",
    "Finding",
    "Limits",
    "Link",
    "LinkRegistry",
    "Outcome",
    "Path",
    "ReceivedMessage",
    "Role",
    "SentMessage",
    "Validation",
    "Wrapping",
    "read_json",
    "write_json",
]
