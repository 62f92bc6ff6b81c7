package io.panelwright.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Panels of histograms that the server stores in the native form. */
class NativeHistogramPanelsTest {

  private static final String OF_PROMETHEUS = "prometheus_http_request_duration_seconds";

  private static String sectionOf(FoundSystems.MetricOfJob... metrics) {
    Project project =
        ProjectGenerator.generate(
            FoundSystems.request(
                FoundSystems.server("http://localhost:9090", List.of("shop"), List.of(metrics))));
    return GeneratedProject.text(project, "src/main/java/com/example/shop/ShopSection.java")
        .replaceAll("\\\\\n *", "")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theEventsOfANativeHistogramAreItsCount() {
    assertThat(
            sectionOf(
                FoundSystems.metric(
                    "http_request_duration_seconds",
                    MetricType.NATIVE_HISTOGRAM,
                    MetricUnit.SECONDS,
                    "shop",
                    FoundSystems.label("code", "200", "500"))))
        .contains(
            "sum by (code) (histogram_count(rate(http_request_duration_seconds{job=\"shop\"}[$__rate_interval])))",
            "sum(histogram_count(rate(http_request_duration_seconds{code=~\"5..\",job=\"shop\"}[$__rate_interval])))",
            "histogram_quantile(0.5, sum(rate(http_request_duration_seconds{job=\"shop\"}[$__rate_interval])))");
  }

  @Test
  void aKnownPanelOfTheOtherFormIsReplaced() {
    assertThat(
            sectionOf(
                FoundSystems.metric(
                    "prometheus_build_info", MetricType.INFO, MetricUnit.FLAG, "shop"),
                FoundSystems.metric(
                    "prometheus_tsdb_head_series", MetricType.GAUGE, MetricUnit.COUNT, "shop"),
                FoundSystems.metric(
                    "prometheus_http_requests_total", MetricType.COUNTER, MetricUnit.COUNT, "shop"),
                FoundSystems.metric(
                    OF_PROMETHEUS, MetricType.NATIVE_HISTOGRAM, MetricUnit.SECONDS, "shop")))
        .contains("API requests", "sum(rate(" + OF_PROMETHEUS + "{job=\"shop\"}")
        .doesNotContain(OF_PROMETHEUS + "_bucket");
  }
}
