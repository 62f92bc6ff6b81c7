package io.panelwright.deliver.drift;

import io.panelwright.deliver.ChangeSide;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The drift of one dashboard.
 *
 * @param reason why the state is what it is, or why the dashboard could not be read; empty if the
 *     state says it all
 * @param move from the folder of the source to another one
 * @param elements the changed elements
 * @param history the saves that explain the changes
 */
public record DashboardDrift(
    String uid,
    String title,
    DriftState state,
    String reason,
    Optional<FolderMove> move,
    List<DriftElement> elements,
    History history) {

  public DashboardDrift {
    elements = List.copyOf(elements);
  }

  /**
   * A dashboard that is in another folder than the source's.
   *
   * @param expected the folder of the source, for a reader
   * @param actual the folder in Grafana, for a reader
   */
  public record FolderMove(String expected, String actual) {}

  /**
   * The saves since the last push.
   *
   * @param push the last push, if it is known
   * @param later the saves of users afterwards, newest first
   */
  public record History(Optional<RecordedSave> push, List<RecordedSave> later) {

    static final History UNKNOWN = new History(Optional.empty(), List.of());

    public History {
      later = List.copyOf(later);
    }
  }

  static DashboardDrift of(String uid, String title, DriftState state) {
    return new DashboardDrift(uid, title, state, "", Optional.empty(), List.of(), History.UNKNOWN);
  }

  DashboardDrift withReason(String text) {
    return new DashboardDrift(uid, title, state, text, move, elements, history);
  }

  DashboardDrift withElements(List<DriftElement> changed) {
    return new DashboardDrift(uid, title, state, reason, move, changed, history);
  }

  DashboardDrift withHistory(History saves) {
    return new DashboardDrift(uid, title, state, reason, move, elements, saves);
  }

  /** The same dashboard in another folder; that alone is drift, too. */
  DashboardDrift withMove(FolderMove folders) {
    return new DashboardDrift(
        uid,
        title,
        state.isDrift() ? state : DriftState.MOVED,
        reason,
        Optional.of(folders),
        elements,
        history);
  }

  /** The same drift with lines of the author. */
  public DashboardDrift located(UnaryOperator<DriftElement> locator) {
    return withElements(elements.stream().map(locator).toList());
  }

  /** The elements with changes of a side. */
  public List<DriftElement> elements(ChangeSide side) {
    return elements.stream().filter(changed -> changed.element().has(side)).toList();
  }
}
