package io.panelwright.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.lint.FindingChanges;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.FileComparison;
import io.panelwright.testing.ExampleTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommentTest {

  private static final FindingChanges NONE = new FindingChanges(List.of(), List.of());

  /** All panels have another query and unit; a longer text makes the change longer. */
  private static DashboardDiff changed(String text) {
    String before = ExampleTeam.rendered();
    String after =
        before
            .replace("\"expr\": \"", "\"expr\": \"" + text + " + ")
            .replaceAll("\"unit\": \"[a-z]+\"", "\"unit\": \"bytes\"");
    return DashboardDiff.compare(DashboardDocument.read(before), DashboardDocument.read(after));
  }

  private static ReviewedDashboard reviewed(String name, DashboardDiff diff) {
    return new ReviewedDashboard(
        new FileComparison(name, name, diff, false), Optional.empty(), Optional.empty(), name);
  }

  private static ReviewedDashboard removed(String name) {
    return reviewed(name, DashboardDiff.removed(DashboardDocument.read(ExampleTeam.rendered())));
  }

  private static ReviewComment comment(
      List<ReviewedDashboard> dashboards, FindingChanges findings) {
    return new ReviewComment(
        "`abc`",
        dashboards.stream().sorted(ReviewedDashboard.WORST_FIRST).toList(),
        findings,
        Optional.of("https://pages.example"));
  }

  @Test
  void aTextThatFitsIsNotShortened() {
    ReviewComment comment = comment(List.of(reviewed("a", changed("1"))), NONE);
    assertThat(comment.shortened(ReviewComment.MAX_LENGTH)).isEqualTo(comment.whole());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 60, 500})
  void manyDashboardsFitWithTheWorstFirst(int count) {
    List<ReviewedDashboard> dashboards = new ArrayList<>();
    String text = "(" + "1 + ".repeat(count < 10 ? 2_000 : 10) + "1)";
    DashboardDiff diff = changed(text);
    IntStream.range(0, count).forEach(i -> dashboards.add(reviewed("a-" + i, diff)));
    dashboards.add(removed("z-removed"));
    ReviewComment comment = comment(dashboards, NONE);
    assertThat(comment.whole().length()).isGreaterThan(ReviewComment.MAX_LENGTH);

    String shortened = comment.shortened(ReviewComment.MAX_LENGTH);
    assertThat(shortened.length()).isLessThanOrEqualTo(ReviewComment.MAX_LENGTH);
    assertThat(shortened)
        .as("most of the room is used")
        .hasSizeGreaterThan(count < 10 ? 5_000 : ReviewComment.MAX_LENGTH / 2)
        .contains("> A comment has at most 65536 characters: ")
        .contains("[review.md](https://pages.example/review.md)");
    assertThat(shortened.indexOf("#### z-removed"))
        .isPositive()
        .isLessThan(shortened.indexOf("#### a-"));
    assertThat(shortened.split("<details>", -1)).hasSameSizeAs(shortened.split("</details>", -1));
  }

  @Test
  void manyFindingsLeaveRoomForDashboards() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      findings.add(Finding.warning("w", Location.at("a.json", i + 1, 1), "x".repeat(500), "hint"));
    }
    findings.add(Finding.error("worst", Location.at("z.json", 1, 1), "worst", ""));
    ReviewComment comment = comment(List.of(removed("a")), new FindingChanges(findings, findings));
    String shortened = comment.shortened(ReviewComment.MAX_LENGTH);
    assertThat(shortened.length()).isLessThanOrEqualTo(ReviewComment.MAX_LENGTH);
    assertThat(shortened).contains("3001 new findings", "#### a", "more findings");
    assertThat(shortened.indexOf("| error | worst")).isLessThan(shortened.indexOf("| warning |"));
  }
}
