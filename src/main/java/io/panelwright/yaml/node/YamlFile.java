package io.panelwright.yaml.node;

import java.util.Optional;

/** A YAML file with its findings. */
public final class YamlFile {

  /** Limit of the parser; five thousand panels need less. */
  static final int MAX_CHARACTERS = 3 << 20;

  private final SourceText source;
  private final FileFindings findings;
  private final boolean readable;

  public YamlFile(String name, String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean large = body.length() > MAX_CHARACTERS;
    this.source = new SourceText(name, large ? body.substring(0, 1000) : body);
    this.findings = new FileFindings(source);
    if (large) {
      findings.add(
          "file-too-large",
          source.start(),
          "the file has "
              + body.length()
              + " characters: at most "
              + MAX_CHARACTERS
              + " are allowed",
          "check that this is the right file, or define the panels in Java");
    }
    this.readable = !large && YamlCharacters.areValid(source, findings);
  }

  public FileFindings findings() {
    return findings;
  }

  /** Returns whether the file has only comments and blank lines. */
  public boolean isBlank() {
    return source
        .text()
        .lines()
        .map(String::strip)
        .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.equals("---"));
  }

  /**
   * Reads the single value of the file; empty if the file is not readable.
   *
   * @param expected the expected content, for the finding about an empty file
   */
  public Optional<Node> root(String expected) {
    return readable ? new NodeReader(source, findings, expected).read() : Optional.empty();
  }
}
