package fr.hubsante.client;

/** Which messages a handler is for. Without one for them, messages of exercises are refused. */
public enum Status {
  /** Real ones; the usual. */
  ACTUAL,
  /** Those of exercises and tests. */
  EXERCISE,
  ANY
}
