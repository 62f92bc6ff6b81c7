package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "abc, abc, 0",
    "abc, '', 3",
    "'', abc, 3",
    "abc, abd, 1",
    "abc, ab, 1",
    "abc, xabc, 1",
    "abc, acb, 1",
    "kitten, sitting, 3",
    "ca, abc, 3",
    "abcdef, badcfe, 3"
  })
  void aSwapOfNeighboursIsOneSlip(String a, String b, int slips) {
    assertThat(Nearest.distance(a, b)).isEqualTo(slips);
    assertThat(Nearest.distance(b, a)).isEqualTo(slips);
  }

  @ParameterizedTest
  @CsvSource({
    "alwasy, always",
    "ALWAYS, always",
    "nevr, never",
    "lastnotnull, lastNotNull",
    "a, b", // one slip is allowed in the shortest word, too
    "xyz,",
    "something else,",
    "beta, beta",
    "betta, beta",
    "bata, bata",
    "bxta, bata", // the first of equals in alphabetical order
  })
  void theNearestWordIsWithinAFewSlips(String word, String nearest) {
    List<String> candidates = List.of("never", "always", "lastNotNull", "beta", "bata", "b");

    assertThat(Nearest.to(word, candidates).orElse(null)).isEqualTo(nearest);
    assertThat(Nearest.hint(word, candidates))
        .isEqualTo(nearest == null ? "" : "; did you mean \"" + nearest + "\"?");
  }

  @Test
  void nothingIsNearWithoutCandidates() {
    assertThat(Nearest.to("word", List.of())).isEmpty();
  }

  @Test
  void aHostileWordCostsLittle() {
    List<String> candidates = Collections.nCopies(500, "b".repeat(100_000));

    assertThat(Nearest.to("a".repeat(1_000_000), candidates)).isEmpty();
  }
}
