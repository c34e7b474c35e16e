using System;

namespace Hubsante.Client {
  /// <summary>How a client connects and works; not to be changed once a client has it.</summary>
  public sealed class HubSettings {
    /// <summary>What there is to say; the rest has usual values.</summary>
    /// <param name="host">Server and port of the Hub, <c>localhost:5671</c>.</param>
    /// <param name="clientId">Given by the Hub, <c>fr.health.samu290</c>.</param>
    /// <param name="login">How the client says who it is.</param>
    public HubSettings(string host, string clientId, Login login) {
      Host = host;
      ClientId = clientId;
      Login = login;
    }

    /// <summary>Server and port of the Hub.</summary>
    public string Host { get; }

    /// <summary>Given by the Hub.</summary>
    public string ClientId { get; }

    /// <summary>How the client says who it is.</summary>
    public Login Login { get; }

    /// <summary>Space of the broker; that of the link version when <c>null</c>.</summary>
    public string Vhost { get; set; }

    /// <summary>Syntax of what is sent; that of the role when <c>null</c>. Both are read.</summary>
    public Syntax? Syntax { get; set; }

    /// <summary>Whether to validate what leaves.</summary>
    public bool ValidatesSent { get; set; } = true;

    /// <summary>Whether to validate what arrives.</summary>
    public bool ValidatesReceived { get; set; } = true;

    /// <summary>Whether to answer each business message of one’s own accord.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>
    /// The first wait before a treatment that fails is taken up again; it doubles from try to try.
    /// </summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Tries before the dead letters.</summary>
    public int Tries { get; set; } = 10;

    /// <summary>
    /// What remembers the messages that were treated; <c>.hubsante/&lt;vhost&gt;/&lt;clientId&gt;.jsonl</c> of the current folder
    /// when <c>null</c>.
    /// </summary>
    public IMessageStore Store { get; set; }

    /// <summary>Messages received and not treated yet, at most.</summary>
    public ushort Prefetch { get; set; } = 10;

    /// <summary>The first wait before a reconnection; it doubles from try to try.</summary>
    public TimeSpan FirstReconnection { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two tries of reconnection.</summary>
    public TimeSpan LongestReconnection { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two signs of life of the broker.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time that a sending has, reconnection and confirmation included.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Hears what happens without any call being there to tell it: cuts, reconnections, refused messages.
    /// </summary>
    public Action<Notice> OnNotice { get; set; } = notice => {};
  }
}
