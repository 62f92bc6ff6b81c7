package io.panelwright.show.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Positions of panels, at a width of 1500 pixels: 24 columns of 53.5 pixels and gaps of 8. */
class PageLayoutTest {

  private static final int WIDTH = 1500;

  private static VariableValue values(String... values) {
    return new VariableValue(
        Stream.of(values).map(LabeledValue::of).toList(), true, Optional.empty());
  }

  private static PageLayout layout(String panels, Map<String, VariableValue> variables) {
    String json = "{'panels': [" + panels + "]}";
    return PageLayout.of(DashboardDocument.read(json.replace('\'', '"')), variables, WIDTH);
  }

  private static PageLayout narrow(String panels, int gridWidth) {
    String json = "{'panels': [" + panels + "]}";
    return PageLayout.of(
        DashboardDocument.read(json.replace('\'', '"')),
        Map.of(),
        gridWidth + 2 * PageLayout.PAGE_PADDING);
  }

  private static String panel(String title, int x, int y, int w, int h, String more) {
    return "{'type': 'stat', 'title': '%s', 'gridPos': {'x': %d, 'y': %d, 'w': %d, 'h': %d}%s}"
        .formatted(title, x, y, w, h, more);
  }

  private static List<String> boxes(PageLayout layout) {
    return layout.sections().stream().flatMap(PageLayoutTest::boxes).toList();
  }

  private static Stream<String> boxes(PageSection section) {
    return section.panels().stream()
        .map(
            panel ->
                panel.panel().title()
                    + panel.repeated().values().stream().map(LabeledValue::text).toList()
                    + " "
                    + panel.box().x()
                    + ","
                    + panel.box().y()
                    + " "
                    + panel.box().width()
                    + "x"
                    + panel.box().height());
  }

  private static List<String> sections(PageLayout layout) {
    return layout.sections().stream()
        .map(
            section ->
                section.tab().map(tab -> tab + ": ").orElse("")
                    + section.title()
                    + section.repeated().values().stream().map(LabeledValue::text).toList()
                    + (section.collapsed() ? " closed" : "")
                    + (section.header() ? "" : " bare")
                    + " at "
                    + section.y())
        .toList();
  }

  @Test
  void inANarrowGridEachPanelHasTheWholeWidth() {
    String panels = panel("b", 12, 0, 12, 4, "") + "," + panel("a", 0, 0, 12, 2, "");

    assertThat(boxes(narrow(panels, 767))).containsExactly("b[] 0,76 767x144", "a[] 0,0 767x68");
    assertThat(boxes(narrow(panels, 768))).containsExactly("b[] 388,0 380x144", "a[] 0,0 380x68");
  }

  @Test
  void aPanelsSizeFollowsFromColumnsAndRows() {
    PageLayout layout =
        layout(panel("a", 0, 0, 12, 4, "") + "," + panel("b", 12, 0, 12, 4, ""), Map.of());

    assertThat(boxes(layout)).containsExactly("a[] 0,0 730x144", "b[] 738,0 730x144");
    assertThat(layout.height()).isEqualTo(144);
  }

  @Test
  void panelsMoveUpAndPushOthersDown() {
    PageLayout layout =
        layout(
            String.join(
                ",",
                panel("high", 0, 10, 12, 2, ""),
                panel("below", 0, 30, 12, 2, ""),
                panel("over", 6, 10, 12, 2, "")),
            Map.of());

    assertThat(boxes(layout))
        .containsExactly("high[] 0,0 730x68", "below[] 0,152 730x68", "over[] 369,76 730x68");
  }

  @Test
  void aClosedRowContainsItsPanelsAndAnOpenOneIsFollowedByThem() {
    PageLayout layout =
        layout(
            String.join(
                ",",
                panel("top", 0, 0, 24, 1, ""),
                "{'type': 'row', 'title': 'Open', 'collapsed': false, 'panels': []}",
                panel("inner", 0, 5, 24, 2, ""),
                "{'type': 'row', 'title': 'Closed', 'collapsed': true, 'panels': ["
                    + panel("hidden", 0, 9, 24, 2, "")
                    + "]}",
                "{'type': 'row', 'title': 'Last'}"),
            Map.of());

    assertThat(sections(layout))
        .containsExactly("[] bare at 0", "Open[] at 38", "Closed[] closed at 152", "Last[] at 190");
    assertThat(boxes(layout))
        .containsExactly("top[] 0,0 1468x30", "inner[] 0,0 1468x68", "hidden[] 0,0 1468x68");
    assertThat(layout.height()).isEqualTo(220);
  }

