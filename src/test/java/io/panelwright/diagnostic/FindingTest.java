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
  void findingsAreSortedByLocationAndDescendingSeverity() {
    List<Finding> sorted =
        List.of(
            finding(Severity.ERROR, Location.unknown(), "a", "a"),
            finding(Severity.WARNING, Location.unknown(), "a", "a"),
            finding(Severity.INFO, Location.unknown(), "a", "a"),
            finding(Severity.ERROR, Location.of("A"), "a", "a"),
            finding(Severity.ERROR, Location.of("A", "a"), "a", "a"),
            finding(Severity.ERROR, Location.of("A b"), "a", "a"),
            finding(Severity.ERROR, Location.at("A.java", 2, 10), "a", "a"),
            finding(Severity.ERROR, Location.at("A.java", 2, 10), "a", "b"),
            finding(Severity.ERROR, Location.at("A.java", 2, 10), "b", "a"),
            finding(Severity.WARNING, Location.at("A.java", 2, 10), "a", "a"),
            finding(Severity.ERROR, Location.at("A.java", 2, 10).child("panel"), "a", "a"),
            finding(Severity.ERROR, Location.at("A.java", 10, 1), "a", "a"),
            finding(Severity.ERROR, Location.at("B.java", 1, 1), "a", "a"));

    for (int seed = 0; seed < 20; seed++) {
      List<Finding> shuffled = new ArrayList<>(sorted);
      Collections.shuffle(shuffled, new Random(seed));
      Collections.sort(shuffled);
      assertThat(shuffled).isEqualTo(sorted);
    }
  }

  @Test
  void aChangeOfTheLocationPreservesTheRest() {
    Finding finding =
        Finding.warning("code", Location.of("panel"), "message", "next")
            .withExcerpt(new Excerpt("x", 1));

    assertThat(finding.within("section").within("dashboard"))
        .isEqualTo(finding.at(Location.of("dashboard", "section", "panel")));
    assertThat(finding.at(Location.unknown()).excerpt()).contains(new Excerpt("x", 1));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.location()).isEqualTo(Location.of("panel"));
  }

  @Test
  void severitiesHaveLowerCaseLabels() {
    assertThat(Severity.values())
        .extracting(Severity::label)
        .containsExactly("info", "warning", "error");
  }

  @Test
  void nullIsRejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.error("code", Location.unknown(), null, ""))
        .withMessage("message");
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.error("code", null, "message", ""))
        .withMessage("location");
  }

  @Test
  void veryLongTextsAreTruncated() {
    String odd = "x".repeat(1999) + "\ud83d\ude00".repeat(1000);
    Finding finding = Finding.error("code", Location.of(odd), odd, odd);

    assertThat(finding.message()).isEqualTo("x".repeat(1999) + "… (3999 characters)");
    assertThat(finding.hint()).isEqualTo(finding.message());
    assertThat(finding.location().path()).containsExactly(finding.message());
    assertThat(Finding.error("code", Location.unknown(), "x".repeat(2000), "").message())
        .hasSize(2000);
  }

  private static Finding finding(
      Severity severity, Location location, String code, String message) {
    return new Finding(code, severity, location, message, "", Optional.empty());
  }
}
