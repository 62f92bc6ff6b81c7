package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProgramNameTest {

  private static final List<String> ARGUMENTS = List.of("doctor", "--panels", "my $file.yaml");

  private static String format(String java, String classPath, String location) {
    var properties = new Properties();
    properties.setProperty("sun.java.command", java);
    properties.setProperty("java.class.path", classPath);
    return ProgramName.format(
        properties, Optional.of(Path.of(location).toAbsolutePath()), ARGUMENTS);
  }

  @Test
  void theJarIsNamedAsTheUserNamedIt() {
    assertThat(format("target/my tool.jar sanity", "target/my tool.jar", "target/my tool.jar"))
        .isEqualTo("java -jar 'target/my tool.jar' doctor --panels 'my $file.yaml'");
  }

  @Test
  void mavenGetsTheArgumentsInOneOption() {
    assertThat(
            format(
                "org.codehaus.plexus.classworlds.launcher.Launcher -q exec:java",
                "/usr/share/maven/boot/plexus-classworlds.jar",
                "target/classes"))
        .isEqualTo("mvn -q exec:java -Dexec.args=\"doctor --panels 'my \\$file.yaml'\"");
  }

  @Test
  void otherProgramsHaveTheNameOfTheScript() {
    String expected = "panelwright doctor --panels 'my $file.yaml'";
    assertThat(format("surefire.jar x y", "surefire.jar", "target/classes")).isEqualTo(expected);
    assertThat(format("io.panelwright.Main sanity", "a.jar:b.jar", "a.jar")).isEqualTo(expected);
    assertThat(ProgramName.format(new Properties(), Optional.empty(), ARGUMENTS))
        .isEqualTo(expected);
  }
}
