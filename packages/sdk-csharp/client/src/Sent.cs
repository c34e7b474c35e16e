using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>
  /// A message that the broker has kept. The recipient will answer with its <c>distributionID</c>.
  /// </summary>
  public sealed class Sent {
    internal Sent(string distributionID, Members envelope) {
      DistributionID = distributionID;
      Envelope = envelope;
    }

    /// <summary>Identifier of the sending, given by the caller or drawn at random.</summary>
    public string DistributionID { get; }

    /// <summary>As it was sent.</summary>
    public Members Envelope { get; }
  }
}
