package fr.hubsante.messages.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What nobody described, in XML (docs/reference/echanges.md §5 n° 13): a member is an element, a list the same element
 * repeated. XML has no types: numbers and booleans come back as texts, a list of one as its item, an empty list not at all. The
 * rest comes back as it was: nothing is told from nothing by what XML has for it, {@code xsi:nil} for null, blanks that do not
 * count for an empty object, {@code xml:space} for blanks that do.
 */
final class FreeValue {
  private FreeValue() {}

  static Object of(XmlElement element) {
    if (element.children().isEmpty()) {
      String text = element.text();
      if (has(element, XmlElement.XSI, "nil", List.of("true", "1"))) return null;
      boolean isEmptyObject =
          XmlElement.isBlank(text)
              && text.indexOf('\n') != -1
              && !has(element, XmlElement.XML, "space", List.of("preserve"));
      return isEmptyObject ? new LinkedHashMap<String, Object>() : text;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (XmlElement child : element.children()) add(members, child.name(), of(child));
    return members;
  }

  private static boolean has(XmlElement element, String namespace, String name, List<String> values) {
    for (XmlElement.Attribute one : element.attributes())
      if (one.namespace().equals(namespace) && one.name().equals(name) && values.contains(one.value())) return true;
    return false;
  }

  /** Attributes that tell how a free value without elements is to be read, beginning with a blank; empty for most. */
  static String attributes(Object value) {
    if (value == null) return " xmlns:xsi=\"" + XmlElement.XSI + "\" xsi:nil=\"true\"";
    boolean isBlankText = value instanceof String text && text.indexOf('\n') != -1 && XmlElement.isBlank(text);
    return isBlankText ? " xml:space=\"preserve\"" : "";
  }

  /** A second element of one name makes a list of them. */
  @SuppressWarnings("unchecked")
  static void add(Map<String, Object> members, String name, Object value) {
    Object known = members.get(name);
    if (!members.containsKey(name)) members.put(name, value);
    else if (known instanceof List<?> list) ((List<Object>) list).add(value);
    else {
      List<Object> list = new ArrayList<>();
      list.add(known);
      list.add(value);
      members.put(name, list);
    }
  }
}
