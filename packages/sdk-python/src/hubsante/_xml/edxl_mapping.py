"""The members of the envelope in XML, in the order of the EDXL-DE schema."""

from __future__ import annotations

from .._link.link_description import Described

EDXL = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
XLINK = "http://www.w3.org/1999/xlink"
COMMON_TYPES = "urn:oasis:names:tc:emergency:edxl:ct:1.0"


def _texts(*names: str) -> list[dict[str, str]]:
    return [{"name": name, "type": "string"} for name in names]


def _moments(*names: str) -> list[dict[str, str]]:
    return [{"name": name, "type": "string", "form": "datetime"} for name in names]


#: Descriptor and content apart, which follow.
HEAD = Described(
    {
        "fields": [
            *_texts("distributionID", "senderID"),
            *_moments("dateTimeSent", "dateTimeExpires"),
            *_texts("distributionStatus", "distributionKind"),
        ],
        "types": {},
    }
)
DESCRIPTOR = Described(
    {
        "fields": [*_texts("language"), {"name": "explicitAddress", "type": "#explicitAddress"}],
        "types": {"explicitAddress": {"fields": _texts("explicitAddressScheme", "explicitAddressValue")}},
    }
)
