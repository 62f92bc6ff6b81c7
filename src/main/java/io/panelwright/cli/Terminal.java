package io.panelwright.cli;

import io.panelwright.text.AnsiStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * The terminal behind standard output and standard error.
 *
 * @param colors whether results may contain colors
 * @param progress whether standard error may show progress that is erased again
 * @param interactive whether standard output is a terminal, so that its screen can be cleared
 * @param input whether standard input is a terminal, so that a user can answer questions
 */
public record Terminal(boolean colors, boolean progress, boolean interactive, boolean input) {

  /** A terminal without input. */
  public Terminal(boolean colors, boolean progress, boolean interactive) {
    this(colors, progress, interactive, false);
  }

  /** Files or pipes instead of a terminal. */
  public static final Terminal NONE = new Terminal(false, false, false);

  /** The terminal of this process; picocli evaluates {@code NO_COLOR} and similar variables. */
  public static Terminal current() {
    boolean console = Ansi.AUTO.enabled();
    boolean output = isTerminal(1, console);
    return new Terminal(console && output, isTerminal(2, console), output, isTerminal(0, console));
  }

  /** The same terminal with colors by the option {@code --color}. */
  Terminal with(ColorChoice mode) {
    return switch (mode) {
      case AUTO -> this;
      case ALWAYS -> new Terminal(true, progress, interactive, input);
      case NEVER -> new Terminal(false, progress, interactive, input);
    };
  }

  /** The style of results that {@link ConsoleWriter} prints. */
  public AnsiStyle style() {
    return colors ? AnsiStyle.MARKED : AnsiStyle.PLAIN;
  }

  /** Linux reports each stream separately; elsewhere Java reports only all streams together. */
  private static boolean isTerminal(int descriptor, boolean otherwise) {
    Path link = Path.of("/proc/self/fd", String.valueOf(descriptor));
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return otherwise;
    }
  }
}
