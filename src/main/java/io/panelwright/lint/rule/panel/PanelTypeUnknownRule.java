package io.panelwright.lint.rule.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.text.Suggestions;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports panel types that Grafana does not have and the dashboard does not require. */
final class PanelTypeUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-type-unknown",
          "the panel's type is not built into Grafana",
          """
          If the plugin is not installed, Grafana shows "Panel plugin not found" instead of the
          panel. Use a built-in type, or install the plugin in every Grafana with this dashboard and
          exclude the panel from this rule.
          """,
          Example.panel(
              """
              {"type": "timeserie"}
              """),
          Example.panel(
              """
              {"type": "timeseries"}
              """));

  /** The schemaVersion whose migration turns text2 into text (DashboardMigrator.ts). */
  private static final int TEXT2_UNTIL = 26;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> required = required(context);
    for (LocatedPanel panel : context.panels()) {
      String type = panel.view().type();
      if (!isKnown(type, context.schema())
          && !isMigrated(type, context)
          && !required.contains(type)
          && !panel.view().json().has("libraryPanel")) {
        reporter.add(
            ViolationReporter.violation(
                this, panel.location().at("type"), message(type, context.schema()), next(type)));
      }
    }
  }

  /** Plugins that an exported dashboard requires. */
  private static Set<String> required(LintContext context) {
    return context
        .document()
        .json()
        .array("__requires")
        .objects()
        .flatMap(plugin -> plugin.string("id").stream())
        .collect(Collectors.toSet());
  }

  private static boolean isKnown(String type, GrafanaSchema schema) {
    return schema.panel(type).isPresent()
        || PanelTypeRemovedRule.isRemoved(type)
        || type.equals("library-panel-ref");
  }

  /** Whether Grafana replaces the type when it loads a dashboard of this age. */
  private static boolean isMigrated(String type, LintContext context) {
    long version = context.document().json().integer("schemaVersion").orElse(0L);
    return type.equals("text2") && version < TEXT2_UNTIL;
  }

  private static String message(String type, GrafanaSchema schema) {
    return type.isEmpty()
        ? "the panel has no type"
        : "Grafana "
            + schema.profile()
            + " has no built-in panel type \""
            + type
            + "\""
            + Suggestions.didYouMean(type, schema.panels().keySet());
  }

  private static String next(String type) {
    return type.isEmpty()
        ? "set a type, such as timeseries"
        : "correct the type, or install the plugin";
  }
}
