"""Reads elements as the members of JSON objects, in the order they come."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, Optional

from .._link.link_description import FieldDescription, ObjectDescription
from .._validation.faults import Faults
from .._words.closest_name import closest_name
from .._words.sentences import Parameters
from .._words.shown import shown_text
from .._words.texts import is_safe_integer
from ..finding import Path
from .decimal_text import loses_digits
from .element_rules import check_attributes, check_wrapper, tell_misplaced
from .free_value import add_free, free_value
from .xml_element import XmlElement, trimmed

#: Names that an unknown one is compared with.
_MOST_COMPARED = 200
_INTEGER = re.compile(r"[+-]?[0-9]+\Z")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\Z")


class ObjectReader:
    """``namespace`` of every element."""

    def __init__(self, types: Mapping[str, ObjectDescription], namespace: str, faults: Faults) -> None:
        self._types = types
        self._namespace = namespace
        self._faults = faults

    def read(self, elements: Iterable[XmlElement], mapping: ObjectDescription, path: Path) -> dict[str, Any]:
        """The members that some elements are."""
        members: dict[str, Any] = {}
        known: list[XmlElement] = []
        for element in elements:
            if self._faults.is_stopped:
                break
            name = element.name
            here = (*path, name)
            field = mapping.by_name.get(name)
            if field is None or element.namespace != self._namespace:
                if mapping.is_open:
                    add_free(members, name, free_value(element))
                else:
                    self._unknown(element, mapping.names, here)
                continue
            if field.is_list:
                items = members.get(name)
                items = items if isinstance(items, list) else []
                items.append(self._one(element, field, (*here, len(items))))
                members[name] = items
            elif name in members:
                self._faults.add("element-repeated", here, {"line": element.line, "name": name})
                continue
            else:
                members[name] = self._one(element, field, here)
            known.append(element)
        tell_misplaced(known, mapping.names, path, self._faults)
        return members

    def read_element(
        self, element: XmlElement, mapping: ObjectDescription, path: Path, xlink_type: Optional[str] = None
    ) -> dict[str, Any]:
        """What an element holds, which is elements and no text."""
        check_wrapper(element, xlink_type, path, self._faults)
        return self.read(element.children, mapping, path)

    def _unknown(self, element: XmlElement, names: list[str], path: Path) -> None:
        name = element.name
        suggestion = closest_name(name, names[:_MOST_COMPARED])
        parameters: Parameters = {"line": element.line, "name": shown_text(name)}
        # In another namespace it can bear the very name of a field.
        if suggestion is None or suggestion == name:
            self._faults.add("element-unknown", path, parameters)
        else:
            self._faults.add("element-misspelled", path, {**parameters, "suggestion": suggestion})

    def _one(self, element: XmlElement, field: FieldDescription, path: Path) -> Any:
        if field.type_name is not None:
            mapping = self._types.get(field.type_name)
            return {} if mapping is None else self.read_element(element, mapping, path)
        check_attributes(element, None, path, self._faults)
        if element.children:
            parameters: Parameters = {"line": element.line, "name": shown_text(field.name)}
            self._faults.add("element-unexpected", path, parameters)
        value = _scalar_of(element.text, field.type)
        # What is not of its type stays text: validating the message says so.
        if value is None:
            return element.text
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            text = trimmed(element.text)
            if loses_digits(text, value):
                self._faults.add("number-digits-lost", path, {"value": shown_text(text)})
        # XML Schema takes blanks off around a date and time, and not around other texts (part 2, §4.3.6).
        is_moment = isinstance(value, str) and field.form == "datetime"
        return trimmed(element.text) if is_moment else value


def _scalar_of(text: str, wanted: str) -> Any:
    """``None`` when the text is not of the type."""
    if wanted == "string":
        return text
    # XML Schema takes blanks off around numbers and booleans (part 2, §4.3.6).
    value = trimmed(text)
    if wanted == "boolean":
        return True if value in ("true", "1") else False if value in ("false", "0") else None
    if (_INTEGER if wanted == "integer" else _DECIMAL).match(value) is None:
        return None
    number = float(value)
    if math.isinf(number):
        return None
    return int(number) if is_safe_integer(number) else number
