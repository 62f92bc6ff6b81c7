package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No line stops the exporter, and every dropped line is counted. */
class HostileLinesTest {

  private static final List<String> BAD_JSON =
      List.of(
          "events_dropped_total{reason=\"bad_json\",source=\"unknown\"} 1.0",
          "events_parse_errors_total{source=\"unknown\"} 1.0");
  private static final List<String> UNKNOWN_SCHEMA =
      List.of("events_dropped_total{reason=\"unknown_schema\",source=\"unknown\"} 1.0");
  private static final List<String> OTHER =
      List.of("events_dropped_total{reason=\"other\",source=\"unknown\"} 1.0");
  private static final List<String> NOOP =
      List.of(
          "decisions_total{component=\"c\",decision=\"noop\",reason=\"none\",run_id=\"r\"} 1.0");
  private static final List<String> NOTHING = List.of();

  private static final String GOOD = "\"v\":1,\"decision\":\"noop\"";

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static Arguments row(String name, String line, List<String> samples) {
    return arguments(name, line.getBytes(StandardCharsets.UTF_8), samples);
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        row("words", "Traceback (most recent call last):", BAD_JSON),
        row("a line that broke off", "{" + GOOD, BAD_JSON),
        row("within a name", "{" + GOOD + ",\"rea", BAD_JSON),
        row("before a value", "{" + GOOD + ",\"reason\":", BAD_JSON),
        row("within an array", "{" + GOOD + ",\"x\":[1,", BAD_JSON),
        row("two objects", "{" + GOOD + "}{" + GOOD + "}", BAD_JSON),
        row("more behind it", "{" + GOOD + "} x", BAD_JSON),
        row("Python's NaN", "{" + GOOD + ",\"latency_ms\":NaN}", BAD_JSON),
        row("Infinity", "{" + GOOD + ",\"latency_ms\":-Infinity}", BAD_JSON),
        row("single quotes", "{'v':1}", BAD_JSON),
        row("a comment", "{" + GOOD + "} // ok", BAD_JSON),
        row("a leading zero", "{\"v\":01}", BAD_JSON),
        arguments("invalid UTF-8", bytes('{', '"', 0xC3, 0x28, '"', ':', '1', '}'), BAD_JSON),
        arguments("no UTF-8 at all", bytes(0xFF, 0xFE, 0xFD, 0xFC), BAD_JSON),
        row("a null byte within", "{\"v\":\0001}", BAD_JSON),
        row("deep within a skipped field", deep("{" + GOOD + ",\"x\":", "[", 900, "}"), BAD_JSON),
        row("too deep", deep("{" + GOOD + ",\"x\":", "[", 100_000, "}"), OTHER),
        row("too deep, and nothing else", "{\"a\":".repeat(40_000), OTHER),
        row("too long", "{" + GOOD + ",\"x\":\"" + "x".repeat(300_000) + "\"}", OTHER),
        row("a number of 2,000 digits", "{\"v\":" + "1".repeat(2_000) + "}", OTHER),
        row("an array", "[{" + GOOD + "}]", OTHER),
        row("an empty array", "[]", OTHER),
        row("a number", "123", OTHER),
        row("a text", "\"accept\"", OTHER),
        row("null", "null", OTHER),
        row("a number behind another", "1 2", BAD_JSON),
        row("names of all kinds", "{\"\":1,\"\\u0000\":2,\"__proto__\":{}}", UNKNOWN_SCHEMA),
        row("nothing", "", NOTHING),
        row("spaces", " \t ", NOTHING),
        row("a carriage return alone", "\r", NOTHING),
        arguments("zeros alone", new byte[400_000], NOTHING),
        row("zeros before it", "\0".repeat(400_000) + "{" + GOOD + "}", NOOP),
        row("a carriage return behind it", "{" + GOOD + "}\r", NOOP),
        row("a byte order mark", "\uFEFF{" + GOOD + "}", NOOP),
        row(
            "as deep as is read",
            deep("{" + GOOD + ",\"x\":", "[", 900, "]".repeat(900) + "}"),
            NOOP),
        row("nearly too long", "{" + GOOD + ",\"x\":\"" + "x".repeat(262_100) + "\"}", NOOP),
        row("an escaped lone surrogate", "{" + GOOD + ",\"x\":\"\\ud800\"}", NOOP),
        row("a shell command", "{" + GOOD + ",\"reason_code\":\"$(rm -rf /)\\n\"}", NOOP));
  }

  private static String deep(String start, String open, int depth, String end) {
    return start + open.repeat(depth) + end;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void aLineIsCountedByItsReason(String name, byte[] line, List<String> samples) {
    assertThat(new ExporterFixture().feed(line).feed("").samples())
        .containsExactlyElementsOf(samples);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void theNextLineIsReadNormally(String name, byte[] line, List<String> samples) {
    assertThat(
            new ExporterFixture()
                .feed(line)
                .feed("")
                .feed("{\"v\":1,\"action\":\"fill\"}")
                .samples())
        .contains("events_dropped_total{reason=\"missing_fields\",source=\"sample_v1\"} 1.0");
  }

  /** Label values with special characters do not break the text format. */
  @Test
  void labelValuesAreSanitized() {
    assertThat(
            new ExporterFixture()
                .feed(
                    "{\"v\":1,\"decision\":\"noop\",\"run_id\":\"a\\\"}\\n"
                        + "\\u0000é😀\",\"component\":\""
                        + "x".repeat(1000)
                        + "\"}")
                .samples())
        .containsExactly(
            "decisions_total{component=\""
                + "x".repeat(48)
                + "\",decision=\"noop\",reason=\"none\",run_id=\"a_\"} 1.0");
  }

  @Test
  void aBugLosesOneLineAndNotTheFollowingOnes() {
    var registry = new PrometheusRegistry();
    var series = new AiLiveSeries(registry, new RunKey("c", "r"), 1);
    var lines =
        new EventLineProcessor(
            fields -> {
              throw new IllegalStateException("a bug");
            },
            series);
    lines.line("{}".getBytes(StandardCharsets.UTF_8), 0, 2);
    assertThat(
            registry.scrape().stream().filter(m -> m.getMetadata().getName().contains("dropped")))
        .singleElement()
        .satisfies(dropped -> assertThat(dropped.getDataPoints()).hasSize(1));
  }
}
