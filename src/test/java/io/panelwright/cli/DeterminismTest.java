package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs render the same bytes from the same inputs. */
class DeterminismTest {

  @TempDir Path folder;

  @Test
  void everyJdkLocaleEncodingAndTimeZoneRendersTheSameBytes() throws Exception {
    ExampleTeam.writePanels(folder);
    List<Jvm> jvms = Jvm.installed();
    System.out.println("DeterminismTest renders with " + jvms);
    for (Jvm jvm : jvms) {
      for (List<String> place : Jvm.PLACES) {
        Path out = Files.createTempDirectory(folder, "out");
        Jvm.Result result =
            jvm.panelwright(
                folder,
                place,
                List.of("render", "--contract", ExampleTeam.NAME, "--out", out.toString()));
        assertThat(result.err()).as("%s %s", jvm, place).isEqualTo("panels: panels.yaml\n");
        assertThat(result.code()).isZero();
        assertThat(Files.readString(out.resolve("checkout.json")))
            .as("%s %s", jvm, place)
            .isEqualTo(ExampleTeam.rendered());
      }
    }
  }
}
