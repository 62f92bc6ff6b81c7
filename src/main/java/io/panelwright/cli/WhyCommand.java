package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.assemble.Assembly.PlacedSection;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code why}: which datasource a panel asks, and by which rule, metric by metric. */
@Command(
    name = "why",
    description = "Say which datasource a panel asks, and why, metric by metric.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class WhyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();

  @Parameters(
      paramLabel = "PANEL",
      arity = "1..*",
      description = "Keys, titles or ids of panels; a key without its section will do.")
  private List<String> names = new ArrayList<>();

  WhyCommand(Console console) {
    this.console = console;
  }

  /** A panel as its author wrote it, and as it was placed. */
  record Found(Dashboard dashboard, PlacedSection section, PlacedPanel placed, Panel panel) {

    private boolean isCalled(String name) {
      return Stream.of(placed.key(), lastName(), String.valueOf(placed.id())).anyMatch(name::equals)
          || placed.title().equalsIgnoreCase(name);
    }

    private String lastName() {
      return placed.key().substring(placed.key().lastIndexOf('/') + 1);
    }
  }

  @Override
  public Integer call() {
    Rendering rendering = Rendering.of(console, options);
    boolean stops = console.stops(rendering.findings());
    List<Found> panels = new ArrayList<>();
    rendering.assemblies().forEach((dashboard, assembly) -> add(dashboard, assembly, panels));
    Set<Found> wanted = new LinkedHashSet<>();
    for (String name : names) {
      List<Found> called = panels.stream().filter(panel -> panel.isCalled(name)).toList();
      if (called.isEmpty()) {
        return unknown(name, panels);
      }
      wanted.addAll(called);
    }
    Explanation explanation = new Explanation(console.out(), rendering::fromRoot);
    wanted.forEach(explanation::print);
    return stops ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private int unknown(String name, List<Found> panels) {
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
                + Nearest.hint(name, known)
                + "\n  → panelwright list");
    return ExitCode.WRONG_USAGE;
  }

  /** Sections and panels are placed in the order in which they were written. */
  private static void add(Dashboard dashboard, Assembly assembly, List<Found> panels) {
    for (int i = 0; i < assembly.sections().size(); i++) {
      PlacedSection placed = assembly.sections().get(i);
      Section section = dashboard.sections().get(i);
      for (int j = 0; j < placed.panels().size(); j++) {
        panels.add(new Found(dashboard, placed, placed.panels().get(j), section.panels().get(j)));
      }
    }
  }
}
