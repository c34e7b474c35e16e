"""What a vendor does with conversion tables; the agreement with JavaScript is judged in packages/cli/test/cores."""

from __future__ import annotations

from typing import Any

import pytest

from hubsante import ConversionTable, ConversionWay, convert, convert_along

#: A message of one list, one code and one field that the target does not have.
TABLE: dict[str, Any] = {
    "form": 1,
    "from": "A",
    "to": "B",
    "messages": {
        "note": {"name": "N", "to": {"name": "N", "root": "memo", "walk": 0, "shape": 0, "notes": [{"at": ["text"]}]}},
        "gone": {"name": "G", "to": None},
    },
    "walks": [
        {
            "members": {
                "id": {"label": "Identifiant", "at": ["id"]},
                "kind": {"label": "Type", "at": ["kind"], "value": 0},
                "text": {"label": "Texte", "at": ["text"]},
                "plate": {"label": "Immatriculation"},
            }
        }
    ],
    "shapes": [{"members": {"kind": {}, "id": {"min": 1}, "text": {}}}],
    "values": [{"codes": {"X": "Y"}, "list": 0}],
    "lists": [["Y"]],
}


@pytest.fixture
def table() -> ConversionTable:
    """From A to B."""
    return ConversionTable(TABLE)


def test_a_message_has_the_form_of_the_target_and_every_loss_is_told(table: ConversionTable) -> None:
    told = convert({"note": {"id": 1, "plate": "AB", "kind": "X"}}, ConversionWay("A", "B", [table]))
    note = "Conversion de A à B, valeurs sans équivalent :\nImmatriculation : AB"
    assert told.ok
    assert told.messages == ({"memo": {"kind": "Y", "id": 1, "text": note}},)
    assert list(told.messages[0]["memo"]) == ["kind", "id", "text"]
    (loss,) = told.losses
    assert (loss.path, loss.value, loss.reason) == (("note", "plate"), "AB", "no-place")
    assert loss.noted_at == ("memo", "text")
    assert loss.message == "Immatriculation : la version B n’a pas ce champ ; noté dans le message"
    assert loss.message_en == "Immatriculation: version B has no such field; noted in the message"
    assert [(one.path, one.because) for one in told.added] == [(("memo", "text"), "note")]


@pytest.mark.parametrize(
    ("message", "to", "code"),
    [
        ({"other": {}}, "B", "no-message"),
        ("text", "B", "no-message"),
        ({"gone": {}}, "B", "message-not-there"),
        ({"note": {}}, "B", "required-missing"),
        ({"note": {}}, "C", "no-way"),
    ],
)
def test_a_message_without_form_in_the_target_is_refused(
    table: ConversionTable, message: object, to: str, code: str
) -> None:
    told = convert(message, ConversionWay("A", to, [table]))
    assert not told.ok
    assert told.refusal is not None
    assert told.refusal.code == code
    assert told.messages == ()


def test_the_same_version_is_the_same_message() -> None:
    assert convert({"note": {}}, ConversionWay("A", "A", [])).messages == ({"note": {}},)


def test_nothing_is_raised_for_what_holds_itself_or_never_ends(table: ConversionTable) -> None:
    circle: dict[str, Any] = {"id": 1}
    circle["plate"] = circle
    deep: Any = 1
    for _ in range(100_000):
        deep = [deep]
    for message in (circle, {"id": 1, "plate": deep}, {"id": 1, "text": deep}, {"id": deep}):
        convert_along({"note": message}, [table])


def test_a_large_message_tells_every_value_it_loses(table: ConversionTable) -> None:
    told = convert_along({"note": {"id": 1, "plate": list(range(40_000)), "kind": "." * 1_000_000}}, [table])
    assert len(told.losses) == 40_001


@pytest.mark.parametrize("change", [{"form": 2}, {"walks": [1]}, {"messages": None}, {"values": [{"list": 9}]}])
def test_what_is_no_table_is_refused_when_it_is_read(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="conversion table"):
        ConversionTable({**TABLE, **change})
