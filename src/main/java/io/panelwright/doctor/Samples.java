package io.panelwright.doctor;

import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.Silence;
import io.panelwright.diagnostic.Counts;
import io.panelwright.http.Failure;
import io.panelwright.http.HttpService;
import io.panelwright.http.Page;
import io.panelwright.http.Question;
import io.panelwright.http.Refusals;
import io.panelwright.http.Reply;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a producer itself serves samples of the contract's metrics, whoever scrapes it. */
final class Samples {

  private final Producer producer;
  private final HttpService service;
  private final String what;
  private final String asked;

  Samples(Producer producer, HttpService service) {
    this.producer = producer;
    this.service = service;
    this.what = producer.name() + " serves samples";
    this.asked = service.url() + Producer.METRICS_PATH;
  }

  SanityLine line() {
    Reply<Page> reply = service.ask(Question.get(Producer.METRICS_PATH));
    return reply
        .value()
        .map(page -> page.isOk() ? served(page.text()) : failed(Refusals.of(page)))
        .orElseGet(() -> failed(reply.failure().orElseThrow()));
  }

  private SanityLine failed(Failure failure) {
    return SanityLine.wrong(what, asked, failure.message(), failure.next());
  }

  private SanityLine served(String text) {
    List<String> names =
        text.lines().filter(line -> !line.startsWith("#")).map(Samples::name).toList();
    Set<String> always = series(true);
    Set<String> sometimes = series(false);
    long missing = always.stream().filter(name -> !names.contains(name)).count();
    long events = names.stream().filter(sometimes::contains).count();
    long all = events + names.stream().filter(always::contains).count();
    if (missing > 0) {
      return SanityLine.wrong(
          what,
          asked,
          Counts.plural(all, "sample") + "; none of " + String.join(", ", absent(names)),
          "look at it: curl -s " + asked + " | grep -v '^#'");
    }
    String idle = events == 0 && !sometimes.isEmpty() ? ", no event yet" : "";
    return SanityLine.ok(what, asked, Counts.plural(all, "sample") + idle);
  }

  private List<String> absent(List<String> names) {
    return series(true).stream().filter(name -> !names.contains(name)).sorted().toList();
  }

  private static String name(String line) {
    int end = line.indexOf('{');
    int space = line.indexOf(' ');
    return line.substring(0, Math.max(0, end < 0 ? space : end));
  }

  /** The series that are there always, or only when something happens. */
  private Set<String> series(boolean always) {
    return producer.metrics().stream()
        .filter(metric -> (metric.silence() == Silence.NEVER) == always)
        .map(Metric::seriesNames)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
