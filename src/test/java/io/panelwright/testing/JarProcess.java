package io.panelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A process of Peak_Trade's jar, which ends with the test at the latest. */
public final class JarProcess implements AutoCloseable {

  private static final int TIMEOUT_SECONDS = 60;

  private final Process process;
  private final Path err;
  private final Thread end;

  private JarProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.end = new Thread(process::destroyForcibly);
  }

  /** Starts the jar in a directory, with additional environment variables. */
  public static JarProcess start(
      Path directory, Map<String, String> variables, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Jvm.current().home().resolve("bin/java").toString());
    command.addAll(options);
    Path jar = Path.of(System.getProperty("panelwright.peaktrade.jar")).toAbsolutePath();
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    Path err = Files.createTempFile(directory, "err", ".txt");
    var builder = new ProcessBuilder(Signals.withDefaults(command)).directory(directory.toFile());
    builder.environment().putAll(variables);
    var program =
        new JarProcess(
            builder
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start(),
            err);
    Runtime.getRuntime().addShutdownHook(program.end);
    return program;
  }

  public long id() {
    return process.pid();
  }

  /** Its standard error output so far. */
  public String stderr() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until standard error contains a text. */
  public void awaitStderr(String text) throws InterruptedException {
    await(() -> stderr().contains(text), this::stderr);
  }

  /** Waits for a condition; fails after a minute with the current state. */
  public void await(BooleanSupplier condition, Supplier<String> actual)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(process.isAlive()).as("the process has ended: %s", stderr()).isTrue();
      assertThat(System.nanoTime()).as("timeout; current state: %s", actual.get()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** Sends a signal such as {@code TERM}, and waits for the exit code. */
  public int signalAndWait(String signal) throws IOException, InterruptedException {
    Signals.send(signal, id());
    assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
        .as("the process is still running")
        .isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(end);
  }
}
