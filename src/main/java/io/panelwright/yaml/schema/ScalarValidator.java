package io.panelwright.yaml.schema;

import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import java.util.regex.Pattern;

/** Validates one node against the schema of a scalar. */
final class ScalarValidator {

  private final Node node;
  private final String subject;
  private final String typeCode;
  private final SchemaValidator check;
  private final FileFindings findings;

  /**
   * @param typeCode code of the finding if the node has another type
   */
  ScalarValidator(
      Node node, String subject, String typeCode, SchemaValidator check, FileFindings findings) {
    this.node = node;
    this.subject = subject;
    this.typeCode = typeCode;
    this.check = check;
    this.findings = findings;
  }

  void text(Schema.Text schema) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NULL) {
      reportMismatch(schema, node instanceof Node.Mapping ? "put quotes around the text" : "");
    } else if (!Pattern.compile(schema.pattern()).matcher(scalar.text()).find()) {
      check.reject(schema.code(), node, expected(schema), "");
    }
  }

  void enumeration(Schema.Enumeration schema) {
    if (!(node instanceof Node.Scalar scalar)) {
      reportMismatch(schema, "");
    } else if (!schema.accepts(scalar.text())) {
      String hint = findings.hint(scalar.text(), schema.values());
      if (schema.isLong()) {
        check.reject(
            schema.noun().replace(' ', '-') + "-unknown",
            node,
            "unknown " + schema.noun() + " " + scalar.describe() + hint,
            enumerationHint(schema, hint, scalar.text()));
      } else {
        check.reject("yaml-value-invalid", node, expected(schema) + hint, "");
      }
    }
  }

  private static String enumerationHint(Schema.Enumeration schema, String hint, String text) {
    if (!schema.prefixes().isEmpty()) {
      String own = ValueQuoting.quoteKey("suffix: " + text.strip());
      return "write a unit of Grafana, or " + own + " for your own text";
    }
    if (!hint.isEmpty()) {
      return "";
    }
    return UnknownKeyReporter.alternatives(text, schema.values());
  }

  void number(Schema.Numeric schema) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
      reportMismatch(schema, numberHint());
      return;
    }
    double value = Double.parseDouble(scalar.text());
    if (!Double.isFinite(value)) {
      check.reject("number-not-finite", node, expected(schema), "");
    } else if (schema.integerOnly() && !scalar.text().matches("-?[0-9]+")) {
      reportMismatch(schema, "");
    } else if (schema.minimum().filter(minimum -> value < minimum).isPresent()
        || schema.maximum().filter(maximum -> value > maximum).isPresent()) {
      check.reject(schema.code(), node, expected(schema), "");
    }
  }

  private String numberHint() {
    if (!(node instanceof Node.Scalar scalar)) {
      return "";
    }
    return switch (scalar.kind()) {
      case NON_JSON_NUMBER -> "use only digits and a decimal point, such as 0.5 or 1000";
      case TEXT -> scalar.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? "remove the quotes" : "";
      case NUMBER, BOOLEAN, NULL -> "";
    };
  }

  void flag(Schema.Flag schema) {
    if (!(node instanceof Node.Scalar scalar)) {
      reportMismatch(schema, "");
    } else if (scalar.kind() != Node.Kind.BOOLEAN) {
      reportMismatch(
          schema,
          switch (scalar.text()) {
            case "yes", "on", "y", "Yes", "On", "YES", "ON" -> "write true";
            case "no", "off", "n", "No", "Off", "NO", "OFF" -> "write false";
            default -> "";
          });
    }
  }

  void setting(Schema.OptionValue schema) {
    schema
        .option()
        .validate(OptionValueConverter.toJson(node, schema.option()))
        .ifPresent(message -> check.reject("option-value-invalid", node, message, numberHint()));
  }

  /** Rejects numbers that are not JSON numbers, such as {@code 0x10}. */
  void nonJsonNumber() {
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NON_JSON_NUMBER) {
      String message = subject + " has " + scalar.text() + ", which is not a JSON number";
      check.reject("yaml-type-wrong", node, message, "write a JSON number, or quote a text");
    }
  }

  /** Reports that the node does not match the schema. */
  void reportMismatch(Schema schema, String next) {
    check.reject(typeCode, node, expected(schema), next);
  }

  private String expected(Schema schema) {
    return subject + " takes " + schema.expectation() + ", found " + node.describe();
  }
}
