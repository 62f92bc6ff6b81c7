package io.panelwright.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Terraform module with one resource for all dashboards. */
final class TerraformExporter implements FormExporter {

  /** A resource type of the provider {@code grafana/grafana}, and its first version. */
  private record ResourceType(String name, String since, boolean classic) {

    static ResourceType of(ExportRequest request) {
      String version =
          request.dashboards().stream()
              .flatMap(dashboard -> dashboard.json().string("apiVersion").stream())
              .findFirst()
              .orElse("");
      if (version.isEmpty()) {
        return new ResourceType("grafana_dashboard", "3.0.0", true);
      }
      // The provider has no resource for v1; its resource for v1beta1 takes the same spec.
      return version.endsWith("/v2")
          ? new ResourceType("grafana_apps_dashboard_dashboard_v2", "4.28.3", false)
          : new ResourceType("grafana_apps_dashboard_dashboard_v1beta1", "4.28.3", false);
    }
  }

  @Override
  public Export export(ExportRequest request) {
    ResourceType type = ResourceType.of(request);
    List<ExportFile> files = new ArrayList<>();
    String header = GeneratedText.header(request.form());
    files.add(new ExportFile("versions.tf", header + versions(type)));
    files.add(new ExportFile("variables.tf", header + variables(request, type)));
    files.add(new ExportFile("main.tf", header + main(request, type)));
    files.add(new ExportFile("outputs.tf", header + outputs(type)));
    for (ExportedDashboard dashboard : request.dashboards()) {
      files.add(new ExportFile("dashboards/" + dashboard.uid() + ".json", content(dashboard)));
    }
    return new Export(files, List.of());
  }

  /** The resources of the provider take the spec without its envelope. */
  private static String content(ExportedDashboard dashboard) {
    return dashboard.isResource()
        ? new ExportedDashboard(dashboard.uid(), dashboard.title(), dashboard.json().object("spec"))
            .text()
        : dashboard.text();
  }

  private static String versions(ResourceType type) {
    return """

    terraform {
      required_version = ">= 1.3"

      required_providers {
        grafana = {
          source  = "grafana/grafana"
          version = ">= %s"
        }
      }
    }
    """
        .formatted(type.since());
  }

  private static String variables(ExportRequest request, ResourceType type) {
    var text = new StringBuilder();
    if (levels(request).isEmpty()) {
      text.append(
          variable(
              "folder_uid",
              "UID of the folder of all dashboards; null for the root.",
              "string",
              request.folder().map(f -> HclText.quoted(f.innermostUid())).orElse("null")));
    }
    text.append(
        variable(
            "overwrite",
            "Whether to overwrite changes that were made outside of Terraform.",
            "bool",
            "false"));
    text.append(
        type.classic()
            ? variable(
                "message",
                "Message in the version history of the dashboards.",
                "string",
                "\"Terraform\"")
            : variable(
                "allow_ui_updates",
                "Whether users can save the dashboards in Grafana.",
                "bool",
                String.valueOf(request.provisioning().uiUpdates())));
    return text.toString();
  }

  private static String variable(String name, String description, String type, String value) {
    return """

    variable "%s" {
      description = %s
      type        = %s
      default     = %s
    }
    """
        .formatted(name, HclText.quoted(description), type, value);
  }

  private static String main(ExportRequest request, ResourceType type) {
    return locals(request)
        + levels(request).stream()
            .map(level -> folder(level, levels(request)))
            .collect(Collectors.joining())
        + (type.classic() ? classic(request) : resource(request, type));
  }

  private static String locals(ExportRequest request) {
    String uids =
        request.dashboards().stream()
            .map(dashboard -> "    " + HclText.quoted(dashboard.uid()) + ",\n")
            .sorted()
            .collect(Collectors.joining());
    return """

    locals {
      # UIDs of the dashboards, and names of the files in dashboards.
      dashboards = toset([
    %s  ])
    }
    """
        .formatted(uids);
  }

  private static List<FolderPath.Level> levels(ExportRequest request) {
    return request.folder().map(FolderPath::levels).orElse(List.of());
  }

  private static String folder(FolderPath.Level level, List<FolderPath.Level> levels) {
    String parent =
        levels.stream()
            .filter(other -> level.parentUid().equals(Optional.of(other.uid())))
            .map(
                other ->
                    "  parent_folder_uid            = "
                        + folderReference(levels.indexOf(other), levels)
                        + "\n")
            .findFirst()
            .orElse("");
    return """

    resource "grafana_folder" "%s" {
      title                        = %s
      uid                          = %s
    %s  prevent_destroy_if_not_empty = true
    }
    """
        .formatted(
            folderName(levels.indexOf(level), levels),
            HclText.quoted(level.title()),
            HclText.quoted(level.uid()),
            parent);
  }

  /** {@code folder} contains the dashboards; {@code parent_1} is below the root. */
  private static String folderName(int index, List<FolderPath.Level> levels) {
    return index == levels.size() - 1 ? "folder" : "parent_" + (index + 1);
  }

  private static String folderReference(int index, List<FolderPath.Level> levels) {
    return "grafana_folder." + folderName(index, levels) + ".uid";
  }

  private static String folderOfDashboards(ExportRequest request) {
    List<FolderPath.Level> levels = levels(request);
    return levels.isEmpty() ? "var.folder_uid" : folderReference(levels.size() - 1, levels);
  }

  private static String classic(ExportRequest request) {
    return """

    resource "grafana_dashboard" "dashboard" {
      for_each = local.dashboards

      folder      = %s
      config_json = file("${path.module}/dashboards/${each.key}.json")
      overwrite   = var.overwrite
      message     = var.message
    }
    """
        .formatted(folderOfDashboards(request));
  }

  private static String resource(ExportRequest request, ResourceType type) {
    return """

    resource "%s" "dashboard" {
      for_each = local.dashboards

      metadata {
        uid        = each.key
        folder_uid = %s
      }

      spec {
        json = file("${path.module}/dashboards/${each.key}.json")
      }

      options {
        overwrite        = var.overwrite
        allow_ui_updates = var.allow_ui_updates
      }
    }
    """
        .formatted(type.name(), folderOfDashboards(request));
  }

  private static String outputs(ResourceType type) {
    return """

    output "urls" {
      description = "URLs of the dashboards, by UID."
      value       = { for uid, dashboard in %s.dashboard : uid => dashboard.%s }
    }
    """
        .formatted(type.name(), type.classic() ? "url" : "metadata.url");
  }
}
