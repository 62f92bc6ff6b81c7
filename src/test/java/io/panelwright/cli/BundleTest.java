package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.checkout.CheckoutDashboards;
import io.panelwright.Main;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Domain;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleProvider;
import io.panelwright.lint.ViolationReporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Dashboards, panels, commands and rules of a team in a folder on the class path. */
class BundleTest {

  private static final Path FAULTY =
      Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void makeBundle() throws IOException {
    Files.createDirectories(project.resolve("bundle"));
  }

  /** A team's command. */
  @Command(name = "audit", description = "Audit.", mixinStandardHelpOptions = true)
  private static final class Audit implements Callable<Integer> {

    private final Console console;

    Audit(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      console.out().println("audited in " + console.resolve(Path.of("x")).getFileName());
      return ExitCode.FINDINGS;
    }
  }

  /** Provides a command. */
  public static final class Commands implements CommandProvider {

    @Override
    public List<CommandLine> commands(Console console) {
      return List.of(new CommandLine(new Audit(console)));
    }
  }

  /** Provides a command with the name of another. */
  public static final class Clash implements CommandProvider {

    @Override
    public List<CommandLine> commands(Console console) {
      return List.of(new CommandLine(new Audit(console)).setCommandName("render"));
    }
  }

  /** Fails. */
  public static final class Failing implements CommandProvider {

    @Override
    public List<CommandLine> commands(Console console) {
      throw new AssertionError("no commands today");
    }
  }

  /** Its class cannot be initialized. */
  public static final class FailingStatic implements CommandProvider {

    private static final int PORT = Integer.parseInt("oops");

    @Override
    public List<CommandLine> commands(Console console) {
      throw new AssertionError(PORT);
    }
  }

  /** A team's rule. */
  private record NoStat(String code) implements Rule {

    @Override
    public RuleMetadata metadata() {
      return RuleMetadata.warning(
          code,
          "a panel is a stat",
          "We like graphs.",
          Example.panel("{\"type\": \"stat\"}"),
          Example.panel("{\"type\": \"timeseries\"}"));
    }

    @Override
    public void check(LintContext context, ViolationReporter report) {
      if (code.equals("shop-fails")) {
        throw new UnsupportedOperationException("not today");
      }
      context.panels().stream()
          .filter(panel -> panel.view().type().equals("stat"))
          .map(
              panel ->
                  ViolationReporter.violation(this, panel.location(), "a stat", "draw a graph"))
          .forEach(report::add);
    }
  }

  /** Provides a rule. */
  public static final class Rules implements RuleProvider {

    @Override
    public List<Rule> rules() {
      return List.of(new NoStat("shop-no-stat"));
    }
  }

  /** Provides a rule with the code of another. */
  public static final class RuleClash implements RuleProvider {

    @Override
    public List<Rule> rules() {
      return List.of(new NoStat("panel-title-missing"));
    }
  }

  /** Provides a rule that fails. */
  public static final class FailingRule implements RuleProvider {

    @Override
    public List<Rule> rules() {
      return List.of(new NoStat("shop-fails"));
    }
  }

  /** A team whose panels are in its folder. */
  public static final class Shop implements DashboardProvider {

    private final CheckoutDashboards checkout = new CheckoutDashboards();

    @Override
    public Contract contract() {
      Contract contract = checkout.contract();
      return Contract.of("Shop", contract.stack(), contract.domains().toArray(Domain[]::new));
    }

    @Override
    public List<Dashboard> dashboards() {
      Dashboard own = checkout.dashboards().get(0);
      return List.of(Dashboard.dashboard("shop", "Shop", own.sections().get(0)));
    }

    @Override
    public Optional<String> panels() {
      return Optional.of("shop/panels.yaml");
    }
  }

