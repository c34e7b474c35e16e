package fr.hubsante.client;

import java.io.IOException;

/**
 * Remembers the messages that were treated, by distributionID. What is written there must survive the end of the software: a message
 * that the broker delivers again is then acknowledged without being treated again. A common database suits several programs that read
 * the same queues. Called by several threads.
 */
public interface MessageStore extends AutoCloseable {
  /** What became of a message; {@code null} when it was not treated. */
  Treated treated(String distributionID) throws Exception;

  /** Remembers that a message is treated; returns once it is written. */
  void record(String distributionID, Treated treated) throws Exception;

  /** Counts one try more and gives its number, from 1; called before the treatment. */
  int countTry(String distributionID) throws Exception;

  /** Forgets the tries of a message that went to the dead letters: sent again, it will have as many. */
  void forget(String distributionID) throws Exception;

  @Override
  default void close() throws IOException {}
}
