package io.panelwright.cli.init;

import io.panelwright.cli.Console;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.scaffold.Project;
import io.panelwright.scaffold.ProjectFile;
import io.panelwright.scaffold.ProjectGenerator;
import io.panelwright.text.ShellCommand;
import io.panelwright.text.TextWrapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Prints what was written, and the next commands. */
final class InitReport {

  /** Of each group; the contract of a large system has hundreds. */
  private static final int MAX_FILES = 8;

  private final Console console;
  private final Project project;
  private final Path folder;

  InitReport(Console console, Project project, Path folder) {
    this.console = console;
    this.project = project;
    this.folder = folder;
  }

  void print(boolean dryRun) {
    PrintWriter out = console.out();
    Project.Size size = project.size();
    out.print(
        TextWrapper.wrap(
            (dryRun ? "would write " : "wrote ")
                + SeverityCounts.plural(project.files().size(), "file")
                + " to "
                + shown()
                + ": "
                + SeverityCounts.plural(size.jobs(), "job")
                + ", "
                + SeverityCounts.plural(size.metrics(), "metric")
                + ", "
                + SeverityCounts.plural(size.rules(), "rule")
                + ", "
                + SeverityCounts.plural(size.panels(), "panel"),
            0,
            2));
    for (ProjectFile.Group group : ProjectFile.Group.values()) {
      printGroup(group);
    }
    project.notes().forEach(note -> out.print(TextWrapper.wrap("note: " + note, 0, 2)));
    if (dryRun) {
      out.println("Dry run: nothing was written.");
    } else {
      printNext();
    }
  }

  private String shown() {
    return folder.toString().isEmpty() ? "." : folder.toString();
  }

  /** The shell reads a first hyphen as an option. */
  private String shellFolder() {
    return shown().startsWith("-") ? "./" + shown() : shown();
  }

  private void printGroup(ProjectFile.Group group) {
    List<ProjectFile> files =
        project.files().stream().filter(file -> file.group() == group).toList();
    console.out().println("  " + group.title());
    files.stream()
        .limit(files.size() > MAX_FILES + 1 ? MAX_FILES : files.size())
        .forEach(file -> console.out().println("    " + file.path()));
    if (files.size() > MAX_FILES + 1) {
      console.out().println("    … " + (files.size() - MAX_FILES) + " more");
    }
  }

  private void printNext() {
    String environment = project.isRemote() ? " --env " + ProjectGenerator.ENVIRONMENT : "";
    PrintWriter out = console.out();
    out.println("Next:");
    if (!shown().equals(".")) {
      out.println("  " + ShellCommand.format(List.of("cd", shellFolder())));
    }
    out.println("  mvn -q compile");
    out.println("  panelwright preview" + environment);
    out.println("  panelwright render");
    out.println("  mvn test");
    out.println("README.md in that folder has more, and the commands for Maven alone.");
  }
}
