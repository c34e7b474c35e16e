package fr.hubsante.messages.xml;

import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.Paths;
import fr.hubsante.messages.words.Numbers;
import fr.hubsante.messages.words.Shown;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the members of JSON objects as elements, in the order of the mapping. */
final class ObjectWriter {
  private static final Map<String, String> EXPECTED =
      Map.of(
          "string", "text-expected",
          "integer", "integer-expected",
          "number", "number-expected",
          "boolean", "boolean-expected");

  private final Map<String, ObjectDescription> types;
  private final XmlWriter writer;
  private final Faults faults;

  ObjectWriter(Map<String, ObjectDescription> types, XmlWriter writer, Faults faults) {
    this.types = types;
    this.writer = writer;
    this.faults = faults;
  }

  /** @param skipped members that are written elsewhere */
  void write(Map<?, ?> value, ObjectDescription mapping, List<Object> path, Set<String> skipped) {
    for (FieldDescription field : mapping.fields()) {
      if (faults.isStopped()) return;
      if (value.containsKey(field.name()))
        field(value.get(field.name()), field, Paths.plus(path, field.name()));
    }
    for (Map.Entry<?, ?> member : value.entrySet()) {
      String name = String.valueOf(member.getKey());
      if (mapping.field(name) != null || skipped.contains(name) || mapping.ignoresOthers()) continue;
      if (faults.isStopped()) return;
      if (mapping.isOpen()) free(name, member.getValue(), Paths.plus(path, name));
      else {
        Map<String, String> parameters =
            Map.of("name", Shown.text(name), "known", Shown.list(mapping.names()));
        faults.add("field-unknown", Paths.plus(path, name), parameters);
      }
    }
  }

  private void field(Object value, FieldDescription field, List<Object> path) {
    if (!field.list()) {
      one(value, field, path);
      return;
    }
    if (!(value instanceof List<?> items)) {
      faults.add("list-expected", path, Map.of("found", Shown.value(value)));
      return;
    }
    for (int index = 0; index < items.size(); index += 1) {
      if (faults.isStopped()) return;
      one(items.get(index), field, Paths.plus(path, index));
    }
  }

  private void one(Object value, FieldDescription field, List<Object> path) {
    String name = field.name();
    if (!field.isObject()) {
      scalar(name, value, field.type(), path);
      return;
    }
    ObjectDescription mapping = types.get(field.typeName());
    if (!(value instanceof Map<?, ?> object) || mapping == null)
      faults.add("object-expected", path, Map.of("found", Shown.value(value)));
    else if (object.isEmpty()) writer.leaf(name, "", "");
    else {
      writer.open(name, "");
      write(object, mapping, path, Set.of());
      writer.close(name);
    }
  }

  private void scalar(String name, Object value, String type, List<Object> path) {
    String text = textOf(value, type);
    if (text == null) faults.add(EXPECTED.get(type), path, Map.of("found", Shown.value(value)));
    else leaf(name, text, path, "");
  }

  private void leaf(String name, String text, List<Object> path, String attributes) {
    if (XmlWriter.isWritable(text)) writer.leaf(name, text, attributes);
    else faults.add("text-unwritable", path, Map.of());
  }

  /** A member nobody described: element by element. */
  private void free(String name, Object value, List<Object> path) {
    if (faults.isStopped()) return;
    if (!XmlName.isName(name)) faults.add("name-unwritable", path, Map.of("name", Shown.text(name)));
    else if (value instanceof List<?> items) {
      for (int index = 0; index < items.size(); index += 1) free(name, items.get(index), Paths.plus(path, index));
    } else if (value instanceof Map<?, ?> object) {
      writer.open(name, "");
      object.forEach((key, member) -> free(String.valueOf(key), member, Paths.plus(path, String.valueOf(key))));
      writer.close(name);
    } else {
      String text = value instanceof Number number ? DecimalText.of(number.doubleValue()) : value == null ? "" : value.toString();
      leaf(name, text, path, FreeValue.attributes(value));
    }
  }

  private static String textOf(Object value, String type) {
    return switch (type) {
      case "string" -> value instanceof String text ? text : null;
      case "boolean" -> value instanceof Boolean ? value.toString() : null;
      default -> {
        double number = value instanceof Number one ? one.doubleValue() : Double.NaN;
        boolean fits = type.equals("number") ? Double.isFinite(number) : Numbers.isInteger(number);
        yield value instanceof Number && fits ? DecimalText.of(number) : null;
      }
    };
  }
}
