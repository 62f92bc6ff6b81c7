package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.checkout.CheckoutDashboards;
import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.query.Owner;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/v2.md} is compiled and written. */
class V2DocTest {

  @TempDir Path folder;

  @Test
  void theExampleLosesNothingInV2AndTellsWhatItLosesElsewhere() throws Exception {
    try (var loader = new URLClassLoader(new URL[] {compiled().toUri().toURL()})) {
      Dashboard shop = shop(loader.loadClass("Shop"));
      Assembly assembly = Assembler.assemble(shop, Profile.GRAFANA_13_2);

      assertThat(assembly.findings()).isEmpty();
      assertThat(DashboardFormat.V2.write(shop, assembly).losses()).isEmpty();
      assertThat(DashboardFormat.CLASSIC.write(shop, assembly).losses())
          .extracting(Finding::message)
          .containsExactly(
              "the classic format has no tabs: of the tab \"Shop\" only its rows remain",
              "the classic format has no tabs: of the tab \"Shop\" only its rows remain",
              "the classic format has no auto grid: its panels get fixed places",
              "the classic format has no variables of sections: $job becomes the dashboard's",
              "the classic format has no conditions: the panel is always shown",
              "the classic format has no tabs: of the tab \"Errors\" only its rows remain",
              "the classic format has no conditions: the section is always shown");
    }
  }

  private static Dashboard shop(Class<?> example) throws ReflectiveOperationException {
    Method factory = example.getDeclaredMethod("shop", Owner.class);
    factory.setAccessible(true);
    var contract = new CheckoutDashboards().contract();
    return (Dashboard) factory.invoke(null, Owner.of(contract, contract.domains().get(0)));
  }

  private Path compiled() throws Exception {
    String text = Files.readString(Path.of("docs", "v2.md"));
    Matcher block = Pattern.compile("(?ms)^```java\n(.*?)^```$").matcher(text);
    assertThat(block.find()).isTrue();
    Path source = folder.resolve("Shop.java");
    Files.writeString(source, block.group(1));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
    assertThat(code).isZero();
    return folder;
  }
}
