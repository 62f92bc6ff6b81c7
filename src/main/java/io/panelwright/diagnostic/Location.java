package io.panelwright.diagnostic;

import io.panelwright.text.Position;
import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The location of a finding: a source position, a path of names, or both.
 *
 * @param path names such as dashboard, section and panel, from outer to inner
 */
public record Location(Optional<Position> position, List<String> path) {

  private static final Location UNKNOWN = new Location(Optional.empty(), List.of());

  public Location {
    path = path.stream().map(TerminalSanitizer::sanitizeAndTruncate).toList();
  }

  /** An unknown location. */
  public static Location unknown() {
    return UNKNOWN;
  }

  /** A location with a source position only. */
  public static Location at(Position position) {
    return new Location(Optional.of(position), List.of());
  }

  /** A location with a source position only; line and column are counted from 1. */
  public static Location at(String file, int line, int column) {
    return at(new Position(file, line, column));
  }

  /** A location with a path only. */
  public static Location of(String... path) {
    return new Location(Optional.empty(), List.of(path));
  }

  /** This location with {@code outer} before its path. */
  public Location within(String outer) {
    var longer = new ArrayList<String>();
    longer.add(outer);
    longer.addAll(path);
    return new Location(position, longer);
  }

  /** This location with {@code inner} after its path. */
  public Location child(String inner) {
    var longer = new ArrayList<>(path);
    longer.add(inner);
    return new Location(position, longer);
  }
}
