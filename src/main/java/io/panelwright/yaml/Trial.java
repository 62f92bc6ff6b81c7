package io.panelwright.yaml;

import io.panelwright.diagnostic.Mistakes;
import io.panelwright.diagnostic.Position;
import io.panelwright.dsl.FieldOverride;
import io.panelwright.dsl.Matcher;
import io.panelwright.dsl.Transformation;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonString;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the readers make of something that is to be written, so that nothing is written which they
 * refuse or take for something else.
 */
final class Trial {

  private static final Position SOMEWHERE = new Position("", 1, 1);

  private final Complaints complaints = new Complaints(new Source("", ""));
  private final ShapeCheck check = new ShapeCheck(complaints, Map.of());
  private final FieldReader fields = new FieldReader(check, complaints);

  private Trial() {}

  /** Whether a value of this shape is taken, and as what it is. */
  static boolean takes(Shape shape, Json form) {
    return fits(shape, form) && read(shape, form, trial -> node -> true).isPresent();
  }

  /** Texts are texts: whatever else stands where one is wanted would become one. */
  private static boolean fits(Shape shape, Json form) {
    if (shape instanceof Named named) {
      return fits(named.shape(), form);
    }
    if (shape instanceof Shape.ListOf list && form instanceof JsonArray items) {
      return items.items().stream().allMatch(item -> fits(list.item(), item));
    }
    boolean text = shape instanceof Shape.Text || shape instanceof Shape.Word;
    return !text || form instanceof JsonString;
  }

  /** What a setting becomes. */
  static Optional<Json> setting(Shape shape, Option option, Json form) {
    return read(shape, form, trial -> node -> NodeJson.of(node, option));
  }

  /** What a field option of a type of panel becomes. */
  static Optional<Json> field(PanelType type, String path, Shape shape, Json form) {
    FieldOverride plain = FieldOverride.override(Matcher.numeric());
    return read(
            shape, form, trial -> node -> trial.fields.apply(plain, type, path, node).settings())
        .flatMap(settings -> settings.get(path));
  }

  /** What the overrides of a panel become; of a plugin's where no type is known. */
  static Optional<Json> overrides(Optional<PanelType> type, JsonArray form) {
    Shape shape = type.map(OverrideFormat::overrides).orElseGet(OverrideFormat::overrides);
    return read(shape, form, trial -> node -> trial.overrides(type, node));
  }

  private Json overrides(Optional<PanelType> type, Node list) {
    OverrideReader reader = new OverrideReader(fields, check);
    Node.Mapping panel = panel("overrides", list);
    FieldOverride[] read =
        type.map(known -> reader.overrides(panel, known)).orElseGet(() -> reader.overrides(panel));
    return new JsonArray(List.of(read).stream().<Json>map(FieldOverride::json).toList());
  }

  /** What the transformations of a panel become. */
  static Optional<Json> transformations(Shape shape, JsonArray form) {
    return read(shape, form, trial -> trial::transformations);
  }

  private Json transformations(Node list) {
    Transformation[] read =
        new TransformationReader(fields, check, complaints)
            .transformations(panel("transformations", list));
    return new JsonArray(List.of(read).stream().<Json>map(Transformation::json).toList());
  }

  private static Node.Mapping panel(String key, Node value) {
    Node.Scalar name = new Node.Scalar(SOMEWHERE, Node.Kind.TEXT, key);
    return new Node.Mapping(SOMEWHERE, List.of(new Node.Entry(name, value)));
  }

  private static <T> Optional<T> read(
      Shape shape, Json form, Function<Trial, Function<Node, T>> reader) {
    Trial trial = new Trial();
    Node node = NodeJson.node(form, SOMEWHERE);
    trial.check.check(shape, node, "");
    if (!trial.complaints.findings().isEmpty()) {
      return Optional.empty();
    }
    Mistakes.Outcome<T> outcome = Mistakes.collect(() -> reader.apply(trial).apply(node));
    boolean fine = outcome.findings().isEmpty() && trial.complaints.findings().isEmpty();
    return fine ? outcome.value() : Optional.empty();
  }
}