  private void provide(Class<?> service, Class<?> provider) throws IOException {
    write("bundle/META-INF/services/" + service.getName(), provider.getName() + "\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private int run(String... arguments) {
    var outText = new StringWriter();
    var errText = new StringWriter();
    int code = Main.run(project, new PrintWriter(outText), new PrintWriter(errText), arguments);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  @Test
  void aCommandIsFoundBeforeAndAfterTheOption() throws IOException {
    provide(CommandProvider.class, Commands.class);
    assertThat(run("audit", "--class-path", "bundle")).isEqualTo(1);
    assertThat(run("--class-path=bundle", "audit")).isEqualTo(1);
    assertThat(out).isEqualTo("audited in x\n");
    assertThat(run("audit", "--version", "--class-path", "bundle")).isZero();
    assertThat(run("audit")).isEqualTo(2);
  }

  @Test
  void theVersionOfACommandIsThatOfTheTool() throws IOException {
    provide(CommandProvider.class, Commands.class);
    write(".panelwright.yaml", "classpath: [bundle]\n");
    assertThat(run("--help")).isZero();
    assertThat(out).contains("\n  audit ");
    assertThat(run("audit", "--version")).isZero();
    assertThat(out).startsWith("panelwright ");
  }

  @Test
  void aCommandWithATakenNameIsAnError() throws IOException {
    provide(CommandProvider.class, Clash.class);
    assertThat(run("--help", "--class-path", "bundle")).isEqualTo(3);
    assertThat(err)
        .isEqualTo(
            "panelwright: two commands have the name \"render\": one of panelwright, one of"
                + " io.panelwright.cli.BundleTest$Clash; rename one, or remove one of them from the"
                + " class path\n");
  }

  @Test
  void aProviderThatFailsIsNamed() throws IOException {
    provide(CommandProvider.class, Failing.class);
    assertThat(run("audit", "--class-path", "bundle")).isEqualTo(3);
    assertThat(err)
        .startsWith("panelwright: io.panelwright.cli.BundleTest$Failing.commands() failed at ")
        .endsWith(": java.lang.AssertionError: no commands today\n");
    write("bundle/META-INF/services/" + CommandProvider.class.getName(), "com.example.None\n");
    assertThat(run("audit", "--class-path", "bundle")).isEqualTo(3);
    assertThat(err).contains("a provider cannot be loaded: ", "com.example.None not found");
  }

  @Test
  void aProviderWhoseStaticInitializerFailsIsNamedWithTheCause() throws IOException {
    provide(CommandProvider.class, FailingStatic.class);
    assertThat(run("audit", "--class-path", "bundle")).isEqualTo(3);
    assertThat(err)
        .startsWith("panelwright: a provider cannot be loaded: ")
        .containsPattern("FailingStatic.*; .*<clinit>\\(BundleTest.java:[0-9]+\\) failed: ")
        .endsWith(" failed: java.lang.NumberFormatException: For input string: \"oops\"\n");
  }

  @Test
  void aCommandOfTheToolLoadsNoCommandsOfOtherJars() throws IOException {
    provide(CommandProvider.class, Failing.class);
    Files.copy(FAULTY, project.resolve("faulty.json"));
    assertThat(run("lint", "faulty.json", "--class-path", "bundle")).isEqualTo(1);
    assertThat(run("--version", "--class-path", "bundle")).isZero();
    assertThat(err).isEmpty();
  }

  @Test
  void aRuleIsRunListedExplainedConfiguredAndReported() throws IOException {
    provide(RuleProvider.class, Rules.class);
    Files.copy(FAULTY, project.resolve("faulty.json"));
    write(".panelwright.yaml", "classpath:\n  - bundle\nrules:\n  shop-no-stat: error\n");
    assertThat(run("lint", "faulty.json")).isEqualTo(1);
    assertThat(out).contains("error: a stat [shop-no-stat]\n      → draw a graph\n");
    assertThat(run("lint", "--list")).isZero();
    assertThat(out).containsPattern("(?m)^shop-no-stat +error +a panel is a stat$");
    assertThat(run("lint", "--explain", "shop-no-stat")).isZero();
    assertThat(out).contains("We like graphs.").doesNotContain("Page:");
    assertThat(run("lint", "--format", "sarif", "faulty.json")).isEqualTo(1);
    assertThat(out).contains("\"id\": \"shop-no-stat\"", "\"ruleId\": \"shop-no-stat\"");
    assertThat(run("lint", "--class-path", project.toString(), "faulty.json")).isEqualTo(1);
    assertThat(out).contains("no rule is called \"shop-no-stat\"");
  }

  @Test
  void aRuleWithATakenCodeOrAFailureIsNamed() throws IOException {
    Files.copy(FAULTY, project.resolve("faulty.json"));
    provide(RuleProvider.class, RuleClash.class);
    assertThat(run("lint", "--class-path", "bundle", "faulty.json")).isEqualTo(3);
    assertThat(err)
        .isEqualTo(
            "panelwright: io.panelwright.cli.BundleTest$RuleClash has a rule \"panel-title-missing\", and"
                + " so has panelwright; change one of the codes, or remove one provider from the class path\n");
    provide(RuleProvider.class, FailingRule.class);
    assertThat(run("lint", "--class-path", "bundle", "faulty.json")).isEqualTo(3);
    assertThat(err)
        .startsWith(
            "panelwright: rule shop-fails (io.panelwright.cli.BundleTest$NoStat) failed at ")
        .endsWith(": java.lang.UnsupportedOperationException: not today\n");
  }

  private static String panels(String title) {
    return """
    dashboards:
      shop:
        sections:
          - addTo: traffic
            panels:
              - text: %s
                content: x
    """
        .formatted(title);
  }

  @Test
  void theNamedPanelsComeBeforeTheProjectsAndThoseBeforeTheBundles() throws IOException {
    provide(DashboardProvider.class, Shop.class);
    write("bundle/shop/panels.yaml", panels("Of the bundle"));
    write("named.yaml", panels("Named"));
    String[] render = {"render", "--class-path", "bundle", "--contract", "Shop"};

    assertThat(run(render)).as(() -> err).isZero();
    assertThat(err).startsWith("panels: shop/panels.yaml (from the class path)\n");
    assertThat(Files.readString(project.resolve("dashboards/shop.json"))).contains("Of the bundle");

    write("panels.yaml", panels("Of the project"));
    assertThat(run(render)).isZero();
    assertThat(err).startsWith("panels: panels.yaml\n");
    assertThat(Files.readString(project.resolve("dashboards/shop.json")))
        .contains("Of the project")
        .doesNotContain("Of the bundle");

    assertThat(
            run("check", "--class-path", "bundle", "--contract", "Shop", "--panels", "named.yaml"))
        .isEqualTo(1);
    assertThat(err).startsWith("panels: named.yaml\n");
    assertThat(out).contains("Named");
  }

  @Test
  void panelsOfAnotherProjectAreAnError() throws IOException {
    provide(DashboardProvider.class, Shop.class);
    write("bundle/shop/panels.yaml", panels("Of the bundle"));
    write("panels.yaml", panels("Other").replace("shop:", "others:"));
    assertThat(run("render", "--class-path", "bundle", "--contract", "Shop")).isEqualTo(1);
    assertThat(err).contains("panels.yaml:2:3: error: no dashboard has the uid \"others\"");
  }

  @Test
  void panelsThatAreNotInTheBundleAreAnError() throws IOException {
    provide(DashboardProvider.class, Shop.class);
    assertThat(run("render", "--class-path", "bundle", "--contract", "Shop")).isEqualTo(3);
    assertThat(err)
        .isEqualTo(
            "panelwright: io.panelwright.cli.BundleTest$Shop.panels() returns \"shop/panels.yaml\","
                + " which is not on the class path\n");
  }

  @Test
  void anEntryThatIsNeitherAJarNorAFolderIsWrongUsage() throws IOException {
    write("text.jar", "not a jar");
    assertThat(run("schema", "--class-path", "text.jar")).isEqualTo(2);
    assertThat(err).startsWith("panelwright: text.jar is neither a folder nor a jar: ");
    assertThat(run("schema", "--class-path", "nowhere")).isEqualTo(2);
    assertThat(err).isEqualTo("panelwright: nowhere does not exist; check --class-path\n");
    assertThat(run("schema", "--class-path")).isEqualTo(2);
    assertThat(err)
        .isEqualTo("panelwright: --class-path needs jars or folders, such as target/classes\n");
  }

  @Test
  void aConfiguredEntryIsRelativeToItsFileAndReportedThere() throws IOException {
    provide(CommandProvider.class, Commands.class);
    write("conf/team.yaml", "classpath: [../bundle]\n");
    assertThat(run("check", "--config", "conf/team.yaml", "--contract", "Checkout")).isEqualTo(1);
    write("conf/team.yaml", "classpath:\n  - nowhere\n");
    assertThat(run("check", "--config", "conf/team.yaml")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            """
            panelwright: invalid class path
            conf/team.yaml:2:5: error: "nowhere" does not exist [class-path-entry-invalid]
              → compile it (mvn -q compile), or correct the path, which is relative to the
                folder of this file

            1 error
            """);
    assertThat(run("check", "--config", "conf/team.yaml", "--help")).isZero();
  }
}
