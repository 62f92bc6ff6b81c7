package io.panelwright.deliver.drift;

import io.panelwright.deliver.ComparedElement;
import io.panelwright.text.Position;
import java.util.Optional;

/**
 * A changed element of a dashboard.
 *
 * @param save the last save in Grafana that changed it, if the history shows it
 * @param position the author's line
 */
public record DriftElement(
    ComparedElement element, Optional<RecordedSave> save, Optional<Position> position) {

  /** The element with its line. */
  public DriftElement at(Position line) {
    return new DriftElement(element, save, Optional.of(line));
  }
}
