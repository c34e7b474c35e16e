using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Hubsante.Client {
  /// <summary>A thread that does what it is given, one thing after the other.</summary>
  internal sealed class Worker {
    private readonly BlockingCollection<Action> work = new BlockingCollection<Action>();
    private readonly Thread thread;

    public Worker(string name, bool isBackground) {
      thread = new Thread(Run) { Name = "hubsante-" + name, IsBackground = isBackground };
      thread.Start();
    }

    /// <summary>Gives it something to do; nothing once it was told to end.</summary>
    public void Post(Action one) {
      try {
        work.Add(one);
      } catch (InvalidOperationException) {
        // It ends: nobody does it any more.
      }
    }

    /// <summary>Lets it end once it has done what it was given.</summary>
    public void End() => work.CompleteAdding();

    public void Join() => thread.Join();

    private void Run() {
      foreach (var one in work.GetConsumingEnumerable()) {
        try {
          one();
        } catch (Exception) {
          // A mistake of whoever asked for it; the next thing is done too.
        }
      }
    }
  }
}
