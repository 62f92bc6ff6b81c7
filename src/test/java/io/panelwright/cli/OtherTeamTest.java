package io.panelwright.cli;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import io.panelwright.testing.Jvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's jar beside Panelwright on the class path: its contract, its dashboard, its YAML. */
class OtherTeamTest {

  private static final String SERVICE = "META-INF/services/io.panelwright.dsl.DashboardProvider";

  @TempDir Path project;

  @Tag(Golden.TAG)
  @Test
  void theDashboardsOfATeamsJarAreRendered() throws Exception {
    Path jar = ExampleTeam.jar(project);
    ExampleTeam.writePanels(project);

    Jvm.Result result = main(jar, "render", "--contract", "Checkout");

    assertThat(result.err()).doesNotContain("error: ");
    assertThat(result.out())
        .isEqualTo(
            "wrote     dashboards/checkout.json\n          new, %s\n"
                .formatted(ExampleTeam.size(ExampleTeam.wholeDashboard())));
    assertThat(result.code()).isZero();
    assertGolden("checkout.json", Files.readString(project.resolve("dashboards/checkout.json")));
  }

  @Test
  void withoutAContractTheDashboardsOfAllTeamsAreRendered() throws Exception {
    String jars = compiled("Tabbed", TABBED) + File.pathSeparator + ExampleTeam.jar(project);
    Jvm.Result result = main(jars, "render");
    assertThat(result.err()).doesNotContain("error: ");
    assertThat(result.out().lines())
        .contains("wrote     dashboards/checkout.json", "wrote     dashboards/tabbed.json")
        .contains("          new, " + ExampleTeam.size(ExampleTeam.dashboard()));
  }

  @Test
  void oneRunReportsTheErrorsOfAllPanelsAtTheirLines() throws Exception {
    String jars = compiled("Faulty", FAULTY) + File.pathSeparator + ExampleTeam.jar(project);
    Jvm.Result result = main(jars, "render", "--contract", "Faulty");
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            panels: none
            Faulty.java:31: error: threshold 1 is below the previous step [threshold-order]
              → write the steps in ascending order
            Faulty.java:35: error: query is blank: expected text [text-blank]
              → write the query
            Faulty.java:35: error: stat has no option "colourMode"; did you mean
                "colorMode"? [option-unknown]
              in Faulty / Everything / Second

            3 errors
            Nothing was written.
            """);
    assertThat(result.code()).isEqualTo(1);
  }

  private static final String FAULTY =
      """
      import static io.panelwright.dsl.panel.Panels.stat;

      import com.example.checkout.CheckoutDashboards;
      import io.panelwright.contract.*;
      import io.panelwright.dsl.*;
      import io.panelwright.dsl.field.*;
      import io.panelwright.dsl.panel.*;
      import io.panelwright.dsl.query.*;
      import io.panelwright.dsl.variable.*;
      import java.util.List;

      public final class Faulty implements DashboardProvider {
        private final Contract shop = new CheckoutDashboards().contract();
        private final Owner owner = Owner.of(shop.domains().get(0));

        public Contract contract() {
          return Contract.of("Faulty", shop.stack(), shop.domains().toArray(Domain[]::new));
        }

        public List<Dashboard> dashboards() {
          return List.of(
              Dashboard.dashboard(
                  "faulty",
                  "Faulty",
                  Section.section("Everything", owner, first(), second())));
        }

        private Panel first() {
          return stat("First", Units.NUMBER, owner.query("up"))
              .thresholds(
                  Thresholds.base(Color.GREEN).step(2, Color.RED).step(1, Color.RED));
        }

        private Panel second() {
          return stat("Second", Units.NUMBER, owner.query(" "))
              .option("colourMode", io.panelwright.json.Json.of("value"));
        }
      }
      """;

  @Test
  void settingsWithoutSupportInTheFormatAreReportedAtTheAuthorsLine() throws Exception {
    String jars = compiled("Tabbed", TABBED) + File.pathSeparator + ExampleTeam.jar(project);
    Jvm.Result classic = main(jars, "render", "--contract", "Tabbed");
    assertThat(classic.err())
        .isEqualTo(
            """
            panels: none
            Tabbed.java:23: warning: the classic format has no conditions: the section is
                always shown [classic-unsupported]
              in Tabbed / Orders
              → write it as v2 (--api v2), or remove it
            Tabbed.java:23: warning: the classic format has no tabs: of the tab "Orders"
                only its rows remain [classic-unsupported]
              in Tabbed / Orders
              → write it as v2 (--api v2), or remove it

            0 errors, 2 warnings
            """);
    assertThat(classic.code()).isZero();

    Jvm.Result v2 = main(jars, "render", "--contract", "Tabbed", "--api", "v2");
    assertThat(v2.err()).isEqualTo("panels: none\n");
    assertThat(v2.out())
        .isEqualTo(
            """
            wrote     dashboards/tabbed.json
                      settings changed
              ~ dashboard: variables in conditions not set → [${env}]
            """);
    assertThat(Files.readString(project.resolve("dashboards/tabbed.json"))).contains("TabsLayout");
  }

  private static final String TABBED =
      """
      import static io.panelwright.dsl.panel.Panels.stat;
      import static io.panelwright.dsl.Section.section;

      import com.example.checkout.CheckoutDashboards;
      import io.panelwright.contract.*;
      import io.panelwright.dsl.*;
      import io.panelwright.dsl.field.*;
      import io.panelwright.dsl.panel.*;
      import io.panelwright.dsl.query.*;
      import io.panelwright.dsl.variable.*;
      import java.util.List;

      public final class Tabbed implements DashboardProvider {
        private final Contract shop = new CheckoutDashboards().contract();
        private final Owner owner = Owner.of(shop.domains().get(0));

        public Contract contract() {
          return Contract.of("Tabbed", shop.stack(), shop.domains().toArray(Domain[]::new));
        }

        public List<Dashboard> dashboards() {
          Panel up = stat("Shop", Units.NUMBER, owner.query("up")).description("1 is up.");
          Section orders = section("Orders", owner, up).tab();
          return List.of(
              Dashboard.dashboard(
                      "tabbed",
                      "Tabbed",
                      orders.showWhen(RenderingCondition.variableEquals("env", "prod")))
                  .variables(Variables.custom("env", "prod", "test").label("Where"))
                  .tags("shop"));
        }
      }
      """;

  private Path compiled(String name, String source) throws Exception {
    Path classes = Files.createDirectories(project.resolve("classes"));
    Path file = project.resolve(name + ".java");
    Files.writeString(file, source);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
    assertThat(code).isZero();
    Path service = classes.resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, name + "\n");
    return classes;
  }

  private Jvm.Result main(Object jars, String... arguments) throws Exception {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(Jvm.current().java());
    command.addAll(List.of("-cp", classes + File.pathSeparator + jars, "io.panelwright.Main"));
    command.addAll(List.of(arguments));
    return Jvm.run(new ProcessBuilder(command).directory(project.toFile()));
  }
}
