"""Messages of the Hub Santé: validation with findings in French and English, envelopes, JSON and XML."""

from .allowed import Allowed, AllowedMessage
from .conversion import ConversionWay, convert, convert_along
from .conversion_table import ConversionTable
from .conversion_types import Addition, Conversion, Loss, Refusal
from .envelope import Wrapping
from .finding import Fault, Finding, Limits, Outcome, Path, Validation
from .json_text import read_json, write_json
from .link import Link, LinkRegistry
from .role import ReceivedMessage, Role, SentMessage

__all__ = [
    "Addition",
    "Allowed",
    "AllowedMessage",
    "Conversion",
    "ConversionTable",
    "ConversionWay",
    "Fault",
    "Finding",
    "Limits",
    "Link",
    "LinkRegistry",
    "Loss",
    "Outcome",
    "Path",
    "ReceivedMessage",
    "Refusal",
    "Role",
    "SentMessage",
    "Validation",
    "Wrapping",
    "convert",
    "convert_along",
    "read_json",
    "write_json",
]
