package io.panelwright.doctor;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.check.CauseFinder;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.doctor.check.QueryOutcome;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.panelquery.PanelQueries;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.PanelQueryResolver;
import io.panelwright.panelquery.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Diagnoses which panels of a dashboard have data, and why others have none. */
public final class Doctor implements AutoCloseable {

  /** The number of panels at the same time; the HTTP client limits the requests to each server. */
  private static final int PARALLEL = 16;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          PARALLEL,
          task -> {
            var thread = new Thread(task, "doctor");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * The subject of a diagnosis.
   *
   * @param range the length of the time range, which ends now
   * @param variables the values selected by the user, by variable
   * @param panels selects panels
   */
  public record Selection(
      Duration range, Map<String, List<String>> variables, Predicate<PanelQueries> panels) {

    /** All panels, with the saved values of variables. */
    public static Selection all(Duration range) {
      return new Selection(range, Map.of(), panel -> true);
    }
  }

  /** Receives the number of diagnosed panels, and of all panels. */
  @FunctionalInterface
  public interface ProgressListener {
    void progress(int done, int all);
  }

  /**
   * Diagnoses a dashboard.
   *
   * @param grafana the state of the dashboard in Grafana, for the report
   */
  public DashboardReport diagnose(
      DashboardDocument document,
      DiagnosisInputs inputs,
      Selection selection,
      GrafanaReport grafana,
      ProgressListener listener) {
    List<CachingPrometheus> servers = inputs.servers().servers();
    await(servers.stream().map(server -> threads.submit(server::ready)).toList());
    TimeRange range = TimeRange.endingAt(inputs.now(), selection.range());
    List<PanelQueries> panels =
        PanelQueryResolver.resolve(document, inputs.servers(), range, selection.variables())
            .stream()
            .filter(selection.panels())
            .toList();
    List<Future<PanelReport>> futures =
        panels.stream().map(panel -> threads.submit(() -> diagnose(panel, inputs))).toList();
    List<PanelReport> reports = new ArrayList<>();
    for (Future<PanelReport> future : futures) {
      reports.add(await(future));
      listener.progress(reports.size(), futures.size());
    }
    return new DashboardReport(document.title(), reports, servers, grafana);
  }

  private static PanelReport diagnose(PanelQueries panel, DiagnosisInputs inputs) {
    List<QueryReport> queries = new ArrayList<>();
    for (PanelQuery query : panel.queries()) {
      QueryOutcome outcome = QueryOutcome.evaluate(query);
      queries.add(
          new QueryReport(query.refId(), outcome, CauseFinder.find(query, outcome, inputs)));
    }
    return new PanelReport(panel.location(), queries);
  }

  private static <T> List<T> await(List<Future<T>> futures) {
    return futures.stream().map(Doctor::await).toList();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
