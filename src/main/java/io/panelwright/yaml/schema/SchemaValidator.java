package io.panelwright.yaml.schema;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.schema.Schema.Choice;
import io.panelwright.yaml.schema.Schema.ListOf;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Validates nodes against schemas, reports each mismatch and remembers invalid nodes. */
public final class SchemaValidator {

  private static final String WRONG_TYPE = "yaml-type-wrong";
  private static final String INVALID_OPTION = "option-value-invalid";

  private final FileFindings findings;
  private final Map<String, String> titles;
  private final KeyCorrections corrections;
  private final Map<Choice, ObjectSchema> keysOfAllKinds = new IdentityHashMap<>();
  private final Set<Node> invalidNodes = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param titles titles of the dashboards by uid
   */
  public SchemaValidator(FileFindings findings, Map<String, String> titles) {
    this.findings = findings;
    this.titles = titles;
    this.corrections = new KeyCorrections(findings, invalidNodes);
  }

  /**
   * Validates a node and reports each mismatch.
   *
   * @param subject name of the node in messages: {@code "width"}
   */
  public void validate(Schema schema, Node node, String subject) {
    validate(schema, node, subject, WRONG_TYPE);
  }

  private void validate(Schema schema, Node node, String subject, String typeCode) {
    if (node instanceof Node.RejectedNode) {
      invalidNodes.add(node);
    } else {
      schema.accept(new NodeValidator(node, subject, typeCode));
    }
  }

  /** Returns whether no finding was reported for this node (by identity). */
  public boolean isValid(Node node) {
    return !invalidNodes.contains(node) && !(node instanceof Node.RejectedNode);
  }

  /** Returns the node, with the keys that the author probably meant in place of unknown keys. */
  public Node corrected(Node node) {
    return corrections.corrected(node);
  }

  /** Reports a finding and marks the node as invalid, so that readers skip it. */
  public void reject(String code, Node node, String message, String next) {
    invalidNodes.add(node);
    findings.add(code, node.position(), message, next);
  }

  private final class NodeValidator implements Schema.Visitor<Void> {

    private final Node node;
    private final String subject;
    private final String typeCode;
    private final ScalarValidator single;

    /**
     * @param typeCode code of the finding if the node has another type
     */
    NodeValidator(Node node, String subject, String typeCode) {
      this.node = node;
      this.subject = subject;
      this.typeCode = typeCode;
      this.single = new ScalarValidator(node, subject, typeCode, SchemaValidator.this, findings);
    }

    @Override
    public Void text(Schema.Text schema) {
      single.text(schema);
      return null;
    }

    @Override
    public Void enumeration(Schema.Enumeration schema) {
      single.enumeration(schema);
      return null;
    }

    @Override
    public Void number(Schema.Numeric schema) {
      single.number(schema);
      return null;
    }

    @Override
    public Void flag(Schema.Flag schema) {
      single.flag(schema);
      return null;
    }

    @Override
    public Void list(ListOf schema) {
      if (!(node instanceof Node.Sequence list)) {
        return reportMismatch(schema, "put - before each item");
      }
      int size = list.items().size();
      if (size < schema.minItems()) {
        reject(WRONG_TYPE, node, subject + " is an empty list", "add an item, or remove the key");
      } else if (size > ListOf.MAX_ITEMS) {
        String message =
            subject + " has " + size + " items: at most " + ListOf.MAX_ITEMS + " are allowed";
        reject("yaml-list-too-long", node, message, "split it");
      } else {
        for (int i = 0; i < size; i++) {
          validate(schema.item(), list.items().get(i), "item " + (i + 1) + " of " + subject);
        }
      }
      return null;
    }

