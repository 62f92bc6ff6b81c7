package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same inputs, same bytes: one JVM cannot see the difference, so several render. */
class DeterminismTest {

  private static final Path COMMITTED = Path.of("dashboards").toAbsolutePath();

  private static final List<List<String>> PLACES =
      List.of(
          List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.timezone=UTC"),
          List.of(
              "-Dfile.encoding=ISO-8859-1",
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Duser.timezone=Asia/Kathmandu"),
          List.of(
              "-Dfile.encoding=UTF-16",
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Duser.variant=u-nu-arab",
              "-Duser.timezone=Pacific/Kiritimati"));

  @TempDir Path folder;

  @Test
  void everyJdkLocaleEncodingAndTimeZoneRendersTheCommittedBytes() throws Exception {
    List<Jvm> jvms = Jvm.installed();
    System.out.println("DeterminismTest renders with " + jvms);
    for (Jvm jvm : jvms) {
      for (List<String> place : PLACES) {
        Path out = Files.createTempDirectory(folder, "out");
        Jvm.Result result =
            jvm.panelwright(
                Path.of("").toAbsolutePath(),
                place,
                List.of("render", "--contract", "Peak_Trade", "--out", out.toString()));
        assertThat(result.err()).as("%s %s", jvm, place).isEqualTo("panels: panels.yaml\n");
        assertThat(result.code()).isZero();
        assertSameFiles(out, COMMITTED, jvm + " " + place);
      }
    }
  }

  private static void assertSameFiles(Path rendered, Path committed, String where)
      throws IOException {
    try (Stream<Path> files = Files.list(committed)) {
      for (Path file : files.toList()) {
        assertThat(rendered.resolve(file.getFileName())).as(where).hasSameBinaryContentAs(file);
      }
    }
  }
}
