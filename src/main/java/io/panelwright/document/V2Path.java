package io.panelwright.document;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows and tabs around some panels.
 *
 * @param tab titles of the innermost tab and of what is around it
 * @param rows titles of rows in it, hidden ones left out
 * @param inner the spec of the innermost; empty at the top
 * @param collapsed whether one of the rows is closed
 */
record V2Path(
    List<String> tab,
    List<String> rows,
    Optional<Located> inner,
    boolean inTab,
    boolean collapsed) {

  private static final String BETWEEN = " / ";

  static V2Path top() {
    return new V2Path(List.of(), List.of(), Optional.empty(), false, false);
  }

  private static String title(Located spec) {
    return spec.string("title").orElse("");
  }

  /** Whether people see no row. */
  static boolean isHidden(Located row) {
    return row.json().isTrue("hideHeader");
  }

  /** Whether nothing would be missing if its panels stood there alone. */
  static boolean isBare(Located row) {
    return isHidden(row)
        && !row.json().has("conditionalRendering")
        && !row.json().has("repeat")
        && row.json().array("variables").isEmpty();
  }

  V2Path row(Located row) {
    List<String> longer = new ArrayList<>(rows);
    if (!isHidden(row)) {
      longer.add(title(row));
    }
    return new V2Path(tab, longer, Optional.of(row), false, collapsed || isClosed(row));
  }

  private static boolean isClosed(Located row) {
    return !isHidden(row) && (row.json().isTrue("collapse") || row.json().isTrue("collapsed"));
  }

  V2Path tab(Located spec) {
    List<String> longer = new ArrayList<>(tab);
    longer.addAll(rows);
    longer.add(title(spec));
    return new V2Path(longer, List.of(), Optional.of(spec), true, false);
  }

  /** Whether rows here are rows in rows. */
  boolean nestsRows() {
    return inner.isPresent() && !inTab;
  }

  /** Whether tabs here stand in a tab, or in a row that says something. */
  boolean nestsTabs() {
    return inner.isPresent() && (inTab || !rows.isEmpty() || !isBare(inner.get()));
  }

  boolean isTop() {
    return inner.isEmpty();
  }

  /** Whether its panels have a row of their own, or the title of their tab. */
  boolean header() {
    return inTab || !rows.isEmpty();
  }

  /** What the section of its panels is called. */
  String title() {
    return inTab ? tabTitle().orElse("") : String.join(BETWEEN, rows);
  }

  /** What the file calls a row that nobody sees. */
  String hiddenTitle() {
    return inner.map(V2Path::title).orElse("");
  }

  Optional<String> tabTitle() {
    return tab.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, tab));
  }

  /** All titles, for people. */
  String words() {
    List<String> all = new ArrayList<>(tab);
    all.addAll(rows);
    return Json.of(String.join(BETWEEN, all)).toString();
  }
}
