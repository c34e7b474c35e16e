"""What is no message, however it came: told, never raised, and never taken for one."""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum
from typing import Any

import pytest

from hubsante import Link, Wrapping, read_json

from .small_link import DESCRIPTION

NOTE: dict[Any, str] = {"text": "a", "day": "2025-03-10", "kind": "A"}


class Kind(str, Enum):
    """As programs write lists of codes."""

    KNOWN = "A"
    UNKNOWN = "C"


@pytest.fixture
def link() -> Link:
    """A link with one small message."""
    return Link(DESCRIPTION)


def codes(link: Link, message: object) -> list[str]:
    return [one.code for one in link.validate(message).findings]


def test_kinds_of_dictionaries_lists_and_texts_are_judged_like_those(link: Link) -> None:
    class Items(list[Any]):
        pass

    assert codes(link, OrderedDict(note=OrderedDict(NOTE))) == []
    assert codes(link, {"note": OrderedDict(text="a", day="2025-03-10")}) == ["field-missing"]
    assert codes(link, {"note": {**NOTE, "numbers": Items([1, "a"])}}) == ["number-expected"]
    assert codes(link, {"note": {**NOTE, "kind": Kind.KNOWN}}) == []
    assert codes(link, {"note": {**NOTE, "kind": Kind.UNKNOWN}}) == ["code-unknown"]


@pytest.mark.parametrize("name", [None, 3, True, b"a", (1,), float("nan")])
def test_a_member_whose_name_is_no_text_is_one_finding(link: Link, name: object) -> None:
    odd: dict[Any, Any] = {name: 1}
    cases: list[tuple[dict[object, object], tuple[str, ...]]] = [
        (odd, ()),
        ({"note": odd}, ("note",)),
        ({"note": {**NOTE, **odd}}, ("note",)),
        ({"note": NOTE, name: 1}, ()),
    ]
    for message, path in cases:
        (finding,) = link.validate(message).findings
        assert (finding.code, finding.path) == ("value-not-json", path)
        (fault,) = link.to_xml(message).faults
        assert (fault.code, fault.path) == ("value-not-json", path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_bytes_are_utf_8_and_nothing_else(link: Link, encoding: str) -> None:
    (finding,) = link.validate_json('{"note": {}}'.encode(encoding)).findings
    assert finding.code == "json-unreadable"


def test_bytes_may_begin_with_a_mark_and_hold_no_half_of_a_pair() -> None:
    assert read_json(b'\xef\xbb\xbf{"a":1}').value == {"a": 1}
    for given in (b'\xef\xbb\xbf\xef\xbb\xbf{"a":1}', b'{"a":"\xed\xa0\x80"}', b'{"a":"\xc0\xaf"}', '\ufeff{"a":1}'):
        assert [one.code for one in read_json(given).faults] == ["json-unreadable"]


@pytest.mark.parametrize("given", [None, 3, [], {}])
def test_what_is_no_text_is_no_json(link: Link, given: Any) -> None:
    assert [one.code for one in link.validate_json(given).findings] == ["json-unreadable"]


@pytest.mark.parametrize("depth", [600, 3_000, 100_000])
def test_what_is_too_deep_is_told_as_such_however_it_ends(link: Link, depth: int) -> None:
    for text in (
        "[" * depth + "]" * depth,
        '{"note":' * depth + "1" + "}" * depth,
        '{"]}\\"[{":' * depth + "1" + "}" * depth,
        "[" * depth,
        "[" * depth + "x",
    ):
        assert [one.code for one in link.validate_json(text).findings] == ["too-deep"]
    # What is no JSON before it is too deep.
    for text in ("x" + "[" * depth, '"' + "[" * depth, "[}" * depth):
        assert [one.code for one in link.validate_json(text).findings] == ["json-unreadable"]


@pytest.mark.parametrize("given", [None, 3, "note", ["note"], (1,)])
def test_what_cannot_be_wrapped_makes_an_envelope_that_says_so(link: Link, given: Any) -> None:
    envelope = link.wrap(given, Wrapping("fr.health.a", "fr.health.b", "42"))
    assert not link.validate(envelope).valid
    assert link.unwrap(envelope).ok


def test_what_is_not_as_it_should_be_is_left_out_of_an_envelope(link: Link) -> None:
    odd: Any = 3
    envelope = link.wrap({"other": 1}, Wrapping(odd, [odd], odd, kind="", status="", header=False))  # type: ignore[arg-type]
    assert not {"distributionID", "senderID"} & set(envelope)
    assert (envelope["distributionKind"], envelope["distributionStatus"]) == ("", "")
    none: Any = None
    assert link.wrap({"note": NOTE}, none) == link.wrap({"note": NOTE}, Wrapping(status=none))
    assert link.wrap({"note": NOTE}, none)["distributionStatus"] == "Actual"
