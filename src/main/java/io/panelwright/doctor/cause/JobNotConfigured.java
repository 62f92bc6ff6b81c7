package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.prometheus.Target;
import java.util.List;
import java.util.Optional;

/** A job that the server does not scrape. */
final class JobNotConfigured implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.jobs().stream().flatMap(job -> examine(query, job).stream()).findFirst();
  }

  private static Optional<Cause> examine(Case query, String job) {
    Lookup lookup = query.lookup();
    Optional<List<Target>> all = lookup.server().targets().value();
    if (all.isEmpty() || all.get().stream().anyMatch(target -> target.job().equals(job))) {
      return Optional.empty();
    }
    List<String> jobs = all.get().stream().map(Target::job).sorted().distinct().toList();
    return Optional.of(
        Cause.fault(
                "job-not-configured",
                lookup.server()
                    + " does not scrape "
                    + query.facts().producerName(job)
                    + Nearest.hint(job, jobs),
                "add the job to scrape_configs, then: curl -X POST "
                    + lookup.server().url()
                    + "/-/reload (or restart it)")
            .proved(
                "jobs of " + lookup.server().url() + "/targets",
                jobs.isEmpty() ? "none" : String.join(", ", jobs)));
  }
}
