package io.panelwright.discovery.comparison;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.text.ShortList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a contract with its live servers. */
public final class ContractComparison {

  private final ComparisonContext context;

  private ContractComparison(ComparisonContext context) {
    this.context = context;
  }

  /**
   * Compares a contract.
   *
   * @param servers one for each server of the contract
   */
  public static ContractReport compare(
      Contract contract, List<LiveServer> servers, ComparisonOptions options) {
    var context = new ComparisonContext(contract, servers, options);
    return new ContractComparison(context).compare();
  }

  private ContractReport compare() {
    for (LiveServer server : context.servers()) {
      server
          .state()
          .ifPresentOrElse(
              state -> {
                new ServerFactsComparison(context, server, state).compare();
                compareJobs(server);
              },
              () -> unreadable(server));
    }
    boolean isComplete = context.servers().stream().allMatch(one -> one.state().isPresent());
    return new ContractReport(context.findings(), notes(), isComplete);
  }

  private void compareJobs(LiveServer server) {
    Map<String, List<Producer>> byJob = new LinkedHashMap<>();
    context.contract().producers().stream()
        .filter(producer -> producer.scrapedBy().equals(server.server()))
        .forEach(
            producer ->
                byJob.computeIfAbsent(producer.job(), job -> new ArrayList<>()).add(producer));
    byJob.forEach((job, producers) -> new JobComparison(context, server, job, producers).compare());
  }

  private void unreadable(LiveServer server) {
    context.error(
        "server-unreadable",
        context.location(server.describe()),
        "its facts were not compared: " + server.problem(),
        server.nextStep());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> idle = context.idle();
    if (!idle.isEmpty()) {
      notes.add(
          have(idle.size(), "metric", "metrics")
              + " no series yet, which is normal before the first event: "
              + (context.options().all() ? String.join(", ", idle) : ShortList.format(idle)));
    }
    if (context.absent() > 0) {
      notes.add(
          have(context.absent(), "metric of a common exporter", "metrics of common exporters")
              + " no series: they depend on version, options and machine");
    }
    return notes;
  }

  private static String have(int number, String one, String many) {
    return number == 1 ? "1 " + one + " has" : number + " " + many + " have";
  }
}
