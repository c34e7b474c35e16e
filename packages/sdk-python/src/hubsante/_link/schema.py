"""Schemas in the normal form of ``description.json``, which judge values."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, Optional

from .._words.texts import as_double, is_integer
from ..finding import Path
from .formats import is_date, is_xml_date_time
from .linear_pattern import LinearPattern
from .link_description import CodeList, comparable

_KEYWORDS = frozenset(
    "$ref $defs type pattern format codes minItems maxItems items required properties members".split(" ")
)


class Remark(NamedTuple):
    """What a schema says is wrong."""

    #: Of the value, from the value the schema was asked about.
    path: Path
    keyword: str
    #: What stands there.
    value: Any
    #: The name that is missing or unknown, the type or the pattern that is asked for.
    detail: str
    #: Of a number of items.
    limit: int


class _Enough(Exception):
    """Raised when so many remarks are enough."""


class _Remarks:
    """The remarks of one judgement."""

    __slots__ = ("most", "told")

    def __init__(self, most: int) -> None:
        self.told: list[Remark] = []
        self.most = most

    def tell(self, path: Path, keyword: str, value: object, detail: str = "", limit: int = 0) -> None:
        self.told.append(Remark(path, keyword, value, detail, limit))
        if len(self.told) >= self.most:
            raise _Enough


def _is_number(value: object) -> bool:
    # What JSON cannot carry is told as such, whatever number is asked for.
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_whole(value: float) -> bool:
    return math.isinf(value) or is_integer(value)


_TYPES: dict[str, Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "number": _is_number,
    "integer": lambda value: _is_number(value) and _is_whole(as_double(value)),  # type: ignore[arg-type]
}
_FORMATS = {"date": is_date, "date-time": is_xml_date_time}


class Schema:
    """A schema; one that is not filled in accepts everything."""

    def __init__(self) -> None:
        self._is_false = False
        self._reference: Optional[Schema] = None
        self._type = ""
        self._is_of_type: Optional[Callable[[object], bool]] = None
        self._pattern: Optional[LinearPattern] = None
        self._format = ""
        self._codes: Optional[CodeList] = None
        self._min_items: Optional[int] = None
        self._max_items: Optional[int] = None
        self._items: Optional[Schema] = None
        self._required: Sequence[str] = ()
        self._properties: Sequence[tuple[str, Schema]] = ()
        self._schemas: dict[str, Schema] = {}
        self._members: Optional[frozenset[str]] = None

    def judge(self, value: object, most: int) -> list[Remark]:
        """What is wrong with a value: as many remarks as are wanted at most, in the order of the schema."""
        if self._accepts(value):
            return []
        remarks = _Remarks(most)
        with suppress(_Enough):
            self._check(value, (), remarks)
        return remarks.told

    def _accepts(self, value: Any) -> bool:
        """Whether nothing is wrong; without the way to each part, as most values are as they should be."""
        if self._reference is not None:
            is_of_type = self._is_of_type is None or self._is_of_type(value)
            return is_of_type and self._reference._accepts(value)
        kind = type(value)
        if kind is str:
            if self._type != "string":
                return self._is_plainly(value)
            return (
                (self._codes is None or value in self._codes.values)
                and (self._pattern is None or self._pattern.test(value))
                and (not self._format or _FORMATS[self._format](value))
            )
        if kind is dict and self._type == "object":
            for name in self._required:
                if name not in value:
                    return False
            if self._members is not None and not self._members.issuperset(value):
                return False
            schemas = self._schemas
            for name, member in value.items():
                schema = schemas.get(name)
                if schema is not None and not schema._accepts(member):
                    return False
            return True
        if kind is list and self._type == "array":
            size = len(value)
            if (self._min_items or 0) > size or (self._max_items is not None and size > self._max_items):
                return False
            items = self._items
            return items is None or all(items._accepts(item) for item in value)
        if kind is dict or kind is list or self._codes is not None:
            return self._is_plainly(value)
        return not self._is_false and (self._is_of_type is None or self._is_of_type(value))

    def _is_plainly(self, value: Any) -> bool:
        """The same by the way of all remarks, of which one is enough."""
        remarks = _Remarks(1)
        with suppress(_Enough):
            self._check(value, (), remarks)
        return not remarks.told

    def _check(self, value: Any, path: Path, remarks: _Remarks) -> None:
        if self._is_false:
            remarks.tell(path, "false schema", value)
            return
        if self._is_of_type is not None and not self._is_of_type(value):
            remarks.tell(path, "type", value, self._type)
        if self._reference is not None:
            self._reference._check(value, path, remarks)
        if isinstance(value, str):
            if self._pattern is not None and not self._pattern.test(value):
                remarks.tell(path, "pattern", value, self._pattern.source)
            if self._format and not _FORMATS[self._format](value):
                remarks.tell(path, "format", value, self._format)
        if self._codes is not None and comparable(value) not in self._codes.values:
            remarks.tell(path, "codes", value)
        if isinstance(value, dict):
            self._check_members(value, path, remarks)
        elif isinstance(value, list):
            self._check_items(value, path, remarks)

    def _check_items(self, value: list[Any], path: Path, remarks: _Remarks) -> None:
        if self._max_items is not None and len(value) > self._max_items:
            remarks.tell(path, "maxItems", value, limit=self._max_items)
        if self._min_items is not None and len(value) < self._min_items:
            remarks.tell(path, "minItems", value, limit=self._min_items)
        if self._items is not None:
            for index, item in enumerate(value):
                self._items._check(item, (*path, index), remarks)

    def _check_members(self, value: dict[str, Any], path: Path, remarks: _Remarks) -> None:
        for name in self._required:
            if name not in value:
                remarks.tell(path, "required", value, name)
        for name, schema in self._properties:
            if name in value:
                schema._check(value[name], (*path, name), remarks)
        if self._members is not None and not self._members.issuperset(value):
            for name in value:
                if name not in self._members:
                    remarks.tell(path, "members", value, name)


class SchemaReader:
    """Reads the schemas of a description."""

    def __init__(self, description: Mapping[str, Any], code_lists: Sequence[CodeList]) -> None:
        self._patterns = [LinearPattern(one["source"], one["program"]) for one in description["patterns"]]
        self._names = [frozenset(names) for names in description["names"]]
        self._code_lists = code_lists

    def read(self, written: Any) -> Schema:
        """A schema and its definitions."""
        return self._filled(Schema(), written, {})

    def _filled(self, schema: Schema, written: Any, definitions: dict[str, Schema]) -> Schema:
        if isinstance(written, bool):
            schema._is_false = not written
            return schema
        unknown = set(written) - _KEYWORDS
        if unknown:
            raise ValueError(f"a schema has the keyword {sorted(unknown)[0]}")
        own = written.get("$defs", {})
        definitions.update({f"#/$defs/{name}": Schema() for name in own})
        for name, one in own.items():
            self._filled(definitions[f"#/$defs/{name}"], one, definitions)
        if "$ref" in written:
            schema._reference = definitions[written["$ref"]]
        if "type" in written:
            schema._type = written["type"]
            schema._is_of_type = _TYPES[schema._type]
        if "pattern" in written:
            schema._pattern = self._patterns[written["pattern"]]
        if "codes" in written:
            schema._codes = self._code_lists[written["codes"]]
        if "members" in written:
            schema._members = self._names[written["members"]]
        if "items" in written:
            schema._items = self._filled(Schema(), written["items"], definitions)
        schema._format = written.get("format", "")
        schema._min_items = written.get("minItems")
        schema._max_items = written.get("maxItems")
        schema._required = written.get("required", ())
        schema._properties = [
            (name, self._filled(Schema(), one, definitions)) for name, one in written.get("properties", {}).items()
        ]
        schema._schemas = dict(schema._properties)
        return schema


class LinkRuntime:
    """A link version, ready to judge messages."""

    def __init__(self, description: Mapping[str, Any]) -> None:
        from .link_description import LinkDescription

        self.link = LinkDescription(description["link"])
        reader = SchemaReader(description, self.link.code_lists)
        schemas = description["schemas"]
        self.envelope = reader.read(schemas["envelope"])
        self.header = reader.read(schemas["header"])
        self.messages = {root: reader.read(schema) for root, schema in schemas["messages"].items()}
