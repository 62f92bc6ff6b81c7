package io.panelwright.show.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthsTest {

  /** Widths that Chromium measured with Inter 3.19, in pixels, including kerning. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | 14 | Worst event age · all runs                      | 166.94",
        "400 | 12 | peak_trade_metricsd                             | 118.53",
        "400 | 12 | 0123456789                                      | 72.02",
        "400 | 14 | Requests per second by endpoint and status (5m) | 330.59",
        "500 | 14 | Worst event age · all runs                      | 168.75",
        "500 | 14 | Parse errors (5m) · all runs                    | 176.61",
        "500 | 14 | Decisions per minute · run All                  | 194.52",
        "500 | 14 | Reject share (5m) · run All                     | 172.22",
        "500 | 14 | Firing alerts of prom_ai_live_9094              | 224.45",
        "500 | 14 | Latency p95 intent → ack (5m)                   | 205.69",
        "500 | 14 | Guardrails / Hinweise                           | 141.94",
        "500 | 14 | JSONL read errors per minute (5m)               | 234.22",
        "500 | 14 | Überprüfung größer — „Straße“                   | 210.75",
        "500 | 14 | Φορτίο 95 %                                     | 83.50",
        "500 | 14 | 1/2 … 50 °C                                     | 76.94"
      })
  void theWidthIsThatOfABrowserWithinOnePercent(int weight, int size, String text, double pixels) {
    assertThat(TextWidths.width(text, size, weight)).isCloseTo(pixels, within(pixels / 100));
  }

  /** Kerning makes pairs such as "AV" and "To" narrower; only titles of such pairs differ. */
  @Test
  void withoutKerningATextIsAtMostSixPercentWider() {
    assertThat(TextWidths.width("AVATAR To Ty WAVE", 14, 500)).isCloseTo(136.34, within(8.5));
  }

  @Test
  void combiningMarksAndControlCharactersHaveNoWidth() {
    assertThat(TextWidths.width("a\u0301\u200D\u0007", 14, 400))
        .isEqualTo(TextWidths.width("a", 14, 400));
  }

  @Test
  void ideographsAreSquareAndUnknownLettersHaveTheAverageWidth() {
    assertThat(TextWidths.width("漢字😀", 10, 400)).isEqualTo(30);
    assertThat(TextWidths.width("\u0531", 2816, 400)).isEqualTo(1556);
  }

  @Test
  void anEmptyTextHasNoWidthAndALongOneIsMeasured() {
    assertThat(TextWidths.width("", 14, 500)).isZero();
    assertThat(TextWidths.width("x".repeat(1_000_000), 14, 500)).isGreaterThan(7_000_000);
  }
}
