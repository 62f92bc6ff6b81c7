package io.panelwright.text;

import java.util.Arrays;
import java.util.List;

/**
 * Searches a text for any of some words in one pass, which skips most characters.
 *
 * <p>The algorithm of Wu and Manber with blocks of two characters: a block that no word contains
 * moves the search by nearly the length of the shortest word.
 */
final class WordFinder {

  private static final int BLOCKS = 1 << 12;

  private final List<String> words;

  /** The length of the shortest word; only so many characters of the others are indexed. */
  private final int length;

  /** For the hash of each block, how far its last place in a word is from the end. */
  private final int[] shifts = new int[BLOCKS];

  /**
   * Creates the index.
   *
   * @param words of two characters or more
   */
  WordFinder(List<String> words) {
    this.words = List.copyOf(words);
    this.length = words.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
    Arrays.fill(shifts, length - 1);
    for (String word : words) {
      for (int i = 1; i < length; i++) {
        int block = block(word, i);
        shifts[block] = Math.min(shifts[block], length - 1 - i);
      }
    }
  }

  private static int block(String text, int last) {
    return (text.charAt(last - 1) * 61 + text.charAt(last)) & (BLOCKS - 1);
  }

  /** Whether the text contains a word. */
  boolean isIn(String text) {
    int last = length - 1;
    while (last < text.length()) {
      int shift = shifts[block(text, last)];
      if (shift == 0 && startsWord(text, last - length + 1)) {
        return true;
      }
      last += Math.max(shift, 1);
    }
    return false;
  }

  private boolean startsWord(String text, int position) {
    return words.stream().anyMatch(word -> text.startsWith(word, position));
  }
}
