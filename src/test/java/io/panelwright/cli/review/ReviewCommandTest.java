package io.panelwright.cli.review;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.GitRepository;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code review} in a real repository. */
class ReviewCommandTest {

  private static final String SHOP =
      """
      {
        "title": "Shop", "uid": "shop", "schemaVersion": 42,
        "panels": [
          {"id": 1, "type": "stat", "title": "Orders", "description": "d",
           "gridPos": {"h": 4, "w": 12, "x": 0, "y": 0},
           "fieldConfig": {"defaults": {"unit": "ordrs"}, "overrides": []},
           "targets": [{"refId": "A", "expr": "orders"}]}
        ]
      }
      """;

  private static final String HOSTILE =
      "@all #1 [x](http://e.example) <img src=x> | `y` GH-2 https://e.example/";

  /** So different that git takes it for no other file. */
  private static final String NEW =
      """
      {"uid": "new", "title": "New", "schemaVersion": 42, "tags": ["a", "b", "c"],
       "time": {"from": "now-1h", "to": "now"},
       "panels": [{"title": "%s", "type": "timeseries", "id": 9,
         "gridPos": {"x": 0, "y": 0, "w": 24, "h": 8}, "description": "Rate of all requests",
         "targets": [{"expr": "sum(rate(http_requests_total[5m]))", "refId": "Q"}],
         "fieldConfig": {"overrides": [], "defaults": {"unit": "ordrs"}}}]}
      """
          .formatted(HOSTILE);

  @TempDir private Path project;

  private String out;
  private String err;

  @BeforeEach
  void commit() throws Exception {
    write("dashboards/shop.json", SHOP);
    write("dashboards/same.json", SHOP.replace("shop", "same").replace("ordrs", "short"));
    write("dashboards/gone.json", SHOP.replace("shop", "gone"));
    write(".panelwright.yaml", "rules:\n  unit-unknown: warning\n");
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    git("checkout", "-q", "-b", "feature");
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(project.resolve(name));
  }

  private void git(String... arguments) throws Exception {
    GitRepository.git(project, arguments);
  }

  private int review(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of("review"));
    line.addAll(List.of(arguments));
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private void change() throws Exception {
    write(
        "dashboards/shop.json",
        SHOP.replace("ordrs", "short")
            .replace("\"expr\": \"orders\"", "\"expr\": \"sum(orders)\""));
    write("dashboards/new.json", NEW);
    Files.delete(project.resolve("dashboards/gone.json"));
    git("add", "-A");
    git("commit", "-q", "-m", "two");
  }

  @Tag(Golden.TAG)
  @Test
  void writesACommentAndPreviews() throws Exception {
    change();
    assertThat(review("--base", "main", "--preview-url", "https://pages.example/pr/7/"))
        .as(err)
        .isEqualTo(1);
    assertThat(out)
        .isEqualTo("3 dashboards changed, 1 new finding, 1 resolved\nwrote review/comment.md\n");
    assertGolden("cli/review-comment.md", read("review/comment.md"));
    assertThat(read("review/comment.md")).endsWith(read("review/review.md"));
    try (var files = Files.walk(project.resolve("review"))) {
      assertThat(
              files.filter(Files::isRegularFile).map(file -> project.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "review/comment.md",
              "review/review.md",
              "review/before/dashboards-gone.html",
              "review/before/dashboards-shop.html",
              "review/after/dashboards-shop.html",
              "review/after/dashboards-new.html");
    }
    assertThat(read("review/before/dashboards-shop.html")).contains("<title>Shop</title>");
  }

  @Test
  void theResultIsTheSameInEachRun() throws Exception {
    change();
    review("--base", "main", "--out", "first");
    review("--base", "main", "--out", "second");
    for (String file : List.of("comment.md", "after/dashboards-new.html")) {
      assertThat(read("first/" + file)).isEqualTo(read("second/" + file));
    }
  }

  /** What others changed on the main branch in the meantime is not part of the review. */
  @Test
  void theBaseIsWhereTheBranchLeftTheOther() throws Exception {
    git("checkout", "-q", "main");
    write("dashboards/same.json", SHOP);
    git("commit", "-q", "-am", "three");
    git("checkout", "-q", "feature");
    assertThat(review("--base", "main")).as(err).isZero();
    assertThat(out).startsWith("no changes\n");
    assertThat(read("review/comment.md"))
        .startsWith("<!-- panelwright review: default -->\n### Dashboard review: no changes\n");
    assertThat(project.resolve("review/after")).doesNotExist();
  }

  @Test
  void theDefaultBaseIsTheDefaultBranchOfOrigin() throws Exception {
    change();
    assertThat(review()).isEqualTo(2);
    assertThat(err).contains("--base main", "git remote set-head origin --auto");
    git("update-ref", "refs/remotes/origin/main", "main");
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    assertThat(review()).as(err).isEqualTo(1);
  }

  @Test
  void changesWithoutNewFindingsAreNoFailure() throws Exception {
    write("dashboards/same.json", SHOP.replace("shop", "same").replace("ordrs", "bytes"));
    assertThat(review("--base", "HEAD")).as(err).isZero();
    assertThat(out).startsWith("1 dashboard changed, 0 new findings, 0 resolved\n");
  }

  @Test
  void anUnreadableDashboardIsReportedAndTheOthersAreReviewed() throws Exception {
    change();
    write("dashboards/same.json", "{");
    assertThat(review("--base", "main")).isEqualTo(3);
    assertThat(err).contains("dashboards/same.json:1:2: error:");
    assertThat(out).startsWith("3 dashboards changed, 2 new findings, ");
    assertThat(read("review/comment.md")).contains("| error | ");
  }

  @Test
  void wrongUsageIsReported() {
    assertThat(review("--base", "nothing")).isEqualTo(2);
    assertThat(err).contains("--base: unknown commit \"nothing\"");
    assertThat(review("--base", "main", "--preview-url", "pages) [x](y")).isEqualTo(2);
    assertThat(err).contains("expected a URL such as https://example.com/pr/1");
    assertThat(review("--base", "main", "--comment-id", "a --> b")).isEqualTo(2);
    assertThat(review("--base", "main", "--pull-request", "7")).isEqualTo(2);
    assertThat(err).contains("--pull-request needs --comment-on github");
    assertThat(review("--base", "main", "nowhere")).isEqualTo(3);
    assertThat(err).contains("nowhere has no dashboard, neither now nor in the commit");
  }

  /** A change of the environment alone is visible in its review. */
  @Test
  void anEnvironmentIsReviewedAsItIsThere() throws Exception {
    ExampleTeam.writePanels(project);
    write("dashboards/checkout.json", ExampleTeam.rendered());
    write(".panelwright.yaml", environment("900"));
    git("add", "-A");
    git("commit", "-q", "-m", "environment");
    write(".panelwright.yaml", environment("60"));
    String contract = "--contract=" + ExampleTeam.NAME;
    assertThat(review("--base", "HEAD", contract)).as(err).isZero();
    assertThat(out).startsWith("no changes\n");
    assertThat(review("--base", "HEAD", contract, "--env", "live")).as(err).isZero();
    assertThat(read("review/comment.md")).contains("Oldest settlement", "threshold red 900 → 60");
  }

  private static String environment(String threshold) {
    return "environments:\n  live:\n    thresholds:\n      payments/settlement-age: "
        + threshold
        + "\n";
  }
}
