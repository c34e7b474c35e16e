package fr.hubsante.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same cases as {@code packages/client/test/treated-messages.test.ts}. */
class TreatedMessagesTest {
  /** A store whose first writings fail, as a database that is away. */
  private static MessageStore failing(int failures) {
    MemoryStore memory = new MemoryStore();
    int[] left = {failures};
    return new MessageStore() {
      @Override
      public Treated treated(String distributionID) {
        return memory.treated(distributionID);
      }

      @Override
      public void record(String distributionID, Treated treated) throws Exception {
        left[0] -= 1;
        if (left[0] >= 0) throw new Exception("base absente");
        memory.record(distributionID, treated);
      }

      @Override
      public int countTry(String distributionID) {
        return memory.countTry(distributionID);
      }

      @Override
      public void forget(String distributionID) {
        memory.forget(distributionID);
      }
    };
  }

  @Test
  void isAskedOfTheStoreUntilItIsWritten() throws Exception {
    MessageStore store = failing(3);
    List<String> causes = new ArrayList<>();
    assertTrue(
        new TreatedMessages(store).keep("a_1", Treated.ACCEPTED, cause -> causes.add(cause.getMessage())));
    assertEquals(List.of("base absente", "base absente", "base absente"), causes);
    assertEquals(Treated.ACCEPTED, store.treated("a_1"));
  }

  @Test
  void isKnownWhenItComesAgainAfterTheConnectionWasLost() throws Exception {
    MessageStore store = failing(1);
    TreatedMessages treated = new TreatedMessages(store);
    assertFalse(treated.keep("a_1", Treated.ACCEPTED, cause -> false));
    assertNull(store.treated("a_1"));
    assertEquals(Treated.ACCEPTED, treated.find("a_1"));
    assertEquals(Treated.ACCEPTED, store.treated("a_1"));
  }
}
