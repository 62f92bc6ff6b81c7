package io.panelwright.yaml;

import io.panelwright.dsl.FieldOverride;
import io.panelwright.dsl.Matcher;
import io.panelwright.json.Json;
import io.panelwright.vocabulary.PanelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the overrides of a panel. */
final class OverrideReader {

  private static final Map<String, Shape> OPTIONS = OverrideFormat.matcherOptions();

  private final FieldReader fields;
  private final ShapeCheck check;
  private final Values values;

  OverrideReader(FieldReader fields, ShapeCheck check) {
    this.fields = fields;
    this.check = check;
    this.values = new Values(check);
  }

  FieldOverride[] overrides(Node.Mapping panel, PanelType type) {
    return overrides(panel, (override, properties) -> known(override, properties, type));
  }

  /** Overrides of a panel whose field options nobody knows. */
  FieldOverride[] overrides(Node.Mapping panel) {
    return overrides(panel, OverrideReader::unknown);
  }

  private FieldOverride[] overrides(
      Node.Mapping panel, BiFunction<FieldOverride, Node.Mapping, FieldOverride> properties) {
    List<FieldOverride> overrides = new ArrayList<>();
    for (Node.Mapping node : values.mappings(panel, "overrides")) {
      Optional<String> maker = values.text(node, "systemRef");
      Optional<FieldOverride> plain =
          matcher(node)
              .map(FieldOverride::override)
              .map(override -> maker.map(override::systemRef).orElse(override));
      Optional<Node.Mapping> said = values.mapping(node, "properties");
      plain
          .map(override -> said.map(s -> properties.apply(override, s)).orElse(override))
          .ifPresent(overrides::add);
    }
    return overrides.toArray(FieldOverride[]::new);
  }

  private FieldOverride known(FieldOverride plain, Node.Mapping properties, PanelType type) {
    FieldOverride override = plain;
    for (Node.Entry property : properties.entries()) {
      String path = property.key().text();
      if (check.isRight(property.value())) {
        override =
            type.fieldOption(path).isPresent()
                ? fields.apply(override, type, path, property.value())
                : override.field(path, NodeJson.of(property.value()));
      }
    }
    return override;
  }

  private static FieldOverride unknown(FieldOverride plain, Node.Mapping properties) {
    FieldOverride override = plain;
    for (Node.Entry property : properties.entries()) {
      override = override.field(property.key().text(), NodeJson.of(property.value()));
    }
    return override;
  }

  private Optional<Matcher> matcher(Node.Mapping node) {
    Optional<Matcher.Scope> scope = values.word(node, "scope", Matcher.Scope.class);
    return anywhere(node).map(matcher -> scope.map(matcher::in).orElse(matcher));
  }

  private Optional<Matcher> anywhere(Node.Mapping node) {
    Optional<String> id = values.text(node, "matcher");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> options = node.value("options");
    if (!OPTIONS.containsKey(id.get())) {
      options.ifPresent(found -> unwanted(id.get(), found));
      return Optional.of(Matcher.matcher(id.get(), Optional.empty()));
    }
    Shape shape = shape(id.get(), options);
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

  private static Shape shape(String id, Optional<Node> options) {
    boolean full =
        id.equals("byNames") && options.filter(Node.Mapping.class::isInstance).isPresent();
    return full ? OverrideFormat.NAMES : OPTIONS.get(id);
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
    return Matcher.matcher(id, Optional.of(NodeJson.sorted(json)));
  }
}
