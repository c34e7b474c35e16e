"""What a vendor does with a link; the agreement with JavaScript, case by case, is judged in packages/cli/test/cores."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from hubsante import Limits, Link, LinkRegistry, Wrapping, read_json, write_json

from .small_link import DESCRIPTION, described

ENVELOPE = Wrapping(
    "fr.health.a", "fr.health.b", "42", "2025-03-10T10:37:00+01:00", "2025-03-11T10:37:00+01:00"
)


@pytest.fixture
def link() -> Link:
    """A link with one small message."""
    return Link(DESCRIPTION)


def test_a_valid_message_has_no_finding(link: Link) -> None:
    envelope = link.wrap({"note": {"text": "a", "day": "2025-03-10", "kind": "A"}}, ENVELOPE)
    assert link.validate(envelope).findings == ()
    assert link.validate(envelope).valid


def test_a_fault_is_one_finding_in_both_languages(link: Link) -> None:
    (finding,) = link.validate_json('{"note": {"day": "2025-03-10", "kind": "A"}}').findings
    assert (finding.code, finding.path, finding.fields) == ("field-missing", ("note", "text"), ("Texte",))
    assert finding.message == "Champ « Texte » : ce champ est obligatoire et il manque (balise « text »)."
    assert finding.message_en == "Field “Texte”: this field is required and missing (tag “text”)."


def test_what_is_no_json_is_a_finding_with_its_place(link: Link) -> None:
    for text in ('{"note": }', b"\xff", "[" * 100, "NaN", ""):
        (finding,) = link.validate_json(text).findings
        assert finding.code == "json-unreadable"
    assert link.validate_json('{\n "note": }').findings[0].message == "Ligne 2, colonne 10 : ce n’est pas du JSON."


def test_xml_comes_back_as_it_was(link: Link) -> None:
    message = {"note": {"text": "a & <b>\r\n", "day": "2025-03-10", "kind": "A", "numbers": [1, 2.5]}}
    written = link.to_xml(message)
    assert written.value is not None
    assert link.validate_xml(written.value).findings == ()
    assert link.from_xml(written.value).value == message


def test_a_root_put_twice_is_one_finding(link: Link) -> None:
    note = {"text": "a", "day": "2025-03-10", "kind": "A"}
    (finding,) = link.validate({"note": {"note": note}}).findings
    assert (finding.code, finding.path) == ("root-repeated", ("note", "note"))
    text = '<note xmlns="urn:note"><note><text>a</text><day>2025-03-10</day><kind>A</kind></note></note>'
    assert [one.code for one in link.validate_xml(text).findings] == ["element-root-repeated"]
    (other,) = link.validate({"note": link.wrap({"note": note}, ENVELOPE)}).findings
    assert (other.code, "une enveloppe entière" in other.message) == ("body-expected", True)


def test_entities_and_document_types_are_refused(link: Link) -> None:
    text = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><note xmlns="urn:note">&b;</note>'
    assert [one.code for one in link.validate_xml(text).findings] == ["xml-doctype"]
    assert [one.code for one in link.validate_xml(text[text.index(">]>") + 3 :]).findings] == ["xml-character-bare"]


def test_judging_stops_where_it_is_asked_to(link: Link) -> None:
    message = {"note": {f"x{index}": 1 for index in range(50)}}
    findings = link.validate(message, Limits(max_findings=5)).findings
    assert [len(findings), findings[-1].code] == [5, "findings-stopped"]
    (finding,) = link.validate({"note": {"text": "a" * 2000}}, Limits(max_bytes=1000)).findings
    assert finding.code == "too-large"


def test_a_pattern_takes_a_time_that_is_linear_in_the_text() -> None:
    link = Link(described(pattern_source="^(a+)+$"))
    start = time.perf_counter()
    assert not link.validate({"note": {"text": "a" * 200_000 + "!", "day": "2025-03-10", "kind": "A"}}).valid
    assert time.perf_counter() - start < 5


def test_a_description_of_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="this library reads 1"):
        Link({**DESCRIPTION, "format": 2})
    schemas: dict[str, Any] = {**DESCRIPTION["schemas"], "envelope": {"oneOf": []}}
    with pytest.raises(ValueError, match="oneOf"):
        Link({**DESCRIPTION, "schemas": schemas})


def test_several_versions_stand_side_by_side(link: Link) -> None:
    registry = LinkRegistry([link, Link(described(version="2.0"))])
    assert registry.vhosts == ("15-x_v1.0", "15-x_v2.0")
    second = registry.on("15-x_v2.0")
    assert second is not None
    assert second.version == "2.0"
    assert registry.on("other") is None
    assert [one.message for one in registry.allowed_on("15-x_v1.0").send("LRM")] == ["X-NOTE"]
    assert not registry.allowed_on("other").known
    with pytest.raises(ValueError, match="two links"):
        LinkRegistry([link, link])


def test_json_keeps_what_javascript_keeps() -> None:
    read = read_json('{"b": 1.0, "10": 1e21, "9": 12345678901234567890, "b": 0.1, "c": -0.0}').value
    assert write_json(read) == '{"9":12345678901234567000,"10":1e+21,"b":0.1,"c":0}'


def test_words_are_those_of_javascript() -> None:
    words = Path(__file__).parents[1] / "src/hubsante/words.json"
    assert "field-missing" in words.read_text("utf-8")
