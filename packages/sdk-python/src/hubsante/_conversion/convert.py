"""Puts messages into the form of another version, along one table or several."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional, Union

from ..conversion_table import ConversionTable
from ..conversion_types import Addition, Conversion, Loss, Refusal
from ..finding import Path
from ..json_text import write_json
from .carry_message import CarriedMessage, carried
from .join_known import MISSING, is_same, items_of, joined, member_of
from .opened_message import Opened, opened
from .table_parts import Split, TargetMessage
from .words import loss_words, refusal_words

_ANSWERED = ("distributionID", "referencedDistributionID")
_PART = re.compile(r"-part[0-9]+\Z")


def refused(code: str, parameters: Mapping[str, str]) -> Conversion:
    """A message that has no form in the target version."""
    words = refusal_words(code, parameters)
    return Conversion(refusal=Refusal(code, words.fr, words.en))


@dataclass(frozen=True)
class _Places:
    """Where each value of the source is in the target, and each of the target in the source."""

    forth: Mapping[Path, Path]
    back: Mapping[Path, Path]


def converted_along(message: object, tables: Sequence[ConversionTable], known: Sequence[object]) -> Conversion:
    """A message along tables that are given in their order."""
    if not isinstance(message, dict):
        return refused("no-message", {"from": tables[0].from_version if tables else ""})
    done = Conversion((message,))
    before: Optional[_Places] = None
    for table in tables:
        first, *others = done.messages
        once = _convert_once(first, table, known)
        if isinstance(once, Conversion):
            return once
        after, places = once
        # What a split made goes on as far as it can: its values are those of the first too.
        more: list[dict[str, Any]] = []
        for other in others:
            one = _convert_once(other, table, ())
            if not isinstance(one, Conversion):
                more += one[0].messages
        after = replace(after, messages=(*after.messages, *more))
        done = after if before is None else _continued(done, after, before, places)
        before = places if before is None else _chained(before, places)
    losses = tuple(replace(loss, value=_value_at(message, loss.path)) for loss in done.losses)
    return replace(done, losses=losses)


def way_through(
    from_version: str, to_version: str, tables: Sequence[ConversionTable]
) -> Optional[tuple[ConversionTable, ...]]:
    """The shortest row of tables; none at all for one version."""
    rows: dict[str, tuple[ConversionTable, ...]] = {from_version: ()}
    waiting = [from_version]
    for version in waiting:
        row = rows[version]
        if version == to_version:
            return row
        for table in tables:
            if table.from_version == version and table.to_version not in rows:
                rows[table.to_version] = (*row, table)
                waiting.append(table.to_version)
    return None


def _convert_once(
    given: object, table: ConversionTable, known: Sequence[object]
) -> Union[Conversion, tuple[Conversion, _Places]]:
    version = table.to_version
    message = opened(given, lambda name: name in table.messages)
    if message is None:
        return refused("no-message", {"from": table.from_version})
    described = table.messages[message.root]
    if described.to is None:
        return refused("message-not-there", {"message": described.name, "to": version})
    source = joined(message, described.to, known)
    if source is None:
        return refused("base-unknown", {"message": described.name, "to": version})
    body = _answering_whole(source.body) if table.answers_parts else source.body
    told = carried(table, body, source.root, source.to, message.correspondents)
    if told.body is None:
        return refused("required-missing", {"to": version, "field": ".".join(told.missing)})
    parts = _parts_of(message, source.to, table, known)
    messages = (message.with_body(source.to.root, told.body, 1), *parts)
    losses = _losses_of(told, message.prefix, version, source.is_foreign)
    added = tuple(Addition((*message.prefix, *one.path), one.value, one.because) for one in told.added)
    return Conversion(messages, losses, added), _places_of(message.prefix, told)


def _losses_of(
    told: CarriedMessage, prefix: Path, version: str, is_foreign: Callable[[Path], bool]
) -> tuple[Loss, ...]:
    losses: list[Loss] = []
    for lost in told.losses:
        path, fields, value = lost.source
        if is_foreign(path):
            continue
        note = None if lost.note is None else lost.note.path
        words = loss_words(lost.reason, version, lost.became, fields, note is not None)
        losses.append(
            Loss(
                path=(*prefix, *path),
                fields=fields,
                value=value,
                reason=lost.reason,
                became=lost.became,
                noted_at=None if note is None else (*prefix, *note),
                version=version,
                message=words.fr,
                message_en=words.en,
            )
        )
    return tuple(losses)


def _places_of(prefix: Path, told: CarriedMessage) -> _Places:
    pairs = [((*prefix, *path), (*prefix, *source)) for path, source in told.origins]
    return _Places({source: path for path, source in pairs}, dict(pairs))


def _parts_of(
    message: Opened, to: TargetMessage, table: ConversionTable, known: Sequence[object]
) -> list[dict[str, Any]]:
    """The messages that the items of a list become, one each, where an item is not as it was known."""
    split = to.split
    if split is None:
        return []
    told = _told_items(message, split, known)
    parts: list[dict[str, Any]] = []
    for index, item in enumerate(items_of(member_of(message.body, split.list))):
        if _told_item(item, split) in told:
            continue
        body = {**message.body, split.list: [item]}
        one = carried(table, body, message.root, split.to, message.correspondents)
        if one.body is not None:
            parts.append(message.with_body(split.to.root, one.body, index + 2))
    return parts


def _told_items(message: Opened, split: Split, known: Sequence[object]) -> frozenset[str]:
    """The items of the latest message of the case that is known."""
    case = member_of(message.body, split.case)
    for one in reversed(known):
        found = opened(one, lambda name: name == message.root)
        body = MISSING if found is None else found.body
        if is_same(member_of(body, split.case), case):
            return frozenset(_told_item(item, split) for item in items_of(member_of(body, split.list)))
    return frozenset()


def _told_item(item: object, split: Split) -> str:
    told = (member_of(item, split.key), member_of(item, split.value))
    return write_json([None if one is MISSING else one for one in told])


def _answering_whole(body: Mapping[str, Any]) -> dict[str, Any]:
    """What answers a part of a message answers the message."""
    return {
        name: _PART.sub("", value) if name in _ANSWERED and isinstance(value, str) else value
        for name, value in body.items()
    }


def _continued(before: Conversion, after: Conversion, origins: _Places, last: _Places) -> Conversion:
    """A conversion after others, told by the places of the given message; what these had added is not the sender's."""
    losses = [
        replace(loss, path=origins.back[loss.path]) for loss in after.losses if loss.path in origins.back
    ]
    lost = {loss.path for loss in losses}
    earlier = [
        _with_note(loss, None if loss.noted_at is None else last.forth.get(loss.noted_at))
        for loss in before.losses
        if loss.path not in lost
    ]
    added = [
        replace(addition, path=last.forth[addition.path])
        for addition in before.added
        if addition.path in last.forth
    ]
    return replace(after, losses=(*earlier, *losses), added=(*added, *after.added))


def _with_note(loss: Loss, noted_at: Optional[Path]) -> Loss:
    """A loss whose words are elsewhere, or nowhere, by now."""
    words = loss_words(loss.reason, loss.version, loss.became, loss.fields, noted_at is not None)
    return replace(loss, noted_at=noted_at, message=words.fr, message_en=words.en)


def _chained(before: _Places, after: _Places) -> _Places:
    def through(one: Mapping[Path, Path], other: Mapping[Path, Path]) -> dict[Path, Path]:
        return {place: other[path] for place, path in one.items() if path in other}

    return _Places(through(before.forth, after.forth), through(after.back, before.back))


def _value_at(value: Any, path: Path) -> Any:
    for step in path:
        if isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        elif isinstance(value, dict):
            value = value.get(str(step))
        else:
            return None
    return value
