using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Why something could not be read or written.</summary>
  public sealed class Fault {
    internal Fault(string code, IReadOnlyList<object> path, string message, string messageEn) {
      Code = code;
      Path = path;
      Message = message;
      MessageEn = messageEn;
    }

    /// <summary>What kind of fault it is; the same in every language and in every version.</summary>
    public string Code { get; }

    /// <summary>Where: names and, in lists, numbers (<c>int</c>) from 0.</summary>
    public IReadOnlyList<object> Path { get; }

    /// <summary>In French, for a person.</summary>
    public string Message { get; }

    /// <summary>In English.</summary>
    public string MessageEn { get; }
  }
}
