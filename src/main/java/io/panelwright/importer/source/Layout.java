package io.panelwright.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Text with places where lines may break, as google-java-format sees it: a <em>level</em> stays on
 * one line if it can; otherwise its breaks are taken, all of them or as many as it needs.
 */
final class Layout {

  /** Columns of a line. */
  static final int LIMIT = 100;

  /** Wider than any line. */
  private static final int ENDLESS = 1000;

  private Layout() {}

  /** A part of a layout. */
  sealed interface Part {

    /** In columns when on one line. */
    int width();

    /** Prints it behind what was printed; {@code indent} is that of the level around it. */
    void print(Lines lines, int indent);
  }

  /** Text without breaks. */
  record Token(String text) implements Part {

    @Override
    public int width() {
      return text.length();
    }

    @Override
    public void print(Lines lines, int indent) {
      lines.append(text);
    }
  }

  /**
   * A string in quotes.
   *
   * @param index which of the layout's strings it is
   */
  record Literal(String text, int index) implements Part {

    @Override
    public int width() {
      return text.length();
    }

    @Override
    public void print(Lines lines, int indent) {
      lines.literal(this);
    }
  }

  /**
   * A string as a text block, which ends every line it stands in.
   *
   * @param index which of the layout's strings it is
   * @param room columns to leave free behind it
   */
  record Block(String value, int index, int room) implements Part {

    @Override
    public int width() {
      return ENDLESS;
    }

    @Override
    public void print(Lines lines, int indent) {
      lines.block(this);
    }
  }

  /** Whether a break was taken: the indents of what follows may depend on it. */
  static final class Taken {

    private boolean taken;

    /** An indent for when it was, and one for when it was not. */
    IntSupplier indents(int yes, int no) {
      return () -> taken ? yes : no;
    }
  }

  /**
   * A place where a line may break.
   *
   * @param unified whether it is taken with all others of its level, or only when it must be
   * @param flat what stands here when it is not taken
   */
  record Break(boolean unified, String flat, Taken taken) {}

  /** Parts between two breaks, with the break before them. */
  private static final class Run {

    private final Optional<Break> before;
    private final List<Part> parts = new ArrayList<>();

    Run(Optional<Break> before) {
      this.before = before;
    }

    /** No streams here and below: levels are nested deeply. */
    int width() {
      int sum = 0;
      for (Part part : parts) {
        sum = sum(sum, part.width());
      }
      return sum;
    }

    String flat() {
      return before.map(Break::flat).orElse("");
    }

    /**
     * Prints it.
     *
     * @return whether it fitted; what follows breaks otherwise
     */
    boolean print(Lines lines, int indent, boolean must) {
      int width = width();
      before.ifPresent(
          at -> {
            boolean fits = lines.column() + at.flat.length() + width <= LIMIT;
            at.taken.taken = at.unified || must || !fits;
            if (at.taken.taken) {
              lines.end(indent);
            } else {
              lines.append(at.flat);
            }
          });
      boolean fits = lines.column() + width <= LIMIT;
      print(lines, indent);
      return fits;
    }

    void print(Lines lines, int indent) {
      for (Part part : parts) {
        part.print(lines, indent);
      }
    }
  }

  /** Parts and breaks that belong together. */
  static final class Level implements Part {

    private final IntSupplier plus;
    private final List<Run> runs = new ArrayList<>(List.of(new Run(Optional.empty())));
    private int width = -1;

    /** The lines that begin in it are indented by that much more. */
    Level(IntSupplier plus) {
      this.plus = plus;
    }

    void add(Part part) {
      runs.get(runs.size() - 1).parts.add(part);
    }

    void add(Break place) {
      runs.add(new Run(Optional.of(place)));
    }

    /** Computed once, when the level is complete. */
    @Override
    public int width() {
      if (width < 0) {
        width = 0;
        for (Run run : runs) {
          width = sum(width, run.flat().length() + run.width());
        }
      }
      return width;
    }

    @Override
    public void print(Lines lines, int indent) {
      if (lines.column() + width() <= LIMIT) {
        printFlat(lines);
        return;
      }
      int inside = indent + plus.getAsInt();
      boolean fitted = true;
      for (Run run : runs) {
        fitted = run.print(lines, inside, !fitted);
      }
    }

    /** What fits as a whole also fits part by part, so no level in it breaks. */
    private void printFlat(Lines lines) {
      for (Run run : runs) {
        lines.append(run.flat());
        run.print(lines, 0);
      }
    }
  }

  /** Does not grow beyond what fits nowhere. */
  private static int sum(int one, int other) {
    return Math.min(one + other, ENDLESS);
  }
}
