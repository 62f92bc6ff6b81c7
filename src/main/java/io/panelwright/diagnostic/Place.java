package io.panelwright.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a finding is: a spot in a source, a path of names such as dashboard, section and panel, or
 * both.
 */
public record Place(Optional<Position> position, List<String> path) {

  private static final Place NOWHERE = new Place(Optional.empty(), List.of());

  public Place {
    path = path.stream().map(Printable::brief).toList();
  }

  /** No place that is known. */
  public static Place nowhere() {
    return NOWHERE;
  }

  /** A spot in a source. */
  public static Place at(Position position) {
    return new Place(Optional.of(position), List.of());
  }

  /** A spot in a source; line and column are counted from 1. */
  public static Place at(String file, int line, int column) {
    return at(new Position(file, line, column));
  }

  /** A place known by its names only. */
  public static Place of(String... path) {
    return new Place(Optional.empty(), List.of(path));
  }

  /** The same place, {@code outer} being put before its path. */
  public Place within(String outer) {
    var longer = new ArrayList<String>();
    longer.add(outer);
    longer.addAll(path);
    return new Place(position, longer);
  }

  /** The same place, {@code inner} being put behind its path. */
  public Place inside(String inner) {
    var longer = new ArrayList<>(path);
    longer.add(inner);
    return new Place(position, longer);
  }
}
