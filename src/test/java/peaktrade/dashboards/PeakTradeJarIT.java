package peaktrade.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.JarContents;
import io.panelwright.testing.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peak_Trade's jar in its own process. */
class PeakTradeJarIT {

  private static final Path JAR = Path.of(System.getProperty("panelwright.peaktrade.jar"));
  private static final String FILE = "dashboards/peaktrade-operator-unified.json";

  @TempDir private Path project;

  private Jvm.Result run() throws Exception {
    String java = Jvm.current().home().resolve("bin/java").toString();
    return Jvm.run(
        new ProcessBuilder(java, "-jar", JAR.toAbsolutePath().toString())
            .directory(project.toFile()));
  }

  @Test
  void rendersTheCommittedBytesInTheProject() throws Exception {
    Files.copy(Path.of("panels.yaml"), project.resolve("panels.yaml"));
    Jvm.Result result = run();
    assertThat(result.err()).isEqualTo("panels: panels.yaml\n");
    assertThat(result.code()).isZero();
    assertThat(project.resolve(FILE)).hasSameBinaryContentAs(Path.of(FILE));
  }

  @Test
  void rendersTheCommittedBytesInAnEmptyFolder() throws Exception {
    Jvm.Result result = run();
    assertThat(result.err())
        .isEqualTo("panels: peaktrade/dashboards/panels.yaml (from the class path)\n");
    assertThat(result.code()).isZero();
    assertThat(project.resolve(FILE)).hasSameBinaryContentAs(Path.of(FILE));
  }

  @Test
  void hasTheLicenseOfEveryLibrary() throws Exception {
    JarContents.assertLicenses(JAR);
  }
}
