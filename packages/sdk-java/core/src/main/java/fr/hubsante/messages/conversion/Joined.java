package fr.hubsante.messages.conversion;

import fr.hubsante.messages.conversion.TableParts.Join;
import fr.hubsante.messages.conversion.TableParts.TargetMessage;
import fr.hubsante.messages.link.Formats;
import fr.hubsante.messages.words.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is converted in the end: the message itself, or the base that it brings news of.
 *
 * @param isForeign whether a value at a path is of another message: its loss is not the sender's
 */
record Joined(String root, Map<String, Object> body, TargetMessage to, Predicate<List<Object>> isForeign) {

  /** Completes a message by what is known of its case; {@code null} for news whose base is not known. */
  static Joined of(Opened message, TargetMessage to, List<?> known) {
    Join join = to.join();
    if (join == null) return new Joined(message.root(), message.body(), to, path -> false);
    Object own = Values.member(message.body(), join.caseMember());
    boolean isBase = message.root().equals(join.base());
    Map<String, Object> base = null;
    List<Map<String, Object>> news = new ArrayList<>();
    for (Object one : known) {
      Opened other = Opened.open(one, name -> name.equals(join.base()) || name.equals(join.news()));
      if (other == null || !Values.isSame(Values.member(other.body(), join.caseMember()), own)) continue;
      if (other.root().equals(join.base())) base = other.body();
      if (other.root().equals(join.news())) news.add(other.body());
    }
    if (isBase) base = message.body();
    if (base == null) return null;
    if (message.root().equals(join.news())) news.add(message.body());
    List<Object> items = new ArrayList<>();
    for (Object item : Values.items(Values.member(base, join.list()))) items.add(withNews(item, news, join));
    Map<String, Object> body = new LinkedHashMap<>(base);
    body.put(join.list(), items);
    // Places of the base that was sent are its own, but for the list that news may have grown.
    return new Joined(
        join.base(), body, join.to(), path -> !isBase || (!news.isEmpty() && path.contains(join.value())));
  }

  private static Object withNews(Object item, List<Map<String, Object>> news, Join join) {
    Map<String, Object> members = Values.object(item);
    if (members == null) return item;
    List<Object> told = new ArrayList<>();
    for (Object one : Values.items(Values.member(item, join.value()))) if (one instanceof Map<?, ?>) told.add(one);
    Object key = Values.member(item, join.key());
    for (Map<String, Object> one : news) {
      Object value = Values.member(one, join.value());
      if (Values.isSame(Values.member(one, join.key()), key) && value instanceof Map<?, ?>) told.add(value);
    }
    if (told.isEmpty()) return item;
    told.sort(Comparator.comparingLong(one -> time(Values.member(one, join.moment()))));
    Map<String, Object> renewed = new LinkedHashMap<>(members);
    renewed.put(join.value(), told);
    return renewed;
  }

  /** What is no moment is the oldest, as what never happened. */
  private static long time(Object moment) {
    if (moment == Values.MISSING) return 0;
    Long time = Formats.momentOf(Texts.trim(Values.text(moment)).toUpperCase(Locale.ROOT));
    return time == null ? 0 : time;
  }
}
