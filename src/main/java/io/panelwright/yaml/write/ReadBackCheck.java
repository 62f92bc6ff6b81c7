package io.panelwright.yaml.write;

import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonString;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.node.SourceText;
import io.panelwright.yaml.read.FieldReader;
import io.panelwright.yaml.read.OverrideReader;
import io.panelwright.yaml.read.TransformationReader;
import io.panelwright.yaml.schema.OptionValueConverter;
import io.panelwright.yaml.schema.OverrideSchema;
import io.panelwright.yaml.schema.Schema;
import io.panelwright.yaml.schema.SchemaRef;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads values back before they are written, so that the writers write only what the readers accept
 * and read as the same value.
 */
final class ReadBackCheck {

  private static final Position NO_POSITION = new Position("", 1, 1);

  private final FileFindings findings = new FileFindings(new SourceText("", ""));
  private final SchemaValidator check = new SchemaValidator(findings, Map.of());
  private final FieldReader fields = new FieldReader(check, findings);

  private ReadBackCheck() {}

  /** Returns whether a schema accepts a value without changing its type. */
  static boolean accepts(Schema schema, Json notation) {
    return hasTextsForTexts(schema, notation)
        && read(schema, notation, trial -> node -> true).isPresent();
  }

  /** Returns whether text schemas get texts; they would turn other scalars into text. */
  private static boolean hasTextsForTexts(Schema schema, Json notation) {
    if (schema instanceof SchemaRef named) {
      return hasTextsForTexts(named.schema(), notation);
    }
    if (schema instanceof Schema.ListOf list && notation instanceof JsonArray items) {
      return items.items().stream().allMatch(item -> hasTextsForTexts(list.item(), item));
    }
    boolean text = schema instanceof Schema.Text || schema instanceof Schema.Enumeration;
    return !text || notation instanceof JsonString;
  }

  /** Reads a setting back. */
  static Optional<Json> readSetting(Schema schema, OptionSchema option, Json notation) {
    return read(schema, notation, trial -> node -> OptionValueConverter.toJson(node, option));
  }

  /** Reads a field option of a panel type back. */
  static Optional<Json> readField(PanelType type, String path, Schema schema, Json notation) {
    FieldOverride plain = FieldOverride.override(FieldMatcher.numeric());
    return read(
            schema,
            notation,
            trial -> node -> trial.fields.apply(plain, type, path, node).settings())
        .flatMap(settings -> settings.get(path));
  }

  /** Reads the overrides of a panel back; without a type, those of a plugin panel. */
  static Optional<Json> readOverrides(Optional<PanelType> type, JsonArray notation) {
    Schema schema = type.map(OverrideSchema::overrides).orElseGet(OverrideSchema::overrides);
    return read(schema, notation, trial -> node -> trial.readOverrides(type, node));
  }

  private Json readOverrides(Optional<PanelType> type, Node list) {
    OverrideReader reader = new OverrideReader(fields, check);
    Node.Mapping panel = panel("overrides", list);
    FieldOverride[] read =
        type.map(known -> reader.overrides(panel, known)).orElseGet(() -> reader.overrides(panel));
    return new JsonArray(List.of(read).stream().<Json>map(FieldOverride::json).toList());
  }

  /** Reads the transformations of a panel back. */
  static Optional<Json> readTransformations(Schema schema, JsonArray notation) {
    return read(schema, notation, trial -> trial::readTransformations);
  }

  private Json readTransformations(Node list) {
    Transformation[] read =
        new TransformationReader(fields, check, findings)
            .transformations(panel("transformations", list));
    return new JsonArray(List.of(read).stream().<Json>map(Transformation::json).toList());
  }

  private static Node.Mapping panel(String key, Node value) {
    Node.Scalar name = new Node.Scalar(NO_POSITION, Node.Kind.TEXT, key);
    return new Node.Mapping(NO_POSITION, List.of(new Node.Entry(name, value)));
  }

  private static <T> Optional<T> read(
      Schema schema, Json notation, Function<ReadBackCheck, Function<Node, T>> reader) {
    ReadBackCheck trial = new ReadBackCheck();
    Node node = NodeConverter.toNode(notation, NO_POSITION);
    trial.check.validate(schema, node, "");
    if (!trial.findings.findings().isEmpty()) {
      return Optional.empty();
    }
    FindingCollector.Result<T> result =
        FindingCollector.collect(() -> reader.apply(trial).apply(node));
    boolean accepted = result.findings().isEmpty() && trial.findings.findings().isEmpty();
    return accepted ? result.value() : Optional.empty();
  }
}
