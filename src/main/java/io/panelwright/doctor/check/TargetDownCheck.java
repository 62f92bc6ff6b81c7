package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.panelquery.CachingPrometheus;
import java.util.List;
import java.util.Optional;

/** Detects a producer that its Prometheus cannot scrape. */
final class TargetDownCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.jobs().stream().flatMap(job -> check(context, job).stream()).findFirst();
  }

  private static Optional<Cause> check(DiagnosisContext context, String job) {
    List<ScrapeTarget> targets = context.probe().targets(job).orElse(List.of());
    List<ScrapeTarget> down = targets.stream().filter(TargetDownCheck::isDown).toList();
    boolean isAllDown = !down.isEmpty() && down.size() == targets.size();
    return isAllDown || context.isEmpty() && !down.isEmpty()
        ? Optional.of(cause(context, job, down, targets.size()))
        : Optional.empty();
  }

  private static boolean isDown(ScrapeTarget target) {
    return target.health() == ScrapeTarget.Health.DOWN;
  }

  private static Cause cause(
      DiagnosisContext context, String job, List<ScrapeTarget> down, int count) {
    ScrapeTarget first = down.get(0);
    String prefix = count == 1 ? "" : down.size() + " of " + count + " targets of ";
    CachingPrometheus server = context.probe().server();
    return Cause.fault(
            "target-down",
            prefix + context.inputs().producerName(job) + " is down: " + reason(first.lastError()),
            next(context.inputs().commands(), first))
        .withEvidence(
            "targets of job \"" + job + "\" on " + server.url(),
            first.url() + " is down: " + first.lastError());
  }

  /** By the scrape error: the process is not running, not found, frozen, or answers otherwise. */
  private static NextStep next(CommandSuggester commands, ScrapeTarget target) {
    String error = target.lastError();
    String url = target.url();
    if (error.contains("connection refused")) {
      return commands
          .start(url)
          .map(command -> NextStep.of("start it", command))
          .orElse(NextStep.run("start it, then check", "curl", "-i", url));
    }
    if (error.contains("no such host")) {
      return NextStep.of("correct the host name of the target in scrape_configs: " + url);
    }
    if (error.contains("deadline exceeded") || error.contains("timeout")) {
      String restart = "it is slow or frozen; restart it";
      return commands
          .restart(url)
          .map(command -> NextStep.of(restart, command))
          .orElse(NextStep.run(restart + ", then check", "curl", "-m", "10", "-i", url));
    }
    return NextStep.run("inspect its response", "curl", "-i", url);
  }

  /** Removes the URL and operation with which Go's errors begin. */
  private static String reason(String error) {
    return error
        .replaceFirst("^Get \"[^\"]*\": ", "")
        .replaceFirst("^dial tcp [^ ]+: ", "")
        .replaceFirst("^connect: ", "");
  }
}
