package fr.hubsante.messages.conversion;

import fr.hubsante.messages.Addition;
import fr.hubsante.messages.Conversion;
import fr.hubsante.messages.ConversionRefusal;
import fr.hubsante.messages.Json;
import fr.hubsante.messages.Loss;
import fr.hubsante.messages.conversion.Carriage.Carried;
import fr.hubsante.messages.conversion.Carriage.Origin;
import fr.hubsante.messages.conversion.TableParts.MessageConversion;
import fr.hubsante.messages.conversion.TableParts.Split;
import fr.hubsante.messages.conversion.TableParts.TargetMessage;
import fr.hubsante.messages.words.ConversionWords;
import fr.hubsante.messages.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts messages into the form of another version, along one table or several. */
public final class Converting {
  private static final Set<String> ANSWERED = Set.of("distributionID", "referencedDistributionID");
  private static final Pattern PART = Pattern.compile("-part[0-9]+\\z");

  private Converting() {}

  /** A message that has no form in the target version. */
  public static Conversion refused(String code, Map<String, String> parameters) {
    Words words = ConversionWords.refusal(code, parameters);
    return new Conversion(
        List.of(), List.of(), List.of(), new ConversionRefusal(code, words.fr(), words.en()));
  }

  /** The shortest row of tables, none at all for one version; {@code null} where none leads there. */
  public static List<TableParts> way(String from, String to, List<TableParts> tables) {
    Map<String, List<TableParts>> rows = new HashMap<>();
    rows.put(from, List.of());
    Deque<String> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      String version = waiting.remove();
      List<TableParts> row = rows.get(version);
      if (version.equals(to)) return row;
      for (TableParts table : tables) {
        if (!table.from().equals(version) || rows.containsKey(table.to())) continue;
        rows.put(table.to(), Values.with(row, table));
        waiting.add(table.to());
      }
    }
    return null;
  }

  /** Where each value of the source is in the target, and each of the target in the source. */
  private record Places(Map<List<Object>, List<Object>> forth, Map<List<Object>, List<Object>> back) {}

  /** {@code places} is {@code null} for a message that is refused. */
  private record Once(Conversion conversion, Places places) {
    static Once refused(String code, Map<String, String> parameters) {
      return new Once(Converting.refused(code, parameters), null);
    }
  }

  /** A message along tables that are given in their order. */
  public static Conversion along(Object given, List<TableParts> tables, List<?> known) {
    Map<String, Object> message = Values.object(given);
    if (message == null)
      return refused("no-message", Map.of("from", tables.isEmpty() ? "" : tables.get(0).from()));
    Conversion done = new Conversion(List.of(message), List.of(), List.of(), null);
    Places before = null;
    for (TableParts table : tables) {
      Once once = once(done.messages().get(0), table, known);
      if (once.places() == null) return once.conversion();
      List<Map<String, Object>> messages = new ArrayList<>(once.conversion().messages());
      // What a split made goes on as far as it can: its values are those of the first too.
      for (Map<String, Object> other : done.messages().subList(1, done.messages().size()))
        messages.addAll(once(other, table, List.of()).conversion().messages());
      Conversion after = new Conversion(messages, once.conversion().losses(), once.conversion().added(), null);
      done = before == null ? after : continued(done, after, before, once.places());
      before = before == null ? once.places() : chained(before, once.places());
    }
    List<Loss> losses = new ArrayList<>();
    for (Loss loss : done.losses()) losses.add(withValue(loss, valueAt(message, loss.path())));
    return new Conversion(done.messages(), losses, done.added(), null);
  }

  private static Once once(Object given, TableParts table, List<?> known) {
    Opened message = Opened.open(given, table.messages()::containsKey);
    if (message == null) return Once.refused("no-message", Map.of("from", table.from()));
    MessageConversion described = table.messages().get(message.root());
    Map<String, String> parameters = Map.of("message", described.name(), "to", table.to());
    if (described.to() == null) return Once.refused("message-not-there", parameters);
    Joined source = Joined.of(message, described.to(), known);
    if (source == null) return Once.refused("base-unknown", parameters);
    Map<String, Object> body = table.answersParts() ? answeringWhole(source.body()) : source.body();
    Carried carried = Carriage.carried(table, body, source.root(), source.to(), message.correspondents());
    if (carried.body() == null)
      return Once.refused(
          "required-missing", Map.of("to", table.to(), "field", String.join(".", carried.missing())));
    List<Map<String, Object>> messages = new ArrayList<>();
    messages.add(message.with(source.to().root(), carried.body(), 1));
    addParts(messages, message, source.to(), table, known);
    List<Addition> added = new ArrayList<>();
    for (Addition one : carried.added()) added.add(moved(one, Values.joined(message.prefix(), one.path())));
    Conversion conversion = new Conversion(messages, losses(carried, message, source, table.to()), added, null);
    return new Once(conversion, places(message.prefix(), carried));
  }

  private static List<Loss> losses(Carried carried, Opened message, Joined source, String version) {
    List<Loss> losses = new ArrayList<>();
    for (LostValue lost : carried.losses()) {
      List<Object> path = lost.source.path();
      if (source.isForeign().test(path)) continue;
      List<Object> note =
          lost.note == null || lost.note.path == null ? null : Values.joined(message.prefix(), lost.note.path);
      Loss loss =
          new Loss(
              Values.joined(message.prefix(), path),
              lost.source.fields(),
              lost.source.value(),
              lost.reason,
              lost.became,
              null,
              version,
              null,
              null);
      losses.add(told(loss, note));
    }
    return losses;
  }

  private static Places places(List<Object> prefix, Carried carried) {
    Places places = new Places(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Origin one : carried.origins()) {
      List<Object> path = Values.joined(prefix, one.path());
      List<Object> from = Values.joined(prefix, one.from());
      places.forth().put(from, path);
      places.back().put(path, from);
    }
    return places;
  }

  /** The messages that the items of a list become, one each, where an item is not as it was known. */
  private static void addParts(
      List<Map<String, Object>> messages, Opened message, TargetMessage to, TableParts table, List<?> known) {
    Split split = to.split();
    if (split == null) return;
    Set<String> told = toldItems(message, split, known);
    int part = 1;
    for (Object item : Values.items(Values.member(message.body(), split.list()))) {
      part += 1;
      if (told.contains(toldItem(item, split))) continue;
      Map<String, Object> body = new LinkedHashMap<>(message.body());
      body.put(split.list(), Arrays.asList(item));
      Carried carried = Carriage.carried(table, body, message.root(), split.to(), message.correspondents());
      if (carried.body() != null) messages.add(message.with(split.to().root(), carried.body(), part));
    }
  }

  /** The items of the latest message of the case that is known. */
  private static Set<String> toldItems(Opened message, Split split, List<?> known) {
    Object own = Values.member(message.body(), split.caseMember());
    Set<String> told = new HashSet<>();
    for (int index = known.size() - 1; index >= 0; index -= 1) {
      Opened found = Opened.open(known.get(index), message.root()::equals);
      Object body = found == null ? Values.MISSING : found.body();
      if (!Values.isSame(Values.member(body, split.caseMember()), own)) continue;
      for (Object item : Values.items(Values.member(body, split.list()))) told.add(toldItem(item, split));
      break;
    }
    return told;
  }

  private static String toldItem(Object item, Split split) {
    Object key = Values.member(item, split.key());
    Object value = Values.member(item, split.value());
    return Json.write(Arrays.asList(key == Values.MISSING ? null : key, value == Values.MISSING ? null : value));
  }

  /** What answers a part of a message answers the message. */
  private static Map<String, Object> answeringWhole(Map<String, Object> body) {
    Map<String, Object> whole = new LinkedHashMap<>();
    body.forEach((name, value) -> {
      boolean isAnswer = ANSWERED.contains(name) && value instanceof String;
      whole.put(name, isAnswer ? PART.matcher((String) value).replaceFirst("") : value);
    });
    return whole;
  }

  /** A conversion after others, told by the places of the given message; what these had added is not the sender's. */
  private static Conversion continued(Conversion before, Conversion after, Places origins, Places last) {
    List<Loss> later = new ArrayList<>();
    Set<List<Object>> lost = new HashSet<>();
    for (Loss loss : after.losses()) {
      List<Object> path = origins.back().get(loss.path());
      if (path == null) continue;
      lost.add(path);
      later.add(
          new Loss(
              path, loss.fields(), loss.value(), loss.reason(), loss.became(), loss.notedAt(), loss.version(),
              loss.message(), loss.messageEn()));
    }
    List<Loss> losses = new ArrayList<>();
    for (Loss loss : before.losses())
      if (!lost.contains(loss.path()))
        losses.add(told(loss, loss.notedAt() == null ? null : last.forth().get(loss.notedAt())));
    losses.addAll(later);
    List<Addition> added = new ArrayList<>();
    for (Addition one : before.added()) {
      List<Object> path = last.forth().get(one.path());
      if (path != null) added.add(moved(one, path));
    }
    added.addAll(after.added());
    return new Conversion(after.messages(), losses, added, null);
  }

  private static Addition moved(Addition one, List<Object> path) {
    return new Addition(path, one.value(), one.because());
  }

  /** A loss with its sentences, whose words are somewhere in the message, or nowhere. */
  private static Loss told(Loss loss, List<Object> notedAt) {
    Words words = ConversionWords.loss(loss.reason(), loss.version(), loss.became(), loss.fields(), notedAt != null);
    return new Loss(
        loss.path(), loss.fields(), loss.value(), loss.reason(), loss.became(), notedAt, loss.version(), words.fr(),
        words.en());
  }

  private static Loss withValue(Loss loss, Object value) {
    return new Loss(
        loss.path(), loss.fields(), value, loss.reason(), loss.became(), loss.notedAt(), loss.version(),
        loss.message(), loss.messageEn());
  }

  private static Places chained(Places before, Places after) {
    return new Places(through(before.forth(), after.forth()), through(after.back(), before.back()));
  }

  private static Map<List<Object>, List<Object>> through(
      Map<List<Object>, List<Object>> one, Map<List<Object>, List<Object>> other) {
    Map<List<Object>, List<Object>> places = new LinkedHashMap<>();
    one.forEach((place, path) -> {
      List<Object> further = other.get(path);
      if (further != null) places.put(place, further);
    });
    return places;
  }

  private static Object valueAt(Object given, List<Object> path) {
    Object value = given;
    for (Object step : path) {
      if (value instanceof List<?> list) {
        boolean isThere = step instanceof Integer index && index < list.size();
        value = isThere ? list.get((Integer) step) : null;
      } else if (value instanceof Map<?, ?> members) value = members.get(step.toString());
      else return null;
    }
    return value;
  }
}
