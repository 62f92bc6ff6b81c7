package io.panelwright.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a value of a view stands in the source of that view.
 *
 * @param pointer in the source
 * @param verbatim whether what the value holds was copied as it is, but for {@code parts}
 * @param parts what stands elsewhere, by key or number in the view
 */
record Origin(List<String> pointer, boolean verbatim, Map<String, Origin> parts) {

  static Origin copied(List<String> pointer) {
    return new Origin(pointer, true, Map.of());
  }

  static Origin converted(List<String> pointer) {
    return new Origin(pointer, false, Map.of());
  }

  /** The place of a value in the source, or of what it was made from. */
  List<String> of(List<String> viewPointer) {
    if (viewPointer.isEmpty()) {
      return pointer;
    }
    Origin part = parts.get(viewPointer.get(0));
    if (part != null) {
      return part.of(viewPointer.subList(1, viewPointer.size()));
    }
    return verbatim ? below(viewPointer) : pointer;
  }

  /** The place of a value in the source when it is the same value there, or could be put there. */
  Optional<List<String>> exactly(List<String> viewPointer) {
    if (viewPointer.isEmpty()) {
      return verbatim && parts.isEmpty() ? Optional.of(pointer) : Optional.empty();
    }
    Origin part = parts.get(viewPointer.get(0));
    if (part != null) {
      return part.exactly(viewPointer.subList(1, viewPointer.size()));
    }
    return verbatim ? Optional.of(below(viewPointer)) : Optional.empty();
  }

  private List<String> below(List<String> names) {
    List<String> longer = new ArrayList<>(pointer);
    longer.addAll(names);
    return longer;
  }
}
