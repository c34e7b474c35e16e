using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// What nobody described, in XML (docs/reference/echanges.md §5 n° 13): a member is an element, a list the same element
  /// repeated. XML has no types: numbers and booleans come back as texts, a list of one as its item, an empty list not at all.
  /// The rest comes back as it was: nothing is told from nothing by what XML has for it, <c>xsi:nil</c> for null, blanks that
  /// do not count for an empty object, <c>xml:space</c> for blanks that do.
  /// </summary>
  internal static class FreeValue {
    public static object Of(XmlElement element) {
      if (element.Children.Count == 0) {
        var text = element.Text;
        if (Has(element, XmlElement.Xsi, "nil", "true") || Has(element, XmlElement.Xsi, "nil", "1")) return null;
        var isEmptyObject = XmlElement.IsBlank(text)
          && text.IndexOf('\n') != -1
          && !Has(element, XmlElement.Xml, "space", "preserve");
        return isEmptyObject ? new Members() : (object)text;
      }
      var members = new Members();
      foreach (var child in element.Children) Add(members, child.Name, Of(child));
      return members;
    }

    private static bool Has(XmlElement element, string space, string name, string value) {
      foreach (var one in element.Attributes)
        if (one.Namespace == space && one.Name == name && one.Value == value) return true;
      return false;
    }

    /// <summary>
    /// Attributes that tell how a free value without elements is to be read, beginning with a blank; empty for most.
    /// </summary>
    public static string AttributesOf(object value) {
      if (value == null) return " xmlns:xsi=\"" + XmlElement.Xsi + "\" xsi:nil=\"true\"";
      var isBlankText = value is string text && text.IndexOf('\n') != -1 && XmlElement.IsBlank(text);
      return isBlankText ? " xml:space=\"preserve\"" : "";
    }

    /// <summary>A second element of one name makes a list of them.</summary>
    public static void Add(Members members, string name, object value) {
      if (!members.TryGetValue(name, out var known)) members[name] = value;
      else if (known is List<object> list) list.Add(value);
      else members[name] = new List<object> { known, value };
    }
  }
}
