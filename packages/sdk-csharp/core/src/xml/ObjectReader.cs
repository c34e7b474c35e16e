using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Reads elements as the members of JSON objects, in the order they come.</summary>
  internal sealed class ObjectReader {
    /// <summary>Names that an unknown one is compared with.</summary>
    private const int MostCompared = 200;

    private readonly Ordered<ObjectDescription> types;
    private readonly string space;
    private readonly Faults faults;

    /// <param name="types">Of the fields that hold objects.</param>
    /// <param name="space">Namespace of every element.</param>
    /// <param name="faults">What is told.</param>
    public ObjectReader(Ordered<ObjectDescription> types, string space, Faults faults) {
      this.types = types;
      this.space = space;
      this.faults = faults;
    }

    public Members Read(IEnumerable<XmlElement> elements, ObjectDescription mapping, IReadOnlyList<object> path) {
      var members = new Members();
      var known = new List<XmlElement>();
      foreach (var element in elements) {
        if (faults.IsStopped) break;
        var name = element.Name;
        var field = mapping.Field(name);
        if (field == null || element.Namespace != space) {
          if (mapping.IsOpen) FreeValue.Add(members, name, FreeValue.Of(element));
          else TellUnknown(element, mapping.Names, Paths.Plus(path, name));
          continue;
        }
        members.TryGetValue(name, out var before);
        if (field.List) {
          var items = before as List<object> ?? new List<object>();
          items.Add(One(element, field, Paths.Plus(path, name, items.Count)));
          members[name] = items;
        } else if (members.ContainsKey(name)) {
          var given = new Given { ["line"] = element.Line, ["name"] = name };
          faults.Add("element-repeated", Paths.Plus(path, name), given);
          continue;
        } else members[name] = One(element, field, Paths.Plus(path, name));
        known.Add(element);
      }
      ElementRules.TellMisplaced(known, mapping.Names, path, faults);
      return members;
    }

    /// <summary>What an element holds, which is elements and no text.</summary>
    public Members ReadElement(
        XmlElement element, ObjectDescription mapping, IReadOnlyList<object> path, string xlinkType = null) {
      ElementRules.CheckWrapper(element, xlinkType, path, faults);
      return Read(element.Children, mapping, path);
    }

    private void TellUnknown(XmlElement element, IReadOnlyList<string> names, IReadOnlyList<object> path) {
      var suggestion = ClosestName.Closest(element.Name, names.Take(MostCompared).ToArray());
      var given = new Given { ["line"] = element.Line, ["name"] = Shown.Text(element.Name) };
      // In another namespace it can bear the very name of a field.
      if (suggestion == null || suggestion == element.Name) {
        faults.Add("element-unknown", path, given);
        return;
      }
      given["suggestion"] = suggestion;
      faults.Add("element-misspelled", path, given);
    }

    private object One(XmlElement element, FieldDescription field, IReadOnlyList<object> path) {
      if (field.IsObject) {
        var mapping = types[field.TypeName];
        return mapping == null ? new Members() : ReadElement(element, mapping, path);
      }
      ElementRules.CheckAttributes(element, null, path, faults, false);
      if (element.Children.Count > 0) {
        var given = new Given { ["line"] = element.Line, ["name"] = Shown.Text(field.Name) };
        faults.Add("element-unexpected", path, given);
      }
      // XML Schema takes blanks off around numbers, booleans, dates and times, and not around other texts (part 2, §4.3.6).
      var trimmed = XmlElement.Trimmed(element.Text);
      switch (field.Type) {
        case "string":
          return field.Form == "datetime" ? trimmed : element.Text;
        case "boolean":
          if (trimmed == "true" || trimmed == "1") return true;
          if (trimmed == "false" || trimmed == "0") return false;
          break;
        default:
          if (!IsNumber(trimmed, field.Type == "integer")) break;
          var number = Numbers.Parse(trimmed);
          if (double.IsInfinity(number)) break;
          if (DecimalText.LosesDigits(trimmed, number))
            faults.Add("number-digits-lost", path, new Given { ["value"] = Shown.Text(trimmed) });
          return Values.Plain(number);
      }
      // What is not of its type stays text: validating the message says so.
      return element.Text;
    }

    /// <summary>Whether a text is a number as XML Schema writes them: <c>+1</c>, <c>1.</c>, <c>.5</c>.</summary>
    private static bool IsNumber(string text, bool isInteger) {
      var start = text.Length > 0 && (text[0] == '+' || text[0] == '-') ? 1 : 0;
      var point = isInteger ? -1 : text.IndexOf('.');
      if (point == -1) return Texts.IsDigits(text, start, text.Length);
      var hasFraction = point + 1 < text.Length;
      if (hasFraction && !Texts.IsDigits(text, point + 1, text.Length)) return false;
      return point == start ? hasFraction : Texts.IsDigits(text, start, point);
    }
  }
}
