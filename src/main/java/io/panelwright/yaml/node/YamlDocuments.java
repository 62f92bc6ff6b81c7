package io.panelwright.yaml.node;

import io.panelwright.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a YAML text, as Kubernetes reads them: several documents, aliases and merge
 * keys.
 *
 * @param documents the values of the documents; empty documents are left out
 * @param findings errors in the text; after a syntax error the rest of the text is not read
 */
public record YamlDocuments(List<Node> documents, List<Finding> findings) {

  public YamlDocuments {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /** Reads all documents of a text. */
  public static YamlDocuments read(String file, String text) {
    SourceText source = new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    FileFindings findings = new FileFindings(source);
    List<Node> documents = new ArrayList<>();
    if (YamlCharacters.areReadable(source, findings)) {
      new YamlStreamReader(source, findings).read(documents);
    }
    return new YamlDocuments(documents, findings.findings());
  }
}
