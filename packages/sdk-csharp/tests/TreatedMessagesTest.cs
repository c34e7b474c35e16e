using System;
using System.Collections.Generic;
using Hubsante.Client;

/// <summary>The same cases as <c>packages/client/test/treated-messages.test.ts</c>.</summary>
public sealed class TreatedMessagesTest {
  /// <summary>A store whose first writings fail, as a database that is away.</summary>
  private sealed class FailingStore : IMessageStore {
    private readonly MemoryStore memory = new MemoryStore();
    private int left;

    public FailingStore(int failures) {
      left = failures;
    }

    public Treated TreatedAs(string distributionID) => memory.TreatedAs(distributionID);

    public void Record(string distributionID, Treated treated) {
      left -= 1;
      if (left >= 0) throw new InvalidOperationException("base absente");
      memory.Record(distributionID, treated);
    }

    public int CountTry(string distributionID) => memory.CountTry(distributionID);

    public void Forget(string distributionID) => memory.Forget(distributionID);

    public void Dispose() {}
  }

  public void IsAskedOfTheStoreUntilItIsWritten() {
    var store = new FailingStore(3);
    var causes = new List<string>();
    var isKept = new TreatedMessages(store).Keep("a_1", Treated.Accepted, cause => {
      causes.Add(cause.Message);
      return true;
    });
    Check.That(isKept, "it is written in the end");
    Check.Same(new[] { "base absente", "base absente", "base absente" }, causes);
    Check.That(store.TreatedAs("a_1") == Treated.Accepted, "the store has it");
  }

  public void IsKnownWhenItComesAgainAfterTheConnectionWasLost() {
    var store = new FailingStore(1);
    var treated = new TreatedMessages(store);
    Check.That(!treated.Keep("a_1", Treated.Accepted, cause => false), "it is not written");
    Check.That(store.TreatedAs("a_1") == null, "the store does not have it");
    Check.That(treated.Find("a_1") == Treated.Accepted, "it is known all the same");
    Check.That(store.TreatedAs("a_1") == Treated.Accepted, "the store has it now");
  }
}
