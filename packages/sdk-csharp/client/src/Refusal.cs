using System;
using System.Collections.Generic;

namespace Hubsante.Client {
  /// <summary>
  /// To be thrown by a handler that refuses the message it was given: the sender receives a refusal and its cause, and the message
  /// does not come again. Anything else that is thrown makes it come again.
  /// </summary>
  public sealed class Refusal : Exception {
    /// <summary>Names of the codes that receiving software uses (docs/reference/echanges.md §11).</summary>
    private static readonly Dictionary<int, string> Names = new Dictionary<int, string> {
      [700] = "INTERNAL_CLIENT_ERROR",
      [701] = "CASE_ALREADY_EXISTS",
      [702] = "WRONG_MESSAGE_SEQUENCE",
      [703] = "UNKNOWN_SENDER",
      [704] = "INSUFFICIENT_DATA",
    };

    /// <param name="code">700 to 704; 700 for any other reason.</param>
    /// <param name="cause">In French, for the sender.</param>
    public Refusal(int code, string cause) : base(cause) {
      Code = code;
    }

    /// <summary>700 to 704.</summary>
    public int Code { get; }

    /// <summary><c>CASE_ALREADY_EXISTS</c>.</summary>
    public string CodeName => Names.TryGetValue(Code, out var name) ? name : "CLIENT_ERROR_" + Code;
  }
}
