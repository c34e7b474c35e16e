using System;
using System.Collections.Concurrent;

namespace Hubsante.Client {
  /// <summary>
  /// What became of messages, known from the moment their treatment ends: a store that fails to write it is asked again, not the
  /// treatment. What it has not written when the connection is lost is written when the message comes again.
  /// </summary>
  internal sealed class TreatedMessages {
    private readonly IMessageStore store;
    private readonly ConcurrentDictionary<string, Treated> unwritten = new ConcurrentDictionary<string, Treated>();

    public TreatedMessages(IMessageStore store) {
      this.store = store;
    }

    public Treated Find(string distributionID) {
      if (!unwritten.TryGetValue(distributionID, out var known)) return store.TreatedAs(distributionID);
      Write(distributionID, known);
      return known;
    }

    /// <summary>Whether it is written.</summary>
    /// <param name="distributionID">Of the message.</param>
    /// <param name="treated">How it was treated.</param>
    /// <param name="waits">Tells why the store failed and waits; whether it is asked again.</param>
    public bool Keep(string distributionID, Treated treated, Func<Exception, bool> waits) {
      unwritten[distributionID] = treated;
      while (true) {
        try {
          Write(distributionID, treated);
          return true;
        } catch (Exception cause) {
          if (!waits(cause)) return false;
        }
      }
    }

    private void Write(string distributionID, Treated treated) {
      store.Record(distributionID, treated);
      unwritten.TryRemove(distributionID, out _);
    }
  }
}
