package peaktrade.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peak_Trade's jar in its own process. */
class PeakTradeJarIT {

  @TempDir private Path project;

  @Test
  void rendersTheCommittedBytesWithoutArguments() throws Exception {
    Files.copy(Path.of("panels.yaml"), project.resolve("panels.yaml"));
    Jvm.Result result =
        Jvm.run(
            new ProcessBuilder(
                    Jvm.current().home().resolve("bin/java").toString(),
                    "-jar",
                    Path.of(System.getProperty("panelwright.peaktrade.jar"))
                        .toAbsolutePath()
                        .toString())
                .directory(project.toFile()));
    assertThat(result.err()).doesNotContain("error: ");
    assertThat(result.code()).isZero();
    String file = "dashboards/peaktrade-operator-unified.json";
    assertThat(project.resolve(file)).hasSameBinaryContentAs(Path.of(file));
  }
}
