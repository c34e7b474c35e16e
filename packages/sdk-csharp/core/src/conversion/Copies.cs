using System.Collections.Generic;
using System.Linq;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>Objects of the target that are copied where it requires the same once more.</summary>
  internal static class Copies {
    /// <summary>The object at some tags; <c>null</c> where there is none, or a list of them.</summary>
    public static Struct ObjectAt(IEnumerable<string> tags, Struct root) {
      var holder = root;
      foreach (var tag in tags) holder = holder?.Members[tag] as Struct;
      return holder;
    }

    /// <summary>What an object has in common with a shape, as values that the conversion adds.</summary>
    public static Struct Of(Struct copied, int shape, Ordered<ShapeMember>[] shapes) {
      var copy = new Struct(shape, false);
      foreach (var member in copied.Members)
        if (shapes[shape].TryGetValue(member.Key, out var known))
          copy.Members[member.Key] = Of(member.Value, known.Shape, shapes);
      return copy;
    }

    private static Node Of(Node node, int shape, Ordered<ShapeMember>[] shapes) {
      if (node is Leaf leaf) return new Leaf(leaf.Value, null);
      if (node is Struct inner) return Of(inner, shape < 0 ? inner.Shape : shape, shapes);
      return new Items(((Items)node).All.Select(item => Of(item, shape, shapes)));
    }
  }
}
