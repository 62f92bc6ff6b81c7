package io.panelwright.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A child process that ends, with its own children, at the end of this process. */
public final class ChildProcess {

  private static final Duration TERM_TIMEOUT = Duration.ofSeconds(5);

  /** The time for the output of an ended process; its own children may keep the pipe open. */
  private static final int REST_MILLISECONDS = 2000;

  private static final int CHUNK_CHARACTERS = 8192;

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /**
   * The output of an ended process.
   *
   * @param out standard output
   * @param err standard error
   */
  public record Output(int code, byte[] out, byte[] err) {}

  /**
   * Runs a command without standard input, and collects its output.
   *
   * @param maxBytes the maximum size of each of the two outputs
   * @throws TimeoutException if it does not end in time; it is then stopped
   * @throws IOException if it cannot be started, or prints more
   */
  public static Output capture(ProcessBuilder command, Duration timeout, int maxBytes)
      throws IOException, InterruptedException, TimeoutException {
    return run(
        command,
        child -> {
          var out = child.read(child.process.getInputStream(), in -> readAll(in, maxBytes));
          var err = child.read(child.process.getErrorStream(), in -> readAll(in, maxBytes));
          if (!child.process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException();
          }
          CompletableFuture.allOf(out, err).get(REST_MILLISECONDS, TimeUnit.MILLISECONDS);
          return new Output(child.process.exitValue(), out.get(), err.get());
        });
  }

  /**
   * Runs a command without standard input.
   *
   * @param out receives the text of standard output in parts
   * @param err receives the text of standard error in parts
   * @return the exit code
   */
  public static int run(ProcessBuilder command, Consumer<String> out, Consumer<String> err)
      throws IOException, InterruptedException {
    try {
      return run(
          command,
          child -> {
            var rest =
                CompletableFuture.allOf(
                    child.read(child.process.getInputStream(), in -> forward(in, out)),
                    child.read(child.process.getErrorStream(), in -> forward(in, err)));
            int code = child.process.waitFor();
            rest.completeOnTimeout(null, REST_MILLISECONDS, TimeUnit.MILLISECONDS).get();
            return code;
          });
    } catch (TimeoutException e) {
      throw new IllegalStateException("a command without a timeout", e);
    }
  }

  /** Work with a running process. */
  @FunctionalInterface
  private interface Work<T> {
    T apply(ChildProcess child)
        throws IOException, InterruptedException, ExecutionException, TimeoutException;
  }

  private static <T> T run(ProcessBuilder command, Work<T> work)
      throws IOException, InterruptedException, TimeoutException {
    var end = new EndOfProgram();
    try {
      // Before the start, so that no signal is between the two.
      Runtime.getRuntime().addShutdownHook(end);
    } catch (IllegalStateException e) {
      throw ending();
    }
    try {
      return run(new ChildProcess(end.start(command)), work, end);
    } finally {
      removeHook(end);
    }
  }

  private static <T> T run(ChildProcess child, Work<T> work, EndOfProgram end)
      throws IOException, InterruptedException, TimeoutException {
    try {
      child.process.getOutputStream().close();
      T result = work.apply(child);
      if (end.hasBegun()) {
        throw ending();
      }
      return result;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() instanceof UncheckedIOException io ? io.getCause() : e;
      throw new IOException("its output cannot be read: " + cause.getMessage(), e);
    } finally {
      stop(child.process);
    }
  }

  private static InterruptedException ending() {
    return new InterruptedException("this process is ending");
  }

  /** Stops the child at the end of this process. */
  private static final class EndOfProgram extends Thread {

    private Optional<Process> process = Optional.empty();
    private boolean hasBegun;

    private synchronized Process start(ProcessBuilder command)
        throws IOException, InterruptedException {
      if (hasBegun) {
        throw ending();
      }
      Process started = command.start();
      process = Optional.of(started);
      return started;
    }

    private synchronized boolean hasBegun() {
      return hasBegun;
    }

    @Override
    public void run() {
      synchronized (this) {
        hasBegun = true;
      }
      process.ifPresent(ChildProcess::stop);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook stops the child.
    }
  }

  /** Reads a stream in a thread of its own: the process waits while one of its pipes is full. */
  private <T> CompletableFuture<T> read(InputStream stream, Function<InputStream, T> reader) {
    var result = new CompletableFuture<T>();
    var thread =
        new Thread(
            () -> {
              try (stream) {
                result.complete(reader.apply(stream));
              } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
                // It would wait for a reader.
                process.destroy();
              }
            },
            "output of process " + process.pid());
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private static byte[] readAll(InputStream stream, int maxBytes) {
    try {
      byte[] bytes = stream.readNBytes(maxBytes);
      if (bytes.length == maxBytes && stream.read() >= 0) {
        throw new UncheckedIOException(new IOException("more than " + maxBytes + " bytes"));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean forward(InputStream stream, Consumer<String> consumer) {
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      char[] buffer = new char[CHUNK_CHARACTERS];
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        consumer.accept(new String(buffer, 0, count));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Process process) {
    if (process.isAlive()) {
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      ProcessTerminator.terminate(all, TERM_TIMEOUT);
    }
  }
}
