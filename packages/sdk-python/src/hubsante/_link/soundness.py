"""Whether there is nothing to tell of the body of a message, in one walk.

Most messages are as they should be: for them the walks that find each fault, with its way and its words, are not needed. This
module writes, for the message of a link, the Python that its schema amounts to, as ``dataclasses`` does for a class. It only
ever says « sound » or « not known »: what is not sound is judged by the usual way, which tells why.

Nothing of the text of a specification becomes code: names of members are written as the literals that ``repr`` makes of
them, all else stands in a table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Optional

from .._validation.carriable import LEAST_BYTES, NOT_PLAIN, SAFE, plain_bytes
from .._xml.xml_characters import find_special, is_xml_name
from .formats import FORMATS
from .link_description import Described, LinkDescription, MessageDescription, ObjectDescription

if TYPE_CHECKING:
    from .schema import Schema

#: How many bytes a body has of which there is nothing to tell; −1 when that is not known.
Measure = Callable[[Any], int]


class Soundness:
    """The measures of the messages of a link, each made when the first message of its kind comes."""

    def __init__(self, link: LinkDescription, schemas: Mapping[str, Schema]) -> None:
        """:param schemas: of the bodies of messages, by their root."""
        self._link = link
        self._schemas = schemas
        self._measures: dict[str, Measure] = {}

    def is_sound_alone(self, value: object, max_bytes: int) -> bool:
        """Whether nothing is to be told of a message that stands alone, under its root and beside nothing else."""
        if type(value) is not dict or len(value) != 1:
            return False
        ((root, body),) = value.items()
        if root not in self._schemas or root in self._link.header.by_name:
            return False
        size = self.size_of(root, body)
        return size >= 0 and size + 2 * LEAST_BYTES + len(root) <= max_bytes

    def size_of(self, root: str, body: object) -> int:
        """How many bytes a body has, by its root, when there is nothing to tell of it; −1 when that is not known."""
        measure = self._measures.get(root)
        if measure is None:
            measure = _Writer(self._link, root).measure(self._schemas[root])
            self._measures[root] = measure
        return measure(body)


def _unknown(_: Any) -> int:
    return -1


class _Writer:
    """Writes the functions of one message."""

    def __init__(self, link: LinkDescription, root: str) -> None:
        self._link = link
        self._message: MessageDescription = link.messages[root]
        self._lines: list[str] = []
        #: What the code names.
        self._table: dict[str, Any] = {
            "NOTHING": object(),
            "NOT_PLAIN": NOT_PLAIN,
            "SAFE": SAFE,
            "find_special": find_special,
            "plain_bytes": plain_bytes,
        }
        #: Functions by schema and description; ``None`` while one is being written.
        self._functions: dict[tuple[int, int], Optional[str]] = {}

    def measure(self, schema: Schema) -> Measure:
        while schema.reference is not None and schema.type in ("", "object"):
            schema = schema.reference
        if not self._is_known(schema, self._message):
            return _unknown
        name = self._function(schema, self._message, 0)
        if name is None:
            return _unknown
        exec("\n".join(self._lines), self._table)
        made: Measure = self._table[name]
        return made

    @staticmethod
    def _is_known(schema: Schema, described: Described) -> bool:
        """Whether every member the schema knows is a field: members of other kinds are told apart."""
        return all(name in described.by_name for name, _ in schema.properties)

    def _named(self, prefix: str, value: object) -> str:
        """A name of the table for a value."""
        name = f"{prefix}{len(self._table)}"
        self._table[name] = value
        return name

    def _function(self, schema: Schema, described: Optional[ObjectDescription], depth: int) -> Optional[str]:
        """The function of an object; ``None`` for one that stands inside itself, and for names that XML does not have."""
        key = (id(schema), id(described))
        if key in self._functions:
            return self._functions[key]
        self._functions[key] = None
        if not all(is_xml_name(name) for name, _ in schema.properties):
            return None
        name = f"object_{len(self._functions)}"
        lines = [f"def {name}(value):", " if type(value) is not dict: return -1", f" n = {LEAST_BYTES}", " c = 0"]
        known = {one for one, _ in schema.properties}
        for missing in schema.required:
            if missing not in known:
                lines.append(f" if {missing!r} not in value: return -1")
        for member, one in schema.properties:
            lines.append(f" m = value.get({member!r}, NOTHING)")
            lines.append(" if m is not NOTHING:")
            lines.append(f"  c += 1; n += {len(member)}")
            lines += self._value(one, self._field_of(described, member), "m", 2, depth + 1)
            if member in schema.required:
                lines.append(" else: return -1")
        # Members that the schema does not name are looked at by the usual way.
        lines += [" return n if c == len(value) else -1", ""]
        self._lines += lines
        self._functions[key] = name
        return name

    def _field_of(
        self, described: Optional[ObjectDescription], name: str
    ) -> tuple[Optional[ObjectDescription], Optional[frozenset[Any]]]:
        """What a field holds, and the codes of its list where the schema does not ask for them."""
        field = described.by_name.get(name) if described is not None else None
        if field is None or not self._message.leads_to_list(field):
            return None, None
        if field.suggested is not None:
            return None, self._link.code_list(field.suggested).values
        return self._message.type_of(field), None

    def _value(
        self,
        schema: Schema,
        field: tuple[Optional[ObjectDescription], Optional[frozenset[Any]]],
        name: str,
        indent: int,
        depth: int,
    ) -> list[str]:
        """The lines that leave with −1 unless a value is sound, and count its bytes."""
        described, suggested = field
        while schema.reference is not None and schema.type in ("", schema.reference.type):
            schema = schema.reference
        margin = " " * indent
        if schema.is_false:
            return [f"{margin}return -1"]
        lines = self._by_type(schema, field, name, margin, indent, depth)
        if lines is None:
            accepts = self._named("accepts", schema.accepts)
            lines = [
                f"{margin}k = plain_bytes({name}, {depth})",
                f"{margin}if k >= NOT_PLAIN or not {accepts}({name}): return -1",
                f"{margin}n += k",
            ]
            if described is not None:
                # Lists that only warn stand below, where nobody looks.
                return [f"{margin}return -1"]
            if suggested is not None:
                # The codes of a list are left to the walk that tells of them.
                lines.append(f"{margin}if type({name}) is list: return -1")
        if suggested is not None and schema.type != "array":
            codes = self._named("suggested", suggested)
            lines.append(f"{margin}if type({name}) is str and {name} not in {codes}: return -1")
        return lines

    def _by_type(
        self,
        schema: Schema,
        field: tuple[Optional[ObjectDescription], Optional[frozenset[Any]]],
        name: str,
        margin: str,
        indent: int,
        depth: int,
    ) -> Optional[list[str]]:
        """The lines for the types that are written out; ``None`` for the others."""
        if schema.reference is not None or (schema.codes is not None and schema.type != "string"):
            return None
        if schema.type == "string":
            return self._string(schema, name, margin)
        if schema.type == "boolean":
            return [f"{margin}if type({name}) is not bool: return -1", f"{margin}n += {LEAST_BYTES}"]
        if schema.type in ("number", "integer"):
            whole = f" or not {name} == int({name})" if schema.type == "integer" else ""
            return [
                f"{margin}if (type({name}) is not int and type({name}) is not float) or not -SAFE <= {name} <= SAFE{whole}:"
                " return -1",
                f"{margin}n += {LEAST_BYTES}",
            ]
        if schema.type == "object":
            function = self._function(schema, field[0], depth)
            if function is None:
                return None
            return [f"{margin}k = {function}({name})", f"{margin}if k < 0: return -1", f"{margin}n += k"]
        if schema.type == "array" and schema.items is not None:
            return self._array(schema, schema.items, field, name, margin, indent, depth)
        return None

    def _string(self, schema: Schema, name: str, margin: str) -> list[str]:
        lines = [f"{margin}if type({name}) is not str: return -1"]
        codes = schema.codes.values if schema.codes is not None else None
        if codes is not None:
            lines.append(f"{margin}if {name} not in {self._named('codes', codes)}: return -1")
        if codes is None or any(plain_bytes(code, 0) >= NOT_PLAIN for code in codes):
            usual = f"{name}.isascii() and {name}.isprintable()"
            lines.append(f"{margin}if not ({usual}) and find_special({name}) is not None: return -1")
        lines.append(f"{margin}n += {LEAST_BYTES} + len({name})")
        if schema.pattern is not None:
            lines.append(f"{margin}if not {self._named('pattern', schema.pattern.test)}({name}): return -1")
        if schema.format:
            lines.append(f"{margin}if not {self._named('format', FORMATS[schema.format])}({name}): return -1")
        return lines

    def _array(
        self,
        schema: Schema,
        items: Schema,
        field: tuple[Optional[ObjectDescription], Optional[frozenset[Any]]],
        name: str,
        margin: str,
        indent: int,
        depth: int,
    ) -> list[str]:
        most = f" or len({name}) > {schema.max_items}" if schema.max_items is not None else ""
        item = f"i{indent}"
        return [
            f"{margin}if type({name}) is not list or len({name}) < {schema.min_items or 0}{most}: return -1",
            f"{margin}n += {LEAST_BYTES}",
            f"{margin}for {item} in {name}:",
            # Lists of lists are left to the usual way, which counts them.
            f"{margin} if type({item}) is list: return -1",
            *self._value(items, field, item, indent + 1, depth),
        ]
