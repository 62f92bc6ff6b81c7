package io.panelwright.cli;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {

  private String out;
  private String err;

  private int why(String... names) {
    String[] arguments = new String[names.length + 3];
    arguments[0] = "why";
    arguments[1] = "--contract";
    arguments[2] = "Peak_Trade";
    System.arraycopy(names, 0, arguments, 3, names.length);
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(Path.of(""), new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString().replaceAll("(\\.java):[0-9]+", "$1:…");
    err = errWriter.toString();
    return code;
  }

  @Test
  void saysMetricByMetricWhoDecided() throws IOException {
    assertThat(why("ai-live/worst-event-age", "System / Ports", "guardrails-hinweise"))
        .as(err)
        .isEqualTo(2);
    assertThat(why("ai-live/worst-event-age", "exporter", "guardrails-hinweise")).isZero();
    assertGolden("cli/why.txt", out);
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ai-live/exporter", "1044966958", "ai live EXPORTER"})
  void aPanelIsFoundByItsKeyIdOrTitle(String name) {
    assertThat(why(name)).as(err).isZero();
    assertThat(out).contains("key ai-live/exporter, id 1044966958");
  }

  @Test
  void anUnknownPanelIsWrongUsageWithTheNearestName() {
    assertThat(why("wrost-event-age")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "panelwright: no panel has the key, title or id \"wrost-event-age\"; did you mean"
                + " \"worst-event-age\"?\n  → panelwright list\n");
    assertThat(out).isEmpty();
  }
}
