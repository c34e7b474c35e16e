using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Faults, as many as are wanted; then one that says that there may be more.</summary>
  internal sealed class Faults {
    private readonly int most;
    private readonly List<Fault> all = new List<Fault>();

    public Faults(int most) {
      this.most = most;
    }

    /// <summary>A fault in its own words.</summary>
    public static Fault Fault(string code, IReadOnlyList<object> path, Given given) {
      var words = Sentences.Of(code, given);
      return new Fault(code, path, words.Fr, words.En);
    }

    /// <summary>Whether there is no use in looking for more.</summary>
    public bool IsStopped { get; private set; }

    public IReadOnlyList<Fault> All => all;

    public void Add(string code, IReadOnlyList<object> path, Given given) {
      if (IsStopped) return;
      if (all.Count < most) all.Add(Fault(code, path, given));
      else {
        IsStopped = true;
        all[most - 1] = Fault("findings-stopped", Paths.Root, new Given { ["count"] = most });
      }
    }
  }
}
