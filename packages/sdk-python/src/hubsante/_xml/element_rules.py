"""What holds for elements of messages and of envelopes alike: their attributes, and the order they come in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from .._validation.faults import Faults
from .._words.sentences import Parameters
from .._words.shown import shown_text
from ..finding import Path
from .edxl_mapping import XLINK
from .xml_element import XSI, XmlElement, is_blank

#: Where a document says its schemas: allowed on every element (XML Schema part 1, §2.6.3).
_LOCATIONS = frozenset(("schemaLocation", "noNamespaceSchemaLocation"))


def check_attributes(
    element: XmlElement, xlink_type: Optional[str], path: Path, faults: Faults, is_optional: bool = False
) -> None:
    """Tells the attributes an element may not have.

    Messages have none, and the wrappers of an envelope one, ``xlink:type``, always with the same value, ``xlink_type``.
    ``is_optional``: whether it may be absent, as published schemas let it on ``content`` alone.
    """
    if not element.attributes and xlink_type is None:
        return
    is_typed = xlink_type is None or is_optional
    unknown: list[str] = []
    where: Parameters = {"line": element.line, "name": shown_text(element.name)}
    for name, namespace, value in element.attributes:
        if namespace == XSI and name in _LOCATIONS:
            continue
        if xlink_type is not None and namespace == XLINK and name == "type":
            is_typed = value == xlink_type
        elif namespace == XSI and name == "nil":
            faults.add("element-nil", path, where)
        else:
            unknown.append(name)
    for name in unknown:
        # Without its prefix it is what is asked for below: one fault.
        if is_typed or name != "type":
            faults.add("attribute-unknown", path, {**where, "attribute": shown_text(name)})
    if not is_typed:
        parameters: Parameters = {"line": element.line, "name": element.name, "expected": xlink_type or ""}
        faults.add("xlink-type-wrong", path, parameters)


def check_wrapper(
    element: XmlElement, xlink_type: Optional[str], path: Path, faults: Faults, is_optional: bool = False
) -> None:
    """What holds elements holds no text, and no attribute but its own."""
    check_attributes(element, xlink_type, path, faults, is_optional)
    if not is_blank(element.text):
        parameters: Parameters = {"line": element.line, "name": shown_text(element.name)}
        faults.add("element-text-unexpected", path, parameters)


def tell_misplaced(elements: Iterable[XmlElement], order: Sequence[str], path: Path, faults: Faults) -> None:
    """Tells the first element that comes later than the schema wants (docs/reference/echanges.md §5 n° 4).

    Others after it mostly follow from that one. ``order``: every name that may stand there.
    """
    positions = {name: position for position, name in enumerate(order)}
    furthest: Optional[XmlElement] = None
    reached = -1
    for element in elements:
        position = positions.get(element.name, -1)
        if furthest is not None and position < reached:
            parameters: Parameters = {"line": element.line, "name": element.name, "next": furthest.name}
            faults.add("element-misplaced", (*path, element.name), parameters)
            return
        furthest, reached = element, position
