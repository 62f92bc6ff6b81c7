package io.panelwright.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of a generated project, in its own process and in the project's folder. */
class GeneratedTestRunTest {

  @TempDir Path folder;

  @Test
  void aMistakeInPanelsYamlFailsTheTestOfTheProject() throws Exception {
    Project project = ProjectGenerator.generate(FoundSystems.request(FoundSystems.shop()));
    GeneratedProject.compile(project).write(folder);
    assertThat(runTest()).isEqualTo(new Jvm.Result(0, "", ""));

    Path panels = folder.resolve("panels.yaml");
    String text = Files.readString(panels);
    Files.writeString(panels, text.replace("count(up == 0)", "count(upp == 0)"));
    assertThat(runTest())
        .satisfies(result -> assertThat(result.code()).isNotZero())
        .extracting(Jvm.Result::err)
        .asString()
        .contains("AssertionError", "panels.yaml:15:20: error: ", "unknown metric \"upp\"");
  }

  @Test
  void aFindingOfAPanelInPanelsYamlFailsTheTestOfTheProject() throws Exception {
    Project project = ProjectGenerator.generate(FoundSystems.request(FoundSystems.shop()));
    GeneratedProject.compile(project).write(folder);
    Path panels = folder.resolve("panels.yaml");
    Files.writeString(
        panels, Files.readString(panels).replaceFirst("\n *description: Targets[^\n]*", ""));

    Jvm.Result result = runTest();

    assertThat(result.code()).isNotZero();
    assertThat(result.err())
        .contains("expected no findings, found:", "[panel-description-missing]");
  }

  private Jvm.Result runTest() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Jvm.current().java());
    String classPath =
        System.getProperty("java.class.path") + File.pathSeparator + "target/classes";
    command.addAll(List.of("-cp", classPath, Run.class.getName()));
    return Jvm.run(new ProcessBuilder(command).directory(folder.toFile()));
  }

  /** Calls the generated test of all dashboards. */
  static final class Run {

    public static void main(String[] arguments) throws Throwable {
      var type = Class.forName("com.example.shop.ShopDashboardsTest");
      var constructor = type.getDeclaredConstructor();
      var test = type.getDeclaredMethod("thereAreNoFindings");
      constructor.setAccessible(true);
      test.setAccessible(true);
      test.invoke(constructor.newInstance());
    }
  }
}
