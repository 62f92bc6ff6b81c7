package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The install script of {@code make test}, with a PATH of stub commands. */
class InstallPackagesTest {

  private static final Path SCRIPT = Path.of(".ci", "install-packages").toAbsolutePath();
  private static final String BOTH =
      """
      apt-get update -q
      apt-get install -y --no-install-recommends prometheus
      """;

  @TempDir Path folder;

  private Path calls;

  @BeforeEach
  void stubs() throws IOException {
    calls = Files.createFile(folder.resolve("calls"));
    Files.createDirectory(folder.resolve("bin"));
    real("bash");
    real("cat");
    stub("apt-get", "");
  }

  private void real(String program) throws IOException {
    for (String path : System.getenv("PATH").split(":")) {
      Path file = Path.of(path, program);
      if (Files.isExecutable(file)) {
        write(program, "exec %s \"$@\"".formatted(file));
        return;
      }
    }
    throw new AssertionError(program + " is not on the PATH");
  }

  /** A command that writes down how it is called. */
  private void stub(String name, String then) throws IOException {
    write(name, "echo \"%s $*\" >> %s\n%s".formatted(name, calls, then));
  }

  private void write(String name, String script) throws IOException {
    Path file = folder.resolve("bin").resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void user(int id) throws IOException {
    stub("id", "echo " + id);
  }

  private Jvm.Result run(String... packages) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(SCRIPT.toString());
    builder.command().addAll(List.of(packages));
    builder.environment().put("PATH", folder.resolve("bin").toString());
    return Jvm.run(builder);
  }

  private String calls() throws IOException {
    return Files.readString(calls);
  }

  @Test
  void installsNothingWhereAllProgramsAreThere() throws Exception {
    stub("prometheus", "");
    stub("promtool", "");
    Jvm.Result result = run("prometheus");
    assertThat(result).isEqualTo(new Jvm.Result(0, "", ""));
    assertThat(calls()).isEmpty();
  }

  @Test
  void installsAsRoot() throws Exception {
    user(0);
    Jvm.Result result = run("prometheus");
    assertThat(result)
        .isEqualTo(
            new Jvm.Result(
                0,
                "",
                "Installing prometheus with apt-get; not on the PATH: prometheus promtool\n"));
    assertThat(calls()).isEqualTo("id -u\n" + BOTH);
  }

  @Test
  void installsWithSudo() throws Exception {
    user(1000);
    stub("sudo", "shift; [ $1 = true ] || exec \"$@\"");
    assertThat(run("prometheus").code()).isZero();
    assertThat(calls())
        .isEqualTo(
            """
            id -u
            sudo -n true
            sudo -n apt-get update -q
            apt-get update -q
            sudo -n apt-get install -y --no-install-recommends prometheus
            apt-get install -y --no-install-recommends prometheus
            """);
  }

  @Test
  void namesTheCommandWithoutSudo() throws Exception {
    user(1000);
    assertThat(run("prometheus")).isEqualTo(refused());
    assertThat(calls()).isEqualTo("id -u\n");
  }

  @Test
  void namesTheCommandWhereSudoNeedsAPassword() throws Exception {
    user(1000);
    stub("sudo", "echo 'sudo: a password is required' >&2; exit 1");
    assertThat(run("prometheus")).isEqualTo(refused());
    assertThat(calls()).isEqualTo("id -u\nsudo -n true\n");
  }

  private static Jvm.Result refused() {
    return new Jvm.Result(
        3,
        "",
        """
        Nothing was installed: this user is not root and has no sudo without a password; \
        not on the PATH: prometheus promtool
          Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends prometheus
          elsewhere:       install these programs another way; Prometheus must be 2.42 or newer
        """);
  }

  @Test
  void installsOnlyThePackagesThatLackAProgram() throws Exception {
    user(0);
    stub("chromium", "");
    stub("prometheus", "");
    Jvm.Result result = run("chromium", "prometheus", "jq");
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualTo("Installing prometheus jq with apt-get; not on the PATH: promtool jq\n");
    assertThat(calls()).endsWith("apt-get install -y --no-install-recommends prometheus jq\n");
  }

  @Test
  void namesTheCommandWithoutAptGet() throws Exception {
    Files.delete(folder.resolve("bin/apt-get"));
    Jvm.Result result = run("prometheus");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("Nothing was installed: apt-get is not on the PATH; not on the PATH: ");
  }

  @Test
  void anInstallationThatFailsEndsWithThree() throws Exception {
    user(0);
    stub("apt-get", "[ $1 = update ] || { echo 'E: no space' >&2; exit 100; }");
    Jvm.Result result = run("prometheus");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains(
            "E: no space\napt-get install failed; not on the PATH: prometheus promtool\n"
                + "  Debian, Ubuntu:  sudo apt-get update && ");
  }
}
