"""A link with one message, as its package would describe it."""

from __future__ import annotations

from typing import Any


def described(version: str = "1.0", pattern_source: str = "") -> dict[str, Any]:
    """The description; ``pattern_source`` is ``^(a+)+$`` for a text of that form."""
    texts = ["distributionID", "senderID", "dateTimeSent", "dateTimeExpires", "distributionStatus", "distributionKind"]
    patterns: list[dict[str, Any]] = []
    text: dict[str, Any] = {"type": "string"}
    if pattern_source:
        program = {
            "classes": [[97, 97]],
            "accepts": [-1, 0, -2],
            "first": [0],
            "last": [2],
            "follow": [[1], [1, 2], []],
            "acceptsNothing": False,
        }
        patterns.append({"source": pattern_source, "program": program})
        text["pattern"] = 0
    properties = {
        "text": text,
        "day": {"type": "string", "format": "date"},
        "kind": {"type": "string", "codes": 0},
        "numbers": {"type": "array", "items": {"type": "number"}},
    }
    note = {
        "fields": [
            {"name": "text", "type": "string", "label": "Texte"},
            {"name": "day", "type": "string", "form": "date"},
            {"name": "kind", "type": "string", "codes": 0},
            {"name": "numbers", "list": True, "type": "number"},
        ],
        "types": {},
        "name": "X-NOTE",
        "namespace": "urn:note",
        "header": False,
        "title": "Note",
        "use": "business",
        "kinds": ["Report"],
        "exchanges": [{"sender": "LRM", "receiver": "SMUR"}],
    }
    return {
        "format": 1,
        "link": {
            "link": "15-x",
            "version": version,
            "vhost": f"15-x_v{version}",
            "namespace": "urn:message",
            "roles": [{"id": "LRM", "title": "LRM"}, {"id": "SMUR", "title": "SMUR"}],
            "envelope": {
                "fields": [
                    *({"name": name, "type": "string"} for name in texts),
                    {"name": "descriptor", "type": "#descriptor"},
                    {"name": "content", "list": True, "type": "#content"},
                ],
                "types": {"descriptor": {"fields": []}, "content": {"fields": []}},
            },
            "header": {"fields": [{"name": "messageId", "type": "string"}], "types": {}},
            "messages": {"note": note},
            "otherMessages": {},
            "codeLists": [{"codes": ["A", "B"], "labels": ["Un", "Deux"]}],
        },
        "schemas": {
            "envelope": {"type": "object", "required": texts, "properties": {name: {"type": "string"} for name in texts}},
            "header": {"type": "object", "required": ["messageId"]},
            "messages": {
                "note": {
                    "type": "object",
                    "required": ["text", "day", "kind"],
                    "properties": properties,
                    "members": 0,
                }
            },
        },
        "patterns": patterns,
        "names": [list(properties)],
    }


DESCRIPTION = described()
