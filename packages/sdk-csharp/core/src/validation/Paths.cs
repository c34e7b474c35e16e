using System.Collections.Generic;
using System.Globalization;

namespace Hubsante.Messages {
  /// <summary>Members and numbers of items that lead to a value.</summary>
  internal static class Paths {
    /// <summary>To the value itself.</summary>
    public static readonly IReadOnlyList<object> Root = new object[0];

    /// <summary>Paths are the same when their steps are.</summary>
    public static readonly IEqualityComparer<IReadOnlyList<object>> Same = new StepByStep();

    private sealed class StepByStep : IEqualityComparer<IReadOnlyList<object>> {
      public bool Equals(IReadOnlyList<object> one, IReadOnlyList<object> other) {
        if (one.Count != other.Count) return false;
        for (var index = 0; index < one.Count; index += 1)
          if (!one[index].Equals(other[index])) return false;
        return true;
      }

      public int GetHashCode(IReadOnlyList<object> path) {
        var hash = path.Count;
        foreach (var step in path) hash = unchecked(hash * 31 + step.GetHashCode());
        return hash;
      }
    }

    public static IReadOnlyList<object> Of(params object[] steps) => steps;

    /// <summary>A path and what follows it.</summary>
    public static IReadOnlyList<object> Plus(IReadOnlyList<object> path, params object[] steps) => Join(path, steps);

    /// <summary>A path and another one after it.</summary>
    public static IReadOnlyList<object> Join(IReadOnlyList<object> path, IReadOnlyList<object> more) {
      if (more.Count == 0) return path;
      var longer = new object[path.Count + more.Count];
      for (var index = 0; index < path.Count; index += 1) longer[index] = path[index];
      for (var index = 0; index < more.Count; index += 1) longer[path.Count + index] = more[index];
      return longer;
    }

    /// <summary>Some of its first steps, all when there are fewer.</summary>
    public static IReadOnlyList<object> First(IReadOnlyList<object> path, int count) => Part(path, 0, count);

    /// <summary>Its steps from one on, as many as are wanted.</summary>
    public static IReadOnlyList<object> Part(IReadOnlyList<object> path, int start, int count) {
      var part = new List<object>();
      for (var index = start; index < path.Count && index < start + count; index += 1) part.Add(path[index]);
      return part.ToArray();
    }

    /// <summary>All but the last step.</summary>
    public static IReadOnlyList<object> Holder(IReadOnlyList<object> path) => First(path, path.Count - 1);

    /// <summary>The last step as a text; <c>undefined</c> of the root, as JavaScript has it.</summary>
    public static string Last(IReadOnlyList<object> path) {
      if (path.Count == 0) return "undefined";
      var last = path[path.Count - 1];
      return last is int index ? index.ToString(CultureInfo.InvariantCulture) : (string)last;
    }
  }
}
