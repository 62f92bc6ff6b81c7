package io.panelwright.diff;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words for the values of one kind of object.
 *
 * @param phrases by path
 * @param specials what is compared in its own way, by path
 */
record Context(Map<String, String> phrases, Map<String, Special> specials) {

  /** Words without anything special. */
  static Context of(String table) {
    return new Context(words(table), Map.of());
  }

  Context with(String path, Special special) {
    Map<String, Special> more = new LinkedHashMap<>(specials);
    more.put(path, special);
    return new Context(phrases, more);
  }

  /** What people call the value at a path: a word, or else the path itself. */
  String phrase(String path) {
    return phrases.getOrDefault(path, path);
  }

  private static Map<String, String> words(String table) {
    Map<String, String> words = new LinkedHashMap<>();
    table
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(cells -> words.put(cells[0].strip(), cells[1].strip()));
    return words;
  }
}
