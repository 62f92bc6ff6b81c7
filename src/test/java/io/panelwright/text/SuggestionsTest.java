package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

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
  void aSwapOfNeighborsIsOneEdit(String a, String b, int edits) {
    assertThat(Suggestions.distance(a, b)).isEqualTo(edits);
    assertThat(Suggestions.distance(b, a)).isEqualTo(edits);
  }

  @ParameterizedTest
  @CsvSource({
    "alwasy, always",
    "ALWAYS, always",
    "nevr, never",
    "lastnotnull, lastNotNull",
    "a, b", // one edit is allowed even in the shortest word
    "xyz,",
    "something else,",
    "beta, beta",
    "run3, Run.3", // a run id before and after the exporter cleaned it
    "betta, beta",
    "bata, bata",
    "bxta, bata", // the first of equals in alphabetical order
  })
  void theNearestWordIsWithinAFewEdits(String word, String nearest) {
    List<String> candidates =
        List.of("never", "always", "lastNotNull", "beta", "bata", "b", "Run.3");

    assertThat(Suggestions.nearest(word, candidates).orElse(null)).isEqualTo(nearest);
    assertThat(Suggestions.didYouMean(word, candidates))
        .isEqualTo(nearest == null ? "" : "; did you mean \"" + nearest + "\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-metric, metric-unknown",
    "Unknown-Metric, metric-unknown",
    "unknow-metric, metric-unknown",
    "unknown-unit, unit-unknown",
    "panel-title, panel-title-missing",
    "panel-titel, panel-title-missing",
    "house-panel-datasource, convention-panel-datasource",
    "secret, secret-in-dashboard",
    "zero-hides-absence, zero-hides-missing-data",
    "panel,", // several have it
    "panel-twice,",
    "datasource,",
    "datasource-preset,",
    "metricunknown, metric-unknown",
    "label-unknwon, label-unknown",
    "-,",
    "--,",
  })
  void aQuestionAlsoFindsTheSameParts(String word, String nearest) {
    List<String> codes =
        List.of(
            "convention-panel-datasource",
            "datasource-unknown",
            "label-unknown",
            "metric-unknown",
            "panel-order",
            "panel-title-missing",
            "secret-in-dashboard",
            "unit-unknown",
            "zero-hides-missing-data");

    assertThat(Suggestions.didYouMean(word, codes))
        .isEqualTo(nearest == null ? "" : "; did you mean \"" + nearest + "\"?");
  }

  @Test
  void withoutCandidatesThereIsNoSuggestion() {
    assertThat(Suggestions.nearest("word", List.of())).isEmpty();
  }

  @Test
  void aLongWordIsCheap() {
    List<String> candidates = Collections.nCopies(500, "b".repeat(100_000));

    assertThat(Suggestions.nearest("a".repeat(1_000_000), candidates)).isEmpty();
  }
}
