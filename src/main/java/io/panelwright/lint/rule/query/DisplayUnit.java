package io.panelwright.lint.rule.query;

import io.panelwright.dashboard.TargetView;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The unit in which a panel shows the values of a query. */
final class DisplayUnit {

  /** Panel types whose fields are query values. */
  private static final Set<String> TYPES =
      Set.of("timeseries", "stat", "gauge", "bargauge", "table", "barchart", "piechart");

  /** Transformations that do not change numbers. */
  private static final Set<String> HARMLESS =
      Set.of(
          "organize",
          "sortBy",
          "merge",
          "filterFieldsByName",
          "filterByRefId",
          "filterByValue",
          "joinByField",
          "seriesToColumns",
          "seriesToRows",
          "renameByRegex",
          "labelsToFields",
          "limit",
          "concatenate");

  /** Reductions whose result has another unit than the values. */
  private static final Set<String> OTHER_KIND =
      Set.of("count", "distinctCount", "changeCount", "diffperc", "allIsZero", "allIsNull");

  private DisplayUnit() {}

  /** The unit of a query's values; empty if it has none or depends on the data. */
  static Optional<String> resolve(DashboardQuery query) {
    if (query.panel().isEmpty() || query.target().isEmpty()) {
      return Optional.empty();
    }
    LocatedPanel panel = query.panel().get();
    LocatedTarget target = query.target().get();
    boolean shown = TYPES.contains(panel.view().type()) && !target.view().isHidden();
    return shown && showsNumbers(panel.view().json()) && keepsNumbers(panel)
        ? unit(panel, target.view())
        : Optional.empty();
  }

  /** Whether no transformation changes the numbers. */
  static boolean keepsNumbers(LocatedPanel panel) {
    return transformations(panel).stream().allMatch(HARMLESS::contains);
  }

  private static List<String> transformations(LocatedPanel panel) {
    return panel
        .view()
        .json()
        .array("transformations")
        .objects()
        .map(transformation -> transformation.string("id").orElse(""))
        .toList();
  }

  /** Whether the panel shows values rather than series names or counts. */
  private static boolean showsNumbers(JsonObject panel) {
    JsonObject options = panel.object("options");
    JsonObject reduce = options.object("reduceOptions");
    boolean otherKind =
        reduce.array("calcs").items().stream()
            .anyMatch(c -> c instanceof JsonString calc && OTHER_KIND.contains(calc.value()));
    boolean names = Set.of("name", "none").contains(options.string("textMode").orElse(""));
    return !otherKind && !names && reduce.string("fields").orElse("").isEmpty();
  }

  /** The unit of the last matching override; empty if it is unknown whether an override matches. */
  private static Optional<String> unit(LocatedPanel panel, TargetView target) {
    Optional<String> unit = panel.unit();
    for (JsonObject override : overrides(panel)) {
      Optional<String> other = unit(override);
      if (other.isPresent()) {
        Optional<Boolean> fits = matches(override.object("matcher"), panel, target);
        if (fits.isEmpty()) {
          return Optional.empty();
        }
        unit = fits.get() ? other : unit;
      }
    }
    return unit;
  }

  private static List<JsonObject> overrides(LocatedPanel panel) {
    return panel.view().json().object("fieldConfig").array("overrides").objects().toList();
  }

  private static Optional<String> unit(JsonObject override) {
    return override
        .array("properties")
        .objects()
        .filter(property -> property.string("id").equals(Optional.of("unit")))
        .flatMap(property -> property.string("value").stream())
        .reduce((first, last) -> last);
  }

  /** Whether an override matches this query's values; empty if that depends on the data. */
  private static Optional<Boolean> matches(
      JsonObject matcher, LocatedPanel panel, TargetView target) {
    String options = matcher.string("options").orElse("");
    return switch (matcher.string("id").orElse("")) {
      case "byFrameRefID" -> Optional.of(options.equals(target.refId()));
      case "byName" -> hasName(options, panel, target);
      case "byType" -> Optional.of(options.equals("number"));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> hasName(String name, LocatedPanel panel, TargetView target) {
    if (!transformations(panel).isEmpty()) {
      return Optional.empty();
    }
    String legend = target.legendFormat().orElse("");
    if (panel.view().type().equals("table")) {
      boolean one = panel.view().targets().size() == 1;
      return Optional.of(name.equals("Value #" + target.refId()) || one && name.equals("Value"));
    }
    boolean plain = !legend.isEmpty() && !legend.contains("{{") && !legend.contains("$");
    return plain && !legend.equals("__auto") ? Optional.of(name.equals(legend)) : Optional.empty();
  }
}
