namespace Hubsante.Client {
  /// <summary>
  /// Which messages a handler is for. Without one for them, messages of exercises are refused.
  /// </summary>
  public enum Status {
    /// <summary>Real ones; the usual.</summary>
    Actual,

    /// <summary>Those of exercises and tests.</summary>
    Exercise,

    /// <summary>All of them.</summary>
    Any,
  }
}
