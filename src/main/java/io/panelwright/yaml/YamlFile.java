package io.panelwright.yaml;

import java.util.Optional;

/** A YAML text that somebody wrote, and what is wrong with it. */
final class YamlFile {

  /** Five thousand panels need less, and it is the most that the parser takes. */
  static final int LARGEST = 3 << 20;

  private final Source source;
  private final Complaints complaints;
  private final boolean readable;

  YamlFile(String name, String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean large = body.length() > LARGEST;
    this.source = new Source(name, large ? body.substring(0, 1000) : body);
    this.complaints = new Complaints(source);
    if (large) {
      complaints.add(
          "yaml-size",
          source.start(),
          "the file has " + body.length() + " characters: at most " + LARGEST + " are read",
          "check that this is the right file; what is that large belongs into Java");
    }
    this.readable = !large && Characters.areFine(source, complaints);
  }

  Complaints complaints() {
    return complaints;
  }

  /** Whether there is nothing in it but comments. */
  boolean isBlank() {
    return source
        .text()
        .lines()
        .map(String::strip)
        .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.equals("---"));
  }

  /**
   * The one value of the text; nothing when it cannot be read.
   *
   * @param expected what the file should say, for a file that says nothing
   */
  Optional<Node> root(String expected) {
    return readable ? new NodeReader(source, complaints, expected).read() : Optional.empty();
  }
}
