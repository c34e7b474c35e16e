using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A message of a link: its fields, its namespace, and who sends it to whom.</summary>
  internal sealed class MessageDescription : Described {
    public MessageDescription(MessageFacts facts, Described described)
        : base(described.Fields, described.IsOpen, described.IgnoresOthers, described.Types) {
      Facts = facts;
    }

    public MessageFacts Facts { get; }
  }

  /// <summary>Of a message, everything but its fields.</summary>
  internal sealed class MessageFacts {
    /// <summary><c>RS-EDA</c>.</summary>
    public string Name;

    /// <summary>Namespace of its element and of everything inside.</summary>
    public string Namespace;

    /// <summary>Whether the RC-DE header stands beside it.</summary>
    public bool Header;

    /// <summary>In French.</summary>
    public string Title;

    /// <summary><c>business</c>, <c>acknowledgement</c>, <c>error</c> or <c>information</c>.</summary>
    public string Use;

    /// <summary>Kinds of envelope it travels in.</summary>
    public IReadOnlyList<string> Kinds;

    /// <summary>Of business messages only.</summary>
    public IReadOnlyList<Exchange> Exchanges;

    /// <summary>Whether the Hub alone sends it.</summary>
    public bool FromHub;
  }

  /// <summary>Who sends a message to whom: identifiers of roles.</summary>
  internal sealed class Exchange {
    public string Sender;
    public string Receiver;
  }
}
