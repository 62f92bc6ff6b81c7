package io.panelwright.cli.export;

import io.panelwright.export.ExportForm;
import java.util.Optional;

/** The command that delivers exported files. */
final class DeliveryStep {

  private DeliveryStep() {}

  /**
   * The line with the command; empty if the steps depend on the user's server.
   *
   * @param folder of the files, quoted for a shell
   */
  static Optional<String> of(ExportForm form, String folder) {
    return switch (form) {
      case CONFIGMAP, OPERATOR, PROMETHEUS_RULE ->
          Optional.of("→ kubectl apply --server-side -f " + folder);
      case TERRAFORM ->
          Optional.of(
              "→ terraform -chdir=" + folder + " init && terraform -chdir=" + folder + " plan");
      case GCX -> Optional.of("→ gcx resources push -p " + folder + "/resources --dry-run");
      case RULES -> Optional.of("→ promtool check rules " + folder + "/*.rules.yml");
      case GIT_SYNC -> Optional.of("→ git add " + folder);
      case PROVISIONING -> Optional.empty();
    };
  }
}
