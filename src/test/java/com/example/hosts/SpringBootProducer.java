package com.example.hosts;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.contract.exporter.Exporter;

/** An application with Spring Boot Actuator, its own metrics, and labels of Kubernetes. */
final class SpringBootProducer {

  private SpringBootProducer() {}

  static Producer shop(PrometheusServer prometheus) {
    return Exporter.MICROMETER
        .without("tomcat_*", "jetty_*", "lettuce_*")
        .withHistograms("http_server_requests_seconds")
        .and(Metric.counter("orders_total", SeriesPresence.ALWAYS, Label.open("result")))
        .withLabels("*", Label.open("application"))
        .producer("shop", prometheus)
        .targetLabels(Label.open("namespace"), Label.open("pod"));
  }
}
