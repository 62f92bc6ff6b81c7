package io.panelwright.dsl.internal;

import io.panelwright.diagnostic.Location;
import io.panelwright.text.Position;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The source position at which an author created a value. All call sites are equal, so that the
 * position does not affect the equality of values.
 */
public final class CallSite {

  /** Without this option, the JDK compares the name of each frame's class with its own. */
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES);

  /** The prefix of the class names in all dsl packages. */
  private static final String DSL_PACKAGE = "io.panelwright.dsl.";

  /** A lookup of the position, which costs more than the call site itself. */
  private final Supplier<Optional<Position>> position;

  private CallSite(Supplier<Optional<Position>> position) {
    this.position = position;
  }

  /** Returns the position of the nearest caller outside the dsl and the JDK. */
  public static CallSite here() {
    Optional<StackWalker.StackFrame> caller =
        WALKER.walk(frames -> frames.filter(CallSite::isAuthor).findFirst());
    return new CallSite(() -> caller.map(CallSite::position));
  }

  /** A call site outside Java, such as a line of {@code panels.yaml}. */
  public static CallSite at(Position position) {
    return new CallSite(() -> Optional.of(position));
  }

  /** The location for findings. */
  public Location place() {
    return position.get().map(Location::at).orElse(Location.unknown());
  }

  /** The dsl may run inside of a loop of the JDK, such as {@code forEach}, or by reflection. */
  private static boolean isAuthor(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    return !isDsl(name) && !name.startsWith("java.") && !name.startsWith("jdk.internal.");
  }

  /** Whether a class is part of the dsl; its tests are authors. */
  private static boolean isDsl(String name) {
    return name.startsWith(DSL_PACKAGE) && !name.endsWith("Test") && !name.contains("Test$");
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
    return position.get().map(Position::toString).orElse("unknown");
  }
}
