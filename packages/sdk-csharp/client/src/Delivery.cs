using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>
  /// Treats a message. The broker’s acknowledgement comes after. What is thrown makes the message be taken up again later; a
  /// <see cref="Refusal"/> refuses it.
  /// </summary>
  /// <param name="body">What stands under the business member, as plain values.</param>
  /// <param name="delivery">Where the message comes from.</param>
  public delegate void Handler(Members body, Delivery delivery);

  /// <summary>Where a message comes from.</summary>
  public sealed class Delivery {
    internal Delivery() {}

    /// <summary>Identifier of the message.</summary>
    public string DistributionID { get; internal set; }

    /// <summary>Client identifier.</summary>
    public string Sender { get; internal set; }

    /// <summary>The whole message.</summary>
    public Members Envelope { get; internal set; }

    /// <summary>What it was written in.</summary>
    public Syntax Syntax { get; internal set; }

    /// <summary>The text as it came.</summary>
    public string Content { get; internal set; }

    /// <summary>Number of this try, from 1; only those that reached the handler count.</summary>
    public int Attempt { get; internal set; }

    /// <summary>
    /// How many times the broker delivered it before (<c>x-delivery-count</c>); <c>null</c> when it does not say.
    /// </summary>
    public long? DeliveryCount { get; internal set; }

    /// <summary>Whether the broker may have delivered it before; does not count as a try.</summary>
    public bool IsRedelivered { get; internal set; }
  }
}
