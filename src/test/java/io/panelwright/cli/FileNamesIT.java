package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * File names with letters outside ASCII, in the C locale and in a UTF-8 locale.
 *
 * <p>A shell creates the files, since the locale of the tests may lack the letters, too.
 */
class FileNamesIT {

  private static final Path JAR = Path.of(System.getProperty("panelwright.jar"));
  private static final Path SAMPLE = Path.of("src/test/resources/io/panelwright/cli/faulty.json");
  private static final String ADVICE =
      ", the encoding of this locale\n  → run the same command with LC_ALL=C.UTF-8 before it\n";

  @TempDir Path folder;

  @BeforeEach
  void copyJar() throws IOException {
    Files.copy(JAR, folder.resolve("panelwright.jar"));
    Files.copy(SAMPLE, folder.resolve("sample.json"));
    ExampleTeam.jar(folder);
  }

  /** Runs a script in which {@code pw} is the program and {@code $ae} a letter in UTF-8. */
  private Jvm.Result bash(String locale, String script) throws Exception {
    String java = Jvm.current().home().resolve("bin/java").toString();
    String prelude =
        "set -e; ae=$'\\303\\244'; pw() { '%s' -jar '%s' --class-path '%s' \"$@\"; }; "
            .formatted(java, folder.resolve("panelwright.jar"), folder.resolve("checkout.jar"));
    var builder = new ProcessBuilder("bash", "-c", prelude + script).directory(folder.toFile());
    builder.environment().put("LC_ALL", locale);
    return Jvm.run(builder);
  }

  private static void assertRefused(Jvm.Result result, String start) {
    assertThat(result.code()).as(result.err()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("panelwright: " + start)
        .endsWith(ADVICE)
        .doesNotContain("this is a bug");
  }

  @Test
  void aProjectFolderThatTheLocaleCannotNameStopsTheCommand() throws Exception {
    Jvm.Result result = bash("C", "mkdir -p \"p/$ae $ae\"; cd \"p/$ae $ae\"; pw render");
    assertRefused(result, "the name of the working directory \"");
    assertThat(result.out()).isEmpty();
    assertThat(bash("C", "cd p; echo *; cd $ae*; ls -A").out())
        .as("no other folder, and nothing in this one")
        .hasLineCount(1);
  }

  @Test
  void theAdviceHelps() throws Exception {
    Jvm.Result result = bash("C.UTF-8", "mkdir \"$ae $ae\"; cd \"$ae $ae\"; pw render; ls");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).endsWith("\ndashboards\n");
  }

  @Test
  void aFolderWithAQuestionMarkIsValid() throws Exception {
    Jvm.Result result = bash("C", "mkdir 'really?'; cd 'really?'; pw render");
    assertThat(result.code()).as(result.err()).isZero();
  }

  @Test
  void anArgumentThatTheLocaleCannotReadStopsTheCommand() throws Exception {
    Jvm.Result result = bash("C", "pw render --out $ae; ls");
    assertRefused(result, "the argument \"");
    assertThat(folder.resolve("dashboards")).doesNotExist();
  }

  @Test
  void importNamesTheFileAndImportsTheOthers() throws Exception {
    for (String format : new String[] {"java", "yaml", "json"}) {
      String script =
          "rm -rf in; mkdir in; cp sample.json in/; cp sample.json in/$ae.json;"
              + " pw import --to %1$s --out %1$s in";
      Jvm.Result result = bash("C", script.formatted(format));
      assertRefused(result, "the file name \"in/");
      assertThat(result.out()).as(format).startsWith("wrote " + format + "/");
    }
  }

  @Test
  void diffNamesTheFileOfACommit() throws Exception {
    String commit =
        "git init -q .; mkdir in; cp sample.json in/$ae.json; git add in;"
            + " git -c user.name=a -c user.email=a@example.com commit -q -m a; ";
    assertRefused(bash("C", commit + "pw diff --git HEAD in"), "the file name \"in/");
    Jvm.Result result = bash("C.UTF-8", "pw diff --git HEAD in");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).endsWith(": same, byte for byte\n");
  }

  @Test
  void aNameThatIsNotUtf8IsReported() throws Exception {
    Jvm.Result result =
        bash("C.UTF-8", "cp sample.json $'\\344.json'; pw import --to json $'\\344.json'");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).endsWith("is not UTF-8\n  → rename it in UTF-8\n");
  }
}
