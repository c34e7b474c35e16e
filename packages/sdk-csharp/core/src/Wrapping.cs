namespace Hubsante.Messages {
  /// <summary>What whoever sends a message has to say.</summary>
  public sealed class Wrapping {
    /// <summary>Identity of the sender’s client, <c>fr.health.samu290</c>.</summary>
    public string Sender { get; set; }

    /// <summary>Identity of the recipient’s client.</summary>
    public string Recipient { get; set; }

    /// <summary>Unique at the sender; the envelope puts the sender’s identity before it.</summary>
    public string Id { get; set; }

    /// <summary>With its offset and without fraction of a second: <c>2025-03-10T10:37:00+01:00</c>.</summary>
    public string SentAt { get; set; }

    /// <summary>In the same form.</summary>
    public string ExpiresAt { get; set; }

    /// <summary>Kind of envelope; <c>null</c> for the one its message travels in, else <c>Report</c>.</summary>
    public string Kind { get; set; }

    /// <summary><c>Actual</c> when <c>null</c>.</summary>
    public string Status { get; set; }

    /// <summary>Whether the message travels with the RC-DE header; <c>null</c> for what its link says.</summary>
    public bool? Header { get; set; }
  }
}
