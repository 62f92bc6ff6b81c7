package io.panelwright.cli;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.PanelView;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code render}: all dashboards to files, of which only those that change are written. */
@Command(
    name = "render",
    description = "Write all dashboards; says what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class RenderCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rendering rendering = Rendering.of(console, options);
    if (console.stops(rendering.findings())) {
      console.err().println("Nothing was written.");
      return ExitCode.FINDINGS;
    }
    rendering.assemblies().values().forEach(assembly -> write(assembly.document()));
    return ExitCode.CLEAN;
  }

  private void write(DashboardDocument document) {
    Path file = options.out().resolve(document.uid() + ".json");
    Optional<String> before = Output.read(console.resolve(file));
    String text = document.text();
    if (before.filter(text::equals).isPresent()) {
      console.out().println("unchanged " + file);
      return;
    }
    Output.write(console.resolve(file), text);
    console.out().println("wrote     " + file + " (" + change(before, document) + ")");
  }

  private static String change(Optional<String> before, DashboardDocument after) {
    if (before.isEmpty()) {
      return "new, " + count(after.panels().size(), "panel");
    }
    try {
      return change(byId(DashboardDocument.read(before.get())), byId(after));
    } catch (RuntimeException notADashboard) {
      return "replaced a file that was no dashboard";
    }
  }

  private static String change(Map<Long, PanelView> before, Map<Long, PanelView> after) {
    long added = after.keySet().stream().filter(id -> !before.containsKey(id)).count();
    long removed = before.keySet().stream().filter(id -> !after.containsKey(id)).count();
    long changed =
        after.entrySet().stream()
            .filter(panel -> before.containsKey(panel.getKey()))
            .filter(panel -> !before.get(panel.getKey()).equals(panel.getValue()))
            .count();
    return count(added, "panel") + " added, " + changed + " changed, " + removed + " removed";
  }

  private static Map<Long, PanelView> byId(DashboardDocument document) {
    Map<Long, PanelView> panels = new LinkedHashMap<>();
    document.panels().forEach(panel -> panel.id().ifPresent(id -> panels.put(id, panel)));
    return panels;
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
