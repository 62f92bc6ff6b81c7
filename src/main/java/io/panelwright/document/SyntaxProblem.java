package io.panelwright.document;

import io.panelwright.diagnostic.Finding;
import java.util.regex.Pattern;

/**
 * An explanation of a syntax error.
 *
 * @param message what was found
 * @param hint the next step
 */
record SyntaxProblem(String code, String message, String hint) {

  private static final String RENDER =
      "render the template first, for example with helm template, and name the result";

  /** The start of an action of Helm, Go, Jinja or ERB. */
  private static final Pattern ACTION = Pattern.compile("\\{\\{|\\{%|<%|\\$\\{");

  /** A line of YAML that is an action, or has one as its value. */
  private static final Pattern YAML_ACTION =
      Pattern.compile("(?m)^\\s*(\\{\\{|\\{%|<%)|:\\s+(\\{\\{|\\{%|<%)|^\\s*- (\\{\\{|\\{%|<%)");

  /** Explains a JSON syntax error. */
  static SyntaxProblem ofJson(String text, int index, String message) {
    if (text.isBlank()) {
      return new SyntaxProblem(
          "json-syntax",
          "the file is empty: expected a dashboard",
          "export the dashboard's JSON from Grafana, or delete the file");
    }
    String around = text.substring(Math.max(0, index - 3), Math.min(text.length(), index + 3));
    if (ACTION.matcher(around).find()) {
      return new SyntaxProblem("file-template", "found a template action: expected JSON", RENDER);
    }
    if (message.contains("('/' ") || message.contains("('#' ")) {
      return new SyntaxProblem(
          "json-syntax",
          "found a comment, which JSON does not have",
          "remove all comments, or run the program that generates the JSON from this file");
    }
    return new SyntaxProblem(
        "json-syntax", message, "correct the JSON there, or export the dashboard again");
  }

  static boolean isYamlTemplate(String text) {
    return YAML_ACTION.matcher(text).find();
  }

  /** The finding of a YAML error in a template. */
  static Finding template(Finding finding) {
    Finding explained =
        Finding.error(
            "file-template", finding.location(), "found a template action: expected YAML", RENDER);
    return finding.excerpt().map(explained::withExcerpt).orElse(explained);
  }
}
