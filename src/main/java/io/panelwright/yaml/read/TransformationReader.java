package io.panelwright.yaml.read;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.transform.SimpleTransformation;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.OptionValueConverter;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.Schema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the transformations of a panel. */
public final class TransformationReader {

  private final FieldReader fields;
  private final SchemaValidator check;
  private final FileFindings findings;
  private final ValueReader values;

  public TransformationReader(FieldReader fields, SchemaValidator check, FileFindings findings) {
    this.fields = fields;
    this.check = check;
    this.findings = findings;
    this.values = new ValueReader(check);
  }

  public Transformation[] transformations(Node.Mapping panel) {
    return values.mappings(panel, "transformations").stream()
        .filter(node -> values.text(node, "id").isPresent())
        .map(this::transformation)
        .toArray(Transformation[]::new);
  }

  private Transformation transformation(Node.Mapping node) {
    String id = values.text(node, "id").orElseThrow();
    JsonObject options =
        values.mapping(node, "options").map(tree -> options(id, tree)).orElse(Json.object());
    SimpleTransformation result = Transformations.transformation(id, options);
    for (var raw : values.json(node, "raw").entrySet()) {
      result = result.raw(raw.getKey(), raw.getValue());
    }
    result = values.isTrue(node, "disabled") ? result.disabled() : result;
    result = values.text(node, "onlyQuery").map(result::onlyQuery).orElse(result);
    result = frames(node).map(result::onlyFrames).orElse(result);
    return values
        .enumConstant(node, "topic", Transformation.Topic.class)
        .map(result::topic)
        .orElse(result);
  }

  private Optional<FrameMatcher> frames(Node.Mapping node) {
    Optional<Node.Mapping> frames = values.mapping(node, "onlyFrames");
    if (frames.isPresent() && node.entry("onlyQuery").isPresent()) {
      findings.add(
          "yaml-keys-conflict",
          frames.get().position(),
          "a transformation has either onlyQuery: or onlyFrames:, found both",
          "keep one of them");
    }
    return frames.flatMap(this::matcher);
  }

  private Optional<FrameMatcher> matcher(Node.Mapping frames) {
    Optional<String> id = values.text(frames, "matcher");
    Optional<String> options = values.text(frames, "options");
    if (id.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    Optional<FrameMatcher> matcher =
        switch (id.get()) {
          case "byName" -> Optional.of(FrameMatcher.byName(options.get()));
          case "byRefId" -> Optional.of(FrameMatcher.byRefId(options.get()));
          default -> byIndex(frames.value("options").orElseThrow(), options.get());
        };
    Optional<FieldMatcher.Scope> scope =
        values.enumConstant(frames, "scope", FieldMatcher.Scope.class);
    return matcher.map(all -> scope.map(all::in).orElse(all));
  }

  private Optional<FrameMatcher> byIndex(Node node, String index) {
    check.validate(Schema.Numeric.integer(0, 1_000_000), node, "\"options\" of byIndex");
    return check.isValid(node)
        ? Optional.of(FrameMatcher.byIndex(Integer.parseInt(index)))
        : Optional.empty();
  }

  /** Returns the valid options of a transformation. */
  private JsonObject options(String id, Node.Mapping tree) {
    Map<String, OptionSchema> known = PanelSchema.GRAFANA.transformationOptions(id);
    if (known.isEmpty()) {
      return (JsonObject) NodeConverter.toJson(tree);
    }
    check.validate(PanelSchema.transformationOptions(id), tree, "\"options\" of " + id);
    JsonObject options = Json.object();
    for (var option : fields.flatten(tree, List.copyOf(known.keySet())).entrySet()) {
      Json value = OptionValueConverter.toJson(option.getValue(), known.get(option.getKey()));
      options = options.withAt(option.getKey(), value);
    }
    return options;
  }
}
