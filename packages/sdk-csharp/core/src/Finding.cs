using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>One thing that is wrong in a message; each fault has exactly one.</summary>
  public sealed class Finding {
    internal Finding(
        string code,
        Severity severity,
        IReadOnlyList<object> path,
        IReadOnlyList<string> fields,
        string message,
        string messageEn) {
      Code = code;
      Severity = severity;
      Path = path;
      Fields = fields;
      Message = message;
      MessageEn = messageEn;
    }

    /// <summary>What kind of fault it is; the same in every language and in every version.</summary>
    public string Code { get; }

    /// <summary>Whether the message is refused.</summary>
    public Severity Severity { get; }

    /// <summary>
    /// The faulty value; for what is missing, where it should stand: names and, in lists, numbers (<c>int</c>) from 0.
    /// </summary>
    public IReadOnlyList<object> Path { get; }

    /// <summary>Names of the fields that lead there, as people call them: « Patient n° 2 », « Sexe ».</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>In French, for a person.</summary>
    public string Message { get; }

    /// <summary>In English.</summary>
    public string MessageEn { get; }
  }
}
