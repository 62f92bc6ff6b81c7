package io.panelwright.yaml.schema;

import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.schema.Schema.Choice;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports unknown keys. */
final class UnknownKeyReporter {

  private final FileFindings findings;
  private final Node.Scalar key;

  UnknownKeyReporter(FileFindings findings, Node.Scalar key) {
    this.findings = findings;
    this.key = key;
  }

  /** Reports that the object has no such key. */
  void report(ObjectSchema schema) {
    String hint = hint(schema);
    findings.add(
        schema.keyLabel().equals("key") ? "yaml-key-unknown" : "option-unknown",
        key.position(),
        schema.owner()
            + " has no "
            + schema.keyLabel()
            + " "
            + ValueQuoting.quoteKey(full(schema))
            + hint,
        next(schema, hint));
  }

  private String full(ObjectSchema schema) {
    return schema.prefix() + key.text();
  }

  /** Suggests a similar key, or the path of the same key below. */
  private String hint(ObjectSchema schema) {
    String near = findings.hint(key.text(), schema.propertyNames());
    if (!near.isEmpty()) {
      return near.replace("mean \"", "mean \"" + schema.prefix());
    }
    if (key.text().equals("owner") && schema.property("domain").isPresent()) {
      return "; a query has domain: instead";
    }
    return Stream.of(below("", schema), below("options", schema), below("field", schema))
        .flatMap(Optional::stream)
        .findFirst()
        .map(path -> "; did you mean \"" + path + "\"?")
        .orElse("");
  }

  /** Finds the path of this key below the object, or below one of its properties. */
  private Optional<String> below(String field, ObjectSchema schema) {
    Optional<ObjectSchema> tree =
        field.isEmpty()
            ? Optional.of(schema)
            : schema.property(field).flatMap(UnknownKeyReporter::tree);
    return tree.stream()
        .flatMap(fields -> fields.paths().stream())
        .filter(
            path -> path.endsWith("." + key.text()) || !field.isEmpty() && path.equals(key.text()))
        .findFirst()
        .map(path -> field.isEmpty() ? path : field + ": with " + path);
  }

  private static Optional<ObjectSchema> tree(PropertySchema field) {
    Schema schema = field.schema() instanceof SchemaRef named ? named.schema() : field.schema();
    return schema instanceof ObjectSchema fields ? Optional.of(fields) : Optional.empty();
  }

  private String next(ObjectSchema schema, String hint) {
    int dot = key.text().indexOf('.');
    if (dot > 0 && schema.paths().contains(full(schema))) {
      String head = key.text().substring(0, dot);
      return "write " + head + ": with " + key.text().substring(dot + 1) + ": below it";
    }
    return hint.isEmpty() ? "write one of: " + String.join(", ", schema.propertyNames()) : "";
  }

  /** Reports that no key of the mapping determines its kind. */
  static void reportUnknownKind(
      FileFindings findings, Choice schema, Node.Mapping mapping, String subject) {
    String next = "write one of: " + String.join(", ", schema.cases().keySet());
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      String hint = findings.hint(key, schema.cases().keySet());
      boolean known = schema.cases().values().stream().anyMatch(kind -> accepts(kind, key));
      if (!known && (!hint.isEmpty() || entry == mapping.entries().get(0))) {
        findings.add(
            schema.keyLabel().equals("key")
                ? "yaml-key-unknown"
                : schema.noun() + "-" + schema.keyLabel() + "-unknown",
            entry.key().position(),
            "unknown "
                + schema.noun()
                + " "
                + schema.keyLabel()
                + " "
                + ValueQuoting.quoteKey(key)
                + hint,
            next);
        return;
      }
    }
    String message = subject + " has no key for its type: expected " + schema.expectation();
    findings.add("yaml-key-missing", mapping.position(), message, next);
  }

  private static boolean accepts(Schema kind, String key) {
    Schema schema = kind instanceof SchemaRef named ? named.schema() : kind;
    return schema instanceof ObjectSchema fields && fields.property(key).isPresent();
  }
}
