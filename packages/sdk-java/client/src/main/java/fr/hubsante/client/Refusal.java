package fr.hubsante.client;

import java.util.Map;

/**
 * To be thrown by a handler that refuses the message it was given: the sender receives a refusal and its cause, and the message does
 * not come again. Anything else that is thrown makes it come again.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names of the codes that receiving software uses (docs/reference/echanges.md §11). */
  private static final Map<Integer, String> NAMES =
      Map.of(
          700, "INTERNAL_CLIENT_ERROR",
          701, "CASE_ALREADY_EXISTS",
          702, "WRONG_MESSAGE_SEQUENCE",
          703, "UNKNOWN_SENDER",
          704, "INSUFFICIENT_DATA");

  private final int code;

  /**
   * @param code 700 to 704; 700 for any other reason
   * @param cause in French, for the sender
   */
  public Refusal(int code, String cause) {
    super(cause);
    this.code = code;
  }

  /** 700 to 704. */
  public int code() {
    return code;
  }

  /** {@code CASE_ALREADY_EXISTS}. */
  public String codeName() {
    return NAMES.getOrDefault(code, "CLIENT_ERROR_" + code);
  }
}
