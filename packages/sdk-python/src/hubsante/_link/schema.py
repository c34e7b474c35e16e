"""Schemas in the normal form of ``description.json``, which judge values."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, Optional

from .._words.texts import as_double, is_integer
from ..finding import Path
from .formats import FORMATS
from .linear_pattern import LinearPattern
from .link_description import CodeList, comparable
from .soundness import Soundness

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


class Schema:
    """A schema; one that is not filled in accepts everything."""

    def __init__(self) -> None:
        self.is_false = False
        self.reference: Optional[Schema] = None
        self.type = ""
        self._is_of_type: Optional[Callable[[object], bool]] = None
        self.pattern: Optional[LinearPattern] = None
        self.format = ""
        self.codes: Optional[CodeList] = None
        self.min_items: Optional[int] = None
        self.max_items: Optional[int] = None
        self.items: Optional[Schema] = None
        self.required: Sequence[str] = ()
        self.properties: Sequence[tuple[str, Schema]] = ()
        self.schemas: dict[str, Schema] = {}
        self.members: Optional[frozenset[str]] = None

    def judge(self, value: object, most: int) -> list[Remark]:
        """What is wrong with a value: as many remarks as are wanted at most, in the order of the schema."""
        if self.accepts(value):
            return []
        remarks = _Remarks(most)
        with suppress(_Enough):
            self._check(value, (), remarks)
        return remarks.told

    def accepts(self, value: Any) -> bool:
        """Whether nothing is wrong; without the way to each part, as most values are as they should be."""
        if self.reference is not None:
            is_of_type = self._is_of_type is None or self._is_of_type(value)
            return is_of_type and self.reference.accepts(value)
        kind = type(value)
        if kind is str:
            if self.type != "string":
                return self._is_plainly(value)
            return (
                (self.codes is None or value in self.codes.values)
                and (self.pattern is None or self.pattern.test(value))
                and (not self.format or FORMATS[self.format](value))
            )
        if kind is dict and self.type == "object":
            for name in self.required:
                if name not in value:
                    return False
            if self.members is not None and not self.members.issuperset(value):
                return False
            schemas = self.schemas
            for name, member in value.items():
                schema = schemas.get(name)
                if schema is not None and not schema.accepts(member):
                    return False
            return True
        if kind is list and self.type == "array":
            size = len(value)
            if (self.min_items or 0) > size or (self.max_items is not None and size > self.max_items):
                return False
            items = self.items
            return items is None or all(items.accepts(item) for item in value)
        # An OrderedDict, an Enum of texts: looked at as what they are kinds of.
        if isinstance(value, (str, dict, list)) or self.codes is not None:
            return self._is_plainly(value)
        return not self.is_false and (self._is_of_type is None or self._is_of_type(value))

    def _is_plainly(self, value: Any) -> bool:
        """The same by the way of all remarks, of which one is enough."""
        remarks = _Remarks(1)
        with suppress(_Enough):
            self._check(value, (), remarks)
        return not remarks.told

    def _check(self, value: Any, path: Path, remarks: _Remarks) -> None:
        if self.is_false:
            remarks.tell(path, "false schema", value)
            return
        if self._is_of_type is not None and not self._is_of_type(value):
            remarks.tell(path, "type", value, self.type)
        if self.reference is not None:
            self.reference._check(value, path, remarks)
        if isinstance(value, str):
            if self.pattern is not None and not self.pattern.test(value):
                remarks.tell(path, "pattern", value, self.pattern.source)
            if self.format and not FORMATS[self.format](value):
                remarks.tell(path, "format", value, self.format)
        if self.codes is not None and comparable(value) not in self.codes.values:
            remarks.tell(path, "codes", value)
        if isinstance(value, dict):
            self._check_members(value, path, remarks)
        elif isinstance(value, list):
            self._check_items(value, path, remarks)

    def _check_items(self, value: list[Any], path: Path, remarks: _Remarks) -> None:
        if self.max_items is not None and len(value) > self.max_items:
            remarks.tell(path, "maxItems", value, limit=self.max_items)
        if self.min_items is not None and len(value) < self.min_items:
            remarks.tell(path, "minItems", value, limit=self.min_items)
        if self.items is not None:
            for index, item in enumerate(value):
                self.items._check(item, (*path, index), remarks)

    def _check_members(self, value: dict[str, Any], path: Path, remarks: _Remarks) -> None:
        for name in self.required:
            if name not in value:
                remarks.tell(path, "required", value, name)
        for name, schema in self.properties:
            if name in value:
                schema._check(value[name], (*path, name), remarks)
        if self.members is not None and not self.members.issuperset(value):
            for name in value:
                if name not in self.members:
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
            schema.is_false = not written
            return schema
        unknown = set(written) - _KEYWORDS
        if unknown:
            raise ValueError(f"a schema has the keyword {sorted(unknown)[0]}")
        own = written.get("$defs", {})
        definitions.update({f"#/$defs/{name}": Schema() for name in own})
        for name, one in own.items():
            self._filled(definitions[f"#/$defs/{name}"], one, definitions)
        if "$ref" in written:
            schema.reference = definitions[written["$ref"]]
        if "type" in written:
            schema.type = written["type"]
            schema._is_of_type = _TYPES[schema.type]
        if "pattern" in written:
            schema.pattern = self._patterns[written["pattern"]]
        if "codes" in written:
            schema.codes = self._code_lists[written["codes"]]
        if "members" in written:
            schema.members = self._names[written["members"]]
        if "items" in written:
            schema.items = self._filled(Schema(), written["items"], definitions)
        schema.format = written.get("format", "")
        schema.min_items = written.get("minItems")
        schema.max_items = written.get("maxItems")
        schema.required = written.get("required", ())
        schema.properties = [
            (name, self._filled(Schema(), one, definitions)) for name, one in written.get("properties", {}).items()
        ]
        schema.schemas = dict(schema.properties)
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
        self.soundness = Soundness(self.link, self.messages)
