package io.panelwright.yaml;

import io.panelwright.dsl.FieldOverride;
import io.panelwright.dsl.Matcher;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the overrides of a panel. */
final class OverrideReader {

  private static final Map<String, Shape> OPTIONS = FieldFormat.matcherOptions();

  private final FieldReader fields;
  private final ShapeCheck check;
  private final Values values;

  OverrideReader(FieldReader fields, ShapeCheck check) {
    this.fields = fields;
    this.check = check;
    this.values = new Values(check);
  }

  FieldOverride[] overrides(Node.Mapping panel, PanelType type) {
    List<FieldOverride> overrides = new ArrayList<>();
    for (Node.Mapping node : values.mappings(panel, "overrides")) {
      matcher(node).map(matcher -> override(node, matcher, type)).ifPresent(overrides::add);
    }
    return overrides.toArray(FieldOverride[]::new);
  }

  private FieldOverride override(Node.Mapping node, Matcher matcher, PanelType type) {
    FieldOverride override = FieldOverride.override(matcher);
    Optional<Node.Mapping> properties = values.mapping(node, "properties");
    if (properties.isPresent()) {
      Map<String, Node> flat = fields.flat(properties.get(), type.fieldOptionPaths());
      for (var property : flat.entrySet()) {
        override = fields.apply(override, type, property.getKey(), property.getValue());
      }
    }
    return override;
  }

  private Optional<Matcher> matcher(Node.Mapping node) {
    Optional<String> id = values.text(node, "matcher");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> options = node.value("options");
    Shape shape = OPTIONS.get(id.get());
    if (shape == null) {
      options.ifPresent(found -> unwanted(id.get(), found));
      return Optional.of(Matcher.matcher(id.get(), Optional.empty()));
    }
    if (options.isEmpty()) {
      String message = "matcher " + id.get() + " needs options: with " + shape.expectation();
      check.wrong("missing-key", node, message, "add options:");
      return Optional.empty();
    }
    check.check(shape, options.get(), "\"options\" of " + id.get());
    return check.isRight(options.get())
        ? Optional.of(matcher(id.get(), options.get()))
        : Optional.empty();
  }

  private void unwanted(String id, Node found) {
    check.wrong("wrong-value", found, "matcher " + id + " takes no options", "remove options:");
  }

  /** With the same JSON as the words of {@link Matcher}. */
  private static Matcher matcher(String id, Node options) {
    if (id.equals("byNames") && options instanceof Node.Sequence names) {
      return Matcher.byNames(
          names.items().stream()
              .map(name -> name instanceof Node.Scalar s ? s.text() : "")
              .toArray(String[]::new));
    }
    Json json =
        options instanceof Node.Scalar scalar ? Json.of(scalar.text()) : NodeJson.of(options);
    return Matcher.matcher(id, Optional.of(sorted(json)));
  }

  /** Members in the order of the alphabet, as Grafana and the typed words have them. */
  private static Json sorted(Json json) {
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    JsonObject sorted = Json.object();
    for (String key : object.members().keySet().stream().sorted().toList()) {
      sorted = sorted.with(key, object.members().get(key));
    }
    return sorted;
  }
}
