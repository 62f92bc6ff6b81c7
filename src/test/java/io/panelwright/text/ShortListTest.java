package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortListTest {

  private static final List<String> KINDS =
      List.of("text", "timeseries", "trend", "stat", "gauge", "table", "logs", "news", "canvas");

  @Test
  void aFewNamesAreAllListedInTheirOrder() {
    assertThat(ShortList.format(List.of())).isEmpty();
    assertThat(ShortList.format(List.of("b", "a"))).isEqualTo("b, a");
    assertThat(ShortList.format(KINDS.subList(0, 8)))
        .isEqualTo("text, timeseries, trend, stat, gauge, table, logs, news");
    assertThat(ShortList.nearest("stats", KINDS.subList(0, 4)))
        .isEqualTo("text, timeseries, trend, stat");
  }

  @Test
  void ofManyNamesTheFirstAreListed() {
    assertThat(ShortList.format(KINDS))
        .isEqualTo("text, timeseries, trend, stat, gauge, table and 3 more");
    assertThat(ShortList.format(KINDS, 2)).isEqualTo("text, timeseries and 7 more");
    assertThat(ShortList.format(KINDS, 9)).endsWith("news, canvas");
  }

  @Test
  void ofManyNamesThoseThatResembleTheWordAreListed() {
    assertThat(ShortList.nearest("TIMESERIE", KINDS)).startsWith("timeseries, ").endsWith(" more");
    assertThat(ShortList.nearest("stats", KINDS)).startsWith("stat, ").endsWith(" and 3 more");
    assertThat(ShortList.nearest("", KINDS)).isEqualTo(ShortList.format(KINDS));
  }
}
