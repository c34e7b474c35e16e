package fr.hubsante.messages.validation;

import java.util.function.Supplier;

/** How many times one judgement may look for the word that was meant. */
final class SearchBudget {
  /** Beyond so many words looked for in one message, suggestions help nobody and only cost time. */
  private static final int MOST_SEARCHES = 100;

  private int left = MOST_SEARCHES;

  boolean take() {
    left -= 1;
    return left >= 0;
  }

  /** What {@code find} finds; {@code null} once the message had its share. */
  String search(Supplier<String> find) {
    return take() ? find.get() : null;
  }
}
