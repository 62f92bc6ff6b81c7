package io.panelwright.show.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.Theme;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables of fields and values, and links, as Grafana's documentation describes them. */
class FieldLinksTest {

  private static final ValueSettings SETTINGS =
      new ValueSettings(Theme.DARK, ZoneOffset.UTC, OptionalLong.empty());

  private static FieldPlace place(JsonObject config) {
    DataField time = DataField.of("Time", FieldType.TIME, Column.of(1000, 2000));
    DataField host =
        DataField.of("host", FieldType.STRING, Column.of(List.of(Cell.of("a b"), Cell.NULL)));
    DataField value =
        new DataField(
            "ratio",
            FieldType.NUMBER,
            Optional.of(Map.of("job", "a/b&c")),
            config.with("unit", "percentunit"),
            Column.of(0.25, 0.5),
            FieldState.NONE);
    DataFrame frame = DataFrame.of("A", List.of(time, host, value));
    return FieldPlace.of(frame, 0, 2, FieldNames.of(List.of(frame)));
  }

  @ParameterizedTest
  @CsvSource({
    "${__field.name}, ratio",
    "${__field.displayName}, ratio a/b&c",
    "${__field.labels.job}, a/b&c",
    "'${__field.labels[\"job\"]}', a/b&c",
    "${__field.labels}, 'job=\"a/b&c\"'",
    "${__field.labels.none}, ''",
    "${__field.labels.job:percentencode}, a%2Fb%26c",
    "${__field.labels.job:uriencode}, a/b&c",
    "${__series.name}, Series (A)",
    "${__value.raw}, 0.25",
    "${__value.numeric}, 0.25",
    "${__value.text}, 25%",
    "${__value}, 25%",
    "${__value.time}, 1000",
    "${__data.fields.host}, a b",
    "${__data.fields[1]}, a b",
    "'${__data.fields[\"ratio\"].numeric}', 0.25",
    "${__data.fields.ratio.text}, 25%",
    "${__data.fields[9]}, ${__data.fields[9]}",
    "${__cell_1}, a b",
    "'[[__cell_1]] $__cell_2', a b 25%",
    "${__field.nope}, ${__field.nope}",
    "${job} $x, ${job} $x"
  })
  void aVariableHasTheValueOfTheRow(String text, String expected) {
    assertThat(FieldVariables.of(place(Json.object()), SETTINGS).withRow(0).interpolate(text))
        .isEqualTo(expected);
  }

  @Test
  void aVariableWithoutARowStaysAsItIs() {
    FieldVariables variables =
        FieldVariables.of(place(Json.object()), SETTINGS)
            .withCalculation("lastNotNull", Optional.empty());

    assertThat(variables.interpolate("${__calc} $__calc ${__value.raw} ${__cell_0}"))
        .isEqualTo("lastNotNull lastNotNull ${__value.raw} ${__cell_0}");
  }

  @ParameterizedTest
  @CsvSource({
    "/d/x?host=${__data.fields.host}, /d/x?host=a%20b",
    "/d/x?job=${__field.labels.job:percentencode}, /d/x?job=a%2Fb%26c",
    "https://x.example/$env, https://x.example/prod",
    "javascript:alert(1), about:blank",
    "' JavaScript&#58;x', JavaScript&#58;x",
    "'java\tscript:alert(1)', about:blank",
    "data:text/html;base64;x, about:blank",
    "x.example:80/a, about:blank",
    "d/x:y, d/x:y"
  })
  void aLinkOpensAPageAndRunsNoScript(String url, String expected) {
    JsonObject config =
        Json.object()
            .with(
                "links",
                Json.array(
                    Json.object()
                        .with("title", "${__value.text}")
                        .with("url", url)
                        .with("targetBlank", true)));
    FieldLinks links =
        new FieldLinks(place(config), SETTINGS, text -> text.replace("$env", "prod"));

    assertThat(links.ofRow(0)).containsExactly(new FieldLink("25%", expected, true));
  }
}
