using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>The faults of a value.</summary>
  internal static class ValueFault {
    /// <summary>Of several remarks on one value the first of these is its fault: the others follow from it.</summary>
    private static readonly List<string> Rank = new List<string> { "false schema", "type", "codes", "pattern", "format" };

    /// <summary>One remark for each fault: a text of a wrong form that is in no list either is one fault.</summary>
    public static IReadOnlyList<Remark> Of(IReadOnlyList<Remark> remarks) {
      var faults = new List<Remark>();
      var known = new Dictionary<IReadOnlyList<object>, int>(Paths.Same);
      foreach (var remark in remarks) {
        var rank = Rank.IndexOf(remark.Keyword);
        if (rank == -1) faults.Add(remark);
        else if (!known.TryGetValue(remark.Path, out var before)) {
          known[remark.Path] = faults.Count;
          faults.Add(remark);
        } else if (rank < Rank.IndexOf(faults[before].Keyword)) faults[before] = remark;
      }
      return faults;
    }
  }
}
