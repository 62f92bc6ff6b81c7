package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * The result of an export in memory. Two files with one path are an {@link ExportException}.
 *
 * @param files sorted by path
 * @param findings such as sizes that a cluster rejects
 */
public record Export(List<ExportFile> files, List<Finding> findings) {

  public Export {
    files = files.stream().sorted(Comparator.comparing(ExportFile::path)).toList();
    findings = List.copyOf(findings);
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i).path().equals(files.get(i - 1).path())) {
        throw new ExportException(
            "two dashboards, or two contracts, have the file "
                + files.get(i).path()
                + "\n  → change one of the uids or names");
      }
    }
  }
}
