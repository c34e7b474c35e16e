package fr.hubsante.messages;

/** Whether a message with a finding is refused, or passes and will still trouble a reader. */
public enum Severity {
  /** The message is refused. */
  ERROR,
  /** It passes, and will still trouble a reader. */
  WARNING
}
