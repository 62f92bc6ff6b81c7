package io.panelwright.lint.rule.panel;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.DatasourceResolver;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports the few queries of a fixed datasource beside many that follow a datasource variable. */
final class PanelDatasourceFixedRule implements Rule {

  /** A fixed datasource with more queries than one of this many is probably intended. */
  private static final int FOLLOWING_PER_FIXED = 5;

  private static final String PROMETHEUS = "prometheus";

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-datasource-fixed",
          "a query has a fixed datasource while the others follow a datasource variable",
          """
          If the reader selects another datasource, this panel still shows the data of the fixed
          one. On another Grafana the uid does not exist, and the panel is empty. Such a query is
          usually left over from the Grafana on which the dashboard was made. The rule reports a
          datasource with at most one query for five that follow the variable. With a contract, which
          contains the intended Prometheus datasources, it reports other types only.
          """,
          Example.dashboard(dashboard("left-over-uid")),
          Example.dashboard(dashboard("${logs}")));

  private static String dashboard(String uid) {
    return """
        {"templating": {"list": [{"type": "datasource", "name": "logs", "query": "loki"}]},
         "panels": [
           {"id": 1, "type": "logs", "title": "Errors by service",
            "datasource": {"type": "loki", "uid": "${logs}"},
            "targets": [{"refId": "A"}, {"refId": "B"}, {"refId": "C"}, {"refId": "D"},
                        {"refId": "E"}]},
           {"id": 2, "type": "logs", "title": "All", "datasource": {"type": "loki", "uid": "%s"},
            "targets": [{"refId": "A"}]}]}
        """
        .formatted(uid);
  }

  /** A query and the place of its datasource. */
  private record Use(DatasourceRef datasource, DashboardLocation location) {}

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<Use> uses = uses(context);
    // Only looked up, never iterated.
    Map<String, Long> counts =
        uses.stream()
            .collect(Collectors.groupingBy(use -> use.datasource().uid(), Collectors.counting()));
    for (VariableView variable : context.datasources().variables()) {
      boolean judged = context.contract().isEmpty() || !variable.query().equals(PROMETHEUS);
      long following = uses.stream().filter(use -> follows(use, variable, context)).count();
      uses.stream()
          .filter(
              use ->
                  judged && FOLLOWING_PER_FIXED * counts.get(use.datasource().uid()) <= following)
          .filter(use -> isFixed(use.datasource(), variable.query(), context.datasources()))
          .forEach(use -> reporter.add(violation(use, variable, following)));
    }
  }

  private Violation violation(Use use, VariableView variable, long following) {
    String followed = "${" + variable.name() + "}";
    return ViolationReporter.violation(
        this,
        use.location(),
        "the query has the datasource \""
            + use.datasource().uid()
            + "\", "
            + following
            + " others follow "
            + followed,
        "use " + followed + " here, too");
  }

  private static List<Use> uses(LintContext context) {
    List<Use> uses = new ArrayList<>();
    for (LocatedPanel panel : context.panels()) {
      for (LocatedTarget target : context.targets(panel)) {
        Optional<DatasourceRef> own = target.view().datasource();
        own.or(() -> panel.view().datasource())
            .ifPresent(
                ref ->
                    uses.add(
                        new Use(
                            ref,
                            own.isPresent()
                                ? target.location().at("datasource")
                                : panel.location().at("datasource"))));
      }
    }
    return uses;
  }

  private static boolean follows(Use use, VariableView variable, LintContext context) {
    return context
        .datasources()
        .variable(use.datasource())
        .filter(followed -> followed.name().equals(variable.name()))
        .isPresent();
  }

  /** Whether a datasource is fixed and of a type; a name without a type is that of a Prometheus. */
  private static boolean isFixed(DatasourceRef ref, String type, DatasourceResolver datasources) {
    boolean fixed =
        !ref.uid().contains("$") && !ref.uid().startsWith("-- ") && !ref.uid().isBlank();
    return fixed
        && ref.type()
            .map(type::equals)
            .orElseGet(
                () -> type.equals(PROMETHEUS) && datasources.mayBePrometheus(Optional.of(ref)));
  }
}
