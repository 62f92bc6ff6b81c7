package io.panelwright.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a dashboard, for machines and for people.
 *
 * @param pointer keys and indices from the document's root, such as {@code [panels, 3, targets, 0]}
 * @param names section, panel, query, as far as they are known
 */
public record Where(List<String> pointer, List<String> names) {

  /** The dashboard itself. */
  public static final Where ROOT = new Where(List.of(), List.of());

  public Where {
    pointer = List.copyOf(pointer);
    names = List.copyOf(names);
  }

  /** A place deeper in the document, for people the same. */
  public Where at(Object... keys) {
    List<String> longer = new ArrayList<>(pointer);
    for (Object key : keys) {
      longer.add(String.valueOf(key));
    }
    return new Where(longer, names);
  }

  /** The same place with one more name. */
  public Where named(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new Where(pointer, longer);
  }
}
