"""Writes the members of JSON objects as elements, in the order of the mapping."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Any, Optional

from .._link.link_description import FieldDescription, ObjectDescription
from .._validation.faults import Faults
from .._words.shown import shown_list, shown_text, shown_value
from .._words.texts import as_double, is_integer, text_of
from ..finding import Path
from .decimal_text import decimal_text
from .free_value import free_attributes
from .xml_characters import is_writable, is_xml_name
from .xml_writer import XmlWriter

_EXPECTED = {
    "string": "text-expected",
    "integer": "integer-expected",
    "number": "number-expected",
    "boolean": "boolean-expected",
}


class ObjectWriter:
    """Writes with the types of a message."""

    def __init__(self, types: Mapping[str, ObjectDescription], writer: XmlWriter, faults: Faults) -> None:
        self._types = types
        self._writer = writer
        self._faults = faults

    def write(
        self, value: Mapping[str, Any], mapping: ObjectDescription, path: Path, skipped: Collection[str] = ()
    ) -> None:
        """``skipped``: members that are written elsewhere."""
        for field in mapping.fields:
            if self._faults.is_stopped:
                return
            if field.name in value:
                self._field(value[field.name], field, (*path, field.name))
        for name, member in value.items():
            if name in mapping.by_name or name in skipped or mapping.ignores_others:
                continue
            if self._faults.is_stopped:
                return
            if mapping.is_open:
                self._free(name, member, (*path, name))
            else:
                parameters = {"name": shown_text(name), "known": shown_list(mapping.names)}
                self._faults.add("field-unknown", (*path, name), parameters)

    def _field(self, value: Any, field: FieldDescription, path: Path) -> None:
        if not field.is_list:
            self._one(value, field, path)
        elif not isinstance(value, list):
            self._faults.add("list-expected", path, {"found": shown_value(value)})
        else:
            for index, item in enumerate(value):
                if self._faults.is_stopped:
                    return
                self._one(item, field, (*path, index))

    def _one(self, value: Any, field: FieldDescription, path: Path) -> None:
        if field.type_name is None:
            text = _text_of(value, field.type)
            if text is None:
                self._faults.add(_EXPECTED[field.type], path, {"found": shown_value(value)})
            else:
                self._leaf(field.name, text, path)
            return
        mapping = self._types.get(field.type_name)
        if not isinstance(value, dict) or mapping is None:
            self._faults.add("object-expected", path, {"found": shown_value(value)})
        elif not value:
            self._writer.leaf(field.name, "")
        else:
            self._writer.open(field.name)
            self.write(value, mapping, path)
            self._writer.close(field.name)

    def _leaf(self, name: str, text: str, path: Path, attributes: str = "") -> None:
        if is_writable(text):
            self._writer.leaf(name, text, attributes)
        else:
            self._faults.add("text-unwritable", path, {})

    def _free(self, name: str, value: Any, path: Path) -> None:
        """A member nobody described: element by element."""
        if self._faults.is_stopped:
            return
        if not is_xml_name(name):
            self._faults.add("name-unwritable", path, {"name": shown_text(name)})
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._free(name, item, (*path, index))
        elif isinstance(value, dict):
            self._writer.open(name)
            for key, member in value.items():
                self._free(key, member, (*path, key))
            self._writer.close(name)
        else:
            is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
            text = decimal_text(value) if is_number else "" if value is None else text_of(value)
            self._leaf(name, text, path, free_attributes(value))


def _text_of(value: Any, wanted: str) -> Optional[str]:
    if wanted == "string":
        return value if isinstance(value, str) else None
    if isinstance(value, bool) or wanted == "boolean":
        return text_of(value) if isinstance(value, bool) and wanted == "boolean" else None
    if not isinstance(value, (int, float)):
        return None
    number = as_double(value)
    fits = math.isfinite(number) if wanted == "number" else is_integer(number)
    return decimal_text(value) if fits else None
