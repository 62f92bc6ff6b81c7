package io.panelwright.policy.layout;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LayoutPoliciesTest {

  @TestFactory
  Stream<DynamicTest> ids() {
    Policy policy = new PanelIdsDiffer();
    return Stream.of(
        row(
            "a row and a panel inside a collapsed row count, too",
            policy,
            dashboard(
                """
                {"panels": [
                  {"id": 1, "type": "row", "title": "A", "collapsed": true, "panels": [
                    {"id": 1, "type": "stat", "title": "B"}]},
                  {"id": 7, "type": "stat", "title": "C"}]}
                """),
            "panels/0/panels/0/id: id 1 is also that of \"A\""),
        row(
            "panels without an id are another rule's",
            policy,
            dashboard(
                """
                {"panels": [{"type": "stat", "title": "A"}, {"type": "stat", "title": "B"}]}
                """)),
        row(
            "what is no number is no id",
            policy,
            dashboard(
                """
                {"panels": [{"id": "x", "type": "stat"}, {"id": "x", "type": "stat"}, {"id": null}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> missingIds() {
    Policy policy = new PanelsHaveIds();
    return Stream.of(
        row(
            "those without are told once",
            policy,
            dashboard(
                """
                {"panels": [{"id": 1, "type": "stat"}, {"type": "stat"}, {"id": "x", "type": "stat"}]}
                """),
            "panels/1: the panel has no id, and another one has none"),
        row(
            "rows may lack one: Grafana numbers them anew in any case",
            policy,
            dashboard(
                """
                {"panels": [{"type": "row", "panels": []}, {"id": 1, "type": "stat"}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> overlap() {
    Policy policy = new PanelsDoNotOverlap();
    return Stream.of(
        row("neighbours touch", policy, grid("0 0 12 8", "12 0 12 8", "0 8 24 4")),
        row(
            "a panel over two others is told once",
            policy,
            grid("0 0 12 8", "12 0 12 8", "6 4 12 8"),
            "panels/2/gridPos: the panel at x=6, y=4 (12×8) covers a part of \"0\" at x=0, y=0"
                + " (12×8) and of 1 other"),
        row(
            "the order in the file does not matter",
            policy,
            grid("0 4 6 4", "0 0 6 5"),
            "panels/0/gridPos: the panel at x=0, y=4 (6×4) covers a part of \"1\" at x=0, y=0 (6×5)"),
        row(
            "a low panel does not hide the high one that it covers",
            policy,
            grid("0 0 6 20", "0 2 6 1", "0 8 6 2"),
            "panels/1/gridPos: the panel at x=0, y=2 (6×1) covers a part of \"0\" at x=0, y=0"
                + " (6×20)",
            "panels/2/gridPos: the panel at x=0, y=8 (6×2) covers a part of \"0\" at x=0, y=0"
                + " (6×20)"),
        row(
            "far beyond the grid nothing overflows",
            policy,
            grid("2147483647 0 2147483647 8", "-5 0 3 8", "0 2147483647 2 2147483647")),
        row(
            "each collapsed row has a grid of its own",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "row", "title": "A", "collapsed": true,
                   "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1}, "panels": [
                     {"type": "stat", "title": "B", "gridPos": {"x": 0, "y": 1, "w": 6, "h": 4}}]},
                  {"type": "row", "title": "C", "collapsed": true,
                   "gridPos": {"x": 0, "y": 1, "w": 24, "h": 1}, "panels": [
                     {"type": "stat", "title": "D", "gridPos": {"x": 0, "y": 2, "w": 6, "h": 4}},
                     {"type": "stat", "title": "E", "gridPos": {"x": 5, "y": 2, "w": 6, "h": 4}}]}]}
                """),
            "panels/1/panels/1/gridPos: the panel at x=5, y=2 (6×4) covers a part of \"D\" at x=0,"
                + " y=2 (6×4)"),
        row(
            "a row's own line is taken",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "title": "B", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 4}},
                  {"type": "row", "title": "A", "gridPos": {"x": 0, "y": 3, "w": 24, "h": 1}}]}
                """),
            "panels/1/gridPos: the panel at x=0, y=3 (24×1) covers a part of \"B\" at x=0, y=0"
                + " (6×4)"));
  }

  @TestFactory
  Stream<DynamicTest> order() {
    Policy policy = new PanelsStandInOrder();
    return Stream.of(
        row("line by line", policy, grid("0 0 6 4", "6 0 6 4", "0 4 6 4", "6 4 6 4")),
        row(
            "right before left",
            policy,
            grid("6 0 6 4", "0 0 6 4"),
            "panels/1: listed after \"0\", but it stands before it"),
        row("a high panel on the left of two", policy, grid("0 0 6 8", "6 0 6 4", "6 4 6 4")));
  }

  @TestFactory
  Stream<DynamicTest> places() {
    return Stream.of(
        row(
            "in the grid",
            new PanelsStandInTheGrid(),
            grid("0 0 24 8", "23 8 1 1", "20 9 5 4", "-1 9 4 4", "0 -3 4 4", "0 0 0 4", "0 0 4 -1"),
            "panels/2/gridPos: the panel reaches to column 25 of 24 (x=20, w=5)",
            "panels/3/gridPos: the panel stands at x=-1, y=9",
            "panels/4/gridPos: the panel stands at x=0, y=-3",
            "panels/5/gridPos: the panel is 0 wide and 4 high",
            "panels/6/gridPos: the panel is 4 wide and -1 high"),
        row(
            "parts that are missing or no whole numbers",
            new PanelHasGridPos(),
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "gridPos": {"x": 0, "y": "0", "w": 6.5, "h": 4}},
                  {"type": "stat", "gridPos": null},
                  {"type": "row", "panels": [{"type": "stat", "gridPos": {"w": 1, "h": 1, "x": 0}}]}]}
                """),
            "panels/2/gridPos: the panel has no gridPos",
            "panels/0/gridPos: gridPos lacks y, w",
            "panels/1/gridPos: the panel has no gridPos",
            "panels/2/panels/0/gridPos: gridPos lacks y"),
        row(
            "dashboards before version 16 have no grid",
            new PanelHasGridPos(),
            dashboard(
                """
                {"schemaVersion": 14, "rows": [{"panels": [{"type": "graph", "span": 6}]}],
                 "panels": [{"type": "graph"}]}
                """)));
  }

  @Test
  void tenThousandPanelsOnOneSpotAreCheckedInNoTime() {
    String panels =
        IntStream.range(0, 10_000)
            .mapToObj(i -> panel("p" + i, "0 0 24 8"))
            .collect(Collectors.joining(",", "{\"panels\": [", "]}"));

    List<String> found =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> Examples.found(new PanelsDoNotOverlap(), dashboard(panels)));

    assertThat(found).hasSize(9_999);
  }

  /** Panels at places "x y w h", named by their number. */
  private static Example grid(String... places) {
    return dashboard(
        IntStream.range(0, places.length)
            .mapToObj(i -> panel(String.valueOf(i), places[i]))
            .collect(Collectors.joining(",", "{\"panels\": [", "]}")));
  }

  private static String panel(String title, String place) {
    String[] n = place.split(" ");
    return """
        {"type": "stat", "title": "%s", "gridPos": {"x": %s, "y": %s, "w": %s, "h": %s}}
        """
        .formatted(title, n[0], n[1], n[2], n[3]);
  }
}
