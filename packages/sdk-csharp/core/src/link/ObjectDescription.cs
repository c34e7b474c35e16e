using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>The members of an object, in the order XML wants them.</summary>
  internal class ObjectDescription {
    private readonly Dictionary<string, FieldDescription> byName = new Dictionary<string, FieldDescription>();

    public ObjectDescription(IReadOnlyList<FieldDescription> fields, bool isOpen, bool ignoresOthers) {
      Fields = fields;
      IsOpen = isOpen;
      IgnoresOthers = ignoresOthers;
      foreach (var field in fields)
        if (!byName.ContainsKey(field.Name)) byName[field.Name] = field;
      Names = fields.Select(field => field.Name).Distinct().ToArray();
    }

    public IReadOnlyList<FieldDescription> Fields { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether members that are not listed may stand beside them.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether JSON may have members that are not listed, which nobody reads and XML has no place for.</summary>
    public bool IgnoresOthers { get; }

    /// <summary>The field of a name, or <c>null</c>.</summary>
    public FieldDescription Field(string name) => byName.TryGetValue(name, out var field) ? field : null;

    /// <summary>The same fields and nothing else.</summary>
    public ObjectDescription Closed() => new ObjectDescription(Fields, false, false);
  }
}
