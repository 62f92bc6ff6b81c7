package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * The result of an export in memory.
 *
 * @param files sorted by path
 * @param findings such as sizes that a cluster rejects
 */
public record Export(List<ExportFile> files, List<Finding> findings) {

  public Export {
    files = files.stream().sorted(Comparator.comparing(ExportFile::path)).toList();
    findings = List.copyOf(findings);
  }
}
