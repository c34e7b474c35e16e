using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A message that a role sends or receives.</summary>
  public sealed class AllowedMessage {
    internal AllowedMessage(string root, MessageFacts facts, IReadOnlyList<string> others) {
      Message = facts.Name;
      Root = root;
      Title = facts.Title;
      Use = facts.Use;
      Kinds = facts.Kinds;
      Others = others;
    }

    /// <summary><c>RS-EDA</c>.</summary>
    public string Message { get; }

    /// <summary>Its business member, which is its XML root element: <c>createCaseHealth</c>.</summary>
    public string Root { get; }

    /// <summary>In French.</summary>
    public string Title { get; }

    /// <summary><c>business</c>, <c>acknowledgement</c>, <c>error</c> or <c>information</c>.</summary>
    public string Use { get; }

    /// <summary>Kinds of envelope it travels in.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Roles at the other end; what the Hub alone sends comes from <c>hub</c>.</summary>
    public IReadOnlyList<string> Others { get; }
  }
}
