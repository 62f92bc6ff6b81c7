package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.lint.RuleProviderException;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import io.panelwright.stack.StackException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The project folder and the streams of a command.
 *
 * @param directory the project folder; relative paths are resolved against it
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 * @param terminal the terminal behind the two outputs, if any
 */
public record Console(
    Path directory, InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {

  /** Resolves a path from the command line. */
  public Path resolve(Path path) {
    return directory.resolve(path);
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

  /** Prints a failure, with a stack trace only for bugs; returns the exit code. */
  public int printFailure(Exception failure) {
    if (failure instanceof InvalidPathException invalidPath) {
      return printFailure(FileNames.failure(invalidPath));
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
      err.println("panelwright: this is a bug; please report it with the stack trace below");
      failure.printStackTrace(err);
    }
    return ExitCode.COULD_NOT_RUN;
  }
}
