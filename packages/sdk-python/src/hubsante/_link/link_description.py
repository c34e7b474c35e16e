"""One link version as its package describes it: everything the functions of this library need to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from .._words.closest_name import fold_name
from .._words.texts import as_double, text_of


def comparable(value: object) -> object:
    """A value as codes compare it: ``True`` is not 1, and 1 is 1.0."""
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, (int, float)):
        return as_double(value)
    return value if isinstance(value, str) or value is None else ("other", id(value))


class FieldDescription:
    """A field, with what it takes to speak of it and to write it in XML."""

    __slots__ = ("codes", "example", "form", "is_list", "label", "name", "suggested", "type", "type_name")

    def __init__(self, field: Mapping[str, Any]) -> None:
        self.name: str = field["name"]
        self.is_list: bool = field.get("list", False)
        self.type: str = field["type"]
        #: Of the object it holds; ``None`` for a scalar.
        self.type_name: Optional[str] = self.type[1:] if self.type.startswith("#") else None
        self.form: Optional[str] = field.get("form")
        #: Its name for people, in French; the tag when there is none.
        self.label: str = field.get("label") or ""
        self.codes: Optional[int] = field.get("codes")
        #: Number of the list its codes are in, where the schema asks only for their form.
        self.suggested: Optional[int] = field.get("suggested")
        self.example: Optional[str] = field.get("example")


class ObjectDescription:
    """The members of an object, in the order XML wants them."""

    def __init__(
        self, fields: Sequence[FieldDescription], is_open: bool = False, ignores_others: bool = False
    ) -> None:
        self.fields = fields
        self.by_name: dict[str, FieldDescription] = {}
        for field in fields:
            self.by_name.setdefault(field.name, field)
        self.names = list(self.by_name)
        #: Whether members that are not listed may stand beside them.
        self.is_open = is_open
        #: Whether JSON may have members that are not listed, which nobody reads and XML has no place for.
        self.ignores_others = ignores_others


class Described(ObjectDescription):
    """An object and the types its fields refer to."""

    def __init__(self, described: Mapping[str, Any]) -> None:
        own = _object(described)
        super().__init__(own.fields, own.is_open, own.ignores_others)
        self.types = {name: _object(one) for name, one in described["types"].items()}
        self._leading: dict[int, bool] = {}
        for field in self.fields:
            self._leads(field)

    def type_of(self, field: FieldDescription) -> Optional[ObjectDescription]:
        """The type a field refers to."""
        return None if field.type_name is None else self.types.get(field.type_name)

    def leads_to_list(self, field: FieldDescription) -> bool:
        """Whether a field leads to a code that its schema asks the form of only: other branches are not walked."""
        return self._leading.get(id(field), False)

    def _leads(self, field: FieldDescription) -> bool:
        known = self._leading.get(id(field))
        if known is not None:
            return known
        # A type inside itself leads nowhere new.
        self._leading[id(field)] = False
        inside = self.type_of(field)
        below = [self._leads(one) for one in inside.fields] if inside is not None else []
        leads = field.suggested is not None or any(below)
        self._leading[id(field)] = leads
        return leads


def _object(one: Mapping[str, Any]) -> ObjectDescription:
    fields = [FieldDescription(field) for field in one["fields"]]
    return ObjectDescription(fields, one.get("open", False), one.get("ignoresOthers", False))


#: Nothing is described.
NOTHING = Described({"fields": [], "types": {}})


class CodeList:
    """A closed list of values."""

    def __init__(self, one: Mapping[str, Any]) -> None:
        #: Of the nomenclature; ``None`` when the list stands beside its field.
        self.name: Optional[str] = one.get("name")
        self.codes = [text_of(code) for code in one["codes"]]
        self._labels: Sequence[str] = one.get("labels", [])
        self.values = frozenset(comparable(code) for code in one["codes"])
        self._folded: Optional[tuple[dict[str, str], dict[str, str]]] = None

    def label_of(self, code: str) -> str:
        """The label of a code, ``""`` where it has none."""
        at = self.codes.index(code) if code in self.codes else len(self._labels)
        return self._labels[at] if at < len(self._labels) else ""

    def folded(self) -> tuple[dict[str, str], dict[str, str]]:
        """Codes by what their labels and they are without case and accents; the first of several counts."""
        if self._folded is None:
            by_label: dict[str, str] = {}
            by_code: dict[str, str] = {}
            for at, code in enumerate(self.codes):
                label = fold_name(self._labels[at] if at < len(self._labels) else "")
                if label:
                    by_label.setdefault(label, code)
                by_code.setdefault(fold_name(code), code)
            self._folded = (by_label, by_code)
        return self._folded


#: Where a field has no list.
NO_CODES = CodeList({"codes": []})


class MessageDescription(Described):
    """A message of a link: its fields, its namespace, and who sends it to whom."""

    def __init__(self, message: Mapping[str, Any]) -> None:
        super().__init__(message)
        self.name: str = message["name"]
        self.namespace: str = message["namespace"]
        #: Whether the RC-DE header stands beside it.
        self.header: bool = message["header"]
        self.title: str = message["title"]
        self.use: str = message["use"]
        self.kinds: list[str] = message["kinds"]
        #: Of business messages only: senders and receivers.
        self.exchanges = [(one["sender"], one["receiver"]) for one in message["exchanges"]]
        self.from_hub: bool = message.get("fromHub", False)


class LinkDescription:
    """A link version."""

    def __init__(self, link: Mapping[str, Any]) -> None:
        self.link: str = link["link"]
        self.version: str = link["version"]
        self.vhost: str = link["vhost"]
        self.namespace: str = link["namespace"]
        self.roles: list[str] = [role["id"] for role in link["roles"]]
        self.envelope = Described(link["envelope"])
        self.header = Described(link["header"])
        self.messages = {root: MessageDescription(one) for root, one in link["messages"].items()}
        #: Messages of the model that this link does not carry: names by business member.
        self.other_messages: dict[str, str] = link["otherMessages"]
        self.code_lists = [CodeList(one) for one in link["codeLists"]]
        #: Kinds of envelope that some message travels in.
        self.kinds = frozenset(kind for message in self.messages.values() for kind in message.kinds)
        self.fields_of_messages = frozenset(name for one in self.messages.values() for name in one.by_name)

    @property
    def title(self) -> str:
        """As sentences name it."""
        return f"{self.link} v{self.version}"

    def code_list(self, number: Optional[int]) -> CodeList:
        """A code list by its number."""
        return NO_CODES if number is None else self.code_lists[number]
