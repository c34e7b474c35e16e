package fr.hubsante.messages.link;

import java.util.Collection;

/** Texts of a specification with a place for each: names of members, codes. Looking one up allocates nothing. */
final class TextTable {
  /** Half of the places at least are empty, so that a text that is not there is missed soon. */
  private final String[] places;

  TextTable(Collection<String> texts) {
    places = new String[Math.max(2, Integer.highestOneBit(texts.size()) * 4)];
    for (String text : texts) {
      int place = start(text);
      while (places[place] != null && !places[place].equals(text)) place = place + 1 & places.length - 1;
      places[place] = text;
    }
  }

  /** How many places there are. */
  int size() {
    return places.length;
  }

  /** The place of a text; −1 for one that is not there. */
  int placeOf(String text) {
    int place = start(text);
    while (true) {
      String found = places[place];
      if (found == null) return -1;
      if (found.equals(text)) return place;
      place = place + 1 & places.length - 1;
    }
  }

  boolean has(String text) {
    return placeOf(text) != -1;
  }

  private int start(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 16) & places.length - 1;
  }
}
