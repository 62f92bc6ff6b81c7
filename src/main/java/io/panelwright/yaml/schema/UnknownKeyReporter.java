package io.panelwright.yaml.schema;

import io.panelwright.text.ShortList;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports unknown keys. */
final class UnknownKeyReporter {

  private static final int MIN_ABBREVIATION = 3;

  /** Keys of Grafana's JSON and of other parts of the file, with the key to use instead. */
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "owner", "domain",
          "domain", "owner",
          "expr", "query",
          "targets", "queries",
          "legendFormat", "legend",
          "fieldConfig", "field",
          "w", "width",
          "h", "height");

  private final FileFindings findings;
  private final Node.Scalar key;

  UnknownKeyReporter(FileFindings findings, Node.Scalar key) {
    this.findings = findings;
    this.key = key;
  }

  /**
   * Reports that the object has no such key.
   *
   * @return the key of the object that the author probably meant
   */
  Optional<String> report(ObjectSchema schema) {
    Optional<String> meant =
        findings.suggest(key.text(), schema.propertyNames()).or(() -> completion(schema));
    Optional<String> synonym = meant.isPresent() ? Optional.empty() : synonym(schema);
    String hint =
        meant
            .map(near -> "; did you mean \"" + schema.prefix() + near + "\"?")
            .or(() -> synonym.map(name -> "; write " + name + ": instead"))
            .orElseGet(() -> below(schema));
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
    return meant.or(() -> synonym);
  }

  private String full(ObjectSchema schema) {
    return schema.prefix() + key.text();
  }

  private Optional<String> synonym(ObjectSchema schema) {
    return Optional.ofNullable(SYNONYMS.get(key.text()))
        .filter(name -> schema.keyLabel().equals("key") && schema.property(name).isPresent());
  }

  /** Finds the only key whose first word has this abbreviation, such as {@code desc}. */
  private Optional<String> completion(ObjectSchema schema) {
    int length = key.text().length();
    List<String> names =
        schema.propertyNames().stream()
            .filter(
                name -> name.startsWith(key.text()) && Character.isLowerCase(name.charAt(length)))
            .toList();
    return names.size() == 1 && length >= MIN_ABBREVIATION
        ? Optional.of(names.get(0))
        : Optional.empty();
  }

  /** Suggests the path of the same key below. */
  private String below(ObjectSchema schema) {
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
    return hint.isEmpty() ? alternatives(key.text(), schema.propertyNames()) : "";
  }

  /** Lists names that can be written, and where all of them are. */
  static String alternatives(String word, Collection<String> names) {
    return "write one of: "
        + ShortList.nearest(word, names)
        + (ShortList.isComplete(names) ? "" : "; all: panelwright schema");
  }
}
