package io.panelwright.lint;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.document.DashboardDocument;
import io.panelwright.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Violations as findings. */
public final class ViolationFinding {

  private ViolationFinding() {}

  /**
   * What a report tells of a violation.
   *
   * @param position in a file; empty where there is none
   */
  public static Finding of(
      Violation violation, DashboardDocument document, Optional<Position> position) {
    List<String> path = new ArrayList<>();
    path.add(document.title().isBlank() ? document.uid() : document.title());
    path.addAll(violation.where().names());
    path.removeIf(String::isBlank);
    return new Finding(
        violation.rule().code(),
        violation.rule().severity(),
        new Place(position, path),
        violation.message(),
        violation.next(),
        violation.fragment().map(part -> Excerpt.of(part.text(), part.span().start())));
  }
}
