package io.panelwright.doctor;

import io.panelwright.doctor.ask.Dashboards;
import io.panelwright.doctor.ask.PanelQuestion;
import io.panelwright.doctor.ask.PanelQuestions;
import io.panelwright.doctor.ask.Period;
import io.panelwright.doctor.ask.Server;
import io.panelwright.doctor.cause.Causes;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.doctor.cause.Outcome;
import io.panelwright.document.DashboardDocument;
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

/** Says of each panel what it shows now, and why it shows nothing. */
public final class Doctor implements AutoCloseable {

  /** Panels looked at at once; how much a server is asked at once its own client bounds. */
  private static final int PARALLEL = 16;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          PARALLEL,
          work -> {
            var thread = new Thread(work, "doctor");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * What to look at.
   *
   * @param range the time that is shown, up to now
   * @param picked values of variables that a person picks
   * @param panels those to look at
   */
  public record Wanted(
      Duration range, Map<String, List<String>> picked, Predicate<PanelQuestions> panels) {

    /** All panels, as the dashboard opens. */
    public static Wanted all(Duration range) {
      return new Wanted(range, Map.of(), panel -> true);
    }
  }

  /** Hears how far the work is. */
  @FunctionalInterface
  public interface Listener {
    void done(int panels, int all);
  }

  /**
   * Looks at a dashboard.
   *
   * @param grafana what was found out about it in Grafana
   */
  public DashboardReport examine(
      DashboardDocument document,
      Facts facts,
      Wanted wanted,
      GrafanaReport grafana,
      Listener listener) {
    List<Server> servers = facts.servers().all();
    joined(servers.stream().map(server -> threads.submit(server::ready)).toList());
    Period period = Period.upTo(facts.now(), wanted.range());
    List<PanelQuestions> panels =
        Dashboards.panels(document, facts.servers(), period, wanted.picked()).stream()
            .filter(wanted.panels())
            .toList();
    List<Future<PanelReport>> work =
        panels.stream().map(panel -> threads.submit(() -> examine(panel, facts))).toList();
    List<PanelReport> reports = new ArrayList<>();
    for (Future<PanelReport> future : work) {
      reports.add(joined(future));
      listener.done(reports.size(), work.size());
    }
    return new DashboardReport(document.uid(), document.title(), reports, servers, grafana);
  }

  private static PanelReport examine(PanelQuestions panel, Facts facts) {
    List<QueryReport> queries = new ArrayList<>();
    for (PanelQuestion question : panel.questions()) {
      Outcome outcome = Outcome.of(question);
      queries.add(new QueryReport(question.refId(), outcome, Causes.of(question, outcome, facts)));
    }
    return new PanelReport(panel.place(), queries);
  }

  private static <T> List<T> joined(List<Future<T>> work) {
    return work.stream().map(Doctor::joined).toList();
  }

  private static <T> T joined(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
