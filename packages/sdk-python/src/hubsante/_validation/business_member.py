"""What the member of an object that is its message is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Optional

from .._link.link_description import LinkDescription, MessageDescription
from .._words.closest_name import closest_name, fold_name
from .._words.shown import shown_list, shown_text
from ..finding import Path
from .report import Report, message_at

#: Names beyond are not looked at: no message has so many.
_MOST_NAMES = 200
#: How much is wrong when an object is taken for what stands under a root.
Judge = Callable[[str], int]


class FoundMember(NamedTuple):
    """A business member."""

    #: ``createCaseHealth``; ``""`` when there is none.
    root: str
    #: ``None`` when this link does not carry it.
    described: Optional[MessageDescription]


def find_business_member(
    value: Mapping[str, Any], path: Path, link: LinkDescription, report: Report, is_alone: bool, judge: Judge
) -> FoundMember:
    """Finds the one business member of an object; tells none, another than this link carries, or more than one.

    ``is_alone``: whether the object stands outside of an envelope; then nothing else than the members of the header may stand
    beside. In an envelope the Hub does not look at what does.
    """
    roots = [name for name in value if name in link.messages]
    roots += [name for name in value if name in link.other_messages]
    if not roots:
        _tell_missing(list(value), path, link, report, judge)
        return FoundMember("", None)
    root = roots[0]
    described = link.messages.get(root)
    if described is None:
        parameters = {
            "link": link.title,
            "message": link.other_messages[root],
            "name": root,
            "known": messages_of(link),
        }
        report.add(message_at((*path, root)), "message-not-carried", (), parameters)
    for name in roots[1:]:
        report.add(message_at((*path, name)), "message-several", (), {"name": name, "first": root})
    known = set(roots)
    if described is None or described.header or is_alone:
        known.update(link.header.names)
    for name in value:
        if name in known:
            continue
        if report.is_stopped:
            break
        shown = shown_text(name)
        if is_alone:
            report.add(message_at((*path, name)), "field-unknown", (), {"name": shown, "known": root})
        else:
            report.add(message_at((*path, name)), "member-ignored", (), {"name": shown})
    return FoundMember(root, described)


def _tell_missing(names: Sequence[str], path: Path, link: LinkDescription, report: Report, judge: Judge) -> None:
    own = [name for name in names if name not in link.header.by_name]
    body = root_of_body(own, link, judge)
    if body is not None:
        tell_root_missing(body, path, link, report)
        return
    for name in own[:_MOST_NAMES]:
        # The name of the message in place of its root: as near as can be.
        suggestion = _root_named(name, link) or closest_name(name, link.messages)
        if suggestion is None:
            continue
        parameters = {"name": shown_text(name), "suggestion": suggestion}
        report.add(message_at((*path, name)), "message-misspelled", (), parameters)
        return
    report.add(message_at(path), "message-missing", (), {"known": messages_of(link)})


def tell_root_missing(root: str, path: Path, link: LinkDescription, report: Report) -> None:
    """The fields of a message stand where its root should."""
    report.add(message_at(path), "root-missing", (), {"root": root, "message": link.messages[root].name})


def _root_named(name: str, link: LinkDescription) -> Optional[str]:
    folded = fold_name(name)
    return next((root for root, one in link.messages.items() if fold_name(one.name) == folded), None)


def root_of_body(names: Sequence[str], link: LinkDescription, judge: Judge) -> Optional[str]:
    """The root of the message whose fields these are, most of them at least.

    Of several the one that the object breaks least. ``None`` when it is the body of none.
    """
    looked = names[:_MOST_NAMES]
    scores: dict[str, int] = {root: sum(name in one.by_name for name in looked) for root, one in link.messages.items()}
    best = max(scores.values(), default=0)
    if best == 0 or best * 2 < len(looked):
        return None
    roots = [root for root, score in scores.items() if score == best]
    return roots[0] if len(roots) == 1 else min(roots, key=judge)


def messages_of(link: LinkDescription) -> str:
    """The messages of a link: « RS-EDA (createCaseHealth) »."""
    return shown_list([f"{one.name} ({root})" for root, one in link.messages.items()])
