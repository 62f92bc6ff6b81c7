package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a command runs and where it speaks.
 *
 * @param directory the project, against which relative paths are resolved
 */
record Console(Path directory, PrintWriter out, PrintWriter err) {

  /** A path that a person gave. */
  Path resolve(Path path) {
    return directory.resolve(path);
  }

  /** Tells the findings; whether one of them stops the work. */
  boolean stops(List<Finding> findings) {
    err.print(TextReport.render(findings));
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Tells why a command could not run. A stack trace is for bugs. */
  int failed(Exception failure) {
    if (failure instanceof CannotRunException) {
      err.println("panelwright: " + failure.getMessage());
    } else {
      err.println("panelwright: this is a bug; please report it with what follows");
      failure.printStackTrace(err);
    }
    return ExitCode.COULD_NOT_RUN;
  }
}
