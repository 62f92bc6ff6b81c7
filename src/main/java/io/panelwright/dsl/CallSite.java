package io.panelwright.dsl;

import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import java.util.Optional;

/**
 * The author's line that made a value. All call sites are equal, so that values compare by what
 * they say, not by where they were said.
 */
public final class CallSite {

  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String OURS = CallSite.class.getPackageName() + ".";

  private final Optional<Position> position;

  private CallSite(Optional<Position> position) {
    this.position = position;
  }

  /** The nearest caller outside this package. */
  static CallSite here() {
    return new CallSite(
        WALKER.walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().startsWith(OURS) || isTest(frame))
                    .findFirst()
                    .map(CallSite::position)));
  }

  /** A call site outside Java, such as a line of {@code panels.yaml}. */
  public static CallSite at(Position position) {
    return new CallSite(Optional.of(position));
  }

  /** Where it is, as a place for findings. */
  public Place place() {
    return position.map(Place::at).orElse(Place.nowhere());
  }

  private static boolean isTest(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    return name.endsWith("Test") || name.contains("Test$");
  }

  private static Position position(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    int dot = name.lastIndexOf('.');
    String folder = dot < 0 ? "" : name.substring(0, dot + 1).replace('.', '/');
    String file = frame.getFileName() == null ? name.substring(dot + 1) : frame.getFileName();
    return new Position(folder + file, Math.max(frame.getLineNumber(), 0), 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallSite;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return position.map(Position::toString).orElse("unknown");
  }
}
