using System;

namespace Hubsante.Client {
  /// <summary>Waits that are not all alike.</summary>
  internal static class Waits {
    private static readonly Random Random = new Random();

    /// <summary>
    /// At random between the half and the whole: clients do not all come back at the same moment.
    /// </summary>
    public static TimeSpan Spread(TimeSpan time) {
      lock (Random) return TimeSpan.FromMilliseconds(time.TotalMilliseconds * (0.5 + Random.NextDouble() / 2));
    }

    public static TimeSpan Doubled(TimeSpan time, TimeSpan longest) {
      var twice = time + time;
      return twice > longest ? longest : twice;
    }
  }
}
