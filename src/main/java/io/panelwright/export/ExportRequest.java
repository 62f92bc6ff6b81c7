package io.panelwright.export;

import io.panelwright.contract.Contract;
import java.util.List;
import java.util.Optional;

/**
 * What to export.
 *
 * @param form of the files
 * @param dashboards in one format, which the form supports
 * @param contracts of the dashboards
 * @param folder of all dashboards; Grafana's root, or what the form uses instead, without one
 */
public record ExportRequest(
    ExportForm form,
    List<ExportedDashboard> dashboards,
    List<Contract> contracts,
    Optional<FolderPath> folder,
    KubernetesSettings kubernetes,
    ProvisioningSettings provisioning) {

  public ExportRequest {
    dashboards = List.copyOf(dashboards);
    contracts = List.copyOf(contracts);
  }

  /** A request without options. */
  public static ExportRequest of(
      ExportForm form, List<ExportedDashboard> dashboards, List<Contract> contracts) {
    return new ExportRequest(
        form,
        dashboards,
        contracts,
        Optional.empty(),
        KubernetesSettings.DEFAULT,
        ProvisioningSettings.DEFAULT);
  }

  /** This request with the rendered dashboards and their contracts. */
  public ExportRequest with(List<ExportedDashboard> rendered, List<Contract> known) {
    return new ExportRequest(form, rendered, known, folder, kubernetes, provisioning);
  }

  /** Whether the dashboards are resources of Grafana's API. */
  boolean hasResources() {
    return dashboards.stream().anyMatch(ExportedDashboard::isResource);
  }

  /** The version of Grafana's folder API that belongs to the dashboards. */
  String folderApiVersion() {
    boolean beta =
        dashboards.stream()
            .anyMatch(
                dashboard -> dashboard.json().string("apiVersion").orElse("").endsWith("/v1beta1"));
    return "folder.grafana.app/" + (beta ? "v1beta1" : "v1");
  }
}
