"""How the messages of one version become messages of another, as data; ``dsf migrate --tables`` writes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Union

from ._conversion.table_parts import (
    MessageConversion,
    Scalar,
    Shape,
    Walk,
    kind_of,
    rule_of,
    shape_of,
    target_of,
    walk_of,
)
from .json_text import read_json

#: The form of tables that this library reads.
FORM = 1


class ConversionTable:
    """A table, read once; the guide « Convertir entre deux versions » tells what is in it."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Takes what a file of tables holds, as :func:`hubsante.read_json` gives it; raises ``ValueError`` for what is none."""
        if table.get("form") != FORM:
            raise ValueError(f"a conversion table of form {table.get('form')}; this library reads {FORM}")
        try:
            self._read(table)
        except (LookupError, TypeError, AttributeError, re.error) as reason:
            raise ValueError(f"this is no conversion table: {reason!r}") from reason

    def _read(self, table: Mapping[str, Any]) -> None:
        #: ``2.0``.
        self.from_version: str = table["from"]
        self.to_version: str = table["to"]
        #: By the business member of the source, ``createCaseHealth``.
        self.messages: dict[str, MessageConversion] = {
            root: MessageConversion(one["name"], None if one["to"] is None else target_of(one["to"]))
            for root, one in table["messages"].items()
        }
        self.walks: list[Walk] = [walk_of(one) for one in table["walks"]]
        self.shapes: list[Shape] = [shape_of(one) for one in table["shapes"]]
        lists: list[frozenset[tuple[str, Scalar]]] = [
            frozenset((kind_of(code), code) for code in codes) for codes in table["lists"]
        ]
        self.values = [rule_of(one, lists) for one in table["values"]]
        #: Whether a message that answers one made by a split answers what was split.
        self.answers_parts = table.get("answersParts") is True

    @classmethod
    def read(cls, path: Union[str, Path]) -> ConversionTable:
        """Reads a file of tables; raises ``ValueError`` for what is none."""
        table = read_json(Path(path).read_bytes()).value
        if not isinstance(table, dict):
            raise ValueError(f"{path} is no conversion table")
        return cls(table)
