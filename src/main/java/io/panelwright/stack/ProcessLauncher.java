package io.panelwright.stack;

import io.panelwright.process.ProcessTerminator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Starts services, and stops them on close and on shutdown unless {@link #keepRunning} was called.
 */
final class ProcessLauncher implements AutoCloseable {

  /** The error number ENOENT in the messages of JDK 17 to 25. */
  private static final Pattern NOT_FOUND = Pattern.compile("error[=:] ?2\\b");

  private static final File DEV_NULL = new File("/dev/null");

  private final Path folder;
  private final ProcessRegistry registry;
  private final LogFiles logs;
  private final Consumer<String> progress;
  private final List<ProcessRecord> started = new ArrayList<>();
  private final Thread hook = new Thread(this::stop, "stop the started services");
  private boolean isFinished;

  ProcessLauncher(Path folder, ProcessRegistry registry, Consumer<String> progress) {
    this.folder = folder;
    this.registry = registry;
    this.progress = progress;
    this.logs = new LogFiles(folder);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a service and adds it to the registry.
   *
   * @throws StackException if the program cannot be started
   */
  synchronized ProcessRecord start(StackService service) {
    requireNotInterrupted();
    try {
      Process process =
          new ProcessBuilder(service.command())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(logs.rotate(service.name()).toFile())
              .redirectInput(ProcessBuilder.Redirect.from(DEV_NULL))
              .start();
      ProcessRecord record = ProcessRecord.create(service, process);
      started.add(record);
      registry.add(record);
      return record;
    } catch (IOException e) {
      throw new StackException(startFailure(service, e), e);
    }
  }

  /**
   * Checks for a shutdown of this process.
   *
   * @throws StackException if it has begun
   */
  synchronized void requireNotInterrupted() {
    if (isFinished) {
      throw new StackException("interrupted");
    }
  }

  private static String startFailure(StackService service, IOException cause) {
    String program = service.command().get(0);
    boolean isMissing = NOT_FOUND.matcher(String.valueOf(cause.getMessage())).find();
    return isMissing
        ? service.title()
            + " cannot be started: \""
            + program
            + "\" is not on the PATH\n  → Debian, Ubuntu: sudo apt-get install --no-install-recommends "
            + program
            + "; elsewhere: https://prometheus.io/download/"
        : service.title() + " cannot be started: " + cause.getMessage();
  }

  /** Keeps the started services running after close. */
  synchronized void keepRunning() {
    isFinished = true;
    started.clear();
  }

  private synchronized void stop() {
    isFinished = true;
    if (!started.isEmpty()) {
      ProcessTerminator.terminate(ProcessRecord.alive(started));
      registry.remove(started);
      progress.accept("stopped  all " + started.size() + " started services");
      started.clear();
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is shutting down, and the hook has stopped the services.
    }
  }
}
