package io.panelwright.dashboard;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows and tabs around some panels.
 *
 * @param tab the titles of the innermost tab and of the tabs and rows around it
 * @param rows the titles of the rows in that tab, without hidden ones
 * @param inner the spec of the innermost row or tab; empty at the top
 * @param inTab whether the innermost is a tab
 * @param collapsed whether one of the rows is collapsed
 */
record V2LayoutPath(
    List<String> tab,
    List<String> rows,
    Optional<LocatedObject> inner,
    boolean inTab,
    boolean collapsed) {

  private static final String BETWEEN = " / ";

  static V2LayoutPath top() {
    return new V2LayoutPath(List.of(), List.of(), Optional.empty(), false, false);
  }

  private static String title(LocatedObject spec) {
    return spec.string("title").orElse("");
  }

  /** Whether the row has no header. */
  static boolean isHidden(LocatedObject row) {
    return row.json().isTrue("hideHeader");
  }

  /** Whether the panels of a row look the same without the row. */
  static boolean isRedundant(LocatedObject row) {
    return isHidden(row)
        && !row.json().has("conditionalRendering")
        && !row.json().has("repeat")
        && row.json().array("variables").isEmpty();
  }

  V2LayoutPath row(LocatedObject row) {
    List<String> longer = new ArrayList<>(rows);
    if (!isHidden(row)) {
      longer.add(title(row));
    }
    return new V2LayoutPath(tab, longer, Optional.of(row), false, collapsed || isClosed(row));
  }

  private static boolean isClosed(LocatedObject row) {
    return !isHidden(row) && (row.json().isTrue("collapse") || row.json().isTrue("collapsed"));
  }

  V2LayoutPath tab(LocatedObject spec) {
    List<String> longer = new ArrayList<>(tab);
    longer.addAll(rows);
    longer.add(title(spec));
    return new V2LayoutPath(longer, List.of(), Optional.of(spec), true, false);
  }

  /** Whether rows here would be inside another row. */
  boolean nestsRows() {
    return inner.isPresent() && !inTab;
  }

  /** Whether tabs here would be in a tab, or in a row that is not redundant. */
  boolean nestsTabs() {
    return inner.isPresent() && (inTab || !rows.isEmpty() || !isRedundant(inner.get()));
  }

  boolean isTop() {
    return inner.isEmpty();
  }

  /** Whether the panels are below a row's header or in a tab. */
  boolean hasHeader() {
    return inTab || !rows.isEmpty();
  }

  /** The title of the section. */
  String title() {
    return inTab ? tabTitle().orElse("") : String.join(BETWEEN, rows);
  }

  /** The title in the file of a row without a header. */
  String hiddenTitle() {
    return inner.map(V2LayoutPath::title).orElse("");
  }

  Optional<String> tabTitle() {
    return tab.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, tab));
  }

  /** All titles, quoted, for messages. */
  String describe() {
    List<String> all = new ArrayList<>(tab);
    all.addAll(rows);
    return Json.of(String.join(BETWEEN, all)).toString();
  }
}
