package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.checkout.CheckoutDashboards;
import io.panelwright.Main;
import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleProvider;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.Signals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program as a process, with hostile outputs, files, signals and jars. */
@Timeout(120)
class HostileProcessTest {

  private static final String DASHBOARD =
      "{\"uid\": \"a\", \"title\": \"T\\u001b[31m\", \"schemaVersion\": 42, \"panels\": []}";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.json"), DASHBOARD);
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.current().home().resolve("bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.panelwright.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private Jvm.Result run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private Jvm.Result run(Map<String, String> variables, String... arguments) throws Exception {
    var builder = new ProcessBuilder(command(arguments)).directory(folder.toFile());
    builder.environment().putAll(variables);
    return Jvm.run(builder);
  }

  /** Runs the program in this process, which is faster and has the same writers. */
  private Jvm.Result runHere(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(folder, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Jvm.Result(code, out.toString(), err.toString());
  }

  /** Runs the program behind a shell redirection. */
  private Jvm.Result shell(String redirection, String... arguments) throws Exception {
    List<String> shell = new ArrayList<>(List.of("bash", "-c", "\"$@\" " + redirection, "bash"));
    shell.addAll(command(arguments));
    return Jvm.run(new ProcessBuilder(shell).directory(folder.toFile()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint a.json", "list --contract Checkout", "schema", "--help", "check"})
  void anOutputThatCannotBeWrittenIsReported(String arguments) throws Exception {
    Jvm.Result result = shell(">/dev/full", arguments.split(" "));
    assertThat(result.err())
        .endsWith("panelwright: standard output cannot be written: No space left on device\n");
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void anErrorOutputThatCannotBeWrittenIsNotIgnored() throws Exception {
    assertThat(shell("2>/dev/full", "import", "--dry-run", "--out", "x", "gone.json").code())
        .isEqualTo(3);
  }

  @Test
  void aClosedPipeEndsQuietly() throws Exception {
    Jvm.Result result = shell("| head -n 1; exit ${PIPESTATUS[0]}", "schema");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("{\n");
  }

  @Test
  void anArgumentThatBeginsWithAnAtSignIsAFileName() throws Exception {
    Files.writeString(folder.resolve("options"), "--help");
    assertThat(run("lint", "@options").err()).isEqualTo("panelwright: @options does not exist\n");
    Files.writeString(folder.resolve("@a.json"), DASHBOARD);
    assertThat(run("lint", "@a.json").out()).startsWith("nothing found in 1 dashboard\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint --profile X",
        "lint --format X",
        "lint X",
        "X",
        "--X",
        "diff X a.json",
        "import X",
        "doctor X",
        "why X",
        "render --contract X",
        "--color X lint a.json",
        "--class-path X lint a.json",
        "lint --config X a.json",
        "doctor a.json --datasource X",
      })
  void noMessageHasAnEscape(String arguments) {
    String hostile = "\u001b]0;title\u0007\u001b[2J\u202e\u009b31m";
    Jvm.Result result =
        runHere(
            Stream.of(("--color always " + arguments).split(" "))
                .map(argument -> argument.replace("X", hostile))
                .toArray(String[]::new));
    String all = result.out() + result.err();
    assertThat(all.replaceAll("\u001b\\[[0-9;]*m", ""))
        .doesNotContain("\u001b", "\u202e", "\u009b");
    assertThat(all).doesNotContain("this is a bug").isNotEmpty();
  }

  @Test
  void tokensOfTheEnvironmentAreNotPrinted() throws Exception {
    Jvm.Result result =
        run(
            Map.of("GRAFANA_TOKEN", "gr4fana-token", "PROMETHEUS_TOKEN", "pr0m-token"),
            "doctor",
            "a.json",
            "--datasource",
            "p=http://user:hunt%65r2@127.0.0.1:1/gr4fana-token",
            "--grafana",
            "http://127.0.0.1:1/pr0m%2Dtoken");
    assertThat(result.out() + result.err())
        .contains("127.0.0.1:1")
        .doesNotContain("gr4fana-token", "pr0m", "hunter2", "hunt%65r2");
  }

  /** Provides commands that fail, each in its own way. */
  public static final class Commands implements CommandProvider {

    @Override
    public List<CommandLine> commands(Console console) {
      return List.of(new CommandLine(new Fail()));
    }
  }

  @Command(name = "fail")
  private static final class Fail implements Callable<Integer> {

    @Option(names = "--by")
    private String by = "";

    @Override
    public Integer call() {
      switch (by) {
        case "error" -> throw new AssertionError("no luck");
        case "linkage" -> throw new NoClassDefFoundError("com/example/Gone");
        case "overflow" -> recurse(1);
        case "exit" -> System.exit(0);
        case "thread" -> exitInThread();
        default -> throw new IllegalStateException("no luck");
      }
      return 0;
    }

    private static int recurse(int depth) {
      return recurse(depth + 1) + recurse(depth + 2);
    }

    private static void exitInThread() {
      var thread = new Thread(() -> Runtime.getRuntime().exit(0));
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Overflows the stack. */
  public static final class Rules implements RuleProvider {

    @Override
    public List<Rule> rules() {
      return rules();
    }
  }

  /** Ends the process while its dashboards are loaded. */
  public static final class Dashboards implements DashboardProvider {

    @Override
    public Contract contract() {
      return new CheckoutDashboards().contract();
    }

    @Override
    public List<Dashboard> dashboards() {
      System.exit(0);
      return List.of();
    }
  }

  private void provide(Class<?> service, Class<?> provider) throws IOException {
    Path file = folder.resolve("bundle/META-INF/services").resolve(service.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, provider.getName() + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error    | failed at",
        "linkage  | failed at",
        "overflow | failed at",
        "state    | failed at",
        "exit     | ended the process",
        "thread   | ended the process",
      })
  void aCommandThatFailsIsNamed(String by, String message) throws Exception {
    provide(CommandProvider.class, Commands.class);
    String[] arguments = {"fail", "--by", by, "--class-path", "bundle"};
    Jvm.Result result = message.equals("failed at") ? runHere(arguments) : run(arguments);
    assertThat(result.err())
        .startsWith("panelwright: ")
        .contains("io.panelwright.cli.HostileProcessTest$", message)
        .doesNotContain("\tat ", "this is a bug");
    assertThat(result.code()).isEqualTo(3);
  }

  /** Two dashboards whose files would be one on Windows and macOS, and a device of Windows. */
  public static final class Names implements DashboardProvider {

    @Override
    public Contract contract() {
      return new CheckoutDashboards().contract();
    }

    @Override
    public List<Dashboard> dashboards() {
      Dashboard own = new CheckoutDashboards().dashboards().get(0);
      return Stream.of("evil", "EVIL", "nul", "Com1", "console")
          .map(uid -> Dashboard.dashboard(uid, "Of " + uid, own.sections().get(0)))
          .toList();
    }
  }

  @Test
  void filesThatCouldNotExistOnWindowsAreErrorsBeforeAnyIsWritten() throws Exception {
    provide(DashboardProvider.class, Names.class);
    // The class path of the tests has the same contract.
    Files.writeString(folder.resolve("panels.yaml"), "dashboards: {}\n");
    Jvm.Result result = runHere("render", "--class-path", "bundle", "--contract", "Checkout");
    assertThat(result.err().replaceAll("\n {4}", " "))
        .contains(
            "dashboard uid \"EVIL\" has the same file on Windows and macOS as \"evil\" of \"Of evil\"",
            "dashboard uid \"nul\" cannot name a file on Windows [dashboard-uid-reserved]",
            "dashboard uid \"Com1\" cannot name a file on Windows")
        .doesNotContain("\"console\"")
        .endsWith("Nothing was written.\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(folder.resolve("dashboards")).doesNotExist();
  }

  @Test
  void theOutputOfAnImportHasNoReservedName() throws IOException {
    Files.writeString(folder.resolve("nul.txt.json"), DASHBOARD);
    Jvm.Result result = runHere("import", "--to", "yaml", "nul.txt.json");
    assertThat(result.err())
        .contains("the file name \"nul.txt.panels.yaml\" is reserved on Windows");
    assertThat(result.code()).isEqualTo(3);
    assertThat(folder.resolve("imported")).doesNotExist();
  }

  @Test
  void aRegistryThatIsAPipeIsAnError() throws Exception {
    Files.createDirectories(folder.resolve("stack"));
    String pipe = folder.resolve("stack/running.json").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    Jvm.Result result = runHere("stack", "ps", "--data", "stack", "--contract", "Checkout");
    assertThat(result.err())
        .contains("running.json, the list of running processes, cannot be read: ", "a pipe");
    assertThat(result.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stack logs -n -5 | \"-5\" is not a number from 0 to 999999999",
        "stack compose logs --lines 99999999999 | is not a number from 0 to 999999999",
        "doctor a.json --timeout 9999999d | \"9999999d\" is too long: expected at most 3650d",
        "doctor a.json --timeout 0s | \"0s\" is not a duration",
        "doctor a.json --port-offset 1x | is not a whole number from -2147483648 to 2147483647",
        "doctor a.json --contract Checkout --port-offset 70000 | expected 1 to 65535",
        "sanity --contract Checkout --port-offset -70000 | expected 1 to 65535",
        "doctor a.json --contract Checkout --host ::1 | IPv6 in brackets",
        "stack up --contract Checkout --port-offset 2147483647 | expected 1 to 65535",
        "stack config --contract Checkout --port-offset -70000 | expected 1 to 65535",
      })
  void aNumberOutOfRangeIsWrongUsage(String arguments, String message) {
    Jvm.Result result = runHere(arguments.split(" "));
    assertThat(result.err()).contains(message).contains(" --help\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aRuleProviderThatOverflowsTheStackIsNamed() throws Exception {
    provide(RuleProvider.class, Rules.class);
    Jvm.Result result = runHere("lint", "a.json", "--class-path", "bundle");
    assertThat(result.err()).contains("HostileProcessTest$Rules.rules() failed at ");
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void aDashboardProviderThatEndsTheProcessIsNamed() throws Exception {
    provide(DashboardProvider.class, Dashboards.class);
    Jvm.Result result = run("list", "--class-path", "bundle");
    assertThat(result.err())
        .contains(
            "panelwright: io.panelwright.cli.HostileProcessTest$Dashboards.dashboards(Hostile");
    assertThat(result.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  void dockerEndsWithTheProgram(String signal) throws Exception {
    Path pid = folder.resolve("pid");
    Path docker = folder.resolve("docker");
    Files.writeString(
        docker, "#!/bin/sh\nsleep 300 &\necho $$ $! > pid.new\nmv pid.new pid\nwait\n");
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    var builder =
        new ProcessBuilder(command("stack", "compose", "ps", "--contract", "Checkout"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().merge("PATH", folder + ":", (path, own) -> own + path);
    Process program = builder.start();
    try {
      while (!Files.exists(pid)) {
        awaitRunning(program);
      }
      List<Long> docked =
          Stream.of(Files.readString(pid).strip().split(" ")).map(Long::valueOf).toList();
      Signals.send(signal, program.pid());
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      // The system removes an ended process a moment later.
      for (int i = 0; i < 250 && docked.stream().anyMatch(HostileProcessTest::isAlive); i++) {
        Thread.sleep(20);
      }
      assertThat(docked).noneMatch(HostileProcessTest::isAlive);
    } finally {
      program.destroyForcibly();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(f -> !f.startsWith("hsperf")))
          .containsExactlyInAnyOrder("a.json", "docker", "out", "pid");
    }
  }

  /** An ended process whose parent has not read its exit code is not alive: state Z. */
  private static boolean isAlive(long id) {
    try {
      String status = Files.readString(Path.of("/proc", String.valueOf(id), "stat"));
      return !status.substring(status.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException ended) {
      return false;
    }
  }

  private void awaitRunning(Process program) throws Exception {
    assertThat(program.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
    Thread.sleep(20);
  }
}
