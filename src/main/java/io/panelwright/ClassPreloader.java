package io.panelwright;

import io.panelwright.dsl.internal.Keys;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.show.layout.TextWidths;
import io.panelwright.yaml.node.YamlFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Initializes the classes that a run needs later, while its first thread reads the command line.
 *
 * <p>A short run is mostly code that runs for the first time. The second thread saves a tenth of
 * the time of {@code check} and {@code lint}. Without the thread a run has the same results.
 */
final class ClassPreloader {

  /** Commands that render or check dashboards. */
  private static final List<String> COMMANDS = List.of("render", "check", "lint");

  /** The one that does not read {@code panels.yaml}. */
  private static final String LINT = "lint";

  /** Its functions and operators are those of most dashboards. */
  private static final String QUERY =
      "histogram_quantile(0.9, sum by (le) (rate(a_bucket{b=\"c\"}[5m]))) > 0 or on() vector(0)";

  /** A process initializes each class once. */
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private ClassPreloader() {}

  /** Starts a thread for a command that needs the classes, if there is a second processor. */
  static void start(List<String> arguments) {
    boolean needed = !arguments.isEmpty() && COMMANDS.contains(arguments.get(0));
    boolean useful = needed && Runtime.getRuntime().availableProcessors() > 1;
    if (useful && STARTED.compareAndSet(false, true)) {
      boolean readsPanels = !arguments.get(0).equals(LINT);
      var thread = new Thread(() -> preload(readsPanels), "class preloader");
      thread.setDaemon(true);
      // The run itself reports a failure when it needs the class.
      thread.setUncaughtExceptionHandler((failed, failure) -> {});
      thread.start();
    }
  }

  /** What is the first to be needed comes first. */
  private static void preload(boolean readsPanels) {
    Promql.parse(QUERY, Dialect.GRAFANA);
    // The second time compares records, whose methods Java links at the first call.
    Promql.parse(QUERY, Dialect.GRAFANA);
    GrafanaSchema.forProfile(Profile.DEFAULT);
    if (readsPanels) {
      new YamlFile("example.yaml", "panels: [{width: 8}]").root("a list");
      Keys.id(QUERY);
    }
    RuleRegistry.builtIn();
    TextWidths.width("a", 1, TextWidths.REGULAR);
  }
}
