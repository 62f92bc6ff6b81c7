package io.panelwright.export;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Slug;
import java.util.ArrayList;
import java.util.List;

/** One rule file for each Prometheus server that evaluates rules of a contract. */
final class RuleFileExporter implements Exporter {

  @Override
  public Export export(ExportRequest request) {
    List<ExportFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    RuleSets.forEach(
        request,
        findings,
        (contract, name, groups) -> files.add(file(request, contract, name, groups)));
    return new Export(files, findings);
  }

  private static ExportFile file(
      ExportRequest request, Contract contract, String name, JsonObject groups) {
    return new ExportFile(
        Slug.of(contract.name()) + "-" + name + ".rules.yml",
        GeneratedText.yaml(request.form(), groups));
  }
}
