using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Client {
  /// <summary>
  /// Keeps the last messages in memory: everything is forgotten when the software ends. For trials.
  /// </summary>
  public sealed class MemoryStore : IMessageStore {
    /// <summary>How many messages are remembered when nobody says.</summary>
    internal const int UsualLimit = 100000;

    private readonly Recent<Treated> treated;
    private readonly Recent<int> tries;

    /// <param name="limit">How many messages are remembered; the oldest are forgotten.</param>
    public MemoryStore(int limit = UsualLimit) {
      treated = new Recent<Treated>(limit);
      tries = new Recent<int>(limit);
    }

    /// <inheritdoc/>
    public Treated TreatedAs(string distributionID) {
      lock (treated) return treated.TryGet(distributionID, out var known) ? known : null;
    }

    /// <inheritdoc/>
    public void Record(string distributionID, Treated outcome) {
      lock (treated) {
        tries.Remove(distributionID);
        treated.Put(distributionID, outcome);
      }
    }

    /// <inheritdoc/>
    public int CountTry(string distributionID) {
      lock (treated) {
        tries.TryGet(distributionID, out var before);
        tries.Put(distributionID, before + 1);
        return before + 1;
      }
    }

    /// <inheritdoc/>
    public void Forget(string distributionID) {
      lock (treated) tries.Remove(distributionID);
    }

    /// <inheritdoc/>
    public void Dispose() {}

    /// <summary>What is known, for a store that writes; the oldest first.</summary>
    internal IReadOnlyList<KeyValuePair<string, Treated>> AllTreated() => treated.All.ToArray();

    internal IReadOnlyList<KeyValuePair<string, int>> AllTries() => tries.All.ToArray();

    /// <summary>Values by name, of which the oldest go.</summary>
    private sealed class Recent<TValue> {
      private readonly int limit;
      private readonly LinkedList<KeyValuePair<string, TValue>> order = new LinkedList<KeyValuePair<string, TValue>>();
      private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, TValue>>> byName =
        new Dictionary<string, LinkedListNode<KeyValuePair<string, TValue>>>();

      public Recent(int limit) {
        this.limit = limit;
      }

      public IEnumerable<KeyValuePair<string, TValue>> All => order;

      public bool TryGet(string name, out TValue value) {
        var isThere = byName.TryGetValue(name, out var node);
        value = isThere ? node.Value.Value : default(TValue);
        return isThere;
      }

      public void Put(string name, TValue value) {
        Remove(name);
        byName[name] = order.AddLast(new KeyValuePair<string, TValue>(name, value));
        if (order.Count > limit) Remove(order.First.Value.Key);
      }

      public void Remove(string name) {
        if (!byName.TryGetValue(name, out var node)) return;
        order.Remove(node);
        byName.Remove(name);
      }
    }
  }
}
