"""The quick ways say what the usual ways say, or nothing."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest

from hubsante import Limits, Link
from hubsante._link.linear_pattern import LinearPattern
from hubsante._link.quick_pattern import quick_pattern

from .small_link import described


def _program(classes: list[list[int]], accepts: list[int], follow: list[list[int]], last: list[int]) -> dict[str, object]:
    return {
        "classes": classes,
        "accepts": accepts,
        "first": [0],
        "last": last,
        "follow": follow,
        "acceptsNothing": False,
    }


#: ``^A[0-9]+$``: start, A, digits, end.
ONE_WAY = _program([[65, 65], [48, 57]], [-1, 0, 1, -2], [[1], [2], [2, 3], []], [3])
#: ``^(a|aa)+$``: one letter may lead two ways.
TWO_WAYS = _program([[97, 97]], [-1, 0, 0, 0, -2], [[1, 2], [1, 2, 4], [3], [1, 2, 4], []], [4])


def test_a_pattern_of_one_way_is_left_to_python_and_says_the_same() -> None:
    quick = quick_pattern("^A[0-9]+$", ONE_WAY)
    assert quick is not None
    pattern = LinearPattern("^A[0-9]+$", ONE_WAY)
    letters = random.Random(1)
    for _ in range(2_000):
        text = "".join(letters.choice("A0123456789a\n é") for _ in range(letters.randrange(6)))
        assert pattern.test(text) == pattern._follow_through(text), repr(text)
    # The end of JavaScript is the end, and not what stands before the last line feed; its digits are those of ASCII.
    assert not pattern.test("A1\n")
    assert not pattern.test("A\u0661")


@pytest.mark.parametrize(
    ("source", "program"),
    [
        ("^(a|aa)+$", TWO_WAYS),
        # What the two languages write or understand differently.
        ("^A.+$", ONE_WAY),
        ("^A\\s$", ONE_WAY),
        ("A[0-9]+", ONE_WAY),
        ("^A|[0-9]+$", ONE_WAY),
        ("^(?=A)[0-9]+$", ONE_WAY),
        ("^A[0-9]+?$", ONE_WAY),
    ],
)
def test_other_patterns_are_followed_step_by_step(source: str, program: dict[str, object]) -> None:
    assert quick_pattern(source, program) is None


def test_a_pattern_of_many_ways_takes_a_time_that_grows_with_the_text_only() -> None:
    assert not LinearPattern("^(a|aa)+$", TWO_WAYS).test("a" * 50_000 + "b")


MESSAGE = {"note": {"text": "a", "day": "2025-03-10", "kind": "A", "numbers": [1, 2.5]}}
TEXTS = ["", "b", "\u0000", "\U0001f692", "é", "2025-02-30"]
VALUES: list[object] = [*TEXTS, 0, 1.5, float("nan"), 2**60, True, None, [], [[1]], {}]


def _changed(letters: random.Random) -> dict[str, Any]:
    """The message with one member that is another, is missing, or comes in addition."""
    changed = copy.deepcopy(MESSAGE)
    body: dict[str, Any] = changed["note"]
    name = letters.choice([*body, "inconnu", "a b", "__proto__", ""])
    if letters.random() < 0.2 and name in body:
        del body[name]
    elif name == "numbers" and letters.random() < 0.5:
        body[name].append(letters.choice(VALUES))
    else:
        body[name] = letters.choice(VALUES)
    return changed


def test_what_is_called_sound_is_what_the_usual_way_accepts() -> None:
    quick, usual = Link(described()), Link(described())
    usual._runtime.soundness._measures["note"] = lambda _: -1
    letters = random.Random(2)
    known = 0
    for _ in range(3_000):
        message = _changed(letters)
        assert quick.validate(message) == usual.validate(message), message
        known += quick._runtime.soundness.size_of("note", message["note"]) >= 0
    # Sound messages do take the quick way.
    assert known > 200


def test_a_sound_message_that_is_too_large_is_told_so() -> None:
    link = Link(described())
    size = link._runtime.soundness.size_of("note", MESSAGE["note"]) + 2 + len("note")
    assert link.validate(MESSAGE, Limits(max_bytes=size)).valid
    findings = link.validate(MESSAGE, Limits(max_bytes=size - 1)).findings
    assert [one.code for one in findings] == ["too-large"]


def test_codes_that_only_warn_are_told_of_a_list_whatever_its_items() -> None:
    description = described()
    note = description["schemas"]["messages"]["note"]
    note["properties"] = {**note["properties"], "kinds": {"type": "array"}}
    del note["members"]
    description["link"]["messages"]["note"]["fields"].append({"name": "kinds", "list": True, "type": "string", "suggested": 0})
    message = {"note": {**MESSAGE["note"], "kinds": ["A", "C"]}}
    assert [one.code for one in Link(description).validate(message).findings] == ["code-not-listed-close"]


def test_a_name_of_a_specification_never_becomes_code() -> None:
    horrors = ["a'); import os; os.abort()  #", 'b"""', "c\\", "d\n e", "{n}"]
    description = described()
    note = description["schemas"]["messages"]["note"]
    note["properties"] = {**note["properties"], **{name: {"type": "string"} for name in horrors}}
    description["link"]["messages"]["note"]["fields"] += [{"name": name, "type": "string"} for name in horrors]
    link = Link(description)
    # What XML cannot carry is told by the usual way.
    assert link._runtime.soundness.size_of("note", MESSAGE["note"]) == -1
    assert link.validate(MESSAGE).valid
