package io.panelwright.show.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Records as JSON: the form that {@code show --format json} and the preview's page read. */
class DisplayJsonTest {

  private enum Side {
    LEFT
  }

  private record Sample(
      String text,
      Optional<String> absent,
      Optional<String> present,
      OptionalDouble noNumber,
      double number,
      double[] numbers,
      Side side,
      List<Integer> list,
      Map<String, Boolean> map) {}

  private static Sample sample(String text, double number, double... numbers) {
    return new Sample(
        text,
        Optional.empty(),
        Optional.of("here"),
        OptionalDouble.empty(),
        number,
        numbers,
        Side.LEFT,
        List.of(1, 2),
        Map.of("on", true));
  }

  @Test
  void aRecordIsAnObjectWithoutItsEmptyOptionals() {
    assertThat(DisplayJson.write(sample("a", 1.5, 1, Double.NaN, 0.1)))
        .isEqualTo(
            "{\"text\":\"a\",\"present\":\"here\",\"number\":1.5,\"numbers\":[1,null,0.1],"
                + "\"side\":\"left\",\"list\":[1,2],\"map\":{\"on\":true}}");
  }

  @Test
  void contentHasAKind() {
    assertThat(DisplayJson.write(new PanelContent.Message("No data")))
        .isEqualTo("{\"kind\":\"message\",\"text\":\"No data\"}");
  }

  @Test
  void numbersHaveTheShortestTextOnEveryJdk() {
    assertThat(DisplayJson.write(sample("", 2e-7, 2.2250738585072014e-308, 1e21, 2e23, -0.0)))
        .contains("\"number\":2e-7,", "[2.2250738585072014e-308,1e+21,2e+23,0]");
    assertThat(DisplayJson.write(sample("", Double.NEGATIVE_INFINITY)))
        .contains("\"number\":\"-Infinity\",\"numbers\":[]");
  }

  @Test
  void textCannotEndAScriptElement() {
    assertThat(DisplayJson.write(sample("</script>\"\\\n\u2028\ud800", 0)))
        .startsWith("{\"text\":\"\\u003c/script>\\\"\\\\\\u000a\\u2028\\ud800\"");
  }
}
