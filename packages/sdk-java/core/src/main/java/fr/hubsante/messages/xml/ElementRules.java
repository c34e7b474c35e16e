package fr.hubsante.messages.xml;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.Paths;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for elements of messages and of envelopes alike: their attributes, and the order they come in. */
final class ElementRules {
  /** Where a document says its schemas: allowed on every element (XML Schema part 1, §2.6.3). */
  private static final Set<String> LOCATIONS = Set.of("schemaLocation", "noNamespaceSchemaLocation");

  private static final Set<String> TOLERATED = Set.of("element-misplaced", "attribute-unknown", "xlink-type-wrong");

  private ElementRules() {}

  /** Reading tolerates another order, since JSON has none, and other attributes; judging does not. */
  static boolean isTolerated(Fault fault) {
    return TOLERATED.contains(fault.code());
  }

  /**
   * Tells the attributes an element may not have; messages have none, and the wrappers of an envelope one, {@code xlink:type},
   * always with the same value.
   *
   * @param xlinkType that value, {@code resource}; {@code null} for an element without
   * @param isOptional whether it may be absent, as published schemas let it on {@code content} alone
   */
  static void checkAttributes(
      XmlElement element, String xlinkType, List<Object> path, Faults faults, boolean isOptional) {
    if (element.attributes().isEmpty() && xlinkType == null) return;
    boolean isTyped = xlinkType == null || isOptional;
    String name = Shown.text(element.name());
    List<String> unknown = new ArrayList<>();
    for (XmlElement.Attribute one : element.attributes()) {
      boolean isOfSchema = one.namespace().equals(XmlElement.XSI);
      if (isOfSchema && LOCATIONS.contains(one.name())) continue;
      if (xlinkType != null && one.namespace().equals(EdxlMapping.XLINK) && one.name().equals("type"))
        isTyped = one.value().equals(xlinkType);
      else if (isOfSchema && one.name().equals("nil"))
        faults.add("element-nil", path, Map.of("line", element.line(), "name", name));
      else unknown.add(one.name());
    }
    for (String attribute : unknown) {
      // Without its prefix it is what is asked for below: one fault.
      if (!isTyped && attribute.equals("type")) continue;
      Map<String, Object> parameters =
          Map.of("line", element.line(), "name", name, "attribute", Shown.text(attribute));
      faults.add("attribute-unknown", path, parameters);
    }
    if (isTyped) return;
    Map<String, Object> parameters =
        Map.of("line", element.line(), "name", element.name(), "expected", xlinkType);
    faults.add("xlink-type-wrong", path, parameters);
  }

  /** What holds elements of the envelope holds no text, and no attribute but its own. */
  static void checkWrapper(
      XmlElement element, String xlinkType, List<Object> path, Faults faults, boolean isOptional) {
    checkAttributes(element, xlinkType, path, faults, isOptional);
    if (!XmlElement.isBlank(element.text()))
      faults.add("element-text-unexpected", path, Map.of("line", element.line(), "name", Shown.text(element.name())));
  }

  /**
   * Tells the first element that comes later than the schema wants (docs/reference/echanges.md §5 n° 4); others after it mostly
   * follow from that one.
   *
   * @param order every name that may stand there
   */
  static void tellMisplaced(List<XmlElement> elements, List<String> order, List<Object> path, Faults faults) {
    XmlElement furthest = null;
    int reached = -1;
    for (XmlElement element : elements) {
      int position = order.indexOf(element.name());
      if (furthest != null && position < reached) {
        Map<String, Object> parameters =
            Map.of("line", element.line(), "name", element.name(), "next", furthest.name());
        faults.add("element-misplaced", Paths.plus(path, element.name()), parameters);
        return;
      }
      furthest = element;
      reached = position;
    }
  }
}
