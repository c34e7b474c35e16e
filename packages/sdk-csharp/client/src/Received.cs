using System;
using System.Globalization;
using RabbitMQ.Client;

namespace Hubsante.Client {
  /// <summary>A message that was delivered, and what can be done with it while its session lives.</summary>
  internal sealed class Received {
    private readonly ulong tag;
    private readonly Session session;
    private readonly Func<Session, bool> isCurrent;

    public Received(ulong tag, Session session, Func<Session, bool> isCurrent) {
      this.tag = tag;
      this.session = session;
      this.isCurrent = isCurrent;
    }

    public byte[] Content;
    public IBasicProperties Properties;
    public bool IsRedelivered;

    /// <summary>Whether an acknowledgement still reaches the broker, and nobody is closing: a treatment may begin.</summary>
    public bool IsLive => isCurrent(session) && !session.IsEnded;

    public void Ack() {
      if (isCurrent(session)) session.Say(channel => channel.BasicAck(tag, false));
    }

    /// <summary>To the dead letters.</summary>
    public void Reject() {
      if (isCurrent(session)) session.Say(channel => channel.BasicNack(tag, false, false));
    }

    /// <summary>Waits, and ends early when the session is lost or its client closes.</summary>
    public void Pause(TimeSpan time) => session.Pause(time);

    /// <summary>How many times the broker delivered it before; <c>null</c> when it does not say.</summary>
    public long? DeliveryCount {
      get {
        object count = null;
        Properties.Headers?.TryGetValue("x-delivery-count", out count);
        var isNumber = count is long || count is int || count is short || count is byte;
        return isNumber ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : (long?)null;
      }
    }
  }
}
