using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Hubsante.Client;
using Hubsante.Messages;

/// <summary>What a client remembers of the messages it treated.</summary>
public sealed class MessageStoreTest : IDisposable {
  private readonly string folder = Path.Combine(Path.GetTempPath(), "hubsante-" + Guid.NewGuid());

  private string File => Path.Combine(folder, "deep", "store.jsonl");

  private static readonly Treated Refused = Treated.Refused(701, "le dossier existe déjà");

  public void Dispose() {
    if (Directory.Exists(folder)) Directory.Delete(folder, true);
  }

  private IEnumerable<IMessageStore> Stores(int limit) => new IMessageStore[] { new MemoryStore(limit), new FileStore(File, limit) };

  private static object Shown(Treated treated) =>
    treated == null ? null : new object[] { treated.IsRefused, treated.Code, treated.Cause };

  private static void Same(Treated expected, Treated actual) => Check.Same(Shown(expected), Shown(actual));

  public void KnowsWhatWasTreatedAndHow() {
    foreach (var store in Stores(10))
      using (store) {
        Same(null, store.TreatedAs("a_1"));
        store.Record("a_1", Treated.Accepted);
        store.Record("a_2", Refused);
        Same(Treated.Accepted, store.TreatedAs("a_1"));
        Same(Refused, store.TreatedAs("a_2"));
        Same(null, store.TreatedAs("a_3"));
      }
  }

  public void CountsTriesUntilAMessageIsTreatedOrGivenUp() {
    foreach (var store in Stores(10))
      using (store) {
        Check.Same(new object[] { 1, 2, 1 }, new object[] { store.CountTry("a_1"), store.CountTry("a_1"), store.CountTry("a_2") });
        store.Forget("a_1");
        store.Record("a_2", Treated.Accepted);
        Check.Same(new object[] { 1, 1 }, new object[] { store.CountTry("a_1"), store.CountTry("a_2") });
      }
  }

  public void ForgetsTheOldestBeyondItsLimit() {
    foreach (var store in Stores(3))
      using (store) {
        foreach (var id in new[] { "1", "2", "3", "4" }) store.Record(id, Treated.Accepted);
        Same(null, store.TreatedAs("1"));
        foreach (var id in new[] { "2", "3", "4" }) Same(Treated.Accepted, store.TreatedAs(id));
      }
  }

  public void IsTheSameAfterTheSoftwareStopped() {
    var odd = "\"\n\\\u2028é";
    using (var before = new FileStore(File)) {
      before.Record("a_1", Treated.Accepted);
      before.Record("a_2", Refused);
      before.CountTry(odd);
      before.CountTry(odd);
    }
    using (var after = new FileStore(File)) {
      Same(Treated.Accepted, after.TreatedAs("a_1"));
      Same(Refused, after.TreatedAs("a_2"));
      Check.Same(3, after.CountTry(odd));
    }
  }

  public void LosesAtMostTheLineThatWasBeingWrittenAndNotTheNextOne() {
    using (var before = new FileStore(File)) before.Record("a_1", Treated.Accepted);
    System.IO.File.AppendAllText(File, "[\"h\",\"a_");
    using (var after = new FileStore(File)) after.Record("a_2", Treated.Accepted);
    using (var later = new FileStore(File)) {
      Same(Treated.Accepted, later.TreatedAs("a_1"));
      Same(Treated.Accepted, later.TreatedAs("a_2"));
      Same(null, later.TreatedAs("a_"));
    }
  }

  /// <summary>One written by another client: the lines are the same.</summary>
  public void ReadsTheLinesOfTheOtherClients() {
    Directory.CreateDirectory(Path.GetDirectoryName(File));
    System.IO.File.WriteAllText(
      File, "[\"t\",\"a_1\"]\n[\"h\",\"a_1\"]\n[\"h\",\"a_2\",[701,\"le dossier existe déjà\"]]\n[\"t\",\"a_3\"]\n[\"f\",\"a_3\"]\nrien\n[]\n");
    using (var store = new FileStore(File)) {
      Same(Treated.Accepted, store.TreatedAs("a_1"));
      Same(Refused, store.TreatedAs("a_2"));
      Check.Same(1, store.CountTry("a_3"));
    }
    Check.That(System.IO.File.ReadAllText(File).EndsWith("rien\n[]\n[\"t\",\"a_3\"]\n"), "what was there stays");
  }

  /// <summary>Causes of refusals say what was in messages.</summary>
  public void IsReadByItsOwnerOnly() {
    using (var store = new FileStore(File, 1)) {
      store.CountTry("a");
      Check.Same("600", Mode());
      // More lines than it keeps: another file takes its place.
      for (var index = 0; index < 2000; index += 1) store.CountTry("a_" + index);
      Check.Same("600", Mode());
    }
  }

  private string Mode() {
    var asked = new ProcessStartInfo("stat", "-c %a " + File) { RedirectStandardOutput = true, UseShellExecute = false };
    using (var told = Process.Start(asked)) return told.StandardOutput.ReadToEnd().Trim();
  }

  public void GrowsNoFurtherThanSomeLinesForEachMessageItRemembers() {
    using (var store = new FileStore(File, 10))
      for (var index = 0; index < 3000; index += 1) {
        store.CountTry("a_" + index);
        store.Record("a_" + index, Treated.Accepted);
      }
    Check.That(System.IO.File.ReadAllLines(File).Length < 1100, "the file is short");
    using (var after = new FileStore(File, 10)) {
      Same(Treated.Accepted, after.TreatedAs("a_2990"));
      Same(null, after.TreatedAs("a_2989"));
    }
  }

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
      if (left >= 0) throw new IOException("base absente");
      memory.Record(distributionID, treated);
    }

    public int CountTry(string distributionID) => memory.CountTry(distributionID);

    public void Forget(string distributionID) => memory.Forget(distributionID);

    public void Dispose() { }
  }

  public void IsAskedAgainUntilItHasWrittenWhatWasTreated() {
    var store = new FailingStore(3);
    var causes = new List<string>();
    var isKept = new TreatedMessages(store).Keep("a_1", Treated.Accepted, cause => {
      causes.Add(cause.Message);
      return true;
    });
    Check.That(isKept, "not kept");
    Check.Same(new[] { "base absente", "base absente", "base absente" }, causes.ToArray());
    Same(Treated.Accepted, store.TreatedAs("a_1"));
  }

  public void WhatIsNotWrittenIsKnownWhenTheMessageComesAgain() {
    var store = new FailingStore(1);
    var treated = new TreatedMessages(store);
    Check.That(!treated.Keep("a_1", Refused, cause => false), "kept");
    Same(null, store.TreatedAs("a_1"));
    Same(Refused, treated.Find("a_1"));
    Same(Refused, store.TreatedAs("a_1"));
  }
}