    @Override
    public Void map(Schema.MapOf schema) {
      if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
        return reportMismatch(schema, "");
      }
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        String title = titles.getOrDefault(key, key);
        findings.within(
            title, () -> validate(schema.value(), entry.value(), ValueQuoting.quoteKey(key)));
      }
      return null;
    }

    @Override
    public Void object(ObjectSchema schema) {
      if (!(node instanceof Node.Mapping mapping)) {
        return reportMismatch(schema, "");
      }
      String valueCode = schema.holdsOptions() ? INVALID_OPTION : WRONG_TYPE;
      Node.Mapping corrected = corrections.correctKeys(schema, mapping);
      for (Node.Entry entry : corrected.entries()) {
        String key = entry.key().text();
        String name = ValueQuoting.quoteKey(schema.prefix() + key);
        schema
            .property(key)
            .ifPresent(field -> validate(field.schema(), entry.value(), name, valueCode));
      }
      for (PropertySchema field : schema.properties()) {
        if (field.required() && corrected.entry(field.name()).isEmpty()) {
          reportMissing(schema, field);
        }
      }
      return null;
    }

    private void reportMissing(ObjectSchema schema, PropertySchema field) {
      findings.add(
          "yaml-key-missing",
          node.position(),
          schema.owner() + " needs " + field.name() + ":, found none",
          "add " + field.name() + ": with " + field.schema().expectation());
    }

    @Override
    public Void choice(Choice schema) {
      if (!(node instanceof Node.Mapping mapping)) {
        return reportMismatch(schema, "");
      }
      List<Node.Entry> matching =
          mapping.entries().stream()
              .filter(entry -> schema.cases().containsKey(entry.key().text()))
              .toList();
      List<Schema> kinds = matching.stream().map(e -> schema.cases().get(e.key().text())).toList();
      if (matching.isEmpty()) {
        unknownKind(schema, mapping);
      } else if (!kinds.stream().allMatch(kinds.get(0)::equals)) {
        invalidNodes.add(node);
        new UnknownKindReporter(findings, schema, mapping).reportAmbiguous(matching);
      } else {
        withTitle(schema, matching.get(0), () -> validate(kinds.get(0), node, subject, typeCode));
      }
      return null;
    }

    /** Reports the missing kind, and the other errors of the mapping. */
    private void unknownKind(Choice schema, Node.Mapping mapping) {
      var reporter = new UnknownKindReporter(findings, schema, mapping);
      Optional<UnknownKindReporter.MisspelledKind> misspelled = reporter.find();
      if (misspelled.isEmpty()) {
        reporter.reportMissing(subject);
        validateWithoutKind(schema, mapping);
        return;
      }
      Node.Entry entry = misspelled.get().entry();
      withTitle(schema, entry, () -> reporter.report(misspelled.get()));
      Optional<String> meant = misspelled.get().meant();
      if (meant.isPresent()) {
        Node.Mapping corrected = corrections.rename(mapping, entry.key(), meant.get());
        validate(schema, corrected, subject, typeCode);
      } else {
        withTitle(schema, entry, () -> validateWithoutKind(schema, mapping.without(entry.key())));
      }
    }

    private void withTitle(Choice schema, Node.Entry kind, Runnable validation) {
      if (schema.titled() && kind.value() instanceof Node.Scalar title) {
        findings.within(title.text(), validation);
      } else {
        validation.run();
      }
    }

    private void validateWithoutKind(Choice schema, Node.Mapping mapping) {
      invalidNodes.add(node);
      ObjectSchema keys =
          keysOfAllKinds.computeIfAbsent(schema, UnknownKindReporter::keysOfAllKinds);
      validate(keys, mapping, subject, typeCode);
    }

    @Override
    public Void either(Schema.Either schema) {
      if (node instanceof Node.Mapping) {
        validate(schema.fullForm(), node, subject, typeCode);
      } else if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NULL) {
        validate(schema.shortForm(), node, subject, typeCode);
      } else {
        reportMismatch(schema, "");
      }
      return null;
    }

    @Override
    public Void nullable(NullableSchema schema) {
      if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NULL) {
        validate(schema.schema(), node, subject, INVALID_OPTION);
      } else if (!scalar.isNull()) {
        new NodeValidator(node, subject, INVALID_OPTION)
            .reportMismatch(schema, "add a value, or write null for none");
      }
      return null;
    }

    @Override
    public Void rawAlternative(RawAlternative schema) {
      if (node instanceof Node.Mapping mapping && RawAlternative.isRaw(mapping)) {
        Node raw = mapping.value(RawAlternative.KEY).orElseThrow();
        validate(new Schema.OptionValue(schema.option()), raw, subject);
      } else {
        validate(schema.schema(), node, subject, typeCode);
      }
      return null;
    }

    @Override
    public Void optionValue(Schema.OptionValue schema) {
      single.setting(schema);
      boolean free = schema.option().type() == OptionSchema.ValueKind.ANY;
      return free || !(node instanceof Node.Scalar) && isValid(node)
          ? anything(new Schema.Anything(false))
          : null;
    }

    @Override
    public Void anything(Schema.Anything schema) {
      if (schema.keyed() && !(node instanceof Node.Mapping)) {
        return reportMismatch(schema, "");
      }
      if (node instanceof Node.Mapping mapping) {
        mapping.entries().forEach(e -> validate(new Schema.Anything(false), e.value(), subject));
      } else if (node instanceof Node.Sequence list) {
        list.items().forEach(item -> validate(new Schema.Anything(false), item, subject));
      } else {
        single.nonJsonNumber();
      }
      return null;
    }

    @Override
    public Void ref(SchemaRef schema) {
      validate(schema.schema(), node, subject, typeCode);
      return null;
    }

    private Void reportMismatch(Schema schema, String next) {
      single.reportMismatch(schema, next);
      return null;
    }
  }
}
