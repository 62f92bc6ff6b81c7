package io.panelwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a histogram from its series and their numbers. */
class FamilyBuilderTest {

  private static ObservedSeries series(long count, Map<String, String> labels) {
    var series = new ObservedSeries();
    labels.forEach(series::addValue);
    series.setCount(count);
    return series;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // series x, x_bucket; 0 for a series that ended within the last hour
        "histogram | 1 | - | x NATIVE_HISTOGRAM 1 [side]",
        "histogram | 0 | - | x NATIVE_HISTOGRAM 0 [side]",
        "histogram | - | 2 | x HISTOGRAM 4 [side]",
        "histogram | 1 | 2 | x HISTOGRAM 5 [side] also native",
        "histogram | 1 | 0 | x NATIVE_HISTOGRAM 1 [side]",
        "histogram | 0 | 2 | x HISTOGRAM 4 [side]",
        "histogram | 0 | 0 | x HISTOGRAM 0 [side]",
        "histogram | - | - | x HISTOGRAM 0 []",
        // Without metadata, x may be a gauge.
        "''        | 1 | 2 | x UNKNOWN 1 [side], x HISTOGRAM 4 [side]",
        "''        | 1 | - | x UNKNOWN 1 [side]",
      })
  void aHistogram(String type, Long own, Long buckets, String expected) {
    Map<String, ObservedSeries> all = new TreeMap<>();
    if (own != null) {
      all.put("x", series(own, Map.of("side", "buy")));
    }
    if (buckets != null) {
      all.put("x_bucket", series(buckets, Map.of("side", "buy", "le", "1.0")));
      all.put("x_sum", series(buckets / 2, Map.of("side", "buy")));
      all.put("x_count", series(buckets / 2, Map.of("side", "buy")));
    }
    var metadata = new FamilyMetadata();
    metadata.setType(type);
    metadata.addJob("shop");

    List<DiscoveredMetric> found =
        new FamilyBuilder("shop", all, Map.of("x", metadata), Set.of("instance")).build();

    assertThat(found).extracting(FamilyBuilderTest::text).containsExactly(expected.split(", "));
  }

  private static String text(DiscoveredMetric metric) {
    List<String> labels = metric.labels().stream().map(DiscoveredLabel::name).toList();
    String form = metric.isAlsoNative() ? " also native" : "";
    return metric.name() + " " + metric.type() + " " + metric.series() + " " + labels + form;
  }
}
