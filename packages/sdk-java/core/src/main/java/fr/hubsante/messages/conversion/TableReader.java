package fr.hubsante.messages.conversion;

import fr.hubsante.messages.conversion.TableParts.Beside;
import fr.hubsante.messages.conversion.TableParts.Fill;
import fr.hubsante.messages.conversion.TableParts.Join;
import fr.hubsante.messages.conversion.TableParts.MessageConversion;
import fr.hubsante.messages.conversion.TableParts.NotePlace;
import fr.hubsante.messages.conversion.TableParts.ShapeMember;
import fr.hubsante.messages.conversion.TableParts.Split;
import fr.hubsante.messages.conversion.TableParts.Step;
import fr.hubsante.messages.conversion.TableParts.TargetMessage;
import fr.hubsante.messages.conversion.TableParts.ValueRule;
import fr.hubsante.messages.conversion.TableParts.Walk;
import fr.hubsante.messages.link.LinearPattern;
import fr.hubsante.messages.words.WordsFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a conversion table from the values of its JSON. */
public final class TableReader {
  /** The form of tables that this library reads. */
  private static final long FORM = 1;

  private TableReader() {}

  /** @throws IllegalArgumentException for what is no table, or of another form */
  public static TableParts read(Object given) {
    if (!(given instanceof Map<?, ?> table) || !(table.get("form") instanceof Long form) || form != FORM)
      throw new IllegalArgumentException("no conversion table of form " + FORM);
    try {
      return table(WordsFile.asObject(given));
    } catch (RuntimeException reason) {
      throw new IllegalArgumentException("this is no conversion table: " + reason, reason);
    }
  }

  private static TableParts table(Map<String, Object> table) {
    List<Set<Object>> lists =
        list(table.get("lists"), codes -> {
          Set<Object> keys = new HashSet<>();
          for (Object code : WordsFile.asList(codes)) keys.add(Values.key(code));
          return keys;
        });
    return new TableParts(
        (String) table.get("from"),
        (String) table.get("to"),
        members(table.get("messages"), one -> new MessageConversion((String) one.get("name"), target(one.get("to")))),
        list(table.get("walks"), one -> walk(WordsFile.asObject(one))),
        list(table.get("shapes"), one -> members(WordsFile.asObject(one).get("members"), TableReader::shapeMember)),
        list(table.get("values"), one -> rule(WordsFile.asObject(one), lists)),
        isTrue(table, "answersParts"));
  }

  private static <V> List<V> list(Object given, Function<Object, V> read) {
    return WordsFile.asList(given).stream().map(read).toList();
  }

  private static <V> Map<String, V> members(Object given, Function<Map<String, Object>, V> read) {
    Map<String, V> members = new LinkedHashMap<>();
    WordsFile.asObject(given).forEach((tag, one) -> members.put(tag, read.apply(WordsFile.asObject(one))));
    return members;
  }

  private static int number(Map<String, Object> given, String name) {
    return given.get(name) instanceof Number number ? number.intValue() : -1;
  }

  private static boolean isTrue(Map<String, Object> given, String name) {
    return Boolean.TRUE.equals(given.get(name));
  }

  private static List<String> tags(Object given) {
    return given == null ? null : list(given, String.class::cast);
  }

  private static TargetMessage target(Object given) {
    if (given == null) return null;
    Map<String, Object> one = WordsFile.asObject(given);
    List<NotePlace> notes = one.containsKey("notes") ? list(one.get("notes"), TableReader::note) : List.of();
    return new TargetMessage(
        (String) one.get("name"),
        (String) one.get("root"),
        number(one, "walk"),
        number(one, "shape"),
        notes,
        split(one.get("split")),
        join(one.get("join")));
  }

  private static NotePlace note(Object given) {
    Map<String, Object> one = WordsFile.asObject(given);
    Object beside = one.get("with");
    return new NotePlace(tags(one.get("at")), beside == null ? null : list(beside, TableReader::beside));
  }

  private static Beside beside(Object given) {
    Map<String, Object> one = WordsFile.asObject(given);
    return new Beside(tags(one.get("at")), fill(one.get("fill")));
  }

  private static Fill fill(Object given) {
    if (given == null) return null;
    Map<String, Object> one = WordsFile.asObject(given);
    return new Fill(one.get("value"), number(one, "accepts"));
  }

  private static Split split(Object given) {
    if (given == null) return null;
    Map<String, Object> one = WordsFile.asObject(given);
    return new Split(
        (String) one.get("list"),
        (String) one.get("key"),
        (String) one.get("value"),
        (String) one.get("case"),
        target(one.get("to")));
  }

  private static Join join(Object given) {
    if (given == null) return null;
    Map<String, Object> one = WordsFile.asObject(given);
    return new Join(
        (String) one.get("base"),
        (String) one.get("list"),
        (String) one.get("key"),
        (String) one.get("news"),
        (String) one.get("value"),
        (String) one.get("moment"),
        (String) one.get("case"),
        target(one.get("to")));
  }

  private static Walk walk(Map<String, Object> given) {
    return new Walk(members(given.get("members"), TableReader::step), isTrue(given, "open"));
  }

  private static Step step(Map<String, Object> given) {
    return new Step(
        (String) given.get("label"),
        tags(given.get("at")),
        Math.max(0, number(given, "up")),
        number(given, "walk"),
        number(given, "value"),
        "last".equals(given.get("keep")));
  }

  private static ShapeMember shapeMember(Map<String, Object> given) {
    return new ShapeMember(
        isTrue(given, "list"),
        number(given, "min"),
        number(given, "max"),
        number(given, "shape"),
        fill(given.get("fill")),
        tags(given.get("copy")));
  }

  private static ValueRule rule(Map<String, Object> given, List<Set<Object>> lists) {
    Object codes = given.get("codes");
    int list = number(given, "list");
    Set<String> approximate = new HashSet<>();
    if (given.containsKey("approximate")) approximate.addAll(tags(given.get("approximate")));
    Object patterns = given.get("patterns");
    return new ValueRule(
        codes == null ? Map.of() : WordsFile.asObject(codes),
        approximate,
        (String) given.get("type"),
        list == -1 ? null : lists.get(list),
        patterns == null ? List.of() : LinearPattern.all(WordsFile.asList(patterns)),
        isTrue(given, "parents"),
        given.get("otherwise"));
  }
}
