package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The dashboards and panels to which an exclusion applies. */
public sealed interface ExclusionScope {

  /** Whether the scope contains a dashboard. */
  boolean contains(DashboardDocument dashboard);

  /**
   * Whether the scope contains a panel of a dashboard that it contains.
   *
   * @param panel the innermost panel with the violation; empty for all other elements
   * @param keys additional names of panels, by panel id
   */
  boolean contains(Optional<LocatedPanel> panel, Map<Long, String> keys);

  /** The pattern of the dashboard's uid or title; empty for all dashboards. */
  Optional<Wildcard> dashboardName();

  /** Whether the exclusion is beside the panel, and not in the configuration file. */
  boolean isInSource();

  /** Whether the exclusion is beside a panel of one of the dashboards with these uids. */
  default boolean isInPanelOf(Set<String> uids) {
    return this instanceof OfPanel panel && uids.contains(panel.uid());
  }

  /**
   * Dashboards and panels by name, as in the configuration file.
   *
   * @param dashboard uid or title; empty for all dashboards
   * @param panel title, id or key; empty for all panels and all other elements
   */
  record Named(Optional<Wildcard> dashboard, Optional<Wildcard> panel) implements ExclusionScope {

    @Override
    public boolean contains(DashboardDocument document) {
      return dashboard
          .map(name -> name.matches(document.uid()) || name.matches(document.title()))
          .orElse(true);
    }

    @Override
    public boolean contains(Optional<LocatedPanel> located, Map<Long, String> keys) {
      return panel
          .map(name -> located.filter(actual -> isNamed(actual, name, keys)).isPresent())
          .orElse(true);
    }

    private static boolean isNamed(LocatedPanel panel, Wildcard name, Map<Long, String> keys) {
      Optional<Long> id = panel.view().id();
      return Stream.of(
              Optional.of(panel.view().title()),
              id.map(String::valueOf),
              id.flatMap(number -> Optional.ofNullable(keys.get(number))))
          .flatMap(Optional::stream)
          .anyMatch(name::matches);
    }

    @Override
    public Optional<Wildcard> dashboardName() {
      return dashboard;
    }

    @Override
    public boolean isInSource() {
      return false;
    }
  }

  /**
   * One panel, in whose source the exclusion is.
   *
   * @param uid of the dashboard
   * @param panelId in the assembled dashboard
   */
  record OfPanel(String uid, long panelId) implements ExclusionScope {

    @Override
    public boolean contains(DashboardDocument dashboard) {
      return dashboard.uid().equals(uid);
    }

    @Override
    public boolean contains(Optional<LocatedPanel> panel, Map<Long, String> keys) {
      return panel.flatMap(actual -> actual.view().id()).filter(id -> id == panelId).isPresent();
    }

    @Override
    public Optional<Wildcard> dashboardName() {
      return Optional.empty();
    }

    @Override
    public boolean isInSource() {
      return true;
    }
  }
}
