package fr.hubsante.client;

import fr.hubsante.messages.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * Keeps the last messages in a file, a line for each event, written to disk before the acknowledgement. The file shrinks by itself.
 * One program at a time may use it. The lines are those of the client in JavaScript.
 */
public final class FileStore implements MessageStore {
  private final Path path;
  private final int limit;
  private final MemoryStore memory;
  private FileChannel file;
  private long lines;

  public FileStore(Path path) {
    this(path, MemoryStore.USUAL_LIMIT);
  }

  /**
   * @param path of the file, made when it is missing, with its folders
   * @param limit how many messages are remembered; at least what a day brings
   */
  public FileStore(Path path, int limit) {
    this.path = path;
    this.limit = limit;
    memory = new MemoryStore(limit);
  }

  @Override
  public synchronized Treated treated(String distributionID) throws IOException {
    opened();
    return memory.treated(distributionID);
  }

  @Override
  public synchronized void record(String distributionID, Treated treated) throws IOException {
    append(lineFor(distributionID, treated));
    // A try that is lost costs a try; a treatment that is lost is one too many.
    opened().force(false);
    memory.record(distributionID, treated);
    compactIfLong();
  }

  @Override
  public synchronized int countTry(String distributionID) throws IOException {
    append(List.of("t", distributionID));
    int tries = memory.countTry(distributionID);
    compactIfLong();
    return tries;
  }

  @Override
  public synchronized void forget(String distributionID) throws IOException {
    append(List.of("f", distributionID));
    memory.forget(distributionID);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) file.close();
    file = null;
  }

  private void append(List<?> line) throws IOException {
    write(opened(), Json.write(line) + "\n");
    lines += 1;
  }

  private static void write(FileChannel file, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) file.write(bytes);
  }

  private FileChannel opened() throws IOException {
    if (file != null) return file;
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    String text = Files.exists(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "";
    for (String line : text.split("\n")) replay(line);
    file = appended();
    // A line cut by the end of the process must not swallow the next one.
    if (!text.isEmpty() && !text.endsWith("\n")) write(file, "\n");
    return file;
  }

  private FileChannel appended() throws IOException {
    if (!Files.exists(path)) ownersOnly(path);
    return FileChannel.open(path, StandardOpenOption.APPEND);
  }

  /** Makes a file that nobody else reads: causes of refusals say what was in messages. */
  private static void ownersOnly(Path file) throws IOException {
    boolean hasRights = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!hasRights) Files.createFile(file);
    else Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** A line that was cut, or is none of ours, says nothing. */
  private void replay(String text) {
    if (!(Json.read(text).value() instanceof List<?> line)) return;
    if (line.size() < 2 || !(line.get(0) instanceof String event) || !(line.get(1) instanceof String id)) return;
    switch (event) {
      case "t" -> memory.countTry(id);
      case "f" -> memory.forget(id);
      case "h" -> memory.record(id, treatedIn(line));
      default -> {
        return;
      }
    }
    lines += 1;
  }

  private static Treated treatedIn(List<?> line) {
    boolean isRefused =
        line.size() > 2
            && line.get(2) instanceof List<?> refusal
            && refusal.size() == 2
            && refusal.get(0) instanceof Number;
    if (!isRefused) return Treated.ACCEPTED;
    List<?> refusal = (List<?>) line.get(2);
    return new Treated(
        new Treated.Refused(((Number) refusal.get(0)).intValue(), String.valueOf(refusal.get(1))));
  }

  private static List<Object> lineFor(String id, Treated treated) {
    Treated.Refused refused = treated.refused();
    return refused == null ? List.of("h", id) : List.of("h", id, List.of(refused.code(), refused.cause()));
  }

  private void compactIfLong() throws IOException {
    if (lines > 4L * limit + 1000) compact();
  }

  /** Writes what is still known into a new file that takes the place of the old one in one step. */
  private void compact() throws IOException {
    StringBuilder text = new StringBuilder();
    long count = 0;
    for (Map.Entry<String, Treated> one : memory.allTreated().entrySet()) {
      text.append(Json.write(lineFor(one.getKey(), one.getValue()))).append('\n');
      count += 1;
    }
    for (Map.Entry<String, Integer> one : memory.allTries().entrySet())
      for (int index = 0; index < one.getValue(); index += 1) {
        text.append(Json.write(List.of("t", one.getKey()))).append('\n');
        count += 1;
      }
    Path next = path.resolveSibling(path.getFileName() + ".next");
    Files.deleteIfExists(next);
    ownersOnly(next);
    try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
      write(written, text.toString());
      written.force(false);
    }
    close();
    Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    file = appended();
    lines = count;
  }
}
