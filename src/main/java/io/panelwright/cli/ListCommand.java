package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.PanelView;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code list}: dashboards, sections and panels with keys, ids and datasources. */
@Command(
    name = "list",
    description = "Show dashboards, sections and panels with keys, ids and datasources.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class ListCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rendering rendering = Rendering.of(console, options);
    boolean stops = console.stops(rendering.findings());
    rendering.assemblies().values().forEach(this::list);
    return stops ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void list(Assembly assembly) {
    PrintWriter out = console.out();
    DashboardDocument document = assembly.document();
    Map<Long, PanelView> panels = new LinkedHashMap<>();
    document.panels().forEach(panel -> panel.id().ifPresent(id -> panels.put(id, panel)));
    out.println(document.uid() + "  " + document.title());
    for (Assembly.PlacedSection section : assembly.sections()) {
      out.println();
      out.println(section(section));
      for (Assembly.PlacedPanel panel : section.panels()) {
        PanelView view = panels.get((long) panel.id());
        String own = section.key() + "/";
        String key =
            panel.key().startsWith(own) ? panel.key().substring(own.length()) : panel.key();
        out.println(panel(key, panel.id(), view));
      }
    }
    out.println();
  }

  private static String section(Assembly.PlacedSection section) {
    return String.format(
        Locale.ROOT, "%-28s %10d  %s", "  " + section.key(), section.id(), section.title());
  }

  private static String panel(String key, int id, PanelView panel) {
    String datasource = panel.datasource().map(DatasourceRef::uid).orElse("-");
    return String.format(
        Locale.ROOT, "%-28s %10d  %-14s  %s", "    " + key, id, panel.type(), datasource);
  }
}
