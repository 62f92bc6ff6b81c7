package io.panelwright.promql;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The results of recent parses. A query is parsed when an author makes it, and again when its
 * dashboard is linted, diffed or shown; a result is immutable.
 */
final class ParseCache {

  private static final int SLOTS = 1024;

  /** Longer texts are parsed each time, so that the cache is small. */
  private static final int MAX_LENGTH = 1000;

  private final AtomicReferenceArray<Entry> entries = new AtomicReferenceArray<>(SLOTS);

  private record Entry(Dialect dialect, ParseResult result) {

    boolean isFor(String text, Dialect dialect) {
      return result.text().equals(text) && this.dialect.equals(dialect);
    }
  }

  /** The result for a text; a text replaces another one with the same slot. */
  ParseResult parse(String text, Dialect dialect) {
    if (text.length() > MAX_LENGTH) {
      return Parser.parse(text, dialect);
    }
    int hash = text.hashCode() * 31 + dialect.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Entry entry = entries.get(slot);
    if (entry == null || !entry.isFor(text, dialect)) {
      entry = new Entry(dialect, Parser.parse(text, dialect));
      entries.set(slot, entry);
    }
    return entry.result;
  }
}
