package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * What a person sees results and progress on.
 *
 * @param colours whether results may be coloured
 * @param progress whether standard error may show how far long work is
 */
public record Terminal(boolean colours, boolean progress) {

  /** A file or another program reads. */
  public static final Terminal NONE = new Terminal(false, false);

  /** Standard output and error of this process; picocli knows of {@code NO_COLOR} and its like. */
  static Terminal current() {
    boolean console = Ansi.AUTO.enabled();
    return new Terminal(console && isTerminal(1, true), isTerminal(2, console));
  }

  /** Linux tells for each stream; elsewhere Java only tells for all together. */
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
