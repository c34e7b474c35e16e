using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A value that is not carried, before it is told.</summary>
  internal sealed class LostValue {
    public Source Source;
    public string Reason;

    /// <summary>What stands in its place; <c>null</c> where nothing does.</summary>
    public object Became;

    /// <summary>The objects of the target that would have held it, from the root.</summary>
    public IReadOnlyList<Struct> Holders;

    /// <summary>Its words in the target.</summary>
    public Leaf Note;
  }
}
