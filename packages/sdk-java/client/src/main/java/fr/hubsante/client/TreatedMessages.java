package fr.hubsante.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of messages, known from the moment their treatment ends: a store that fails to write it is asked again, not the
 * treatment. What it has not written when the connection is lost is written when the message comes again.
 */
final class TreatedMessages {
  private final MessageStore store;
  private final Map<String, Treated> unwritten = new ConcurrentHashMap<>();

  TreatedMessages(MessageStore store) {
    this.store = store;
  }

  /** Tells why the store failed and waits; whether it is asked again. */
  interface Waits {
    boolean after(Exception cause) throws InterruptedException;
  }

  Treated find(String distributionID) throws Exception {
    Treated known = unwritten.get(distributionID);
    if (known == null) return store.treated(distributionID);
    write(distributionID, known);
    return known;
  }

  /** Whether it is written. */
  boolean keep(String distributionID, Treated treated, Waits waits) throws InterruptedException {
    unwritten.put(distributionID, treated);
    while (true) {
      try {
        write(distributionID, treated);
        return true;
      } catch (InterruptedException closing) {
        throw closing;
      } catch (Exception cause) {
        if (!waits.after(cause)) return false;
      }
    }
  }

  private void write(String distributionID, Treated treated) throws Exception {
    store.record(distributionID, treated);
    unwritten.remove(distributionID);
  }
}
