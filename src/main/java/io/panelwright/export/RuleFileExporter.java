package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;

/** One rule file for each Prometheus server that evaluates rules of a contract. */
final class RuleFileExporter implements FormExporter {

  @Override
  public Export export(ExportRequest request) {
    List<ExportFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    RuleSets.forEach(
        request,
        findings,
        (contract, server, groups) ->
            files.add(
                new ExportFile(
                    StableName.rules("", contract, server) + ".rules.yml",
                    GeneratedText.yaml(request.form(), groups))));
    return new Export(files, findings);
  }
}