  @Test
  void aRepeatedPanelHasAtMostMaxPerRowCopiesInALine() {
    PageLayout layout =
        layout(
            panel("p", 6, 0, 6, 2, ", 'repeat': 'v', 'maxPerRow': 2")
                + ","
                + panel("after", 0, 2, 24, 1, ""),
            Map.of("v", values("a", "b", "c")));

    assertThat(boxes(layout))
        .containsExactly(
            "p[a] 0,0 730x68", "p[b] 738,0 730x68", "p[c] 0,76 730x68", "after[] 0,152 1468x30");
  }

  @Test
  void aVerticallyRepeatedPanelKeepsItsWidth() {
    PageLayout layout =
        layout(
            panel("p", 6, 0, 6, 2, ", 'repeat': 'v', 'repeatDirection': 'v'"),
            Map.of("v", values("a", "b")));

    assertThat(boxes(layout)).containsExactly("p[a] 369,0 361x68", "p[b] 369,76 361x68");
  }

  @Test
  void aRepeatedRowIsFollowedByItsCopies() {
    PageLayout layout =
        layout(
            "{'type': 'row', 'title': 'R $v', 'repeat': 'v'}," + panel("p", 0, 1, 24, 2, ""),
            Map.of("v", values("a", "b")));

    assertThat(sections(layout)).containsExactly("R $v[a] at 0", "R $v[b] at 114");
    assertThat(boxes(layout)).containsExactly("p[a] 0,0 1468x68", "p[b] 0,0 1468x68");
  }

  @Test
  void aRepeatWithoutValuesShowsThePanelOnce() {
    String panel = panel("p", 0, 0, 6, 2, ", 'repeat': 'v'");

    assertThat(boxes(layout(panel, Map.of("v", values())))).containsExactly("p[] 0,0 361x68");
    assertThat(boxes(layout(panel, Map.of()))).containsExactly("p[] 0,0 361x68");
  }

  @Test
  void positionsOutsideOfTheGridAreMovedIntoIt() {
    PageLayout layout =
        layout(panel("wide", 30, 0, 99, 1, "") + "," + panel("left", -5, 3, 0, 0, ""), Map.of());

    assertThat(boxes(layout)).containsExactly("wide[] 0,0 1468x30", "left[] 0,38 54x30");
  }

  @Test
  void tabsAndAutomaticGridsOfV2() {
    String item =
        "{'kind': 'AutoGridLayoutItem', 'spec': {'element': {'kind': 'ElementReference', 'name': '%s'}%s}}";
    String repeat = ", 'repeat': {'mode': 'variable', 'value': 'v'}";
    String grid =
        "{'kind': 'AutoGridLayout', 'spec': {'columnWidthMode': 'standard', 'rowHeightMode': 'short',"
            + " 'maxColumnCount': 3, 'items': ["
            + item.formatted("a", repeat)
            + ", "
            + item.formatted("b", "")
            + "]}}";
    String tab = "{'kind': 'TabsLayoutTab', 'spec': {'title': '%s', 'layout': %s}}";
    String json =
        "{'apiVersion': 'dashboard.grafana.app/v2beta1', 'kind': 'Dashboard', 'metadata': {'name': 'x'},"
            + " 'spec': {'title': 'T', 'elements': {'a': "
            + element("a", 1)
            + ", 'b': "
            + element("b", 2)
            + "}, 'variables': [{'kind': 'CustomVariable', 'spec': {'name': 'v',"
            + " 'query': 'x,y,z'}}], 'layout': {'kind': 'TabsLayout', 'spec': {'tabs': ["
            + tab.formatted("One", grid)
            + ", "
            + tab.formatted("Two", grid.replace(repeat, ""))
            + "]}}}}";
    DashboardFile file = DashboardFile.read("x.json", json.replace('\'', '"')).file().orElseThrow();

    PageLayout layout =
        PageLayout.of(file.v2().orElseThrow(), Map.of("v", values("x", "y", "z")), WIDTH);

    assertThat(layout.tabs()).containsExactly("One", "Two");
    assertThat(sections(layout)).containsExactly("One: [] bare at 0", "Two: [] bare at 0");
    assertThat(boxes(layout))
        .containsExactly(
            "a[x] 0,0 484x168",
            "a[y] 492,0 484x168",
            "a[z] 984,0 484x168",
            "b[] 0,176 484x168",
            "a[] 0,0 730x168",
            "b[] 738,0 730x168");
  }

  private static String element(String title, int id) {
    return "{'kind': 'Panel', 'spec': {'id': "
        + id
        + ", 'title': '"
        + title
        + "', 'links': [],"
        + " 'data': {'kind': 'QueryGroup', 'spec': {'queries': [], 'transformations': []}},"
        + " 'vizConfig': {'kind': 'VizConfig', 'group': 'stat', 'version': '', 'spec':"
        + " {'options': {}, 'fieldConfig': {'defaults': {}, 'overrides': []}}}}}";
  }
}
