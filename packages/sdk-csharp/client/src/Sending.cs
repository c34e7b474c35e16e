using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hubsante.Client {
  /// <summary>A message on its way to the broker.</summary>
  internal sealed class Sending {
    private const int Waiting = 0;
    private const int Left = 1;
    private const int TooLate = 2;

    private readonly TaskCompletionSource<bool> confirmed =
      new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

    private int state = Waiting;
    private volatile bool isReturned;

    public string Exchange;
    public string RoutingKey;
    public byte[] Content;
    public Syntax Syntax;
    public string Type;
    public string DistributionID;

    /// <summary>Ends when the broker confirms this very message, else with a <see cref="SendException"/>.</summary>
    public Task Confirmed => confirmed.Task;

    /// <summary>Whether it is still time; from now on nobody knows what becomes of it until the broker says.</summary>
    public bool Leaves() => Interlocked.CompareExchange(ref state, Left, Waiting) == Waiting;

    public void IsLate() {
      var wasWaiting = Interlocked.CompareExchange(ref state, TooLate, Waiting) == Waiting;
      if (wasWaiting) Fail(SendOutcome.NotSent, "pas de connexion au Hub dans le délai");
      else Fail(SendOutcome.Unknown, "envoi non confirmé à temps");
    }

    /// <summary>A returned message is confirmed too, right after: its return comes first.</summary>
    public void IsReturned() {
      isReturned = true;
    }

    /// <summary>Tells that the broker has it.</summary>
    /// <returns>Whether somebody had been told before that its outcome was unknown.</returns>
    public bool IsConfirmed() {
      if (!isReturned) return !confirmed.TrySetResult(true);
      Fail(SendOutcome.Unroutable, "le courtier ne sait où remettre ce message");
      return false;
    }

    public void Fail(SendOutcome outcome, string message, Exception cause = null) =>
      confirmed.TrySetException(new SendException(outcome, DistributionID, message, null, cause));
  }
}
