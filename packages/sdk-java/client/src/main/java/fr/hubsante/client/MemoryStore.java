package fr.hubsante.client;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last messages in memory: everything is forgotten when the software ends. For trials. */
public final class MemoryStore implements MessageStore {
  /** How many messages are remembered when nobody says. */
  static final int USUAL_LIMIT = 100_000;

  private final int limit;
  /** In the order they were treated. */
  private final Map<String, Treated> treated = new LinkedHashMap<>();
  private final Map<String, Integer> tries = new LinkedHashMap<>();

  public MemoryStore() {
    this(USUAL_LIMIT);
  }

  /** @param limit how many messages are remembered; the oldest are forgotten */
  public MemoryStore(int limit) {
    this.limit = limit;
  }

  @Override
  public synchronized Treated treated(String distributionID) {
    return treated.get(distributionID);
  }

  @Override
  public synchronized void record(String distributionID, Treated outcome) {
    tries.remove(distributionID);
    treated.remove(distributionID);
    treated.put(distributionID, outcome);
    dropOldest(treated);
  }

  @Override
  public synchronized int countTry(String distributionID) {
    Integer before = tries.remove(distributionID);
    int count = before == null ? 1 : before + 1;
    tries.put(distributionID, count);
    dropOldest(tries);
    return count;
  }

  @Override
  public synchronized void forget(String distributionID) {
    tries.remove(distributionID);
  }

  /** What is known, for a store that writes. */
  Map<String, Treated> allTreated() {
    return treated;
  }

  Map<String, Integer> allTries() {
    return tries;
  }

  private void dropOldest(Map<String, ?> map) {
    Iterator<String> oldest = map.keySet().iterator();
    while (map.size() > limit) {
      oldest.next();
      oldest.remove();
    }
  }
}
