package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.lint.RuleProviderException;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import io.panelwright.stack.StackException;
import io.panelwright.text.TerminalSanitizer;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The project folder and the streams of a command.
 *
 * @param directory the project folder; relative paths are resolved against it
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 * @param terminal the terminal behind the two outputs, if any
 * @param secrets texts that are never printed
 */
public record Console(
    Path directory,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Terminal terminal,
    SecretRegistry secrets) {

  /** All text to the two outputs passes a {@link ConsoleWriter}. */
  public Console {
    out = ConsoleWriter.wrap(out, secrets);
    err = ConsoleWriter.wrap(err, secrets);
  }

  /** A console without known secrets. */
  public Console(
      Path directory, InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {
    this(directory, in, out, err, terminal, new SecretRegistry());
  }

  /** The console of this process, in its working directory. */
  public static Console ofProcess() {
    var secrets = new SecretRegistry();
    return new Console(
        Path.of(""),
        System.in,
        ConsoleWriter.of(FileDescriptor.out, secrets),
        ConsoleWriter.of(FileDescriptor.err, secrets),
        Terminal.current(),
        secrets);
  }

  /** Resolves a path from the command line. */
  public Path resolve(Path path) {
    return directory.resolve(path);
  }

  /** Whether output shows all characters: it replaces control characters and secrets. */
  public boolean isPrintable(String text) {
    return TerminalSanitizer.sanitizeLines(secrets().redactor().redact(text)).equals(text);
  }

  /** Prints findings as text; returns whether one of them is an error. */
  public boolean printFindings(List<Finding> findings) {
    return printFindings(ReportData.of(findings), ReportFormat.TEXT);
  }

  /**
   * Prints findings of a command that has another result: as text to standard error, in all other
   * formats to standard output.
   *
   * @return whether a finding is an error
   */
  public boolean printFindings(ReportData report, ReportFormat format) {
    if (format == ReportFormat.TEXT) {
      err.print(FindingFormatter.format(report.findings()));
      err.print(report.excluded().list() + report.excluded().count());
    } else {
      out.print(format.render(report));
    }
    return report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** The stream for a command's messages: standard error if standard output has a report. */
  public PrintWriter messages(ReportFormat format) {
    return format == ReportFormat.TEXT ? out : err;
  }

  /** Prints a line to standard error and flushes it. */
  public void printProgress(String line) {
    err.println(line);
    err.flush();
  }

  /** A writer for text of the program itself, such as colored help, which may have escapes. */
  public PrintWriter trustedOut() {
    return ((ConsoleWriter) out).trusted();
  }

  /** The same as {@link #trustedOut} for standard error. */
  PrintWriter trustedErr() {
    return ((ConsoleWriter) err).trusted();
  }

  /** Prints a generated document: unchanged to a file or pipe, safely to a terminal. */
  public void printDocument(String text) {
    PrintWriter writer = terminal.interactive() ? out : trustedOut();
    writer.print(text);
    writer.flush();
  }

  /**
   * Flushes both outputs, and reports a failure to write unless a reader has closed its pipe.
   *
   * @param code the exit code of the command
   * @return the exit code of the program
   */
  public int finish(int code) {
    Optional<IOException> outFailure = ((ConsoleWriter) out).failure();
    outFailure.ifPresent(
        failure ->
            err.println(
                "panelwright: standard output cannot be written: "
                    + AtomicFiles.failureReason(failure)));
    Optional<IOException> errFailure = ((ConsoleWriter) err).failure();
    return outFailure.or(() -> errFailure).isPresent() ? ExitCode.COULD_NOT_RUN : code;
  }

  /**
   * Waits for the next round of --watch.
   *
   * @return false if no reader is left, or after an interruption
   */
  public boolean pause(Duration interval) {
    if (out().checkError()) {
      return false;
    }
    try {
      Thread.sleep(interval.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the message of a failure is for the user; all other failures are bugs. */
  public static boolean isExpected(Throwable failure) {
    return failure instanceof CannotRunException
        || failure instanceof WrongUsageException
        || failure instanceof StackException
        || failure instanceof RuleProviderException
        || failure instanceof InvalidPathException;
  }

  /** Prints a failure, with a stack trace only for bugs; returns the exit code. */
  public int printFailure(Throwable failure) {
    if (failure instanceof InvalidPathException invalidPath) {
      return printFailure(FileNames.failure(invalidPath));
    }
    if (failure instanceof WrongUsageException) {
      err.println("panelwright: " + failure.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    if (isExpected(failure)) {
      err.println("panelwright: " + failure.getMessage());
    } else {
      err.println("panelwright: this is a bug; please report it with the stack trace below");
      failure.printStackTrace(err);
    }
    return ExitCode.COULD_NOT_RUN;
  }
}
