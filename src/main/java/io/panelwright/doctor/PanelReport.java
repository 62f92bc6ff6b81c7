package io.panelwright.doctor;

import io.panelwright.doctor.ask.PanelPlace;
import io.panelwright.doctor.cause.Cause;
import java.util.List;
import java.util.stream.Stream;

/** What a panel shows, and why. */
public record PanelReport(PanelPlace place, List<QueryReport> queries) {

  /** What a person sees of a panel. */
  public enum State {
    /** All its queries show something. */
    OK,
    /** It asks no Prometheus. */
    SILENT,
    /** It shows nothing, or less, and rightly so. */
    IDLE,
    /** Its producer is gone: it shows a stand-in such as "down", or only the past. */
    STAND_IN,
    /** One of its queries shows something, another one wrongly nothing. */
    PART,
    /** It shows nothing, and wrongly. */
    DARK
  }

  public PanelReport {
    queries = List.copyOf(queries);
  }

  /** What a person sees. */
  public State state() {
    if (queries.isEmpty()) {
      return State.SILENT;
    }
    List<QueryReport> wrong = queries.stream().filter(PanelReport::isWrong).toList();
    if (wrong.isEmpty()) {
      return causes().findAny().isPresent() ? State.IDLE : State.OK;
    }
    if (wrong.stream().allMatch(QueryReport::shows)) {
      return State.STAND_IN;
    }
    return queries.stream().anyMatch(QueryReport::shows) ? State.PART : State.DARK;
  }

  private static boolean isWrong(QueryReport query) {
    return query.cause().filter(cause -> cause.weight() != Cause.Weight.RIGHTLY).isPresent();
  }

  /** The likeliest cause of each query that has one. */
  public Stream<Cause> causes() {
    return queries.stream().flatMap(query -> query.cause().stream()).distinct();
  }

  /** How many series it shows. */
  public int series() {
    return queries.stream().mapToInt(QueryReport::series).sum();
  }
}
