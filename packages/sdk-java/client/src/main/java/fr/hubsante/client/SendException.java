package fr.hubsante.client;

import fr.hubsante.messages.Finding;
import java.util.List;

/** A sending without confirmation. */
public final class SendException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What became of the message. */
  public enum Outcome {
    /** Nothing left: the message is faulty. */
    INVALID,
    /** Nothing left, for want of a connection. */
    NOT_SENT,
    /** The broker did not keep it: its queue is full. */
    REFUSED,
    /** The broker does not know where to put it. */
    UNROUTABLE,
    /** It may have left: send the same again, under the same identifier. */
    UNKNOWN
  }

  private final Outcome outcome;
  private final String distributionID;
  private final transient List<Finding> findings;

  SendException(Outcome outcome, String distributionID, String message, List<Finding> findings, Throwable cause) {
    super(distributionID + " : " + message, cause);
    this.outcome = outcome;
    this.distributionID = distributionID;
    this.findings = findings;
  }

  SendException(Outcome outcome, String distributionID, String message) {
    this(outcome, distributionID, message, List.of(), null);
  }

  /** What became of the message. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether it is known what the broker did with the message. If not: send it again as it is, under the same identifier. */
  public boolean isOutcomeKnown() {
    return outcome != Outcome.UNKNOWN;
  }

  /** Identifier of the sending, given by the caller or drawn at random. */
  public String distributionID() {
    return distributionID;
  }

  /** What is wrong in the message, when it is {@link Outcome#INVALID}. */
  public List<Finding> findings() {
    return findings == null ? List.of() : findings;
  }
}
