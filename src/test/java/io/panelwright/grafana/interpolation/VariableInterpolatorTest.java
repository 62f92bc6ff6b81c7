package io.panelwright.grafana.interpolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableInterpolatorTest {

  private static final Instant TO = Instant.parse("2026-01-31T12:00:00Z");

  private static final VariableInterpolator INTERPOLATION =
      VariableInterpolator.of(
              Map.of(
                  "one",
                  VariableValue.single("a.b'\\"),
                  "single",
                  many("a.b"),
                  "many",
                  many("a.b", "c|d"),
                  "all",
                  new VariableValue(List.of(), true, Optional.of(".*")),
                  "nested",
                  new VariableValue(List.of(), true, Optional.of("$plain.*")),
                  "circle",
                  new VariableValue(List.of(), true, Optional.of("$circle")),
                  "plain",
                  VariableValue.single("x"),
                  "named",
                  new VariableValue(
                      List.of(new LabeledValue("Text", "value")), false, Optional.empty())))
          .withTimes(
              new TimeVariables(
                  TO.minus(Duration.ofMinutes(15)),
                  TO,
                  Duration.ofSeconds(5),
                  Duration.ofSeconds(5)));

  private static VariableValue many(String... values) {
    return new VariableValue(
        List.of(values).stream().map(LabeledValue::of).toList(), true, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "x{a=\"$one\"}                     # x{a=\"a.b\\\\'\\\\\"}",
        "x{a=~\"$single\"}                 # x{a=~\"a\\\\.b\"}",
        "x{a=~\"${many}\"}                 # x{a=~\"(a\\\\.b|c\\\\|d)\"}",
        "x{a=~\"[[many:pipe]]\"}           # x{a=~\"a.b|c|d\"}",
        "x{a=~`${many:regex}`}             # x{a=~`(a\\.b|c\\|d)`}",
        "sum by (${many:csv}) (x)          # sum by (a.b,c|d) (x)",
        "${many:glob} ${single:glob}       # {a.b,c|d} a.b",
        "${many:doublequote}               # \"a.b\",\"c|d\"",
        "${many:singlequote}               # 'a.b','c|d'",
        "${many:json} ${single:json}       # [\"a.b\",\"c|d\"] a.b",
        "${many:nonsense}                  # {a.b,c|d}",
        "${many:text} ${named:text}        # a.b + c|d Text",
        "${named.text} $named              # Text value",
        "x{a=~\"$all\"} ${all:csv}         # x{a=~\".*\"} .*",
        "${all:text}                       # All",
        "$nested                           # x.*",
        "$circle                           # $circle",
        "label_replace(x, \"a\", \"$1\")   # label_replace(x, \"a\", \"$1\")",
        "$plain_er ${plain}_er             # $plain_er x_er",
        "rate(x[$__rate_interval])         # rate(x[20s])",
        "x[$__interval] ${__interval_ms}   # x[5s] 5000",
        "x[${__range}] $__range_s $__range_ms # x[900s] 900 900000",
        "[[__rate_interval]] [[__interval]] # [[__rate_interval]] 5s",
        "$__from ${__to:date} ${__to:date:seconds}"
            + " # 1769859900000 2026-01-31T12:00:00Z 1769860800",
      })
  void aQueryIsInterpolatedAsInGrafana(String text, String sent) {
    assertThat(INTERPOLATION.interpolatePromql(text)).isEqualTo(sent);
  }

  @Test
  void titlesHaveDisplayTexts() {
    assertThat(INTERPOLATION.interpolateTitle("$many of $all, $named"))
        .isEqualTo("a.b + c|d of All, Text");
  }

  @ParameterizedTest
  @CsvSource({"5, 5, 20", "60, 5, 65", "1, 15, 60", "300, 60, 360"})
  void theRateIntervalIsFourScrapesOrTheStepPlusOneScrape(long step, long scrape, long rate) {
    var scope = new TimeVariables(TO, TO, Duration.ofSeconds(step), Duration.ofSeconds(scrape));

    assertThat(scope.rateInterval()).hasSeconds(rate);
  }
}
