package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.Server;
import io.panelwright.prometheus.Target;
import java.util.List;
import java.util.Optional;

/** A producer that its Prometheus cannot scrape. */
final class TargetDown implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.jobs().stream().flatMap(job -> examine(query, job).stream()).findFirst();
  }

  private static Optional<Cause> examine(Case query, String job) {
    List<Target> targets = query.lookup().targets(job).orElse(List.of());
    List<Target> down = targets.stream().filter(TargetDown::isDown).toList();
    boolean all = !down.isEmpty() && down.size() == targets.size();
    return all || query.isEmpty() && !down.isEmpty()
        ? Optional.of(cause(query, job, down, targets.size()))
        : Optional.empty();
  }

  private static boolean isDown(Target target) {
    return target.health() == Target.Health.DOWN;
  }

  private static Cause cause(Case query, String job, List<Target> down, int all) {
    Target first = down.get(0);
    String many = all == 1 ? "" : down.size() + " of " + all + " targets of ";
    Server server = query.lookup().server();
    return Cause.fault(
            "target-down",
            many + query.facts().producerName(job) + " is down: " + reason(first.lastError()),
            "start it, then look: curl -s " + first.url() + " | head")
        .proved(
            "targets of job \"" + job + "\" on " + server.url(),
            first.url() + " is down: " + first.lastError());
  }

  /** Go says first what was asked, which is known. */
  private static String reason(String error) {
    return error
        .replaceFirst("^Get \"[^\"]*\": ", "")
        .replaceFirst("^dial tcp [^ ]+: ", "")
        .replaceFirst("^connect: ", "");
  }
}
