using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// What holds for elements of messages and of envelopes alike: their attributes, and the order they come in.
  /// </summary>
  internal static class ElementRules {
    /// <summary>Where a document says its schemas: allowed on every element (XML Schema part 1, §2.6.3).</summary>
    private static readonly HashSet<string> Locations =
      new HashSet<string> { "schemaLocation", "noNamespaceSchemaLocation" };

    private static readonly HashSet<string> Tolerated =
      new HashSet<string> { "element-misplaced", "attribute-unknown", "xlink-type-wrong" };

    /// <summary>
    /// Reading tolerates another order, since JSON has none, and other attributes; judging does not.
    /// </summary>
    public static bool IsTolerated(Fault fault) => Tolerated.Contains(fault.Code);

    /// <summary>
    /// Tells the attributes an element may not have; messages have none, and the wrappers of an envelope one, <c>xlink:type</c>,
    /// always with the same value.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="xlinkType">That value, <c>resource</c>; <c>null</c> for an element without.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">What is told.</param>
    /// <param name="isOptional">Whether it may be absent, as published schemas let it on <c>content</c> alone.</param>
    public static void CheckAttributes(
        XmlElement element, string xlinkType, IReadOnlyList<object> path, Faults faults, bool isOptional) {
      var isTyped = xlinkType == null || isOptional;
      var unknown = new List<string>();
      foreach (var one in element.Attributes) {
        var isOfSchema = one.Namespace == XmlElement.Xsi;
        if (isOfSchema && Locations.Contains(one.Name)) continue;
        if (xlinkType != null && one.Namespace == EdxlMapping.Xlink && one.Name == "type")
          isTyped = one.Value == xlinkType;
        else if (isOfSchema && one.Name == "nil") {
          var given = new Given { ["line"] = element.Line, ["name"] = Shown.Text(element.Name) };
          faults.Add("element-nil", path, given);
        }
        else unknown.Add(one.Name);
      }
      foreach (var attribute in unknown) {
        // Without its prefix it is what is asked for below: one fault.
        if (!isTyped && attribute == "type") continue;
        var given = new Given {
          ["line"] = element.Line, ["name"] = Shown.Text(element.Name), ["attribute"] = Shown.Text(attribute),
        };
        faults.Add("attribute-unknown", path, given);
      }
      if (isTyped) return;
      var wrong = new Given { ["line"] = element.Line, ["name"] = element.Name, ["expected"] = xlinkType };
      faults.Add("xlink-type-wrong", path, wrong);
    }

    /// <summary>What holds elements of the envelope holds no text, and no attribute but its own.</summary>
    public static void CheckWrapper(
        XmlElement element, string xlinkType, IReadOnlyList<object> path, Faults faults, bool isOptional = false) {
      CheckAttributes(element, xlinkType, path, faults, isOptional);
      if (XmlElement.IsBlank(element.Text)) return;
      var given = new Given { ["line"] = element.Line, ["name"] = Shown.Text(element.Name) };
      faults.Add("element-text-unexpected", path, given);
    }

    /// <summary>
    /// Tells the first element that comes later than the schema wants (docs/reference/echanges.md §5 n° 4); others after it
    /// mostly follow from that one.
    /// </summary>
    /// <param name="elements">Those that are known, as they come.</param>
    /// <param name="order">Every name that may stand there.</param>
    /// <param name="path">Of what holds them.</param>
    /// <param name="faults">What is told.</param>
    public static void TellMisplaced(
        IEnumerable<XmlElement> elements, IReadOnlyList<string> order, IReadOnlyList<object> path, Faults faults) {
      var places = new Dictionary<string, int>();
      for (var index = 0; index < order.Count; index += 1) places[order[index]] = index;
      XmlElement furthest = null;
      var reached = -1;
      foreach (var element in elements) {
        var position = places[element.Name];
        if (furthest != null && position < reached) {
          var given = new Given { ["line"] = element.Line, ["name"] = element.Name, ["next"] = furthest.Name };
          faults.Add("element-misplaced", Paths.Plus(path, element.Name), given);
          return;
        }
        furthest = element;
        reached = position;
      }
    }
  }
}
