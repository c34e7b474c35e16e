using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>What may travel on a vhost; nothing on one that is not known.</summary>
  public sealed class Allowed {
    private static readonly string[] Hub = { "hub" };
    private static readonly string[] Nobody = new string[0];

    private readonly LinkDescription link;

    /// <param name="vhost">The vhost that is asked about.</param>
    /// <param name="link"><c>null</c> for a vhost that is not known.</param>
    internal Allowed(string vhost, LinkDescription link) {
      Vhost = vhost;
      this.link = link;
    }

    /// <summary>The vhost that was asked about.</summary>
    public string Vhost { get; }

    /// <summary>Whether the vhost is known here.</summary>
    public bool Known => link != null;

    /// <summary>Roles that take part: <c>LRM</c>, <c>SMUR</c>.</summary>
    public IReadOnlyList<string> Roles => link == null ? Nobody : link.Roles;

    /// <summary>Names of all messages, business messages first: <c>RS-EDA</c>.</summary>
    public IReadOnlyList<string> Messages =>
      link == null ? Nobody : link.Messages.Values.Select(one => one.Facts.Name).ToArray();

    /// <summary>What software in that role may send; nothing for a role that is not one.</summary>
    public IReadOnlyList<AllowedMessage> Send(string role) =>
      Listed(role, message => {
        if (message.FromHub) return Nobody;
        if (message.Use != "business") return Roles;
        return message.Exchanges.Where(one => one.Sender == role).Select(one => one.Receiver);
      });

    /// <summary>What software in that role may receive.</summary>
    public IReadOnlyList<AllowedMessage> Receive(string role) =>
      Listed(role, message => {
        if (message.FromHub) return Hub;
        if (message.Use != "business") return Roles;
        return message.Exchanges.Where(one => one.Receiver == role).Select(one => one.Sender);
      });

    private IReadOnlyList<AllowedMessage> Listed(string role, Func<MessageFacts, IEnumerable<string>> othersOf) {
      var allowed = new List<AllowedMessage>();
      if (!Roles.Contains(role)) return allowed;
      foreach (var message in link.Messages) {
        var facts = message.Value.Facts;
        var others = othersOf(facts).Distinct().ToArray();
        if (others.Length > 0) allowed.Add(new AllowedMessage(message.Key, facts, others));
      }
      return allowed;
    }
  }
}
