package io.panelwright.paneldata;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.VariableView;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.json.JsonObject;
import io.panelwright.paneldata.DashboardVariable.Option;
import io.panelwright.paneldata.DashboardVariable.Visibility;
import io.panelwright.panelquery.ResolvedVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the menus of a dashboard's variables. */
final class VariableMenus {

  private static final Option ALL = new Option("All", DashboardVariable.ALL);

  private VariableMenus() {}

  static List<DashboardVariable> of(
      DashboardDocument document, Map<String, ResolvedVariable> resolved) {
    List<DashboardVariable> menus = new ArrayList<>();
    for (VariableView view : document.variables()) {
      ResolvedVariable variable = resolved.get(view.name());
      if (variable != null) {
        menus.add(menu(view, variable));
      }
    }
    return menus;
  }

  private static DashboardVariable menu(VariableView view, ResolvedVariable variable) {
    JsonObject json = view.json();
    boolean includeAll = json.isTrue("includeAll");
    List<Option> options = new ArrayList<>();
    if (includeAll) {
      options.add(ALL);
    }
    variable.options().forEach(option -> options.add(new Option(option.text(), option.value())));
    List<LabeledValue> selected = variable.value().selected();
    boolean isAll = variable.value().isAll();
    return new DashboardVariable(
        view.name(),
        view.type(),
        json.string("label").filter(label -> !label.isEmpty()).orElse(view.name()),
        json.string("description").orElse(""),
        visibility(view),
        json.isTrue("multi"),
        includeAll,
        options,
        isAll ? List.of(DashboardVariable.ALL) : variable.value().values(),
        isAll ? "All" : String.join(" + ", selected.stream().map(LabeledValue::text).toList()),
        variable.failure().map(GrafanaErrorText::of));
  }

  /** Constants are never shown. */
  private static Visibility visibility(VariableView view) {
    if (view.type().equals("constant")) {
      return Visibility.HIDDEN;
    }
    return switch (view.json().integer("hide").orElse(0L).intValue()) {
      case 0 -> Visibility.LABEL_AND_VALUE;
      case 1 -> Visibility.VALUE;
      default -> Visibility.HIDDEN;
    };
  }
}
