package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts violations to findings. */
public final class ViolationConverter {

  private ViolationConverter() {}

  /**
   * Converts a violation to a finding.
   *
   * @param position the position in a file; empty if there is none
   */
  public static Finding toFinding(
      Violation violation, DashboardDocument document, Optional<Position> position) {
    List<String> path = new ArrayList<>();
    path.add(document.title().isBlank() ? document.uid() : document.title());
    path.addAll(violation.location().names());
    path.removeIf(String::isBlank);
    return new Finding(
        violation.rule().code(),
        violation.rule().severity(),
        new Location(position, path),
        violation.message(),
        violation.hint(),
        violation.fragment().map(part -> Excerpt.extract(part.text(), part.span().start())));
  }
}
