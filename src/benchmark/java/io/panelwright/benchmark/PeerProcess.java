package io.panelwright.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * A script of another library that runs for the whole comparison. It reads a count from each line,
 * builds as many dashboards, and writes nanoseconds of CPU and bytes of the last text.
 */
final class PeerProcess implements AutoCloseable {

  private final Process process;
  private final Writer requests;
  private final BufferedReader results;

  private PeerProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter();
    this.results = process.inputReader();
  }

  static PeerProcess start(String program, Path script) throws IOException {
    return new PeerProcess(
        new ProcessBuilder(program, script.toString())
            .directory(script.getParent().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  PeerTask.Result run(int count) {
    try {
      requests.write(count + "\n");
      requests.flush();
      String line = results.readLine();
      if (line == null) {
        throw new IllegalStateException("the script ended: its error is above");
      }
      String[] numbers = line.split(" ");
      return new PeerTask.Result(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
