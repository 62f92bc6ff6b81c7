package io.panelwright.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Compares rendering with other libraries: {@code make benchmark-peers}. All are measured in turn,
 * in many short rounds of one run, so that a busy machine slows down all of them alike.
 */
public final class PeerBenchmark {

  private static final int DEFAULT_ROUNDS = 15;
  private static final String REFERENCE = "TypeScript SDK";

  private final int rounds;
  private int job;

  private PeerBenchmark(int rounds) {
    this.rounds = rounds;
  }

  /**
   * Prints the table.
   *
   * @param arguments the folder of the installed peers, and optionally the number of rounds
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
    new PeerBenchmark(rounds).run(Path.of(arguments[0]).toAbsolutePath());
  }

  private void run(Path peers) throws IOException {
    try (PeerProcess node = PeerProcess.start("node", peers.resolve("typescript.mjs"));
        PeerProcess python = PeerProcess.start("python3", peers.resolve("grafanalib_bench.py"))) {
      List<PeerTask> tasks = tasks(node, python);
      tasks.forEach(PeerTask::warmUp);
      for (int round = 0; round < rounds; round++) {
        tasks.forEach(PeerTask::measure);
      }
      print(tasks);
    }
  }

  private List<PeerTask> tasks(PeerProcess node, PeerProcess python) {
    Dashboard dashboard = BenchmarkDashboard.build(64);
    Assembly assembly = BenchmarkDashboard.assemble(dashboard);
    // Without the text of its panels, which assembling writes.
    DashboardDocument document = DashboardDocument.read(assembly.document().text());
    JsonNode tree = BenchmarkDashboard.jacksonTree(assembly);
    return List.of(
        new PeerTask(REFERENCE, 300, node::run),
        new PeerTask("grafanalib", 10, python::run),
        java("Panelwright", 150, i -> BenchmarkDashboard.render(64).length),
        java("- 64 queries not seen before", 150, i -> withNewQueries()),
        java("- only build", 150, i -> BenchmarkDashboard.build(64).sections().size()),
        java(
            "- only assemble, and write the panels",
            150,
            i -> BenchmarkDashboard.assemble(dashboard).panelKeys().size()),
        java("- only write", 150, i -> document.bytes().length),
        java("Jackson, same JSON", 150, i -> BenchmarkDashboard.writeWithJackson(tree).length),
        java("- 640 panels", 15, i -> BenchmarkDashboard.render(640).length),
        java("- 6,400 panels", 3, i -> BenchmarkDashboard.render(6400).length));
  }

  private int withNewQueries() {
    return BenchmarkDashboard.render(64, index -> "x" + job++).length;
  }

  private static PeerTask java(String name, int count, IntFunction<Integer> work) {
    return new PeerTask(
        name, count, repetitions -> PeerTask.Result.ofThisThread(repetitions, work));
  }

  private void print(List<PeerTask> tasks) {
    double reference = median(tasks, REFERENCE);
    double jackson = median(tasks, "Jackson, same JSON");
    System.out.printf(
        Locale.ROOT,
        "64 panels, %d rounds in turn; µs of CPU a dashboard; Java %s%n%n",
        rounds,
        System.getProperty("java.version"));
    System.out.println("| | bytes | minimum | median | maximum | × TypeScript | × Jackson |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    for (PeerTask task : tasks) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,.0f | %,.0f | %,.0f | %.1f | %.1f |%n",
          task.name(),
          task.size(),
          task.quantile(0),
          task.quantile(0.5),
          task.quantile(1),
          task.quantile(0.5) / reference,
          task.quantile(0.5) / jackson);
    }
  }

  private static double median(List<PeerTask> tasks, String name) {
    return tasks.stream()
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow()
        .quantile(0.5);
  }
}
