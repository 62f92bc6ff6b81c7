package io.panelwright.stack;

import io.panelwright.process.ProcessTerminator;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts services, and stops them on close and on shutdown unless {@link #keepRunning} was called.
 */
final class ProcessLauncher implements AutoCloseable {

  /**
   * Waits for a line before it becomes the service. Without the line, which is sent when the
   * registry has the process, it exits: so no service runs that the registry does not list, even if
   * this process is killed at any moment.
   */
  private static final List<String> GATE =
      List.of("/bin/sh", "-c", "read -r line && exec \"$@\" </dev/null", "sh");

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
   * Starts a service after it has been added to the registry.
   *
   * @param configuration the fingerprint of the service's configuration
   * @throws StackException if the program cannot be started
   */
  synchronized ProcessRecord start(StackService service, String configuration) {
    requireNotInterrupted();
    requireProgram(service);
    List<String> command = new ArrayList<>(GATE);
    command.addAll(service.command());
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(logs.rotate(service.name()).toFile())
              .start();
      ProcessRecord record = ProcessRecord.create(service, process, configuration);
      started.add(record);
      registry.add(record);
      try (OutputStream gate = process.getOutputStream()) {
        gate.write('\n');
      }
      return record;
    } catch (IOException e) {
      throw new StackException(service.title() + " cannot be started: " + e.getMessage(), e);
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

  private static void requireProgram(StackService service) {
    String program = service.program().get(0);
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    boolean isFound =
        program.contains("/")
            ? Files.isExecutable(Path.of(program))
            : Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!isFound) {
      throw new StackException(
          service.title()
              + " cannot be started: \""
              + program
              + "\" is not on the PATH\n  → Debian, Ubuntu: sudo apt-get install --no-install-recommends "
              + program
              + "; elsewhere: https://prometheus.io/download/");
    }
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
      progress.accept("stopped  all " + started.size() + " started services");
      try {
        registry.remove(started);
      } catch (StackException e) {
        // The processes have ended, so the list may name them.
        progress.accept(String.valueOf(e.getMessage()));
      }
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
