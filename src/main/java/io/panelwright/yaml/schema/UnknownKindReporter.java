package io.panelwright.yaml.schema;

import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.schema.Schema.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports mappings of which not exactly one key determines the kind, such as a panel with a
 * misspelled type.
 */
final class UnknownKindReporter {

  /** Retired panel types of Grafana and usual words, with the type to use instead. */
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "graph", "timeseries",
          "line", "timeseries",
          "singlestat", "stat",
          "number", "stat",
          "table-old", "table",
          "grafana-piechart-panel", "piechart",
          "pie", "piechart",
          "bar", "barchart",
          "markdown", "text");

  private final FileFindings findings;
  private final Choice schema;
  private final Node.Mapping mapping;

  UnknownKindReporter(FileFindings findings, Choice schema, Node.Mapping mapping) {
    this.findings = findings;
    this.schema = schema;
    this.mapping = mapping;
  }

  /**
   * A key in the place of the key for the kind.
   *
   * @param meant the kind that the author probably meant
   */
  record MisspelledKind(Node.Entry entry, Optional<String> meant) {}

  /** Finds the first key that resembles a kind, otherwise a first key that no kind has. */
  Optional<MisspelledKind> find() {
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Optional<String> meant = meant(key);
      boolean first = entry == mapping.entries().get(0);
      if ((meant.isPresent() || first) && !isKeyOfSomeKind(key)) {
        return Optional.of(new MisspelledKind(entry, meant));
      }
    }
    return Optional.empty();
  }

  /** Reports a kind that does not exist. */
  void report(MisspelledKind kind) {
    String key = kind.entry().key().text();
    findings.add(
        schema.keyLabel().equals("key")
            ? "yaml-key-unknown"
            : schema.noun() + "-" + schema.keyLabel() + "-unknown",
        kind.entry().key().position(),
        "unknown "
            + schema.noun()
            + " "
            + schema.keyLabel()
            + " "
            + ValueQuoting.quoteKey(key)
            + kind.meant().map(near -> "; did you mean \"" + near + "\"?").orElse(""),
        UnknownKeyReporter.alternatives(kind.meant().orElse(key), schema.cases().keySet()));
  }

  /** Reports that no key is in the place of the kind. */
  void reportMissing(String subject) {
    findings.add(
        "yaml-key-missing",
        mapping.position(),
        subject + " has no key for its type: expected " + schema.expectation(),
        UnknownKeyReporter.alternatives("", schema.cases().keySet()));
  }

  /** Reports keys of two kinds. */
  void reportAmbiguous(List<Node.Entry> matching) {
    Node.Scalar second = matching.get(1).key();
    String either = matching.get(0).key().text() + ": or " + second.text() + ":";
    findings.add(
        "yaml-keys-conflict",
        second.position(),
        "a " + schema.noun() + " is either " + either + ", found both",
        "start another item, or remove one of them");
  }

  private Optional<String> meant(String key) {
    return Optional.ofNullable(SYNONYMS.get(key))
        .filter(schema.cases()::containsKey)
        .or(() -> findings.suggest(key, schema.cases().keySet()))
        .or(() -> kindOfGrafana(key));
  }

  /** Finds the kind of a panel that is written as in Grafana's JSON: {@code title:} and type. */
  private Optional<String> kindOfGrafana(String key) {
    return mapping
        .scalar("type")
        .map(Node.Scalar::text)
        .filter(type -> key.equals("title") && schema.cases().containsKey(type));
  }

  private boolean isKeyOfSomeKind(String key) {
    return kinds(schema).stream().anyMatch(kind -> kind.property(key).isPresent());
  }

  private static List<ObjectSchema> kinds(Choice schema) {
    return schema.cases().values().stream()
        .map(kind -> kind instanceof SchemaRef named ? named.schema() : kind)
        .filter(ObjectSchema.class::isInstance)
        .map(ObjectSchema.class::cast)
        .toList();
  }

  /**
   * Returns the keys that any kind has, to validate a mapping of unknown kind: a key whose values
   * depend on the kind takes any value.
   */
  static ObjectSchema keysOfAllKinds(Choice schema) {
    Map<String, Schema> values = new LinkedHashMap<>();
    for (ObjectSchema kind : kinds(schema)) {
      for (PropertySchema key : kind.properties()) {
        values.merge(
            key.name(),
            key.schema(),
            (one, other) -> one.equals(other) ? one : new Schema.Anything(false));
      }
    }
    List<PropertySchema> keys = new ArrayList<>();
    values.forEach((name, value) -> keys.add(PropertySchema.optional(name, value, "")));
    return new ObjectSchema("a " + schema.noun(), "key", "", keys);
  }
}
