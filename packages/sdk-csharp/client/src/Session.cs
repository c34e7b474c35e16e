using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hubsante.Client {
  /// <summary>One connection to the broker, from its opening to its loss.</summary>
  internal sealed class Session {
    public readonly IConnection Connection;
    public readonly IModel Channel;
    public readonly List<string> ConsumerTags = new List<string>();

    /// <summary>Set when the session is lost, or when its client closes.</summary>
    private readonly ManualResetEventSlim ended = new ManualResetEventSlim();

    private readonly SortedDictionary<ulong, Sending> unconfirmed = new SortedDictionary<ulong, Sending>();
    private readonly Action<Sending> confirmedLate;
    private int isTold;

    public Session(IConnection connection, IModel channel, Action<Sending> confirmedLate) {
      Connection = connection;
      Channel = channel;
      this.confirmedLate = confirmedLate;
      channel.ConfirmSelect();
      channel.BasicReturn += (sender, returned) => Find(returned.BasicProperties.MessageId)?.IsReturned();
      channel.BasicAcks += (sender, one) => {
        foreach (var sending in Settled(one.DeliveryTag, one.Multiple))
          if (sending.IsConfirmed()) this.confirmedLate(sending);
      };
      channel.BasicNacks += (sender, one) => {
        foreach (var sending in Settled(one.DeliveryTag, one.Multiple))
          sending.Fail(SendOutcome.Refused, "le courtier a refusé le message : sa file est pleine");
      };
    }

    private Sending Find(string distributionID) {
      lock (unconfirmed) return unconfirmed.Values.FirstOrDefault(one => one.DistributionID == distributionID);
    }

    private List<Sending> Settled(ulong tag, bool isMultiple) {
      lock (unconfirmed) {
        var tags = isMultiple
          ? unconfirmed.Keys.TakeWhile(one => one <= tag).ToList()
          : unconfirmed.Keys.Where(one => one == tag).ToList();
        var settled = tags.Select(one => unconfirmed[one]).ToList();
        foreach (var one in tags) unconfirmed.Remove(one);
        return settled;
      }
    }

    /// <summary>Persistent and mandatory. A channel of this library is for one thread at a time.</summary>
    public void Publish(Sending sending) {
      ulong tag = 0;
      try {
        lock (Channel) {
          tag = Channel.NextPublishSeqNo;
          lock (unconfirmed) unconfirmed[tag] = sending;
          Channel.BasicPublish(sending.Exchange, sending.RoutingKey, true, PropertiesOf(sending), sending.Content);
        }
      } catch (AlreadyClosedException reason) {
        // The channel closed before anything was written.
        Settled(tag, false);
        sending.Fail(SendOutcome.NotSent, "la connexion vient de se fermer", reason);
      } catch (Exception reason) {
        Settled(tag, false);
        sending.Fail(SendOutcome.Unknown, "la connexion est tombée avant la confirmation", reason);
      }
    }

    private IBasicProperties PropertiesOf(Sending sending) {
      var properties = Channel.CreateBasicProperties();
      properties.ContentType = ContentTypes.Of(sending.Syntax);
      properties.ContentEncoding = "UTF-8";
      properties.DeliveryMode = 2;
      properties.MessageId = sending.DistributionID;
      properties.Type = sending.Type;
      return properties;
    }

    /// <summary>Says something of a message. Nothing happens when the channel is gone: the broker gives it again.</summary>
    public void Say(Action<IModel> word) {
      try {
        lock (Channel) word(Channel);
      } catch (Exception reason) when (IsGone(reason)) {
        // The connection goes, and the message comes with the next one.
      }
    }

    /// <summary>Whether a call failed because there is no connection any more.</summary>
    public static bool IsGone(Exception reason) =>
      reason is OperationInterruptedException
        || reason is IOException
        || reason is ObjectDisposedException
        || reason is TimeoutException;

    /// <summary>Nothing on its way will be confirmed any more.</summary>
    /// <returns>Whether that was not told before.</returns>
    public bool IsLost(Exception cause) {
      ended.Set();
      foreach (var sending in Settled(ulong.MaxValue, true))
        sending.Fail(SendOutcome.Unknown, "la connexion est tombée avant la confirmation", cause);
      return Interlocked.Exchange(ref isTold, 1) == 0;
    }

    public void EndPauses() => ended.Set();

    public bool IsEnded => ended.IsSet;

    public void Pause(TimeSpan time) => ended.Wait(time);
  }
}
