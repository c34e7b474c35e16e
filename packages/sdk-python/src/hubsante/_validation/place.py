"""Where a value stands, in the words of the specification."""

from __future__ import annotations

from typing import Optional

from .._link.link_description import Described, FieldDescription, ObjectDescription
from .._words.sentences import Words, phrase
from .._words.texts import capital
from ..finding import Path


class Place:
    """Follows a path from an object that is described."""

    def __init__(self, path: Path, described: Described) -> None:
        #: Labels, each with its position in its list.
        self._steps: list[tuple[str, Optional[int]]] = []
        #: The field of the value; ``None`` for the root, and where nothing is described.
        self.field: Optional[FieldDescription] = None
        self._parent: Optional[ObjectDescription] = None
        inside: Optional[ObjectDescription] = described
        for step in path:
            if isinstance(step, int):
                if self._steps:
                    self._steps[-1] = (self._steps[-1][0], step)
                continue
            self._parent = inside
            self.field = None if inside is None else inside.by_name.get(step)
            self._steps.append(((self.field.label if self.field else "") or step, None))
            inside = None if self.field is None else described.type_of(self.field)

    def names(self) -> list[str]:
        """The names of the fields of the object that has the field; none where nothing is described."""
        return [] if self._parent is None else self._parent.names

    def label_beside(self, name: str) -> str:
        """The label of a field beside this one, ``""`` where it has none."""
        beside = None if self._parent is None else self._parent.by_name.get(name)
        return "" if beside is None else beside.label

    def fields(self) -> tuple[str, ...]:
        """The names of the fields that lead to a place: « Patient n° 2 »."""
        return tuple(_numbered(label, index).fr for label, index in self._steps)

    def where(self, is_holder: bool) -> Optional[Words]:
        """How a sentence begins: « Patient n° 2, champ « Sexe » »; ``None`` at the root.

        ``is_holder``: whether the sentence is about what the place holds, « Patient n° 2 ».
        """
        if not self._steps:
            return None
        label, index = self._steps[-1]
        field = Words(label, label) if is_holder else phrase("field", label=label)
        outer = [_numbered(*step) for step in self._steps[:-1]]
        french = [one.fr for one in outer] + [_numbered(field.fr, index).fr]
        english = [one.en for one in outer] + [_numbered(field.en, index).en]
        return Words(capital(", ".join(french)), capital(", ".join(english)))


def _numbered(label: str, index: Optional[int]) -> Words:
    return Words(label, label) if index is None else phrase("numbered", label=label, number=str(index + 1))
