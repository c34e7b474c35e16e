package fr.hubsante.messages.words;

import fr.hubsante.messages.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code words.json}, made from the words of the JavaScript runtime: what is said in both languages. */
public final class WordsFile {
  private static final Map<String, Object> WHOLE = read();

  private WordsFile() {}

  /** A part of the file that is an object. */
  public static Map<String, Object> object(String name) {
    return asObject(WHOLE.get(name));
  }

  /** A value as the object it is. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> asObject(Object value) {
    return (Map<String, Object>) value;
  }

  /** A value as the list it is. */
  @SuppressWarnings("unchecked")
  public static List<Object> asList(Object value) {
    return (List<Object>) value;
  }

  /** An object with a text in each language. */
  public static Words words(Object value) {
    Map<String, Object> object = asObject(value);
    return new Words((String) object.get("fr"), (String) object.get("en"));
  }

  private static Map<String, Object> read() {
    try (InputStream file = WordsFile.class.getResourceAsStream("/fr/hubsante/messages/words.json")) {
      if (file == null) throw new IllegalStateException("words.json is not in the jar");
      return asObject(Json.read(file.readAllBytes()).orElseThrow());
    } catch (IOException reason) {
      throw new UncheckedIOException(reason);
    }
  }
}
