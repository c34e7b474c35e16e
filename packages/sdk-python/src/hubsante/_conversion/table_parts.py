"""What a conversion table is made of; ``packages/model/src/conversion/conversion-table.ts`` tells what each part means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional, Union

from .._link.linear_pattern import LinearPattern

#: A value that stands in no other: JSON's, ``None`` apart.
Scalar = Union[str, int, float, bool]


@dataclass(frozen=True)
class Step:
    """What becomes of one member of the source."""

    #: Its name for people.
    label: str
    #: Tags that lead to its place in the target; ``None``: it has none.
    at: Optional[tuple[str, ...]]
    #: How many objects of the target to leave first.
    up: int
    #: Number of the walk of the object it is; ``None`` of values.
    walk: Optional[int]
    #: Number of the rule of its value.
    value: Optional[int]
    keeps_last: bool


@dataclass(frozen=True)
class Walk:
    """How an object of the source is read."""

    members: Mapping[str, Step]
    #: Members that are not listed are copied as they are.
    is_open: bool


@dataclass(frozen=True)
class Fill:
    """A value put where the target requires one that the source does not have."""

    value: Scalar
    #: Number of the rule that it must pass.
    accepts: Optional[int]


@dataclass(frozen=True)
class ShapeMember:
    """A member of an object of the target version."""

    is_list: bool
    #: ``None`` where the table says nothing, which is 0.
    min: Optional[int]
    max: Optional[int]
    #: Number of the shape of the object it is; ``None`` of values.
    shape: Optional[int]
    fill: Optional[Fill]
    #: Tags, from the root of the target, to the object that is copied there where it is missing.
    copy: Optional[tuple[str, ...]]


#: What the target asks of an object: its members in order.
Shape = Mapping[str, ShapeMember]


@dataclass(frozen=True)
class ValueRule:
    """How a value of the source becomes a value of the target."""

    codes: Mapping[str, Scalar]
    approximate: frozenset[str]
    type: Optional[str]
    #: Values that it must be among, each with its type.
    accepted: Optional[frozenset[tuple[str, Scalar]]]
    patterns: tuple[LinearPattern, ...]
    has_parents: bool
    otherwise: Optional[Scalar]


@dataclass(frozen=True)
class NotePlace:
    """A place of the target where lost values are written for people."""

    at: tuple[str, ...]
    #: Members of a new item beside the text; ``None``: no item is made.
    beside: Optional[tuple[tuple[tuple[str, ...], Fill], ...]]


@dataclass(frozen=True)
class Split:
    """One message becomes several: itself, and one more for each item of a list."""

    list: str
    key: str
    value: str
    case: str
    to: TargetMessage


@dataclass(frozen=True)
class Join:
    """One message of several: it is completed by the messages that are known of the same case."""

    base: str
    list: str
    key: str
    news: str
    value: str
    moment: str
    case: str
    to: TargetMessage


@dataclass(frozen=True)
class TargetMessage:
    """A message of the target version."""

    name: str
    root: str
    walk: int
    shape: int
    notes: tuple[NotePlace, ...]
    split: Optional[Split]
    join: Optional[Join]


@dataclass(frozen=True)
class MessageConversion:
    """A message of the source version; ``to`` is ``None`` where the target version has no such message."""

    name: str
    to: Optional[TargetMessage]


def kind_of(value: object) -> str:
    """What tells ``1`` from ``True`` and from ``"1"``, as JavaScript does."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return "string" if isinstance(value, str) else "object"


def target_of(given: Mapping[str, Any]) -> TargetMessage:
    """Reads a message of the target version."""
    split, join = given.get("split"), given.get("join")
    return TargetMessage(
        name=given["name"],
        root=given["root"],
        walk=given["walk"],
        shape=given["shape"],
        notes=tuple(map(_note_of, given.get("notes", ()))),
        split=None if split is None else Split(**{**split, "to": target_of(split["to"])}),
        join=None if join is None else Join(**{**join, "to": target_of(join["to"])}),
    )


def _note_of(given: Mapping[str, Any]) -> NotePlace:
    beside = given.get("with")
    items = None if beside is None else tuple((tuple(one["at"]), _fill_of(one["fill"])) for one in beside)
    return NotePlace(tuple(given["at"]), items)


def _fill_of(given: Mapping[str, Any]) -> Fill:
    return Fill(given["value"], given.get("accepts"))


def _tags(given: Optional[list[str]]) -> Optional[tuple[str, ...]]:
    return None if given is None else tuple(given)


def walk_of(given: Mapping[str, Any]) -> Walk:
    """Reads how an object of the source is read."""
    return Walk(
        {
            tag: Step(
                label=one["label"],
                at=_tags(one.get("at")),
                up=one.get("up", 0),
                walk=one.get("walk"),
                value=one.get("value"),
                keeps_last=one.get("keep") == "last",
            )
            for tag, one in given["members"].items()
        },
        given.get("open") is True,
    )


def shape_of(given: Mapping[str, Any]) -> Shape:
    """Reads what the target asks of an object."""
    return {
        tag: ShapeMember(
            is_list=one.get("list") is True,
            min=one.get("min"),
            max=one.get("max"),
            shape=one.get("shape"),
            fill=_fill_of(one["fill"]) if "fill" in one else None,
            copy=_tags(one.get("copy")),
        )
        for tag, one in given["members"].items()
    }


def rule_of(given: Mapping[str, Any], lists: list[frozenset[tuple[str, Scalar]]]) -> ValueRule:
    """Reads the rule of a value."""
    return ValueRule(
        codes=given.get("codes", {}),
        approximate=frozenset(given.get("approximate", ())),
        type=given.get("type"),
        accepted=lists[given["list"]] if "list" in given else None,
        patterns=tuple(LinearPattern(one["source"], one.get("program")) for one in given.get("patterns", ())),
        has_parents=given.get("parents") is True,
        otherwise=given.get("otherwise"),
    )
