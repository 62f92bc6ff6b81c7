package io.panelwright;

import io.panelwright.dsl.DashboardProvider;
import io.panelwright.file.TemporaryFolder;
import io.panelwright.sample.SampleProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the short commands on the sample project.
 *
 * <p>The launcher starts this class in a process of its own, and the Java runtime archives the
 * classes that it has loaded. Its exit code is 0 if each command ended as expected.
 */
public final class TrainingRun {

  private static final String CLASSES = "classes";

  /**
   * The commands with their exit codes.
   *
   * <p>Every start of the program loads all classes of its archive, about 120 in a millisecond. So
   * rare commands, wrong arguments and rare findings are not among the steps.
   */
  private static final List<Step> STEPS =
      List.of(
          new Step(0, "--version"),
          new Step(0, "render"),
          new Step(0, "check"),
          new Step(0, "check", "--class-path", CLASSES),
          new Step(1, "lint", SampleProject.Resource.FAULTY.file()),
          new Step(0, "lint"),
          new Step(0, "list"),
          new Step(0, "lint", "--help"));

  private final Path project;

  private TrainingRun(Path project) {
    this.project = project;
  }

  /** A command and the exit code that it must have. */
  private record Step(int code, List<String> arguments) {

    Step(int code, String... arguments) {
      this(code, List.of(arguments));
    }
  }

  /** Runs all commands; a failure is printed to standard error. */
  public static void main(String[] arguments) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("panelwright-training")) {
      var run = new TrainingRun(folder.path());
      run.writeProject();
      STEPS.forEach(run::run);
      // The start of the process itself.
      Main.main(new String[] {"--version"});
    }
  }

  private void writeProject() throws IOException {
    Path services = Files.createDirectories(project.resolve(CLASSES).resolve("META-INF/services"));
    Files.writeString(
        services.resolve(DashboardProvider.class.getName()), SampleProject.class.getName());
    Files.writeString(project.resolve(".panelwright.yaml"), "classpath: [" + CLASSES + "]\n");
    for (SampleProject.Resource resource : SampleProject.Resource.values()) {
      Files.write(project.resolve(resource.file()), resource.content());
    }
  }

  private void run(Step step) {
    var output = new StringWriter();
    var writer = new PrintWriter(output);
    int code = Main.run(project, writer, writer, step.arguments.toArray(String[]::new));
    if (code != step.code) {
      throw new IllegalStateException(
          String.join(" ", step.arguments)
              + " ended with exit code "
              + code
              + " instead of "
              + step.code
              + "\n"
              + output);
    }
  }
}
