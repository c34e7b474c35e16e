using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Where each value of the source is in the target, and each of the target in the source.</summary>
  internal sealed class Places {
    private readonly Dictionary<IReadOnlyList<object>, IReadOnlyList<object>> forth = New();

    /// <summary>From the target to the source.</summary>
    public readonly Dictionary<IReadOnlyList<object>, IReadOnlyList<object>> Back = New();

    private static Dictionary<IReadOnlyList<object>, IReadOnlyList<object>> New() =>
      new Dictionary<IReadOnlyList<object>, IReadOnlyList<object>>(Paths.Same);

    /// <param name="prefix">From what was given to the message.</param>
    /// <param name="origins">From the message.</param>
    public static Places Of(IReadOnlyList<object> prefix, IEnumerable<Origin> origins) {
      var places = new Places();
      foreach (var one in origins) {
        var path = Paths.Join(prefix, one.Path);
        var from = Paths.Join(prefix, one.From);
        places.forth[from] = path;
        places.Back[path] = from;
      }
      return places;
    }

    /// <summary>Where a place of the source is in the target; <c>null</c> where it is not, and of none.</summary>
    public IReadOnlyList<object> Further(IReadOnlyList<object> place) =>
      place != null && forth.TryGetValue(place, out var path) ? path : null;

    /// <summary>The same after a further conversion.</summary>
    public Places Then(Places after) {
      var places = new Places();
      Chain(forth, after.forth, places.forth);
      Chain(after.Back, Back, places.Back);
      return places;
    }

    private static void Chain(
        Dictionary<IReadOnlyList<object>, IReadOnlyList<object>> one,
        Dictionary<IReadOnlyList<object>, IReadOnlyList<object>> other,
        Dictionary<IReadOnlyList<object>, IReadOnlyList<object>> into) {
      foreach (var place in one)
        if (other.TryGetValue(place.Value, out var further)) into[place.Key] = further;
    }
  }
}
