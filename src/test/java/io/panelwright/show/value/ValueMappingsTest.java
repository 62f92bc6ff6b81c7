package io.panelwright.show.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.testing.CpuTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueMappingsTest {

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text);
  }

  private static DisplayProcessor processor(FieldType type, String config, Theme theme) {
    DataField field = DataField.of("v", type, Column.of(List.of())).withConfig(json(config));
    return DisplayProcessor.of(field, theme, ZoneOffset.UTC);
  }

  @Test
  void aNumberIsFoundByItsText() {
    ValueMappings mappings =
        ValueMappings.of(
            json(
                "{\"mappings\": [{\"type\": \"value\", \"options\": {\"0\": {\"text\": \"zero\"},"
                    + "\"1.0\": {\"text\": \"never\"}, \"1e+21\": {\"text\": \"large\"},"
                    + "\"NaN\": {\"text\": \"none\"}, \"7\": null}}]}"));

    assertThat(
            List.of(-0.0, 1.0, 1e21, Double.NaN, 7.0).stream()
                .map(number -> mappings.find(Cell.of(number)).flatMap(ValueMappings.Result::text)))
        .containsExactly(
            Optional.of("zero"),
            Optional.empty(),
            Optional.of("large"),
            Optional.of("none"),
            Optional.empty());
  }

  /** FAULTS.md B1: a state has the color of its mapping, not that of the only threshold. */
  @Test
  void theColorOfAMappingComesBeforeThatOfTheThreshold() {
    DisplayProcessor processor =
        processor(
            FieldType.NUMBER,
            "{\"mappings\": [{\"type\": \"value\", \"options\":"
                + "{\"1\": {\"text\": \"UP\", \"color\": \"green\"}}}], \"thresholds\":"
                + "{\"mode\": \"absolute\", \"steps\": [{\"value\": null, \"color\": \"gray\"}]}}",
            Theme.DARK);

    DisplayValue up = processor.display(Cell.of(1));
    DisplayValue other = processor.display(Cell.of(2));

    assertThat(List.of(up.text(), up.color().orElse(""))).containsExactly("UP", "#73BF69");
    assertThat(up.percent()).isEmpty();
    assertThat(List.of(other.text(), other.color().orElse(""))).containsExactly("2", "#808080");
  }

  @Test
  void aMappingThatIsNotValidMatchesNothing() {
    DisplayProcessor processor =
        processor(
            FieldType.STRING,
            "{\"mappings\": [{\"type\": \"regex\", \"options\": {\"pattern\": \"/(/\","
                + "\"result\": {\"text\": \"x\"}}}, {\"type\": \"nope\"}, {}, 5],"
                + "\"noValue\": \"-\"}",
            Theme.LIGHT);

    assertThat(processor.display(Cell.of("(")).text()).isEqualTo("(");
    assertThat(processor.display(Cell.NULL).text()).isEqualTo("-");
  }

  @Test
  void hostileValuesAreShownAsTheyAre() {
    DisplayProcessor processor =
        processor(FieldType.NUMBER, "{\"unit\": \"bytes\", \"decimals\": 2}", Theme.DARK);

    assertThat(
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).stream()
                .map(number -> processor.display(Cell.of(number)).text()))
        .first()
        .isEqualTo("NaN");
    String html = "<script>" + "x".repeat(1 << 20);
    assertThat(processor.display(Cell.of(html)).text()).isEqualTo(html);
  }

  @Test
  void decimalsOutOfRangeBreakNothing() {
    assertThat(
            List.of("-5", "1000000000", "1e400").stream()
                .map(
                    decimals ->
                        processor(FieldType.NUMBER, "{\"decimals\": " + decimals + "}", Theme.DARK)
                            .display(Cell.of(0.5))
                            .text()))
        .containsExactly("1", "0.5e+100", "0.5e+100");
  }

  @Test
  void manyDifferentValuesAreShownInShortTime() {
    DisplayProcessor processor =
        processor(
            FieldType.NUMBER,
            "{\"unit\": \"percentunit\", \"color\": {\"mode\": \"continuous-GrYlRd\"}}",
            Theme.DARK);
    long start = CpuTime.nanos();

    for (int i = 0; i < 100_000; i++) {
      processor.display(Cell.of(i / 100_000.0));
    }

    // Warm it takes 40 ms; the ceiling allows a cold start on a busy machine.
    assertThat((CpuTime.nanos() - start) / 1_000_000).isLessThan(10_000);
  }
}
