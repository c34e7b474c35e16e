namespace Hubsante.Messages {
  /// <summary>Whether a message with a finding is refused, or passes and will still trouble a reader.</summary>
  public enum Severity {
    /// <summary>The message is refused.</summary>
    Error,

    /// <summary>It passes, and will still trouble a reader.</summary>
    Warning,
  }
}
