package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.TextReport;
import io.panelwright.lint.RuleProviderException;
import io.panelwright.report.Format;
import io.panelwright.report.Run;
import io.panelwright.stack.StackException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a command runs, and its streams.
 *
 * @param directory the project, against which relative paths are resolved
 * @param in standard input
 * @param out results
 * @param err everything else
 * @param terminal what of the two is shown on a terminal
 */
public record Console(
    Path directory, InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {

  /** A path that a person gave. */
  public Path resolve(Path path) {
    return directory.resolve(path);
  }

  /** Tells the findings to people; whether one of them stops the work. */
  boolean stops(List<Finding> findings) {
    return stops(Run.of(findings), Format.TEXT);
  }

  /**
   * Tells the findings of a command whose result is something else; whether one of them stops it.
   * For people they go to standard error, for machines to standard output.
   */
  boolean stops(Run run, Format format) {
    if (format == Format.TEXT) {
      err.print(TextReport.render(run.findings()));
    } else {
      out.print(format.render(run));
    }
    return run.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }

  /** Where a command says what it did: beside a report for machines that is standard error. */
  PrintWriter words(Format format) {
    return format == Format.TEXT ? out : err;
  }

  /** Tells a person how work goes on, at once. */
  public void progress(String line) {
    err.println(line);
    err.flush();
  }

  /** Reports why a command could not run; returns its exit code. A stack trace is for bugs. */
  public int failed(Exception failure) {
    if (failure instanceof InvalidPathException name) {
      return failed(FileNames.failure(name));
    }
    if (failure instanceof WrongUsageException) {
      err.println("panelwright: " + failure.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    if (failure instanceof CannotRunException
        || failure instanceof StackException
        || failure instanceof RuleProviderException) {
      err.println("panelwright: " + failure.getMessage());
    } else {
      err.println("panelwright: this is a bug; please report it with what follows");
      failure.printStackTrace(err);
    }
    return ExitCode.COULD_NOT_RUN;
  }
}
