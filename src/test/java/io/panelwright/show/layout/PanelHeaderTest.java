package io.panelwright.show.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelHeaderTest {

  /** Titles of Peak_Trade's dashboard in a browser of 1500 px, in panels with a description. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Drops (5m) · all runs               | 238 | false",
        "Decisions (5m) · run All            | 238 | false",
        "Last event age · run All            | 238 | false",
        "Worst event age · all runs          | 238 | true",
        "Parse errors (5m) · all runs        | 238 | true",
        "Latency p95 (5m) · all runs         | 238 | true",
        "Firing alerts of prom_ai_live_9094  | 238 | true",
        "Decisions per minute · run All      | 238 | true",
        "Reject share (5m) · run All         | 238 | true",
        "Last decision age · run All         | 238 | true",
        "Target count of prom_ai_live_9094   | 361 | false",
        "Exporter (shadow_mvs_up)            | 361 | false"
      })
  void aTitleIsCutLikeInGrafana(String title, int panelWidth, boolean cut) {
    assertThat(PanelHeader.titleWidth(title) > PanelHeader.titleRoom(panelWidth, 1)).isEqualTo(cut);
  }
}
