package io.panelwright.doctor;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.check.CommandSuggester;
import io.panelwright.text.ShellCommand;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks whether a producer exposes samples of the contract's metrics. */
final class ExporterSamplesCheck {

  private final Producer producer;
  private final HttpService service;
  private final String title;
  private final String request;
  private final CommandSuggester commands;

  ExporterSamplesCheck(Producer producer, HttpService service, CommandSuggester commands) {
    this.producer = producer;
    this.service = service;
    this.commands = commands;
    this.title = "metrics of " + producer.name();
    this.request = service.url() + Producer.METRICS_PATH;
  }

  ChecklistItem check() {
    ApiResult<Response> result = service.send(Request.get(Producer.METRICS_PATH));
    return result
        .value()
        .map(
            response ->
                response.isOk()
                    ? evaluate(response.text())
                    : failed(StatusFailures.classify(response)))
        .orElseGet(() -> failed(result.failure().orElseThrow()));
  }

  private ChecklistItem failed(RequestFailure failure) {
    return ChecklistItem.failed(title, request, service.url(), failure, commands);
  }

  private ChecklistItem evaluate(String text) {
    List<String> names =
        text.lines().filter(line -> !line.startsWith("#")).map(ExporterSamplesCheck::name).toList();
    Set<String> always = series(true);
    Set<String> afterEvent = series(false);
    long missing = always.stream().filter(name -> !names.contains(name)).count();
    long events = names.stream().filter(afterEvent::contains).count();
    long all = events + names.stream().filter(always::contains).count();
    if (missing > 0) {
      return ChecklistItem.failed(
          title,
          request,
          SeverityCounts.plural(all, "sample")
              + "; none of "
              + String.join(", ", missingSeries(names)),
          NextStep.of(
              "inspect them", ShellCommand.format("curl", "-s", request) + " | grep -v '^#'"));
    }
    String idle = events == 0 && !afterEvent.isEmpty() ? ", no event yet" : "";
    return ChecklistItem.passed(title, request, SeverityCounts.plural(all, "sample") + idle);
  }

  private List<String> missingSeries(List<String> names) {
    return series(true).stream().filter(name -> !names.contains(name)).sorted().toList();
  }

  private static String name(String line) {
    int end = line.indexOf('{');
    int space = line.indexOf(' ');
    return line.substring(0, Math.max(0, end < 0 ? space : end));
  }

  /** The names of the series that always exist, or only after an event. */
  private Set<String> series(boolean isAlways) {
    return producer.metrics().stream()
        .filter(metric -> (metric.presence() == SeriesPresence.ALWAYS) == isAlways)
        .map(Metric::seriesNames)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
