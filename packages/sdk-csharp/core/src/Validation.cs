using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What there is to say of a message.</summary>
  public sealed class Validation {
    internal Validation(bool valid, IReadOnlyList<Finding> findings) {
      Valid = valid;
      Findings = findings;
    }

    /// <summary>
    /// Whether it conforms to its specification and the Hub does not refuse it for what it says: no finding is an error.
    /// </summary>
    public bool Valid { get; }

    /// <summary>From the envelope inwards.</summary>
    public IReadOnlyList<Finding> Findings { get; }
  }
}
