package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.Described;
import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Texts;
import fr.hubsante.messages.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a value stands, in the words of the specification. */
final class Place {
  /** One field on the way to a value; position in its list, -1 for a field that is no list and for the list itself. */
  private record Step(String label, int index) {}

  private final List<Step> steps = new ArrayList<>();
  private FieldDescription field;
  private ObjectDescription parent;

  private Place() {}

  /** Follows a path from an object that is described. */
  static Place of(List<Object> path, Described described) {
    Place place = new Place();
    ObjectDescription inside = described;
    for (Object step : path) {
      if (step instanceof Integer index) {
        int last = place.steps.size() - 1;
        if (last >= 0) place.steps.set(last, new Step(place.steps.get(last).label(), index));
        continue;
      }
      place.parent = inside;
      place.field = inside == null ? null : inside.field(step);
      String label = place.field == null ? null : place.field.label();
      place.steps.add(new Step(label == null || label.isEmpty() ? (String) step : label, -1));
      inside = place.field == null ? null : described.typeOf(place.field);
    }
    return place;
  }

  /** The field of the value; {@code null} for the root, and where nothing is described. */
  FieldDescription field() {
    return field;
  }

  /** The names of the fields of the object that has the field; none where nothing is described. */
  List<String> names() {
    return parent == null ? List.of() : parent.names();
  }

  /** The label of a field beside this one, {@code ""} where it has none. */
  String labelBeside(String name) {
    FieldDescription beside = parent == null ? null : parent.field(name);
    return beside == null || beside.label() == null ? "" : beside.label();
  }

  /** The names of the fields that lead to a place: « Patient n° 2 ». */
  List<String> fields() {
    return steps.stream().map(step -> numbered(step.label(), step.index(), true)).toList();
  }

  /**
   * How a sentence begins: « Patient n° 2, champ « Sexe » »; {@code null} at the root.
   *
   * @param isHolder whether the sentence is about what the place holds: « Patient n° 2 »
   */
  Words where(boolean isHolder) {
    return steps.isEmpty() ? null : new Words(where(isHolder, true), where(isHolder, false));
  }

  private String where(boolean isHolder, boolean french) {
    StringBuilder text = new StringBuilder();
    for (Step step : steps.subList(0, steps.size() - 1))
      text.append(numbered(step.label(), step.index(), french)).append(", ");
    Step last = steps.get(steps.size() - 1);
    String label = isHolder ? last.label() : Phrases.of("field", Map.of("label", last.label())).in(french);
    return Texts.capital(text.append(numbered(label, last.index(), french)).toString());
  }

  private static String numbered(String label, int index, boolean french) {
    if (index == -1) return label;
    return Phrases.of("numbered", Map.of("label", label, "number", String.valueOf(index + 1))).in(french);
  }
}
