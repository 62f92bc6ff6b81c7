package io.panelwright.discovery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import io.panelwright.diagnostic.Finding;
import io.panelwright.exposition.ExpositionFormat;
import io.panelwright.exposition.ExpositionParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the facts of one scrape, from a file or from the URL of a target. */
public final class ScrapeDiscovery {

  private ScrapeDiscovery() {}

  /**
   * The content of a scrape.
   *
   * @param system with one server, which has one job without targets
   * @param findings errors and warnings of its lines; with an error, Prometheus rejects the scrape
   */
  public record Scrape(DiscoveredSystem system, List<Finding> findings) {

    public Scrape {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a text.
   *
   * @param source the file or URL, for messages
   * @param job the name of the job that will scrape it
   */
  public static Scrape read(String source, String text, String job) {
    return read(source, text, ExpositionFormat.ofText(text), job, List.of());
  }

  /**
   * Scrapes a target once.
   *
   * @param url of its metrics; the path {@code /metrics} may be missing
   * @param job the name of the job that will scrape it
   * @param connect creates the client of a service
   * @throws IllegalArgumentException if the URL is invalid
   */
  public static ApiResult<Scrape> fetch(
      String url, String job, Function<String, HttpService> connect) {
    ScrapeUrl parsed = ScrapeUrl.parse(url);
    HttpService service = connect.apply(parsed.service());
    return service.send(parsed.request()).flatMap(response -> read(service, response, job));
  }

  private static ApiResult<Scrape> read(HttpService service, Response response, String job) {
    if (!response.isOk()) {
      return ApiResult.ofFailure(StatusFailures.classify(response));
    }
    if (response.text().stripLeading().startsWith("<")) {
      return ApiResult.ofFailure(StatusFailures.htmlResponse(response));
    }
    String url = response.request().url();
    String instance = service.url().replaceFirst("^https?://", "");
    return ApiResult.of(
        read(
            url,
            response.text(),
            ExpositionFormat.ofContentType(response.contentType()),
            job,
            List.of(new DiscoveredTarget(url, instance, true))));
  }

  private static Scrape read(
      String source,
      String text,
      ExpositionFormat format,
      String job,
      List<DiscoveredTarget> targets) {
    var collector = new ScrapeCollector(job);
    List<Finding> findings = ExpositionParser.parse(source, text, format, collector);
    var server =
        new DiscoveredServer(
            source,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(new DiscoveredJob(job, targets, List.of(), collector.metrics(), Set.of())),
            List.of());
    return new Scrape(new DiscoveredSystem(List.of(server), collector.notes(source)), findings);
  }
}
