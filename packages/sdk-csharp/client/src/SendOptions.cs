using System;

namespace Hubsante.Client {
  /// <summary>How a message is sent.</summary>
  public sealed class SendOptions {
    /// <summary>A real message that lives for a day.</summary>
    public SendOptions(string recipient) {
      Recipient = recipient;
    }

    /// <summary>Client identifier of the only recipient.</summary>
    public string Recipient { get; }

    /// <summary>
    /// Your client identifier, « _ », then what you like that is unique; <c>null</c>: drawn at random. Giving it allows to keep it
    /// before sending, and to send the same message again after a cut.
    /// </summary>
    public string DistributionID { get; set; }

    /// <summary>Of envelope; <c>null</c> for the most usual.</summary>
    public string Kind { get; set; }

    /// <summary><c>Actual</c> or <c>Exercise</c>.</summary>
    public string Status { get; set; } = "Actual";

    /// <summary>A day at most on the Hub.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(1);
  }
}
