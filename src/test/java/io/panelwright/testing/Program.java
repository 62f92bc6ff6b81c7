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

/**
 * Peak_Trade's jar in a process of its own that goes on until it is stopped; it ends with the test.
 */
public final class Program implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path err;
  private final Thread end;

  private Program(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.end = new Thread(process::destroyForcibly);
  }

  /** Starts it in a directory, with these variables besides the test's own. */
  public static Program start(
      Path directory, Map<String, String> variables, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Jvm.current().home().resolve("bin/java").toString());
    command.addAll(options);
    Path jar = Path.of(System.getProperty("panelwright.peaktrade.jar")).toAbsolutePath();
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    Path err = Files.createTempFile(directory, "err", ".txt");
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(variables);
    var program =
        new Program(
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

  /** What it said so far. */
  public String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has said this. */
  public void awaitErr(String text) throws InterruptedException {
    await(() -> err().contains(text), this::err);
  }

  /** Waits until something holds; fails after a while, with what there is instead. */
  public void await(BooleanSupplier condition, Supplier<String> instead)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(process.isAlive()).as("it has ended: %s", err()).isTrue();
      assertThat(System.nanoTime()).as("in vain; there is: %s", instead.get()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** Sends it a signal such as {@code TERM}, and waits for its exit code. */
  public int end(String signal) throws IOException, InterruptedException {
    Signals.send(signal, id());
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it goes on").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(end);
  }
}
