package io.panelwright;

import io.panelwright.dsl.DashboardProvider;
import io.panelwright.file.TemporaryFolder;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.sample.SampleProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the short commands on the sample project.
 *
 * <p>The launcher starts this class in a process of its own, and the Java runtime archives the
 * classes that it has loaded. Its exit code is 0 if each command ended as expected.
 */
public final class TrainingRun {

  private static final String CLASSES = "classes";

  /** The commands with their exit codes; the second round compiles what the first one ran. */
  private static final List<Step> STEPS =
      List.of(
          new Step(0, "--version"),
          new Step(0, "render"),
          new Step(0, "check"),
          new Step(0, "check", "--class-path", CLASSES),
          new Step(1, "lint", SampleProject.Resource.FAULTY.file()),
          new Step(0, "lint"),
          new Step(0, "list"),
          new Step(2, "chekc"),
          new Step(0, "lint", "--help"));

  private static final int ROUNDS = 2;

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
      for (int round = 0; round < ROUNDS; round++) {
        STEPS.forEach(run::run);
      }
      RuleRegistry.codes().forEach(code -> run.run(new Step(0, "lint", "--explain", code)));
      checkExamples();
      // The start of the process itself.
      Main.main(new String[] {"--version"});
    }
  }

  /** Each rule checks the examples of all rules, so that each finds something. */
  private static void checkExamples() {
    List<Rule> rules = RuleRegistry.all();
    GrafanaSchema schema = GrafanaSchema.forProfile(Profile.DEFAULT);
    var contract = Optional.of(new SampleProject().contract());
    rules.stream()
        .flatMap(rule -> Stream.of(rule.metadata().bad(), rule.metadata().good()))
        .map(example -> example.analyze(contract, schema, Dialect.GRAFANA))
        .forEach(context -> Linter.check(context, rules));
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
