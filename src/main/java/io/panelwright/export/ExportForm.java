package io.panelwright.export;

import io.panelwright.format.DashboardFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form of delivery. */
public enum ExportForm {
  PROVISIONING(
      "provisioning", new ProvisioningExporter(), DashboardFormat.CLASSIC, DashboardFormat.V2),
  CONFIGMAP("configmap", new ConfigMapExporter(), DashboardFormat.CLASSIC, DashboardFormat.V2),
  OPERATOR(
      "operator",
      new OperatorExporter(),
      DashboardFormat.CLASSIC,
      DashboardFormat.V1,
      DashboardFormat.V2),
  TERRAFORM(
      "terraform",
      new TerraformExporter(),
      DashboardFormat.CLASSIC,
      DashboardFormat.V1,
      DashboardFormat.V2),
  GIT_SYNC("git-sync", new GitSyncExporter(), DashboardFormat.V1, DashboardFormat.V2),
  GCX("gcx", new GcxExporter(), DashboardFormat.V1, DashboardFormat.V2),
  RULES("rules", new RuleFileExporter()),
  PROMETHEUS_RULE("prometheus-rule", new PrometheusRuleExporter());

  private final String id;
  private final FormExporter exporter;
  private final List<DashboardFormat> formats;

  ExportForm(String id, FormExporter exporter, DashboardFormat... formats) {
    this.id = id;
    this.exporter = exporter;
    this.formats = List.of(formats);
  }

  /** The id on the command line, such as {@code git-sync}. */
  public String id() {
    return id;
  }

  /** The form with this {@link #id()}; empty if there is none. */
  public static Optional<ExportForm> of(String id) {
    return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
  }

  /** The {@link #id()}s of all forms. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ExportForm::id).toList();
  }

  /** The formats of dashboards that it supports, the default first; none for rules. */
  public List<DashboardFormat> formats() {
    return formats;
  }

  /**
   * Makes the files.
   *
   * @throws ExportException if the form does not support an option
   */
  public static Export export(ExportRequest request) {
    return request.form().exporter.export(request);
  }
}
