"""Where the fields of a message are in the end."""

from __future__ import annotations

from typing import NamedTuple, Optional

from .._link.link_description import LinkDescription, MessageDescription
from .._words.sentences import Words, phrase
from .._words.shown import shown_text
from ..finding import Path
from .report import Report, Subject


class BodyGiven(NamedTuple):
    """The fields of a message."""

    body: object
    #: From the subject to them.
    subject: Subject


def body_given(
    body: object, root: str, subject: Subject, described: MessageDescription, link: LinkDescription, report: Report
) -> Optional[BodyGiven]:
    """The fields of a message; ``None`` when none of them are there.

    Whoever calls a function that puts the root itself readily gives it a message with its root, another message, or a whole
    envelope: that is one fault, and not one for each field. ``body`` is what stands under the root.
    """
    as_given = BodyGiven(body, subject)
    if not isinstance(body, dict) or not body or described.is_open:
        return as_given
    own = [name for name in body if name not in link.header.by_name]
    if any(name in described.by_name for name in own):
        return as_given
    only = own[0] if len(own) == 1 and isinstance(body[own[0]], dict) else None
    if only == root:
        report.add(subject, "root-repeated", (), {"root": root, "message": described.name}, (root,))
        return BodyGiven(body[root], subject._replace(path=(*subject.path, root)))

    def tell(found: Words, unknown: Path) -> None:
        report.add(subject, "body-expected", (), {"message": described.name, "found": found}, unknown)

    if only is not None and (only in link.messages or only in link.other_messages):
        other = link.messages[only].name if only in link.messages else link.other_messages[only]
        tell(phrase("a-message", name=other, root=only), (shown_text(only),))
        return None
    if "content" not in body or not any(name in body for name in link.envelope.names):
        return as_given
    tell(phrase("an-envelope"), ())
    return None
