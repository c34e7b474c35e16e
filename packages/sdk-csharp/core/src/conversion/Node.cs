using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>A part of the message that is being made.</summary>
  internal abstract class Node {
    /// <summary>What it is in JSON; each value learns where it stands.</summary>
    public abstract object Written(IReadOnlyList<object> path);

    /// <summary>Each value under it.</summary>
    public abstract void Leaves(Action<Leaf> take);

    /// <summary>The object that a member is, or the first one of a list; <c>null</c> where it is none.</summary>
    public static Struct FirstObject(Node node) => (node is Items list ? list.All.FirstOrDefault() : node) as Struct;
  }

  /// <summary>A value of the source and the names that lead to it.</summary>
  internal sealed class Source {
    public readonly IReadOnlyList<object> Path;
    public readonly IReadOnlyList<string> Fields;
    public readonly object Value;

    public Source(IReadOnlyList<object> path, IReadOnlyList<string> fields, object value) {
      Path = path;
      Fields = fields;
      Value = value;
    }
  }

  /// <summary>A value of the target.</summary>
  internal sealed class Leaf : Node {
    public object Value;

    /// <summary>The value of the source that it comes from; <c>null</c> for one that the conversion adds.</summary>
    public readonly Source From;

    /// <summary>Where it stands once all is written.</summary>
    public IReadOnlyList<object> Path;

    public Leaf(object value, Source from) {
      Value = value;
      From = from;
    }

    public override object Written(IReadOnlyList<object> path) {
      Path = path;
      return Value;
    }

    public override void Leaves(Action<Leaf> take) => take(this);
  }

  /// <summary>A list of the message that is being made.</summary>
  internal sealed class Items : Node {
    public List<Node> All;

    public Items(IEnumerable<Node> items) {
      All = items.ToList();
    }

    public static Items Of(Node item) => new Items(new[] { item });

    public override object Written(IReadOnlyList<object> path) =>
      All.Select((item, index) => item.Written(Paths.Plus(path, index))).ToList();

    public override void Leaves(Action<Leaf> take) {
      foreach (var item in All) item.Leaves(take);
    }
  }

  /// <summary>An object of the message that is being made.</summary>
  internal sealed class Struct : Node {
    /// <summary>Its number in the table.</summary>
    public readonly int Shape;

    public readonly Ordered<Node> Members = new Ordered<Node>();

    /// <summary>Whether the source had something in it: an object that was empty stays so.</summary>
    public readonly bool HadContent;

    /// <summary>
    /// Made on the way to a value that comes from elsewhere: the object of the source that belongs there may still come.
    /// </summary>
    public bool IsAwaited;

    public Struct(int shape, bool hadContent) {
      Shape = shape;
      HadContent = hadContent;
    }

    public override object Written(IReadOnlyList<object> path) {
      var written = new Members();
      foreach (var member in Members) written[member.Key] = member.Value.Written(Paths.Plus(path, member.Key));
      MemberOrder.OrderNumbers(written);
      return written;
    }

    public override void Leaves(Action<Leaf> take) {
      foreach (var member in Members.Values) member.Leaves(take);
    }
  }
}
