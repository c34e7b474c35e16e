using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A value of the target of a conversion that comes from no value of the source.</summary>
  public sealed class Addition {
    internal Addition(IReadOnlyList<object> path, object value, string because) {
      Path = path;
      Value = value;
      Because = because;
    }

    /// <summary>Of the value, in the target: names and, in lists, numbers (<c>int</c>) from 0.</summary>
    public IReadOnlyList<object> Path { get; }

    /// <summary>What was put there.</summary>
    public object Value { get; }

    /// <summary><c>default</c>: the version requires it; <c>note</c>: it tells what was lost.</summary>
    public string Because { get; }

    internal Addition At(IReadOnlyList<object> path) => new Addition(path, Value, Because);
  }
}
