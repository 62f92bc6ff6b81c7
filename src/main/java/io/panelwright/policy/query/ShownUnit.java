package io.panelwright.policy.query;

import io.panelwright.document.TargetView;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which unit a panel shows the numbers of a query, as far as that is certain. */
final class ShownUnit {

  /** Types of panels whose fields are the numbers of queries. */
  private static final Set<String> TYPES =
      Set.of("timeseries", "stat", "gauge", "bargauge", "table", "barchart", "piechart");

  /** Transformations that leave numbers as they are. */
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

  /** Reductions whose result is of another kind than the values. */
  private static final Set<String> OTHER_KIND =
      Set.of("count", "distinctCount", "changeCount", "diffperc", "allIsZero", "allIsNull");

  private ShownUnit() {}

  /** The unit of a query's numbers; empty where it has none, or where it depends on data. */
  static Optional<String> of(Ask ask) {
    if (ask.panel().isEmpty() || ask.target().isEmpty()) {
      return Optional.empty();
    }
    Placed panel = ask.panel().get();
    Target target = ask.target().get();
    boolean shown = TYPES.contains(panel.view().type()) && !target.view().isHidden();
    return shown && showsNumbers(panel.view().json()) && keepsNumbers(panel)
        ? unit(panel, target.view())
        : Optional.empty();
  }

  /** Whether no transformation makes other numbers of them. */
  static boolean keepsNumbers(Placed panel) {
    return transformations(panel).stream().allMatch(HARMLESS::contains);
  }

  private static List<String> transformations(Placed panel) {
    return panel
        .view()
        .json()
        .array("transformations")
        .objects()
        .map(transformation -> transformation.string("id").orElse(""))
        .toList();
  }

  /** Not their names, nor how many there are. */
  private static boolean showsNumbers(JsonObject panel) {
    JsonObject options = panel.object("options");
    JsonObject reduce = options.object("reduceOptions");
    boolean otherKind =
        reduce.array("calcs").items().stream()
            .anyMatch(c -> c instanceof JsonString calc && OTHER_KIND.contains(calc.value()));
    boolean names = Set.of("name", "none").contains(options.string("textMode").orElse(""));
    return !otherKind && !names && reduce.string("fields").orElse("").isEmpty();
  }

  /** The last override that has a unit wins; where one may fit or not, nothing is certain. */
  private static Optional<String> unit(Placed panel, TargetView target) {
    Optional<String> unit = panel.unit();
    for (JsonObject override : overrides(panel)) {
      Optional<String> other = unit(override);
      if (other.isPresent()) {
        Optional<Boolean> fits = fits(override.object("matcher"), panel, target);
        if (fits.isEmpty()) {
          return Optional.empty();
        }
        unit = fits.get() ? other : unit;
      }
    }
    return unit;
  }

  private static List<JsonObject> overrides(Placed panel) {
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

  /** Whether an override is of this query's numbers; empty where that depends on data. */
  private static Optional<Boolean> fits(JsonObject matcher, Placed panel, TargetView target) {
    String options = matcher.string("options").orElse("");
    return switch (matcher.string("id").orElse("")) {
      case "byFrameRefID" -> Optional.of(options.equals(target.refId()));
      case "byName" -> hasName(options, panel, target);
      case "byType" -> Optional.of(options.equals("number"));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> hasName(String name, Placed panel, TargetView target) {
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
