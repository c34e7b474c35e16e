package fr.hubsante.messages.xml;

import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.Paths;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.Numbers;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads elements as the members of JSON objects, in the order they come. */
final class ObjectReader {
  /** Names that an unknown one is compared with. */
  private static final int MOST_COMPARED = 200;

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");

  private final Map<String, ObjectDescription> types;
  private final String namespace;
  private final Faults faults;

  /** @param namespace of every element */
  ObjectReader(Map<String, ObjectDescription> types, String namespace, Faults faults) {
    this.types = types;
    this.namespace = namespace;
    this.faults = faults;
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> read(List<XmlElement> elements, ObjectDescription mapping, List<Object> path) {
    Map<String, Object> members = new LinkedHashMap<>();
    List<XmlElement> known = new ArrayList<>();
    for (XmlElement element : elements) {
      if (faults.isStopped()) break;
      String name = element.name();
      FieldDescription field = mapping.field(name);
      if (field == null || !element.namespace().equals(namespace)) {
        if (mapping.isOpen()) FreeValue.add(members, name, FreeValue.of(element));
        else unknown(element, mapping.names(), Paths.plus(path, name));
        continue;
      }
      if (field.list()) {
        List<Object> items =
            members.get(name) instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
        items.add(one(element, field, Paths.plus(path, name, items.size())));
        members.put(name, items);
      } else if (members.containsKey(name)) {
        faults.add("element-repeated", Paths.plus(path, name), Map.of("line", element.line(), "name", name));
        continue;
      } else members.put(name, one(element, field, Paths.plus(path, name)));
      known.add(element);
    }
    ElementRules.tellMisplaced(known, mapping.names(), path, faults);
    return members;
  }

  /** What an element holds, which is elements and no text. */
  Map<String, Object> readElement(
      XmlElement element, ObjectDescription mapping, List<Object> path, String xlinkType) {
    ElementRules.checkWrapper(element, xlinkType, path, faults, false);
    return read(element.children(), mapping, path);
  }

  private void unknown(XmlElement element, List<String> names, List<Object> path) {
    String name = element.name();
    String suggestion = ClosestName.closest(name, names.subList(0, Math.min(MOST_COMPARED, names.size())));
    // In another namespace it can bear the very name of a field.
    if (suggestion == null || suggestion.equals(name)) {
      faults.add("element-unknown", path, Map.of("line", element.line(), "name", Shown.text(name)));
      return;
    }
    Map<String, Object> parameters =
        Map.of("line", element.line(), "name", Shown.text(name), "suggestion", suggestion);
    faults.add("element-misspelled", path, parameters);
  }

  private Object one(XmlElement element, FieldDescription field, List<Object> path) {
    if (field.isObject()) {
      ObjectDescription mapping = types.get(field.typeName());
      return mapping == null ? new LinkedHashMap<String, Object>() : readElement(element, mapping, path, null);
    }
    ElementRules.checkAttributes(element, null, path, faults, false);
    if (!element.children().isEmpty()) {
      Map<String, Object> parameters = Map.of("line", element.line(), "name", Shown.text(field.name()));
      faults.add("element-unexpected", path, parameters);
    }
    Object value = scalarOf(element.text(), field.type());
    // What is not of its type stays text: validating the message says so.
    if (value == null) return element.text();
    if (value instanceof Number number) {
      String text = XmlElement.trimmed(element.text());
      if (DecimalText.losesDigits(text, number.doubleValue()))
        faults.add("number-digits-lost", path, Map.of("value", Shown.text(text)));
    }
    // XML Schema takes blanks off around a date and time, and not around other texts (part 2, §4.3.6).
    boolean isMoment = value instanceof String && "datetime".equals(field.form());
    return isMoment ? XmlElement.trimmed((String) value) : value;
  }

  /** {@code null} when the text is not of the type. */
  private static Object scalarOf(String text, String type) {
    if (type.equals("string")) return text;
    // XML Schema takes blanks off around numbers and booleans (part 2, §4.3.6).
    String value = XmlElement.trimmed(text);
    if (type.equals("boolean")) {
      if (value.equals("true") || value.equals("1")) return true;
      return value.equals("false") || value.equals("0") ? Boolean.FALSE : null;
    }
    Pattern pattern = type.equals("integer") ? INTEGER : DECIMAL;
    if (!pattern.matcher(value).matches()) return null;
    double number = Double.parseDouble(value);
    if (Double.isInfinite(number)) return null;
    return Numbers.isSafeInteger(number) ? (Object) (long) number : (Object) number;
  }
}
