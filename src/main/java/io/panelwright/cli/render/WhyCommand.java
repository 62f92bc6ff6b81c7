package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code why}: explains the datasource of each query of a panel. */
public final class WhyCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final RenderOptions options = new RenderOptions();

  private final Argument<List<String>> names =
      Argument.positionals(
          String.class,
          "PANEL",
          "1..*",
          "Keys, titles or ids of panels; a key may omit its section.");

  public WhyCommand(Console console) {
    super("why", "Show which datasource each query of a panel uses and why, metric by metric.");
    this.console = console;
    addArguments(options, names);
  }

  /** A panel as its author wrote it, and its place in the dashboard. */
  record PanelMatch(Dashboard dashboard, PlacedSection section, PlacedPanel placed, Panel panel) {

    private boolean hasName(String name) {
      return Stream.of(placed.key(), lastName(), String.valueOf(placed.id())).anyMatch(name::equals)
          || placed.title().equalsIgnoreCase(name);
    }

    private String lastName() {
      return placed.key().substring(placed.key().lastIndexOf('/') + 1);
    }
  }

  @Override
  public Integer call() {
    RenderResult rendering = RenderResult.render(console, options);
    boolean errors = console.printFindings(rendering.findings());
    List<PanelMatch> panels = new ArrayList<>();
    rendering.assemblies().forEach((dashboard, assembly) -> add(dashboard, assembly, panels));
    Set<PanelMatch> selected = new LinkedHashSet<>();
    for (String name : names.value()) {
      List<PanelMatch> matches = panels.stream().filter(panel -> panel.hasName(name)).toList();
      if (matches.isEmpty()) {
        return reportUnknown(name, panels);
      }
      selected.addAll(matches);
    }
    var explainer =
        new DatasourceExplainer(console.out(), rendering::fromRoot, rendering.environment());
    selected.forEach(explainer::print);
    return errors ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private int reportUnknown(String name, List<PanelMatch> panels) {
    List<String> known =
        panels.stream()
            .flatMap(p -> Stream.of(p.placed.key(), p.lastName(), p.placed.title()))
            .toList();
    console
        .err()
        .println(
            "panelwright: no panel has the key, title or id \""
                + name
                + "\""
                + Suggestions.didYouMean(name, known)
                + "\n  → panelwright list");
    return ExitCode.WRONG_USAGE;
  }

  /** Sections and panels are placed in the order in which they were written. */
  private static void add(Dashboard dashboard, Assembly assembly, List<PanelMatch> panels) {
    for (int i = 0; i < assembly.sections().size(); i++) {
      PlacedSection placed = assembly.sections().get(i);
      Section section = dashboard.sections().get(i);
      for (int j = 0; j < placed.panels().size(); j++) {
        panels.add(
            new PanelMatch(dashboard, placed, placed.panels().get(j), section.panels().get(j)));
      }
    }
  }
}
