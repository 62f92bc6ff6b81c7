package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Detects a job that the server does not scrape. */
final class JobNotConfiguredCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.jobs().stream().flatMap(job -> check(context, job).stream()).findFirst();
  }

  private static Optional<Cause> check(DiagnosisContext context, String job) {
    PrometheusProbe probe = context.probe();
    Optional<List<ScrapeTarget>> all = probe.server().targets().value();
    if (all.isEmpty() || all.get().stream().anyMatch(target -> target.job().equals(job))) {
      return Optional.empty();
    }
    List<String> jobs = all.get().stream().map(ScrapeTarget::job).sorted().distinct().toList();
    return Optional.of(
        Cause.fault(
                "job-not-configured",
                probe.server()
                    + " does not scrape "
                    + context.inputs().producerName(job)
                    + Suggestions.didYouMean(job, jobs),
                NextStep.run(
                    "add the job to scrape_configs, then restart the server, or reload it",
                    "curl",
                    "-X",
                    "POST",
                    probe.server().url() + "/-/reload"))
            .withEvidence(
                "jobs of " + probe.server().url() + "/targets",
                jobs.isEmpty() ? "none" : String.join(", ", jobs)));
  }
}
