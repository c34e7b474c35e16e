package fr.hubsante.messages;

/**
 * How much work one call may do; a hostile message is made to ask for more.
 *
 * @param maxFindings most findings, or faults, of one message; the last then says that there may be more
 * @param maxBytes most bytes of one message; a larger one is one finding and is not looked at
 */
public record Limits(int maxFindings, long maxBytes) {
  /** 1,000 findings; 16 MiB, which is also what RabbitMQ 4 takes at most. */
  public static final Limits USUAL = new Limits(1_000, 16L * 1024 * 1024);

  /** Numbers that are no limits give way to the usual ones. */
  public Limits {
    if (maxFindings < 1) maxFindings = 1_000;
    if (maxBytes < 1) maxBytes = 16L * 1024 * 1024;
  }
}
