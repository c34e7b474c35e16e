using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What a role does on its link: everything that an AMQP client needs to know of it.</summary>
  public sealed class Role {
    internal Role() {}

    /// <summary><c>LRM</c>.</summary>
    public string Id { get; internal set; }

    /// <summary>Where everything is published.</summary>
    public string Exchange { get; internal set; }

    /// <summary>Suffixes of the queues of a client: its identifier, a point, then one of these.</summary>
    public IReadOnlyList<string> Queues { get; internal set; }

    /// <summary>Whether it sends XML when nobody says otherwise; JSON else.</summary>
    public bool Xml { get; internal set; }

    /// <summary>Identity of the Hub itself.</summary>
    public string Hub { get; internal set; }

    /// <summary>Hosts and ports of the Hub.</summary>
    public IReadOnlyList<string> Servers { get; internal set; }

    /// <summary>What it sends, by business member.</summary>
    public IReadOnlyDictionary<string, SentMessage> Sent { get; internal set; }

    /// <summary>What it receives, by business member.</summary>
    public IReadOnlyDictionary<string, ReceivedMessage> Received { get; internal set; }

    /// <summary>Business member of what it answers with.</summary>
    public string Acknowledgement { get; internal set; }

    /// <summary>
    /// Business member of what tells the cause of a refusal; <c>null</c> when the role may not send it.
    /// </summary>
    public string Error { get; internal set; }

    /// <summary>The same for what tells it otherwise.</summary>
    public string Information { get; internal set; }

    /// <summary>What to know before relying on a message, in French, by business member.</summary>
    public IReadOnlyDictionary<string, string> Warnings { get; internal set; }
  }

  /// <summary>A message that a role sends.</summary>
  public sealed class SentMessage {
    internal SentMessage(string name, IReadOnlyList<string> kinds, bool hasHeader) {
      Name = name;
      Kinds = kinds;
      HasHeader = hasHeader;
    }

    /// <summary><c>RS-EDA</c>.</summary>
    public string Name { get; }

    /// <summary>Kinds of envelope; the first one is meant when none is said.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Whether it travels with the RC-DE header.</summary>
    public bool HasHeader { get; }
  }

  /// <summary>A message that a role receives.</summary>
  public sealed class ReceivedMessage {
    internal ReceivedMessage(string name, bool isAcknowledged) {
      Name = name;
      IsAcknowledged = isAcknowledged;
    }

    /// <summary><c>RS-EDA</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is answered by an acknowledgement.</summary>
    public bool IsAcknowledged { get; }
  }
}
