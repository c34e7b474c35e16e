using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>
  /// The client of a role on a link version: envelopes, answers, tries; the broker’s acknowledgement comes last. Safe for use by
  /// several threads.
  /// </summary>
  /// <remarks>
  /// Messages are named as people do, <c>RS-EDA</c>, or by their business member, <c>createCaseHealth</c>. Messages of a queue are
  /// treated one by one, in order, on a thread of the client.
  /// </remarks>
  public sealed class HubClient : IDisposable {
    /// <summary>AMQP gives <c>message-id</c> no more bytes than this.</summary>
    private const int LongestIdentifier = 255;

    private readonly HubSettings settings;
    private readonly Link link;
    private readonly Role role;
    private readonly IMessageStore store;
    private readonly Notices notices;
    private readonly HubConnection connection;
    private readonly Dictionary<string, Handlers> handlers = new Dictionary<string, Handlers>();
    private readonly ConcurrentDictionary<string, bool> warned = new ConcurrentDictionary<string, bool>();

    /// <summary>A client that is not connected yet.</summary>
    /// <param name="link">The link version.</param>
    /// <param name="role">Identifier of a role of the link, <c>LRM</c>.</param>
    /// <param name="settings">Where to, and how.</param>
    /// <exception cref="ArgumentException">A role that is not one.</exception>
    public HubClient(Link link, string role, HubSettings settings) {
      this.link = link;
      this.role = link.Role(role);
      this.settings = settings;
      var vhost = settings.Vhost ?? link.Vhost;
      store = settings.Store ?? new FileStore(Path.Combine(".hubsante", vhost, settings.ClientId + ".jsonl"));
      notices = new Notices(settings.OnNotice);
      var queues = this.role.Queues.Select(one => settings.ClientId + "." + one).ToArray();
      var treatment = new Treatment(this, link, this.role, settings, store, notices);
      connection = new HubConnection(settings, vhost, queues, treatment.Receive, notices);
      treatment.On(connection);
    }

    /// <summary>
    /// Connects, looks whether the queues are there and begins to read them. From then on, the connection comes back by itself.
    /// </summary>
    /// <exception cref="Exception">This first connection fails: address, certificate, rights or queues.</exception>
    public void Open() => connection.Open();

    /// <summary>
    /// Stops reading, lets treatments and sendings that have begun end, then closes. Not to be called by a handler.
    /// </summary>
    public void Dispose() {
      connection.Close();
      notices.Dispose();
      store.Dispose();
    }

    /// <summary>
    /// Treats the messages of a kind; to be called before <see cref="Open"/>. A second handler takes the place of the first.
    /// </summary>
    /// <param name="message"><c>RS-EDA</c>.</param>
    /// <param name="handler">Treats one.</param>
    /// <param name="status">Real ones when nobody says.</param>
    /// <exception cref="ArgumentException">A message that the role does not receive, or no handler.</exception>
    public void On(string message, Handler handler, Status status = Status.Actual) {
      if (handler == null) throw new ArgumentNullException(nameof(handler));
      var root = RootOf(message, role.Received.Select(one => Named(one.Key, one.Value.Name)), "ne reçoit");
      lock (handlers) {
        if (!handlers.TryGetValue(root, out var both)) handlers[root] = both = new Handlers();
        if (status != Status.Exercise) both.Actual = handler;
        if (status != Status.Actual) both.Exercise = handler;
      }
    }

    /// <summary>Handlers of one message: for what is real, and for exercises and tests.</summary>
    private sealed class Handlers {
      public Handler Actual;
      public Handler Exercise;
    }

    internal Handler HandlerOf(string root, Status status) {
      lock (handlers) {
        if (!handlers.TryGetValue(root, out var both)) return null;
        return status == Status.Actual ? both.Actual : both.Exercise;
      }
    }

    /// <summary>The one for it, else any.</summary>
    internal Handler AnyHandlerOf(string root, Status status) =>
      HandlerOf(root, status) ?? HandlerOf(root, status == Status.Actual ? Status.Exercise : Status.Actual);

    /// <summary>Sends a real message that lives for a day; returns once the broker has confirmed it.</summary>
    /// <param name="message"><c>RS-EDA</c>.</param>
    /// <param name="body">What stands under the business member.</param>
    /// <param name="recipient">Client identifier of the only recipient.</param>
    /// <exception cref="SendException">Without confirmation; it says whether the outcome is known.</exception>
    /// <exception cref="ArgumentException">A message that the role does not send.</exception>
    public Sent Send(string message, IDictionary<string, object> body, string recipient) =>
      Send(message, body, new SendOptions(recipient));

    /// <summary>The same with more to say.</summary>
    public Sent Send(string message, IDictionary<string, object> body, SendOptions options) =>
      SendAsync(message, body, options).GetAwaiter().GetResult();

    /// <summary>The same, for who waits without a thread.</summary>
    public async Task<Sent> SendAsync(string message, IDictionary<string, object> body, SendOptions options) {
      var prepared = Prepare(message, body, options);
      connection.Publish(prepared.Sending);
      await prepared.Sending.Confirmed.ConfigureAwait(false);
      return prepared.Sent;
    }

    internal sealed class Prepared {
      public Sending Sending;
      public Sent Sent;
    }

    /// <summary>A message with its envelope, written and validated, that has not left yet.</summary>
    internal Prepared Prepare(string message, IDictionary<string, object> body, SendOptions options) {
      var root = RootOf(message, role.Sent.Select(one => Named(one.Key, one.Value.Name)), "n’envoie");
      var envelope = Enveloped(root, body, options);
      var id = Reading.TextIn(envelope, "distributionID");
      if (role.Warnings.TryGetValue(root, out var warning) && warned.TryAdd(root, true))
        notices.Tell(NoticeEvent.HubWarning, warning, id);
      if (settings.ValidatesSent) Check(envelope, id);
      var syntax = settings.Syntax ?? (role.Xml ? Syntax.Xml : Syntax.Json);
      var sending = new Sending {
        Exchange = role.Exchange,
        RoutingKey = settings.ClientId,
        Content = Encoding.UTF8.GetBytes(Written(envelope, syntax, id)),
        Syntax = syntax,
        Type = root,
        DistributionID = id,
      };
      return new Prepared { Sending = sending, Sent = new Sent(id, envelope) };
    }

    private static KeyValuePair<string, string> Named(string root, string name) =>
      new KeyValuePair<string, string>(root, name);

    /// <summary>By its name or its business member.</summary>
    private string RootOf(string message, IEnumerable<KeyValuePair<string, string>> names, string verb) {
      var all = names.ToArray();
      foreach (var one in all)
        if (one.Key == message || one.Value == message) return one.Key;
      throw new ArgumentException(
        "le rôle " + role.Id + " " + verb + " pas « " + message + " » sur ce lien ; seulement : "
          + string.Join(", ", all.Select(one => one.Value)));
    }

    private Members Enveloped(string root, IDictionary<string, object> body, SendOptions options) {
      var prefix = settings.ClientId + "_";
      var id = options.DistributionID ?? prefix + Guid.NewGuid();
      var why = WhyNoIdentifier(id, prefix);
      if (why != null) throw new SendException(SendOutcome.Invalid, id, why);
      var described = role.Sent[root];
      var now = DateTime.UtcNow;
      var wrapping = new Wrapping {
        Sender = settings.ClientId,
        Recipient = options.Recipient,
        Id = id.Substring(prefix.Length),
        SentAt = Texts.DateTimeOf(now),
        ExpiresAt = Texts.DateTimeOf(now + options.Lifetime),
        Kind = options.Kind ?? described.Kinds[0],
        Status = options.Status,
        Header = described.HasHeader,
      };
      return link.Wrap(new Members { { root, body } }, wrapping);
    }

    /// <summary>Why an identifier cannot be that of a message; <c>null</c> when it can.</summary>
    private static string WhyNoIdentifier(string id, string prefix) {
      if (!id.StartsWith(prefix, StringComparison.Ordinal) || id == prefix)
        return "distributionID commence par « " + prefix + " » : le Hub refuserait ce message";
      var length = Encoding.UTF8.GetByteCount(id);
      if (length <= LongestIdentifier) return null;
      return "distributionID a " + length + " octets, " + LongestIdentifier
        + " au plus : AMQP n’en porte pas davantage";
    }

    private void Check(Members envelope, string id) {
      var validation = link.Validate(envelope);
      if (validation.Valid) return;
      var reasons = string.Join(" ; ", Reading.Errors(validation));
      throw new SendException(
        SendOutcome.Invalid, id, "message non conforme, rien n’est parti : " + reasons, validation.Findings);
    }

    private string Written(Members envelope, Syntax syntax, string id) {
      if (syntax == Syntax.Json) return Json.Write(envelope);
      var written = link.ToXml(envelope);
      if (written.Ok) return written.Value;
      throw new SendException(
        SendOutcome.Invalid, id, string.Join(" ; ", written.Faults.Select(one => one.Message)));
    }
  }
}
