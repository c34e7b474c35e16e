# Lien 15-ESSAI v1.0 du Hub Santé, RS-BILAN. Produit par « dsf build » : ne pas modifier.

from dataclasses import dataclass
from typing import Any, TypeVar, Type, Callable, cast
from enum import Enum


T = TypeVar("T")
EnumT = TypeVar("EnumT", bound=Enum)


def from_str(x: Any) -> str:
    assert isinstance(x, str)
    return x


def from_none(x: Any) -> Any:
    assert x is None
    return x


def from_union(fs, x):
    for f in fs:
        try:
            return f(x)
        except:
            pass
    assert False


def from_float(x: Any) -> float:
    assert isinstance(x, (float, int)) and not isinstance(x, bool)
    return float(x)


def to_enum(c: Type[EnumT], x: Any) -> EnumT:
    assert isinstance(x, c)
    return x.value


def to_float(x: Any) -> float:
    assert isinstance(x, (int, float))
    return x


def from_list(f: Callable[[Any], T], x: Any) -> list[T]:
    assert isinstance(x, list)
    return [f(y) for y in x]


def to_class(c: Type[T], x: Any) -> dict:
    assert isinstance(x, c)
    return cast(Any, x).to_dict()


@dataclass
class Contact:
    """Contact."""
    phone: str | None = None
    """phone. Numéro de téléphone."""

    @staticmethod
    def from_dict(obj: Any) -> 'Contact':
        assert isinstance(obj, dict)
        phone = from_union([from_str, from_none], obj.get("phone"))
        return Contact(phone)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.phone is not None:
            result["phone"] = from_union([from_str, from_none], self.phone)
        return result


class PatientDetailSex(Enum):
    """Sexe.
    
    Valeurs permises.
    """
    D05_00 = "D05.00"
    F = "F"
    M = "M"
    _7 = "7"


class PatientDetailType(Enum):
    """Type.
    
    Valeurs permises.
    """
    ADULTE = "ADULTE"
    ENFANT = "ENFANT"


@dataclass
class PatientDetail:
    """Patient."""
    type: PatientDetailType
    """Type."""
    sex: PatientDetailSex | None = None
    """Sexe."""
    weight: float | None = None
    """Poids."""

    @staticmethod
    def from_dict(obj: Any) -> 'PatientDetail':
        assert isinstance(obj, dict)
        type = PatientDetailType(obj.get("type"))
        sex = from_union([PatientDetailSex, from_none], obj.get("sex"))
        weight = from_union([from_float, from_none], obj.get("weight"))
        return PatientDetail(type, sex, weight)

    def to_dict(self) -> dict:
        result: dict = {}
        result["type"] = to_enum(PatientDetailType, self.type)
        if self.sex is not None:
            result["sex"] = from_union([lambda x: to_enum(PatientDetailSex, x), from_none], self.sex)
        if self.weight is not None:
            result["weight"] = from_union([to_float, from_none], self.weight)
        return result


@dataclass
class PatientReport:
    """Message RS-BILAN."""
    case_id: str
    """Identifiant du dossier. Connu de tous."""
    sent_at: str
    """Date d’envoi. Date et heure avec leur décalage horaire, aaaa-mm-jjThh:mm:ss+hh:mm."""
    patient: list[PatientDetail]
    """Patient."""
    contact: Contact | None = None
    """Contact."""

    @staticmethod
    def from_dict(obj: Any) -> 'PatientReport':
        assert isinstance(obj, dict)
        case_id = from_str(obj.get("caseId"))
        sent_at = from_str(obj.get("sentAt"))
        patient = from_list(PatientDetail.from_dict, obj.get("patient"))
        contact = from_union([Contact.from_dict, from_none], obj.get("contact"))
        return PatientReport(case_id, sent_at, patient, contact)

    def to_dict(self) -> dict:
        result: dict = {}
        result["caseId"] = from_str(self.case_id)
        result["sentAt"] = from_str(self.sent_at)
        result["patient"] = from_list(lambda x: to_class(PatientDetail, x), self.patient)
        if self.contact is not None:
            result["contact"] = from_union([lambda x: to_class(Contact, x), from_none], self.contact)
        return result


def patient_report_from_dict(s: Any) -> PatientReport:
    return PatientReport.from_dict(s)


def patient_report_to_dict(x: PatientReport) -> Any:
    return to_class(PatientReport, x)
