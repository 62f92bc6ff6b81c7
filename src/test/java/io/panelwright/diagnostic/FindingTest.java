package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingTest {

  @Test
  void findingsSortByPlaceThenTheGravestFirst() {
    List<Finding> sorted =
        List.of(
            finding(Severity.ERROR, Place.nowhere(), "a", "a"),
            finding(Severity.WARNING, Place.nowhere(), "a", "a"),
            finding(Severity.INFO, Place.nowhere(), "a", "a"),
            finding(Severity.ERROR, Place.of("A"), "a", "a"),
            finding(Severity.ERROR, Place.of("A", "a"), "a", "a"),
            finding(Severity.ERROR, Place.of("A b"), "a", "a"),
            finding(Severity.ERROR, Place.at("A.java", 2, 10), "a", "a"),
            finding(Severity.ERROR, Place.at("A.java", 2, 10), "a", "b"),
            finding(Severity.ERROR, Place.at("A.java", 2, 10), "b", "a"),
            finding(Severity.WARNING, Place.at("A.java", 2, 10), "a", "a"),
            finding(Severity.ERROR, Place.at("A.java", 2, 10).inside("panel"), "a", "a"),
            finding(Severity.ERROR, Place.at("A.java", 10, 1), "a", "a"),
            finding(Severity.ERROR, Place.at("B.java", 1, 1), "a", "a"));

    for (int seed = 0; seed < 20; seed++) {
      List<Finding> shuffled = new ArrayList<>(sorted);
      Collections.shuffle(shuffled, new Random(seed));
      Collections.sort(shuffled);
      assertThat(shuffled).isEqualTo(sorted);
    }
  }

  @Test
  void aChangeOfPlaceKeepsTheRest() {
    Finding finding =
        Finding.warning("code", Place.of("panel"), "message", "next").with(new Excerpt("x", 1));

    assertThat(finding.within("section").within("dashboard"))
        .isEqualTo(finding.at(Place.of("dashboard", "section", "panel")));
    assertThat(finding.at(Place.nowhere()).excerpt()).contains(new Excerpt("x", 1));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.place()).isEqualTo(Place.of("panel"));
  }

  @Test
  void severitiesReadAsWords() {
    assertThat(Severity.values())
        .extracting(Severity::word)
        .containsExactly("info", "warning", "error");
  }

  @Test
  void nothingIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.error("code", Place.nowhere(), null, ""))
        .withMessage("message");
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.error("code", null, "message", ""))
        .withMessage("place");
  }

  @Test
  void absurdlyLongTextsAreCut() {
    String odd = "x".repeat(1999) + "\ud83d\ude00".repeat(1000);
    Finding finding = Finding.error("code", Place.of(odd), odd, odd);

    assertThat(finding.message()).isEqualTo("x".repeat(1999) + "…");
    assertThat(finding.next()).isEqualTo(finding.message());
    assertThat(finding.place().path()).containsExactly(finding.message());
    assertThat(Finding.error("code", Place.nowhere(), "x".repeat(2000), "").message())
        .hasSize(2000);
  }

  private static Finding finding(Severity severity, Place place, String code, String message) {
    return new Finding(code, severity, place, message, "", Optional.empty());
  }
}
