using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Writes the members of JSON objects as elements, in the order of the mapping.</summary>
  internal sealed class ObjectWriter {
    private static readonly HashSet<string> None = new HashSet<string>();

    private readonly Ordered<ObjectDescription> types;
    private readonly XmlWriter writer;
    private readonly Faults faults;

    public ObjectWriter(Ordered<ObjectDescription> types, XmlWriter writer, Faults faults) {
      this.types = types;
      this.writer = writer;
      this.faults = faults;
    }

    public void Write(IDictionary<string, object> value, ObjectDescription mapping, IReadOnlyList<object> path) =>
      Write(value, mapping, path, None);

    /// <param name="value">The object.</param>
    /// <param name="mapping">Its fields.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="skipped">Members that are written elsewhere.</param>
    public void Write(
        IDictionary<string, object> value,
        ObjectDescription mapping,
        IReadOnlyList<object> path,
        HashSet<string> skipped) {
      foreach (var field in mapping.Fields) {
        if (faults.IsStopped) return;
        if (value.TryGetValue(field.Name, out var member)) WriteField(member, field, Paths.Plus(path, field.Name));
      }
      foreach (var member in value) {
        var name = member.Key;
        if (mapping.Field(name) != null || skipped.Contains(name) || mapping.IgnoresOthers) continue;
        if (faults.IsStopped) return;
        if (mapping.IsOpen) WriteFree(name, member.Value, Paths.Plus(path, name));
        else {
          var given = new Given { ["name"] = Shown.Text(name), ["known"] = Shown.List(mapping.Names) };
          faults.Add("field-unknown", Paths.Plus(path, name), given);
        }
      }
    }

    private void WriteField(object value, FieldDescription field, IReadOnlyList<object> path) {
      if (!field.List) {
        WriteOne(value, field, path);
        return;
      }
      var items = Values.ListOf(value);
      if (items == null) {
        faults.Add("list-expected", path, new Given { ["found"] = Shown.Value(value) });
        return;
      }
      for (var index = 0; index < items.Count; index += 1) {
        if (faults.IsStopped) return;
        WriteOne(items[index], field, Paths.Plus(path, index));
      }
    }

    private void WriteOne(object value, FieldDescription field, IReadOnlyList<object> path) {
      var name = field.Name;
      if (!field.IsObject) {
        WriteScalar(name, value, field.Type, path);
        return;
      }
      var mapping = types[field.TypeName];
      var members = Values.ObjectOf(value);
      if (members == null || mapping == null)
        faults.Add("object-expected", path, new Given { ["found"] = Shown.Value(value) });
      else if (members.Count == 0) writer.Leaf(name, "", "");
      else {
        writer.Open(name, "");
        Write(members, mapping, path);
        writer.Close(name);
      }
    }

    private void WriteScalar(string name, object value, string type, IReadOnlyList<object> path) {
      var written = TextOf(value, type);
      if (written != null) {
        WriteLeaf(name, written, path, "");
        return;
      }
      var code = type == "string" ? "text-expected" : type + "-expected";
      faults.Add(code, path, new Given { ["found"] = Shown.Value(value) });
    }

    /// <summary><c>null</c> for what is not of the type.</summary>
    private static string TextOf(object value, string type) {
      if (type == "string") return value as string;
      if (type == "boolean") return value is bool ? Shown.String(value) : null;
      var number = Values.NumberOf(value);
      var fits = type == "number" ? Numbers.IsFinite(number) : Numbers.IsInteger(number);
      return fits ? DecimalText.Of(number) : null;
    }

    private void WriteLeaf(string name, string text, IReadOnlyList<object> path, string attributes) {
      if (XmlWriter.IsWritable(text)) writer.Leaf(name, text, attributes);
      else faults.Add("text-unwritable", path, new Given());
    }

    /// <summary>A member nobody described: element by element.</summary>
    private void WriteFree(string name, object value, IReadOnlyList<object> path) {
      if (faults.IsStopped) return;
      if (!XmlName.IsName(name)) faults.Add("name-unwritable", path, new Given { ["name"] = Shown.Text(name) });
      else if (Values.ObjectOf(value) is IDictionary<string, object> members) {
        writer.Open(name, "");
        foreach (var member in members) WriteFree(member.Key, member.Value, Paths.Plus(path, member.Key));
        writer.Close(name);
      } else if (Values.ListOf(value) is IReadOnlyList<object> items) {
        for (var index = 0; index < items.Count; index += 1) WriteFree(name, items[index], Paths.Plus(path, index));
      } else {
        var text = Values.IsNumber(value) ? DecimalText.Of(Values.NumberOf(value)) : value == null ? "" : Shown.String(value);
        WriteLeaf(name, text, path, FreeValue.AttributesOf(value));
      }
    }
  }
}
