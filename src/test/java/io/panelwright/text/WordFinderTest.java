package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFinderTest {

  private static final int TEXTS = 20_000;

  @ParameterizedTest
  @CsvSource({
    "abcd, true",
    "xabcd, true",
    "abcdx, true",
    "abc, false",
    "ababcd, true",
    "abcxd, false",
    "ef, true",
    "xxefxx, true",
    "e f, false",
    "'', false"
  })
  void aWordIsFoundAtAnyPlace(String text, boolean found) {
    assertThat(new WordFinder(List.of("abcd", "ef")).isIn(text)).isEqualTo(found);
  }

  @Test
  void noWordsAreInNoText() {
    assertThat(new WordFinder(List.of()).isIn("text")).isFalse();
  }

  @Test
  void randomTextsContainTheSameWordsAsByPlainSearch() {
    var random = new Random(14);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      List<String> words =
          IntStream.rangeClosed(1, 1 + random.nextInt(4))
              .mapToObj(word -> text(random, 2 + random.nextInt(6)))
              .toList();
      String text = text(random, random.nextInt(40));
      boolean expected = words.stream().anyMatch(text::contains);
      assertThat(new WordFinder(words).isIn(text)).as("%s in %s", words, text).isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    assertThat(found).isBetween(TEXTS / 10, TEXTS * 9 / 10);
  }

  /** Of few characters, so that words repeat themselves and each other. */
  private static String text(Random random, int length) {
    return random
        .ints(length, 0, 4)
        .mapToObj(i -> "abcü".substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
