using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// A schema in the normal form of <c>description.json</c>, which judges values; safe for use by several threads.
  /// </summary>
  internal sealed class Schema {
    /// <summary><c>string</c>, <c>object</c>, <c>array</c>, <c>boolean</c>, <c>number</c>, <c>integer</c> or <c>null</c>.</summary>
    public string Type;

    public bool IsFalse;
    public Schema Reference;
    public LinearPattern Pattern;
    public string Format;
    public CodeList Codes;
    public int MinItems = -1;
    public int MaxItems = -1;
    public Schema Items;
    public string[] Required = new string[0];
    public string[] PropertyNames = new string[0];
    public Schema[] Properties = new Schema[0];

    /// <summary>The schemas of members that may stand in the object.</summary>
    public readonly Dictionary<string, Schema> ByName = new Dictionary<string, Schema>();

    public HashSet<string> Members;

    /// <summary>The remarks of one judgement, and the way to where it is.</summary>
    private sealed class Remarks {
      public readonly List<Remark> Told = new List<Remark>();
      public readonly List<object> Path = new List<object>();
      public readonly int Most;

      public Remarks(int most) {
        Most = most;
      }

      /// <summary>So many remarks are enough.</summary>
      public bool IsFull => Told.Count >= Most;

      public void Tell(string keyword, object value, string detail = null, int limit = 0) {
        if (IsFull) return;
        Told.Add(
          new Remark { Path = Path.ToArray(), Keyword = keyword, Value = value, Detail = detail, Limit = limit });
      }
    }

    /// <summary>
    /// What is wrong with a value: as many remarks as are wanted at most, in the order of the schema.
    /// </summary>
    public IReadOnlyList<Remark> Judge(object value, int most) {
      var remarks = new Remarks(most);
      if (!Accepts(value)) Check(value, remarks);
      return remarks.Told;
    }

    /// <summary>
    /// Whether nothing is wrong; without the way to each part, as most values are as they should be.
    /// </summary>
    private bool Accepts(object value) {
      if (IsFalse) return false;
      if (Type != null && !IsOfType(value)) return false;
      if (Reference != null) return Reference.Accepts(value);
      if (value is string text) {
        if (Pattern != null && !Pattern.Test(text)) return false;
        if (Format != null && !IsOfFormat(text)) return false;
        return Codes == null || Codes.Has(text);
      }
      if (Codes != null && !Codes.Has(value)) return false;
      var members = Values.ObjectOf(value);
      if (members != null) return AcceptsMembers(members);
      var items = Values.ListOf(value);
      return items == null || AcceptsItems(items);
    }

    private bool AcceptsMembers(IDictionary<string, object> members) {
      foreach (var name in Required)
        if (!members.ContainsKey(name)) return false;
      foreach (var member in members) {
        if (ByName.TryGetValue(member.Key, out var schema)) {
          if (!schema.Accepts(member.Value)) return false;
        } else if (Members != null && !Members.Contains(member.Key)) return false;
      }
      return true;
    }

    private bool AcceptsItems(IReadOnlyList<object> items) {
      if ((MaxItems != -1 && items.Count > MaxItems) || items.Count < MinItems) return false;
      if (Items == null) return true;
      foreach (var item in items)
        if (!Items.Accepts(item)) return false;
      return true;
    }

    private void Check(object value, Remarks remarks) {
      if (remarks.IsFull) return;
      if (IsFalse) {
        remarks.Tell("false schema", value);
        return;
      }
      if (Type != null && !IsOfType(value)) remarks.Tell("type", value, Type);
      if (Reference != null) Reference.Check(value, remarks);
      if (value is string text) {
        if (Pattern != null && !Pattern.Test(text)) remarks.Tell("pattern", value, Pattern.Source);
        if (Format != null && !IsOfFormat(text)) remarks.Tell("format", value, Format);
      }
      if (Codes != null && !Codes.Has(value)) remarks.Tell("codes", value);
      if (Values.ObjectOf(value) is IDictionary<string, object> members) CheckMembers(members, remarks);
      else if (Values.ListOf(value) is IReadOnlyList<object> items) CheckItems(items, remarks);
    }

    private void CheckItems(IReadOnlyList<object> items, Remarks remarks) {
      if (MaxItems != -1 && items.Count > MaxItems) remarks.Tell("maxItems", items, null, MaxItems);
      if (MinItems != -1 && items.Count < MinItems) remarks.Tell("minItems", items, null, MinItems);
      if (Items == null) return;
      for (var index = 0; index < items.Count && !remarks.IsFull; index += 1) {
        remarks.Path.Add(index);
        Items.Check(items[index], remarks);
        remarks.Path.RemoveAt(remarks.Path.Count - 1);
      }
    }

    private void CheckMembers(IDictionary<string, object> members, Remarks remarks) {
      foreach (var name in Required)
        if (!members.ContainsKey(name)) remarks.Tell("required", members, name);
      for (var index = 0; index < Properties.Length; index += 1) {
        var name = PropertyNames[index];
        if (!members.TryGetValue(name, out var member)) continue;
        remarks.Path.Add(name);
        Properties[index].Check(member, remarks);
        remarks.Path.RemoveAt(remarks.Path.Count - 1);
      }
      if (Members == null) return;
      foreach (var member in members)
        if (!Members.Contains(member.Key)) remarks.Tell("members", members, member.Key);
    }

    private bool IsOfType(object value) {
      switch (Type) {
        case "string": return value is string;
        case "object": return Values.ObjectOf(value) != null;
        case "array": return Values.ListOf(value) != null;
        case "boolean": return value is bool;
        // What JSON cannot carry is told as such, whatever number is asked for.
        case "number": return Values.IsNumber(value);
        default: return double.IsInfinity(Values.NumberOf(value)) || Numbers.IsInteger(Values.NumberOf(value));
      }
    }

    private bool IsOfFormat(string text) => Format == "date" ? Formats.IsDate(text) : Formats.IsXmlDateTime(text);
  }
}
