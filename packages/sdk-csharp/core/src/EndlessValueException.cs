using System;

namespace Hubsante.Messages {
  /// <summary>A value holds itself, or is nested deeper than any message: it has no text.</summary>
  internal sealed class EndlessValueException : ArgumentException {
    public EndlessValueException() : base("the value is endless") {}
  }
}
