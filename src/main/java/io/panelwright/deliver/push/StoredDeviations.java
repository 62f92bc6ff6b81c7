package io.panelwright.deliver.push;

import io.panelwright.diff.Change;
import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.ElementKind;
import java.util.List;
import java.util.stream.Collectors;

/** Describes what Grafana stored otherwise than it was sent, such as a raised refresh interval. */
final class StoredDeviations {

  private static final int MAX_ELEMENTS = 5;

  private StoredDeviations() {}

  /** A note for each changed element; of many, the last counts the others. */
  static List<String> notes(DashboardDiff deviations) {
    List<ChangedElement> elements = deviations.changedElements();
    List<String> notes =
        elements.stream()
            .limit(MAX_ELEMENTS)
            .map(element -> "Grafana stored " + describe(element))
            .collect(Collectors.toList());
    int others = elements.size() - MAX_ELEMENTS;
    if (others > 0) {
      notes.add("Grafana stored " + others + " more elements otherwise");
    }
    return notes;
  }

  private static String describe(ChangedElement element) {
    String changes =
        element.changes().stream().map(Change::description).collect(Collectors.joining("; "));
    return element.elementKind() == ElementKind.DASHBOARD
        ? changes
        : element.elementKind().label() + " \"" + element.name() + "\": " + changes;
  }
}
