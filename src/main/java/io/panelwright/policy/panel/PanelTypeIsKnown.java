package io.panelwright.policy.panel;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.vocabulary.Vocabulary;
import java.util.Set;
import java.util.stream.Collectors;

/** A panel's type is one of Grafana's own, or the dashboard says that it requires the plugin. */
final class PanelTypeIsKnown implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-type-unknown",
          "the panel's type is none of Grafana's own",
          """
          Where the plugin is not installed, "Panel plugin not found" stands in place of the panel. Use
          one of Grafana's own types, or see to it that every Grafana that shows the dashboard has
          the plugin, and exclude the panel from this rule.
          """,
          Example.panel(
              """
              {"type": "timeserie"}
              """),
          Example.panel(
              """
              {"type": "timeseries"}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> required = required(subject);
    for (Placed panel : subject.panels()) {
      String type = panel.view().type();
      if (!isKnown(type, subject.vocabulary())
          && !required.contains(type)
          && !panel.view().json().has("libraryPanel")) {
        report.add(
            Report.of(
                this, panel.where().at("type"), message(type, subject.vocabulary()), next(type)));
      }
    }
  }

  /** Plugins that an exported dashboard names as required. */
  private static Set<String> required(Subject subject) {
    return subject
        .document()
        .json()
        .array("__requires")
        .objects()
        .flatMap(plugin -> plugin.string("id").stream())
        .collect(Collectors.toSet());
  }

  private static boolean isKnown(String type, Vocabulary words) {
    return words.panel(type).isPresent()
        || PanelTypeRuns.isRemoved(type)
        || type.equals("library-panel-ref");
  }

  private static String message(String type, Vocabulary words) {
    return type.isEmpty()
        ? "the panel has no type"
        : "Grafana "
            + words.profile()
            + " has no panel \""
            + type
            + "\" of its own"
            + Nearest.hint(type, words.panels().keySet());
  }

  private static String next(String type) {
    return type.isEmpty()
        ? "give it a type, such as timeseries"
        : "correct the type, or install the plugin";
  }
}
