package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One {@code PrometheusRule} of the Prometheus operator for each server that evaluates rules. */
final class PrometheusRuleExporter implements FormExporter {

  @Override
  public Export export(ExportRequest request) {
    List<ExportFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    RuleSets.forEach(
        request,
        findings,
        (contract, server, groups) -> {
          String name = StableName.rules(request.kubernetes().namePrefix(), contract, server);
          JsonObject manifest =
              Manifest.of(request, "monitoring.coreos.com/v1", "PrometheusRule", name)
                  .with(Map.of(), Map.of())
                  .with("spec", groups);
          String path = name + ".yaml";
          files.add(new ExportFile(path, GeneratedText.yaml(request.form(), manifest)));
          ManifestSize.check(
                  path,
                  manifest,
                  ManifestSize.resource(manifest),
                  "evaluate some of the rules on another server")
              .ifPresent(findings::add);
        });
    return new Export(files, findings);
  }
}
