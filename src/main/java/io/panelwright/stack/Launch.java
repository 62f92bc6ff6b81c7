package io.panelwright.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Starts parts, and ends what it started again unless that is to be kept: also when this process is
 * interrupted meanwhile.
 */
final class Launch implements AutoCloseable {

  /** The system's number for "no such file", as JDK 17 and JDK 25 write it. */
  private static final Pattern NOT_FOUND = Pattern.compile("error[=:] ?2\\b");

  private static final File NOTHING = new File("/dev/null");

  private final Path folder;
  private final Roster roster;
  private final Logs logs;
  private final Consumer<String> progress;
  private final List<Started> started = new ArrayList<>();
  private final Thread hook = new Thread(this::end, "end the parts that were started");
  private boolean over;

  Launch(Path folder, Roster roster, Consumer<String> progress) {
    this.folder = folder;
    this.roster = roster;
    this.progress = progress;
    this.logs = new Logs(folder);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a part, and remembers it.
   *
   * @throws StackException when it cannot be started
   */
  synchronized Started start(Part part) {
    goesOn();
    try {
      Process process =
          new ProcessBuilder(part.command())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(logs.begin(part.name()).toFile())
              .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
              .start();
      Started begun = Started.of(part, process);
      started.add(begun);
      roster.add(begun);
      return begun;
    } catch (IOException e) {
      throw new StackException(notStarted(part, e), e);
    }
  }

  /**
   * @throws StackException when this process was told to end
   */
  synchronized void goesOn() {
    if (over) {
      throw new StackException("interrupted");
    }
  }

  private static String notStarted(Part part, IOException failure) {
    String program = part.command().get(0);
    boolean missing = NOT_FOUND.matcher(String.valueOf(failure.getMessage())).find();
    return missing
        ? part.title()
            + " cannot be started: there is no \""
            + program
            + "\" on the PATH\n  → Debian, Ubuntu: sudo apt-get install --no-install-recommends "
            + program
            + "; elsewhere: https://prometheus.io/download/"
        : part.title() + " cannot be started: " + failure.getMessage();
  }

  /** What was started stays. */
  synchronized void keep() {
    over = true;
    started.clear();
  }

  private synchronized void end() {
    over = true;
    if (!started.isEmpty()) {
      Ending.all(started);
      roster.remove(started);
      progress.accept("ended    the " + started.size() + " that were started");
      started.clear();
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook has done the same.
    }
  }
}
