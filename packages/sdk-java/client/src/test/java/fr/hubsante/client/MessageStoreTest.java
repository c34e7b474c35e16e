package fr.hubsante.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of messages; the same cases as {@code packages/client/test/message-store.test.ts}. */
class MessageStoreTest {
  private static final Treated REFUSED = new Treated(new Treated.Refused(701, "existe déjà"));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("deep").resolve("store.jsonl");
  }

  private List<MessageStore> stores(int limit) {
    return List.of(new MemoryStore(limit), new FileStore(file(), limit));
  }

  @Test
  void knowsWhatWasTreatedAndHow() throws Exception {
    for (MessageStore store : stores(10)) {
      assertNull(store.treated("a_1"));
      store.record("a_1", Treated.ACCEPTED);
      store.record("a_2", REFUSED);
      assertEquals(Treated.ACCEPTED, store.treated("a_1"));
      assertEquals(REFUSED, store.treated("a_2"));
      assertNull(store.treated("a_3"));
    }
  }

  @Test
  void countsTriesUntilAMessageIsTreatedOrGivenUp() throws Exception {
    for (MessageStore store : stores(10)) {
      assertEquals(
          List.of(1, 2, 1), List.of(store.countTry("a_1"), store.countTry("a_1"), store.countTry("a_2")));
      store.forget("a_1");
      store.record("a_2", Treated.ACCEPTED);
      assertEquals(List.of(1, 1), List.of(store.countTry("a_1"), store.countTry("a_2")));
    }
  }

  @Test
  void forgetsTheOldestBeyondItsLimit() throws Exception {
    for (MessageStore store : stores(3)) {
      for (String id : List.of("1", "2", "3", "4")) store.record(id, Treated.ACCEPTED);
      assertNull(store.treated("1"));
      for (String id : List.of("2", "3", "4")) assertEquals(Treated.ACCEPTED, store.treated(id));
    }
  }

  @Test
  void isTheSameAfterTheSoftwareStoppedWhetherItClosedItOrNot() throws IOException {
    FileStore before = new FileStore(file());
    before.record("a_1", Treated.ACCEPTED);
    before.record("a_2", REFUSED);
    before.countTry("\"\n\\\u2028");
    before.countTry("\"\n\\\u2028");
    FileStore after = new FileStore(file());
    assertEquals(Treated.ACCEPTED, after.treated("a_1"));
    assertEquals(REFUSED, after.treated("a_2"));
    assertEquals(3, after.countTry("\"\n\\\u2028"));
  }

  @Test
  void losesAtMostTheLineThatWasBeingWrittenAndNotTheNextOne() throws IOException {
    new FileStore(file()).record("a_1", Treated.ACCEPTED);
    Files.writeString(file(), "[\"h\",\"a_", StandardOpenOption.APPEND);
    FileStore after = new FileStore(file());
    after.record("a_2", Treated.ACCEPTED);
    FileStore later = new FileStore(file());
    assertEquals(Treated.ACCEPTED, later.treated("a_1"));
    assertEquals(Treated.ACCEPTED, later.treated("a_2"));
    assertNull(later.treated("a_"));
  }

  @Test
  void isReadByItsOwnerOnly() throws IOException {
    FileStore store = new FileStore(file(), 1);
    for (int index = 0; index < 2000; index += 1) store.countTry("a_" + index);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void growsNoFurtherThanSomeLinesForEachMessageItRemembers() throws IOException {
    FileStore store = new FileStore(file(), 10);
    for (int index = 0; index < 3000; index += 1) {
      store.countTry("a_" + index);
      store.record("a_" + index, Treated.ACCEPTED);
    }
    assertTrue(Files.readAllLines(file()).size() < 1100);
    store.close();
    FileStore after = new FileStore(file(), 10);
    assertEquals(Treated.ACCEPTED, after.treated("a_2990"));
    assertNull(after.treated("a_2989"));
  }
}
