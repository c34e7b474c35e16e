using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Hubsante.Client {
  /// <summary>
  /// A connection to the broker that comes back by itself. It declares nothing: it looks whether the queues are there.
  /// </summary>
  internal sealed class HubConnection {
    private enum State { New, Open, Closing, Closed }

    /// <summary>Time a broker has to answer when a client takes its leave.</summary>
    private static readonly TimeSpan LongestLeave = TimeSpan.FromSeconds(10);

    private readonly HubSettings settings;
    private readonly string vhost;
    private readonly IReadOnlyList<string> queues;
    private readonly Action<Received> consumer;
    private readonly Notices notices;

    /// <summary>By queue, the thread that treats its messages one by one, in order.</summary>
    private readonly Dictionary<string, Worker> treatments = new Dictionary<string, Worker>();

    private readonly BlockingCollection<Sending> outgoing = new BlockingCollection<Sending>();
    private readonly ConcurrentDictionary<Task, bool> begun = new ConcurrentDictionary<Task, bool>();
    private readonly object held = new object();
    private State state = State.New;
    private Session session;

    /// <param name="settings">Where to, and how.</param>
    /// <param name="vhost">Space of the broker.</param>
    /// <param name="queues">Those to read.</param>
    /// <param name="consumer">Treats a message up to its AMQP acknowledgement; never throws.</param>
    /// <param name="notices">Who is told.</param>
    public HubConnection(
        HubSettings settings,
        string vhost,
        IReadOnlyList<string> queues,
        Action<Received> consumer,
        Notices notices) {
      this.settings = settings;
      this.vhost = vhost;
      this.queues = queues;
      this.consumer = consumer;
      this.notices = notices;
    }

    public void Open() {
      lock (held) {
        if (state != State.New) throw new InvalidOperationException("un client ne s’ouvre qu’une fois");
        state = State.Open;
      }
      try {
        Connect();
      } catch (Exception) {
        SetState(State.Closed);
        EndThreads();
        throw;
      }
      // One thread publishes: order is kept, and a socket that is full keeps nobody else waiting.
      new Thread(PublishAll) { Name = "hubsante-publishing", IsBackground = true }.Start();
    }

    private void SetState(State next) {
      lock (held) {
        state = next;
        Monitor.PulseAll(held);
      }
    }

    /// <summary>
    /// Publishes, and tells when the broker has confirmed that very message. Messages leave in the order they were given in.
    /// </summary>
    public void Publish(Sending sending) {
      lock (held) {
        if (state == State.New || state == State.Closed) {
          sending.Fail(SendOutcome.NotSent, "le client n’est pas ouvert");
          return;
        }
        WhileOpen(sending.Confirmed);
        outgoing.Add(sending);
      }
      var late = new Timer(one => sending.IsLate(), null, settings.SendTimeout, Timeout.InfiniteTimeSpan);
      sending.Confirmed.ContinueWith(done => late.Dispose(), TaskScheduler.Default);
    }

    /// <summary>Who closes waits for it.</summary>
    public void WhileOpen(Task work) {
      begun[work] = true;
      work.ContinueWith(
        done => {
          begun.TryRemove(work, out _);
          // Seen, so that nobody is told that it was not.
          GC.KeepAlive(done.Exception);
        },
        TaskScheduler.Default);
    }

    /// <summary>
    /// Stops reading, lets what has begun end, then closes the channel, then the connection. The rest stays in the queues.
    /// </summary>
    public void Close() {
      Session last;
      lock (held) {
        if (state == State.Closed || state == State.Closing) return;
        var wasOpen = state == State.Open;
        state = wasOpen ? State.Closing : State.Closed;
        Monitor.PulseAll(held);
        last = wasOpen ? session : null;
      }
      if (last != null) {
        last.EndPauses();
        foreach (var tag in last.ConsumerTags) last.Say(channel => channel.BasicCancel(tag));
      }
      AwaitTreatments();
      SetState(State.Closed);
      if (last != null) {
        // On its own, the end of the connection overtakes the last acknowledgement (quorum queues of RabbitMQ 3.10).
        last.Say(channel => channel.Close());
        last.Say(channel => last.Connection.Close(LongestLeave));
      }
      EndThreads();
    }

    private void AwaitTreatments() {
      Worker[] all;
      lock (treatments) all = treatments.Values.ToArray();
      foreach (var one in all) one.End();
      foreach (var one in all) one.Join();
      try {
        Task.WaitAll(begun.Keys.ToArray());
      } catch (AggregateException) {
        // Whoever waits for them was told.
      }
    }

    private void EndThreads() {
      lock (treatments)
        foreach (var one in treatments.Values) one.End();
      outgoing.CompleteAdding();
    }

    private ConnectionFactory Factory() {
      var certificate = settings.Login as CertificateLogin;
      var password = settings.Login as PasswordLogin;
      var colon = settings.Host.LastIndexOf(':');
      // An address of IPv6 has colons of its own, between brackets.
      var hasPort = colon > settings.Host.LastIndexOf(']');
      var host = (hasPort ? settings.Host.Substring(0, colon) : settings.Host).Trim('[', ']');
      var factory = new ConnectionFactory {
        HostName = host,
        Port = hasPort
          ? int.Parse(settings.Host.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture)
          : certificate != null ? 5671 : 5672,
        VirtualHost = vhost,
        RequestedHeartbeat = settings.Heartbeat,
        ContinuationTimeout = LongestLeave,
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
      };
      if (certificate != null) {
        factory.Ssl = Tls.OptionOf(certificate, host);
        factory.AuthMechanisms = new IAuthMechanismFactory[] { new ExternalMechanismFactory() };
      } else if (password != null) {
        factory.UserName = password.User;
        factory.Password = password.Secret;
      }
      return factory;
    }

    private void Connect() {
      var connection = NewConnection();
      Session opened = null;
      try {
        var channel = connection.CreateModel();
        opened = new Session(connection, channel, ConfirmedLate);
        channel.BasicQos(0, settings.Prefetch, false);
        foreach (var queue in queues) channel.QueueDeclarePassive(queue);
        // Before reading: messages may be waiting, and come at once.
        lock (held) {
          if (state != State.Open) throw new IOException("le client se ferme");
          session = opened;
          Monitor.PulseAll(held);
        }
        foreach (var queue in queues) Consume(queue, opened);
        // A channel that the broker closes is of no more use: everything is opened again.
        channel.ModelShutdown += (sender, reason) => Abort(connection);
        connection.ConnectionShutdown += (sender, reason) => Lost(opened, InWords(reason));
        if (!connection.IsOpen || !channel.IsOpen) throw new IOException("la connexion vient de se fermer");
      } catch (Exception reason) {
        lock (held)
          if (session == opened) session = null;
        opened?.IsLost(reason);
        connection.Abort(LongestLeave);
        throw InWords(reason);
      }
      notices.Tell(NoticeEvent.Connected, "connecté à " + settings.Host);
    }

    private IConnection NewConnection() {
      var factory = Factory();
      try {
        return factory.CreateConnection("hubsante " + settings.ClientId);
      } catch (BrokerUnreachableException reason) {
        throw InWords(reason);
      }
    }

    /// <summary>What the broker said, which the library keeps deep inside.</summary>
    private static Exception InWords(Exception reason) {
      var told = (reason as OperationInterruptedException)?.ShutdownReason;
      if (told != null) return new IOException(told.ReplyCode + " " + told.ReplyText, reason);
      // Of which the message says only that no address was reachable.
      var inside = reason is BrokerUnreachableException ? reason.InnerException : null;
      return inside == null ? reason : new IOException(InWords(inside).Message, reason);
    }

    private static Exception InWords(ShutdownEventArgs reason) =>
      new IOException(reason.ReplyCode + " " + reason.ReplyText);

    /// <summary>Not on the thread that reads the connection, which would wait for itself.</summary>
    private void Abort(IConnection connection) {
      lock (held)
        if (state == State.Open) Task.Run(() => connection.Abort(LongestLeave));
    }

    private void Consume(string queue, Session opened) {
      var worker = WorkerOf(queue);
      var reader = new EventingBasicConsumer(opened.Channel);
      reader.Received += (sender, one) => {
        var received = new Received(one.DeliveryTag, opened, IsCurrent) {
          // Copied: the library takes its memory back.
          Content = one.Body.ToArray(),
          Properties = one.BasicProperties,
          IsRedelivered = one.Redelivered,
        };
        worker.Post(() => {
          if (received.IsLive) consumer(received);
        });
      };
      // The broker took the queue away; or the client itself stops reading, and is no longer open then.
      reader.ConsumerCancelled += (sender, one) => Abort(opened.Connection);
      opened.ConsumerTags.Add(opened.Channel.BasicConsume(queue, false, "", false, false, null, reader));
    }

    private Worker WorkerOf(string queue) {
      lock (treatments) {
        if (!treatments.TryGetValue(queue, out var worker)) treatments[queue] = worker = new Worker(queue, false);
        return worker;
      }
    }

    private bool IsCurrent(Session one) {
      lock (held) return session == one;
    }

    private void ConfirmedLate(Sending sending) =>
      notices.Tell(
        NoticeEvent.ConfirmedLate, sending.DistributionID + " : confirmé après le délai", sending.DistributionID);

    private void Lost(Session one, Exception cause) {
      lock (held) {
        if (session == one) session = null;
        if (!one.IsLost(cause) || state != State.Open) return;
      }
      notices.Tell(NoticeEvent.Disconnected, "connexion perdue", null, cause);
      new Thread(Reconnect) { Name = "hubsante-connection", IsBackground = true }.Start();
    }

    /// <summary>Tries without end, less and less often.</summary>
    private void Reconnect() {
      var wait = settings.FirstReconnection;
      while (IsOpenAfter(Waits.Spread(wait))) {
        try {
          Connect();
          return;
        } catch (Exception reason) {
          notices.Tell(NoticeEvent.Retrying, "le Hub ne répond pas encore", null, reason);
        }
        wait = Waits.Doubled(wait, settings.LongestReconnection);
      }
    }

    private bool IsOpenAfter(TimeSpan time) {
      var end = DateTime.UtcNow + time;
      lock (held) {
        for (var left = time; state == State.Open && left > TimeSpan.Zero; left = end - DateTime.UtcNow)
          Monitor.Wait(held, left);
        return state == State.Open;
      }
    }

    private void PublishAll() {
      foreach (var sending in outgoing.GetConsumingEnumerable()) {
        var ready = Ready(sending);
        if (ready == null) sending.Fail(SendOutcome.NotSent, "le client s’est fermé avant l’envoi");
        else if (sending.Leaves()) ready.Publish(sending);
      }
    }

    /// <summary>
    /// The session of now, or the next one; <c>null</c> when there will be none. What is late waits no longer.
    /// </summary>
    private Session Ready(Sending sending) {
      lock (held) {
        while (session == null && state == State.Open && !sending.Confirmed.IsCompleted) Monitor.Wait(held, 100);
        return session;
      }
    }
  }
}
