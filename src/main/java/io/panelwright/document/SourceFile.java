package io.panelwright.document;

import io.panelwright.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The documents of a file.
 *
 * @param documents in the order of the file
 * @param findings errors of the encoding and the syntax, with their positions
 */
public record SourceFile(List<SourceDocument> documents, List<Finding> findings) {

  public SourceFile {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the documents of a file; never throws, whatever the bytes are.
   *
   * @param name the file's name, for findings; its extension decides between JSON and YAML
   */
  public static SourceFile read(String name, byte[] bytes) {
    DecodedText decoded = DecodedText.decode(name, bytes);
    if (decoded.text().isEmpty()) {
      return new SourceFile(List.of(), decoded.findings());
    }
    return read(new FileText(name, decoded.text().get(), decoded.encoding()));
  }

  /** Reads the documents of a text that is not in a file, or was read before. */
  public static SourceFile read(String name, String text) {
    return read(new FileText(name, text, Optional.empty()));
  }

  private static SourceFile read(FileText source) {
    String extension = extension(source.name());
    String start = source.text().replace("\uFEFF", "").stripLeading();
    boolean yaml = extension.equals("yaml") || extension.equals("yml");
    boolean brackets = start.startsWith("{") || start.startsWith("[");
    if (!brackets && (yaml || !extension.equals("json") && isMapping(start))) {
      return SourceDocument.readYaml(source);
    }
    SourceFile json = SourceDocument.readJson(source);
    return yaml && !json.findings.isEmpty() ? SourceDocument.readYaml(source) : json;
  }

  /** Whether a text starts with a key, a comment or a directive of YAML. */
  private static boolean isMapping(String start) {
    return start.startsWith("---")
        || start.startsWith("#")
        || start.startsWith("%YAML")
        || start
            .lines()
            .findFirst()
            .filter(line -> line.matches("[\\w\"'.-]+:(\\s.*)?"))
            .isPresent();
  }

  /** The extension that names the syntax: {@code json} of {@code a.json.gz}. */
  private static String extension(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return lower.substring(lower.lastIndexOf('.') + 1);
  }
}
