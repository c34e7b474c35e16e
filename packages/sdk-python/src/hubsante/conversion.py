"""Messages of one version in the form of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ._conversion.convert import converted_along, refused, way_through
from .conversion_table import ConversionTable
from .conversion_types import Conversion


@dataclass(frozen=True)
class ConversionWay:
    """From which version to which, and the tables that lead there, one after the other where none does directly."""

    from_version: str
    to_version: str
    tables: Sequence[ConversionTable]
    #: What is known of the case, the oldest first, for messages that tell only what is new.
    known: Sequence[object] = ()


def convert(message: object, way: ConversionWay) -> Conversion:
    """Puts a message into the form of another version.

    ``message`` is a message alone, ``{"createCaseHealth": …}``, or a whole envelope, whose identifiers are kept, so that
    acknowledgements find it. Every value that is not carried is among the losses. Nothing is ever raised for a faulty message.
    """
    tables = way_through(way.from_version, way.to_version, way.tables)
    if tables is None:
        return refused("no-way", {"from": way.from_version, "to": way.to_version})
    return convert_along(message, tables, way.known)


def convert_along(message: object, tables: Sequence[ConversionTable], known: Sequence[object] = ()) -> Conversion:
    """The same along tables that are given in their order."""
    try:
        return converted_along(message, tables, known)
    except RecursionError:
        # A value that holds itself, or is nested deeper than this language goes: no reader of JSON makes one.
        return refused("unreadable", {})
