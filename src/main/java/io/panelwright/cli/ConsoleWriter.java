package io.panelwright.cli;

import io.panelwright.text.TerminalSanitizer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The only way of text to standard output and standard error.
 *
 * <p>Replaces secrets and control characters, line by line, and remembers the first failure.
 */
final class ConsoleWriter extends PrintWriter {

  /** A longer line is printed in parts. */
  private static final int MAX_LINE_LENGTH = 1 << 20;

  private final LineWriter lines;

  private ConsoleWriter(LineWriter lines) {
    super(lines);
    this.lines = lines;
  }

  /**
   * Creates the writer of a stream of this process, in UTF-8: the C locale lacks letters of titles.
   */
  static ConsoleWriter of(FileDescriptor stream, SecretRegistry secrets) {
    Writer writer = new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8);
    return new ConsoleWriter(new LineWriter(writer, secrets));
  }

  /** Wraps another writer once. */
  static ConsoleWriter wrap(PrintWriter writer, SecretRegistry secrets) {
    return writer instanceof ConsoleWriter wrapped
        ? wrapped
        : new ConsoleWriter(new LineWriter(writer, secrets));
  }

  /** A writer to the same stream that keeps control characters. */
  PrintWriter trusted() {
    return new PrintWriter(
        new Writer() {
          @Override
          public void write(char[] characters, int offset, int length) throws IOException {
            lines.flush();
            lines.print(lines.secrets.redactor().redact(new String(characters, offset, length)));
          }

          @Override
          public void flush() throws IOException {
            lines.flush();
          }

          @Override
          public void close() throws IOException {
            lines.flush();
          }
        });
  }

  /** The first failure to write; empty if the reader has closed the pipe. */
  Optional<IOException> failure() {
    flush();
    return lines.failure.filter(
        failure -> !String.valueOf(failure.getMessage()).contains("Broken pipe"));
  }

  /** Collects a line before it is printed: a secret may be printed in parts. */
  private static final class LineWriter extends Writer {

    private final Writer stream;
    private final SecretRegistry secrets;
    private final StringBuilder line = new StringBuilder();
    private Optional<IOException> failure = Optional.empty();

    private LineWriter(Writer stream, SecretRegistry secrets) {
      this.stream = stream;
      this.secrets = secrets;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      int newline = length - 1;
      while (newline >= 0 && characters[offset + newline] != '\n') {
        newline--;
      }
      int rest = length - newline - 1;
      line.append(characters, offset, length);
      if (newline >= 0) {
        printFirst(line.length() - rest);
      } else if (line.length() > MAX_LINE_LENGTH) {
        printFirst(line.length());
      }
    }

    private void printFirst(int length) throws IOException {
      String text = line.substring(0, length);
      line.delete(0, length);
      // Line by line, since escapes are searched in texts of a limited length.
      for (int start = 0; start < length; ) {
        int end = text.indexOf('\n', start) + 1;
        end = end == 0 ? length : end;
        printSafely(text.substring(start, end));
        start = end;
      }
    }

    private void printSafely(String text) throws IOException {
      print(TerminalSanitizer.sanitizeLines(secrets.redactor().redact(text)));
    }

    private void print(String text) throws IOException {
      try {
        stream.write(text);
      } catch (IOException e) {
        throw remember(e);
      }
    }

    private IOException remember(IOException cause) {
      failure = failure.or(() -> Optional.of(cause));
      return cause;
    }

    @Override
    public void flush() throws IOException {
      String rest = line.toString();
      line.setLength(0);
      printSafely(rest);
      try {
        stream.flush();
      } catch (IOException e) {
        throw remember(e);
      }
      if (stream instanceof PrintWriter writer && writer.checkError()) {
        throw remember(new IOException("the writer failed"));
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
