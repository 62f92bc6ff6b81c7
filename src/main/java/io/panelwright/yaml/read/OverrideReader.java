package io.panelwright.yaml.read;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.OverrideSchema;
import io.panelwright.yaml.schema.Schema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the overrides of a panel. */
public final class OverrideReader {

  private static final Map<String, Schema> OPTIONS = OverrideSchema.matcherOptions();

  private final FieldReader fields;
  private final SchemaValidator check;
  private final ValueReader values;

  public OverrideReader(FieldReader fields, SchemaValidator check) {
    this.fields = fields;
    this.check = check;
    this.values = new ValueReader(check);
  }

  public FieldOverride[] overrides(Node.Mapping panel, PanelType type) {
    return overrides(panel, (override, properties) -> known(override, properties, type));
  }

  /** Reads the overrides of a panel of an unknown type, without checking their properties. */
  public FieldOverride[] overrides(Node.Mapping panel) {
    return overrides(panel, OverrideReader::unknown);
  }

  private FieldOverride[] overrides(
      Node.Mapping panel, BiFunction<FieldOverride, Node.Mapping, FieldOverride> properties) {
    List<FieldOverride> overrides = new ArrayList<>();
    for (Node.Mapping node : values.mappings(panel, "overrides")) {
      Optional<String> systemRef = values.text(node, "systemRef");
      Optional<FieldOverride> plain =
          matcher(node)
              .map(FieldOverride::override)
              .map(override -> systemRef.map(override::systemRef).orElse(override));
      Optional<Node.Mapping> settings = values.mapping(node, "properties");
      plain
          .map(override -> settings.map(s -> properties.apply(override, s)).orElse(override))
          .ifPresent(overrides::add);
    }
    return overrides.toArray(FieldOverride[]::new);
  }

  private FieldOverride known(FieldOverride plain, Node.Mapping properties, PanelType type) {
    FieldOverride override = plain;
    for (Node.Entry property : properties.entries()) {
      String path = property.key().text();
      if (check.isValid(property.value())) {
        override =
            type.fieldOption(path).isPresent()
                ? fields.apply(override, type, path, property.value())
                : override.field(path, NodeConverter.toJson(property.value()));
      }
    }
    return override;
  }

  private static FieldOverride unknown(FieldOverride plain, Node.Mapping properties) {
    FieldOverride override = plain;
    for (Node.Entry property : properties.entries()) {
      override = override.field(property.key().text(), NodeConverter.toJson(property.value()));
    }
    return override;
  }

  private Optional<FieldMatcher> matcher(Node.Mapping node) {
    Optional<FieldMatcher.Scope> scope =
        values.enumConstant(node, "scope", FieldMatcher.Scope.class);
    return matcherWithoutScope(node).map(matcher -> scope.map(matcher::in).orElse(matcher));
  }

  private Optional<FieldMatcher> matcherWithoutScope(Node.Mapping node) {
    Optional<String> id = values.text(node, "matcher");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> options = node.value("options");
    if (!OPTIONS.containsKey(id.get())) {
      options.ifPresent(found -> reportUnexpectedOptions(id.get(), found));
      return Optional.of(FieldMatcher.matcher(id.get(), Optional.empty()));
    }
    Schema schema = schema(id.get(), options);
    if (options.isEmpty()) {
      String message = "matcher " + id.get() + " needs options: with " + schema.expectation();
      check.reject("yaml-key-missing", node, message, "add options:");
      return Optional.empty();
    }
    check.validate(schema, options.get(), "\"options\" of " + id.get());
    return check.isValid(options.get())
        ? Optional.of(matcher(id.get(), options.get()))
        : Optional.empty();
  }

  private static Schema schema(String id, Optional<Node> options) {
    boolean full =
        id.equals("byNames") && options.filter(Node.Mapping.class::isInstance).isPresent();
    return full ? OverrideSchema.NAMES : OPTIONS.get(id);
  }

  private void reportUnexpectedOptions(String id, Node found) {
    check.reject(
        "yaml-value-invalid", found, "matcher " + id + " takes no options", "remove options:");
  }

  /** Returns a matcher with the same JSON as the factories of {@link FieldMatcher}. */
  private static FieldMatcher matcher(String id, Node options) {
    if (id.equals("byNames") && options instanceof Node.Sequence names) {
      return FieldMatcher.byNames(
          names.items().stream()
              .map(name -> name instanceof Node.Scalar s ? s.text() : "")
              .toArray(String[]::new));
    }
    Json json =
        options instanceof Node.Scalar scalar
            ? Json.of(scalar.text())
            : NodeConverter.toJson(options);
    return FieldMatcher.matcher(id, Optional.of(NodeConverter.sortMembers(json)));
  }
}
