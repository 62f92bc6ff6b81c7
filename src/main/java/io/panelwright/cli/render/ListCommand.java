package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.TextTable;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code list}: shows dashboards, sections and panels with keys, ids and datasources. */
public final class ListCommand extends BaseCommand implements Callable<Integer> {

  private static final int ID_COLUMN = 1;

  private final Console console;

  private final RenderOptions options = new RenderOptions();

  public ListCommand(Console console) {
    super("list", "Show dashboards, sections and panels with keys, ids and datasources.");
    this.console = console;
    addArguments(options);
  }

  @Override
  public Integer call() {
    RenderResult rendering = RenderResult.render(console, options);
    boolean errors = console.printFindings(rendering.findings());
    rendering.assemblies().values().forEach(this::print);
    return errors ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void print(Assembly assembly) {
    DashboardDocument document = assembly.document();
    Map<Long, PanelView> panels = new LinkedHashMap<>();
    document.panels().forEach(panel -> panel.id().ifPresent(id -> panels.put(id, panel)));
    var table = new TextTable(2, ID_COLUMN);
    for (Assembly.PlacedSection section : assembly.sections()) {
      table.row();
      table.row(section.key(), String.valueOf(section.id()), section.title());
      section.panels().forEach(panel -> addRow(table, section, panel, panels));
    }
    console.out().println(document.uid() + "  " + document.title());
    console.out().println(table.format());
  }

  private static void addRow(
      TextTable table,
      Assembly.PlacedSection section,
      Assembly.PlacedPanel placed,
      Map<Long, PanelView> panels) {
    PanelView panel = panels.get((long) placed.id());
    String prefix = section.key() + "/";
    String key =
        placed.key().startsWith(prefix) ? placed.key().substring(prefix.length()) : placed.key();
    table.row(
        "  " + key,
        String.valueOf(placed.id()),
        panel.type(),
        panel.datasource().map(DatasourceRef::uid).orElse("-"));
  }
}
