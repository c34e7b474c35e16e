using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>An object and the types its fields refer to.</summary>
  internal class Described : ObjectDescription {
    /// <summary>Nothing is described.</summary>
    public static readonly Described Nothing =
      new Described(new FieldDescription[0], false, false, new Ordered<ObjectDescription>());

    /// <summary>Fields that have a code outside of schemas, or an object that has one somewhere.</summary>
    private readonly HashSet<FieldDescription> leading = new HashSet<FieldDescription>();

    public Described(
        IReadOnlyList<FieldDescription> fields,
        bool isOpen,
        bool ignoresOthers,
        Ordered<ObjectDescription> types)
        : base(fields, isOpen, ignoresOthers) {
      Types = types;
      var seen = new HashSet<FieldDescription>();
      foreach (var field in fields) Leads(field, seen);
    }

    public Ordered<ObjectDescription> Types { get; }

    /// <summary>The type a field refers to, or <c>null</c>.</summary>
    public ObjectDescription TypeOf(FieldDescription field) => field.IsObject ? Types[field.TypeName] : null;

    /// <summary>
    /// Whether a field leads to a code that its schema asks the form of only: other branches of a message are not walked.
    /// </summary>
    public bool LeadsToList(FieldDescription field) => leading.Contains(field);

    private bool Leads(FieldDescription field, HashSet<FieldDescription> seen) {
      // A type inside itself leads nowhere new.
      if (!seen.Add(field)) return leading.Contains(field);
      var leads = field.Suggested != -1;
      var type = TypeOf(field);
      if (type != null)
        foreach (var one in type.Fields) leads |= Leads(one, seen);
      if (leads) leading.Add(field);
      return leads;
    }
  }
}
