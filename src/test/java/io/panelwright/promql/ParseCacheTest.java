package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParseCacheTest {

  private final ParseCache cache = new ParseCache();

  @Test
  void equalTextsShareOneResult() {
    ParseResult first = cache.parse("sum(up)", Dialect.GRAFANA);
    assertThat(cache.parse(new String("sum(up)"), Dialect.GRAFANA)).isSameAs(first);
  }

  @Test
  void theSameTextInAnotherDialectIsParsedAgain() {
    String text = "rate(up[$__rate_interval])";
    assertThat(cache.parse(text, Dialect.GRAFANA).errors()).isEmpty();
    assertThat(cache.parse(text, Dialect.PROMETHEUS).errors()).isNotEmpty();
  }

  @Test
  void longTextsAreNotKept() {
    String text = "up{job=\"" + "x".repeat(1000) + "\"}";
    ParseResult first = cache.parse(text, Dialect.GRAFANA);
    assertThat(cache.parse(text, Dialect.GRAFANA)).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void moreTextsThanTheCacheKeepsHaveTheirOwnResults() {
    List<String> texts = IntStream.range(0, 5000).mapToObj(i -> "up{n=\"" + i + "\"}").toList();
    List<ParseResult> all =
        texts.parallelStream().map(text -> cache.parse(text, Dialect.GRAFANA)).toList();
    assertThat(all).extracting(ParseResult::text).isEqualTo(texts);
    long kept =
        IntStream.range(0, texts.size())
            .filter(i -> cache.parse(texts.get(i), Dialect.GRAFANA) == all.get(i))
            .count();
    assertThat(kept).isLessThanOrEqualTo(1024);
  }
}
