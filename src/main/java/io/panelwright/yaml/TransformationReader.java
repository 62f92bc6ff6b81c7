package io.panelwright.yaml;

import io.panelwright.dsl.FrameMatcher;
import io.panelwright.dsl.Matcher;
import io.panelwright.dsl.PlainTransformation;
import io.panelwright.dsl.Transformation;
import io.panelwright.dsl.Transformations;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the transformations of a panel. */
final class TransformationReader {

  private final FieldReader fields;
  private final ShapeCheck check;
  private final Complaints complaints;
  private final Values values;

  TransformationReader(FieldReader fields, ShapeCheck check, Complaints complaints) {
    this.fields = fields;
    this.check = check;
    this.complaints = complaints;
    this.values = new Values(check);
  }

  Transformation[] transformations(Node.Mapping panel) {
    return values.mappings(panel, "transformations").stream()
        .filter(node -> values.text(node, "id").isPresent())
        .map(this::transformation)
        .toArray(Transformation[]::new);
  }

  private Transformation transformation(Node.Mapping node) {
    String id = values.text(node, "id").orElseThrow();
    JsonObject options =
        values.mapping(node, "options").map(tree -> options(id, tree)).orElse(Json.object());
    PlainTransformation result = Transformations.transformation(id, options);
    for (var raw : values.json(node, "raw").entrySet()) {
      result = result.raw(raw.getKey(), raw.getValue());
    }
    result = values.isTrue(node, "disabled") ? result.disabled() : result;
    result = values.text(node, "onlyQuery").map(result::onlyQuery).orElse(result);
    result = frames(node).map(result::onlyFrames).orElse(result);
    return values.word(node, "topic", Transformation.Topic.class).map(result::topic).orElse(result);
  }

  private Optional<FrameMatcher> frames(Node.Mapping node) {
    Optional<Node.Mapping> frames = values.mapping(node, "onlyFrames");
    if (frames.isPresent() && node.entry("onlyQuery").isPresent()) {
      complaints.add(
          "two-kinds",
          frames.get().position(),
          "a transformation has either onlyQuery: or onlyFrames:, found both",
          "keep one of them");
    }
    return frames.flatMap(this::matcher);
  }

  private Optional<FrameMatcher> matcher(Node.Mapping frames) {
    Optional<String> id = values.text(frames, "matcher");
    Optional<String> sought = values.text(frames, "options");
    if (id.isEmpty() || sought.isEmpty()) {
      return Optional.empty();
    }
    Optional<FrameMatcher> matcher =
        switch (id.get()) {
          case "byName" -> Optional.of(FrameMatcher.byName(sought.get()));
          case "byRefId" -> Optional.of(FrameMatcher.byRefId(sought.get()));
          default -> byIndex(frames.value("options").orElseThrow(), sought.get());
        };
    Optional<Matcher.Scope> scope = values.word(frames, "scope", Matcher.Scope.class);
    return matcher.map(all -> scope.map(all::in).orElse(all));
  }

  private Optional<FrameMatcher> byIndex(Node node, String index) {
    check.check(Shape.Numeric.whole(0, 1_000_000), node, "\"options\" of byIndex");
    return check.isRight(node)
        ? Optional.of(FrameMatcher.byIndex(Integer.parseInt(index)))
        : Optional.empty();
  }

  /** What is right of a transformation's options. */
  private JsonObject options(String id, Node.Mapping tree) {
    Map<String, Option> known = PanelFormat.WORDS.transformation(id);
    if (known.isEmpty()) {
      return (JsonObject) NodeJson.of(tree);
    }
    check.check(PanelFormat.transformationOptions(id), tree, "\"options\" of " + id);
    JsonObject options = Json.object();
    for (var option : fields.flat(tree, List.copyOf(known.keySet())).entrySet()) {
      Json value = NodeJson.of(option.getValue(), known.get(option.getKey()));
      options = options.withAt(option.getKey(), value);
    }
    return options;
  }
}
