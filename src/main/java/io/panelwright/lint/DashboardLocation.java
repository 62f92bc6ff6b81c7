package io.panelwright.lint;

import io.panelwright.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/**
 * A location in a dashboard: a JSON pointer and readable names.
 *
 * @param pointer into the document, such as {@code /panels/3/targets/0}
 * @param names names of the section, panel and query, if known
 */
public record DashboardLocation(JsonPointer pointer, List<String> names) {

  /** The location of the dashboard itself. */
  public static final DashboardLocation ROOT = new DashboardLocation(JsonPointer.ROOT, List.of());

  public DashboardLocation {
    names = List.copyOf(names);
  }

  /** Appends keys to the pointer; the names stay the same. */
  public DashboardLocation at(Object... keys) {
    JsonPointer deeper = pointer;
    for (Object key : keys) {
      deeper = deeper.child(String.valueOf(key));
    }
    return new DashboardLocation(deeper, names);
  }

  /** Returns the same location with one more name. */
  public DashboardLocation withName(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new DashboardLocation(pointer, longer);
  }
}
