using System;

namespace Hubsante.Client {
  /// <summary>
  /// Remembers the messages that were treated, by distributionID. What is written there must survive the end of the software: a
  /// message that the broker delivers again is then acknowledged without being treated again. A common database suits several
  /// programs that read the same queues. Called by several threads.
  /// </summary>
  public interface IMessageStore : IDisposable {
    /// <summary>What became of a message; <c>null</c> when it was not treated.</summary>
    Treated TreatedAs(string distributionID);

    /// <summary>Remembers that a message is treated; returns once it is written.</summary>
    void Record(string distributionID, Treated treated);

    /// <summary>Counts one try more and gives its number, from 1; called before the treatment.</summary>
    int CountTry(string distributionID);

    /// <summary>Forgets the tries of a message that went to the dead letters: sent again, it will have as many.</summary>
    void Forget(string distributionID);
  }
}
