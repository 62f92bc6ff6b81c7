package io.panelwright.cli.init;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DatasourceOptions;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.discovery.ScrapeDiscovery;
import io.panelwright.discovery.ServerDiscovery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the servers and scrapes that the user named. */
final class InitSources {

  private static final Pattern URL = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

  /** A job before a URL or file: {@code orders=http://localhost:8080/metrics}. */
  private static final Pattern WITH_JOB = Pattern.compile("([A-Za-z0-9_.-]+)=(.+)");

  private final Console console;
  private final Duration timeout;

  InitSources(Console console, Duration timeout) {
    this.console = console;
    this.timeout = timeout;
  }

  /**
   * Reads Prometheus servers.
   *
   * @throws CannotRunException if one does not respond, or rejects the requests
   */
  DiscoveredSystem servers(List<String> urls) {
    List<DiscoveredSystem> systems = new ArrayList<>();
    for (String url : new LinkedHashSet<>(urls)) {
      HttpService service = DatasourceOptions.connectPrometheus(console, url, timeout);
      systems.add(value(ServerDiscovery.discover(Prometheus.at(service), Instant.now())));
    }
    return join(systems);
  }

  /**
   * Reads scrapes.
   *
   * @param defaultJob the name of the job of the first scrape without one
   * @throws CannotRunException if a file cannot be read, or a target does not respond
   */
  DiscoveredSystem scrapes(List<String> sources, String defaultJob) {
    List<DiscoveredSystem> systems = new ArrayList<>();
    Set<String> jobs = new LinkedHashSet<>();
    for (String source : sources) {
      Matcher named = WITH_JOB.matcher(source);
      boolean hasJob = named.matches();
      String job = hasJob ? named.group(1) : unused(defaultJob, jobs);
      if (!jobs.add(job)) {
        throw new CannotRunException(
            "two scrapes have the job \"" + job + "\"; give one of them another name");
      }
      systems.add(scrape(hasJob ? named.group(2) : source, job));
    }
    return join(systems);
  }

  private static String unused(String job, Set<String> jobs) {
    String name = job;
    for (int i = 2; jobs.contains(name); i++) {
      name = job + "-" + i;
    }
    return name;
  }

  private DiscoveredSystem scrape(String source, String job) {
    ScrapeDiscovery.Scrape scrape =
        URL.matcher(source).matches() ? fetch(source, job) : read(source, job);
    console.err().print(FindingFormatter.format(scrape.findings()));
    boolean rejected =
        scrape.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    if (rejected) {
      throw new CannotRunException(
          scrape.system().servers().get(0).source()
              + " is not a scrape that Prometheus accepts; nothing was written");
    }
    return scrape.system();
  }

  private ScrapeDiscovery.Scrape fetch(String url, String job) {
    try {
      return value(
          ScrapeDiscovery.fetch(
              url, job, address -> DatasourceOptions.connectTarget(console, address, timeout)));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private ScrapeDiscovery.Scrape read(String file, String job) {
    String text =
        AtomicFiles.readText(console.resolve(Path.of(file)))
            .orElseThrow(
                () ->
                    new CannotRunException(
                        file
                            + " does not exist\n  → name a file with the output of /metrics, or a"
                            + " URL that begins with http:// or https://"));
    return ScrapeDiscovery.read(file, text, job);
  }

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(
            () -> {
              RequestFailure failure = result.failure().orElseThrow();
              String next = failure.next().isEmpty() ? "" : "\n  → " + failure.next();
              return new CannotRunException(failure.message() + "; nothing was written" + next);
            });
  }

  private static DiscoveredSystem join(List<DiscoveredSystem> systems) {
    List<DiscoveredServer> servers =
        systems.stream().flatMap(system -> system.servers().stream()).toList();
    List<String> notes = systems.stream().flatMap(system -> system.notes().stream()).toList();
    return new DiscoveredSystem(servers, notes);
  }
}
