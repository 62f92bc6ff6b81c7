package io.panelwright.yaml.read;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.DataLink;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.panel.ThresholdOptions;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.FieldSchema;
import io.panelwright.yaml.schema.OptionValueConverter;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.RawAlternative;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads field options of a panel or an override. */
public final class FieldReader {

  /** Field options with a shorter notation than Grafana's JSON. */
  private static final Set<String> TYPED =
      Set.of("unit", "thresholds", "mappings", "links", "color");

  private final SchemaValidator check;
  private final ValueReader values;
  private final FileFindings findings;

  public FieldReader(SchemaValidator check, FileFindings findings) {
    this.check = check;
    this.values = new ValueReader(check);
    this.findings = findings;
  }

  /** Returns the valid settings of a tree by path. */
  Map<String, Node> flatten(Node.Mapping tree, List<String> paths) {
    Map<String, Node> flat = new LinkedHashMap<>();
    flatten("", tree, paths, flat);
    return flat;
  }

  private void flatten(
      String prefix, Node.Mapping tree, List<String> paths, Map<String, Node> into) {
    for (Node.Entry entry : tree.entries()) {
      String path = prefix + entry.key().text();
      if (!check.isValid(entry.value())) {
        continue;
      }
      if (paths.contains(path)) {
        into.put(path, entry.value());
      } else if (entry.value() instanceof Node.Mapping inner) {
        flatten(path + ".", inner, paths, into);
      }
    }
  }

  /** Returns the panel or override with this field option. */
  public <P extends ThresholdOptions<P>> P apply(P target, PanelType type, String path, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.isNull()) {
      return target.field(path, JsonNull.NULL);
    }
    OptionSchema option = type.fieldOption(path).orElseThrow();
    if (node instanceof Node.Mapping mapping
        && RawAlternative.isRaw(mapping)
        && TYPED.contains(path)) {
      return target.field(
          path,
          OptionValueConverter.toJson(mapping.value(RawAlternative.KEY).orElseThrow(), option));
    }
    return switch (path) {
      case "unit" -> target.unit(Unit.of(((Node.Scalar) node).text()));
      case "thresholds" ->
          node instanceof Node.Mapping mapping
              ? target.thresholds(thresholds(mapping))
              : target.threshold(Double.parseDouble(((Node.Scalar) node).text()));
      case "mappings" -> target.mappings(list(node).map(this::mappings).orElse(new Mapping[0]));
      case "links" -> target.dataLinks(list(node).map(this::links).orElse(new DataLink[0]));
      case "color" -> color(node).map(json -> target.field("color", json)).orElse(target);
      case "decimals" -> target.field(path, NodeConverter.toJson(node));
      default -> target.field(path, OptionValueConverter.toJson(node, option));
    };
  }

  /** Returns the thresholds of a valid node outside of a panel; the base step has the value 0. */
  public Json thresholds(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return RawAlternative.isRaw(mapping)
          ? OptionValueConverter.toJson(
              mapping.value(RawAlternative.KEY).orElseThrow(), FieldSchema.thresholdsOption())
          : thresholds(mapping).json();
    }
    return Thresholds.base(Color.GREEN)
        .step(Double.parseDouble(((Node.Scalar) node).text()), Color.RED)
        .json();
  }

  private Optional<List<Node.Mapping>> list(Node node) {
    return node instanceof Node.Sequence list
        ? Optional.of(
            values.validNodes(list.items()).stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList())
        : Optional.empty();
  }

  private Thresholds thresholds(Node.Mapping mapping) {
    Thresholds thresholds = Thresholds.base(Color.of(values.text(mapping, "base").orElse("text")));
    Optional<Double> previous = Optional.empty();
    for (Node.Mapping step : values.mappings(mapping, "steps")) {
      Optional<Double> from = values.number(step, "from");
      Optional<String> color = values.text(step, "color");
      if (from.isEmpty() || color.isEmpty()) {
        continue;
      }
      if (previous.isPresent() && previous.get() >= from.get()) {
        String value = step.scalar("from").orElseThrow().text();
        findings.add(
            "threshold-order",
            step.value("from").orElseThrow().position(),
            "threshold " + value + " comes after " + Json.of(previous.get()),
            "write the steps in ascending order");
        continue;
      }
      previous = from;
      String expression = values.text(step, "expression").orElse("");
      thresholds = thresholds.step(from.get(), Color.of(color.get()), expression);
    }
    boolean percentage = values.text(mapping, "mode").filter("percentage"::equals).isPresent();
    return percentage ? thresholds.percentage() : thresholds;
  }

  private Mapping[] mappings(List<Node.Mapping> nodes) {
    return nodes.stream().flatMap(node -> mapping(node).stream()).toArray(Mapping[]::new);
  }

  private Optional<Mapping> mapping(Node.Mapping node) {
    Optional<String> text = values.text(node, "text");
    if (Stream.of("text", "color", "icon").allMatch(key -> node.entry(key).isEmpty())) {
      check.reject(
          "yaml-key-missing",
          node,
          "the mapping changes nothing: expected text:, color: or icon:",
          "add text: with a text");
    }
    return match(node, text.orElse(""))
        .map(m -> text.isPresent() ? m : m.keepText())
        .map(m -> values.text(node, "color").map(color -> m.color(Color.of(color))).orElse(m))
        .map(m -> values.text(node, "icon").map(m::icon).orElse(m));
  }

  private Optional<Mapping> match(Node.Mapping node, String text) {
    Optional<Double> from = values.number(node, "from");
    Optional<Double> to = values.number(node, "to");
    if (from.isPresent() && to.isPresent()) {
      return range(node, from.get(), to.get(), text);
    }
    if (from.isPresent() || to.isPresent()) {
      return from.map(low -> Mapping.from(low, text))
          .or(() -> to.map(high -> Mapping.upTo(high, text)));
    }
    return values
        .text(node, "value")
        .map(value -> Mapping.value(value, text))
        .or(() -> values.text(node, "regex").map(regex -> Mapping.regex(regex, text)))
        .or(() -> values.text(node, "special").map(id -> Mapping.special(special(id), text)));
  }

  private Optional<Mapping> range(Node.Mapping node, double from, double to, String text) {
    if (from > to) {
      findings.add(
          "mapping-range-empty",
          node.value("from").orElseThrow().position(),
          "the range from " + Json.of(from) + " to " + Json.of(to) + " is empty",
          "write the lower bound as from:");
      return Optional.empty();
    }
    return Optional.of(Mapping.range(from, to, text));
  }

  private static Mapping.Special special(String id) {
    return Arrays.stream(Mapping.Special.values())
        .filter(special -> special.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private DataLink[] links(List<Node.Mapping> nodes) {
    return nodes.stream()
        .filter(
            node -> values.text(node, "title").isPresent() && values.text(node, "url").isPresent())
        .map(
            node ->
                new DataLink(
                    values.text(node, "title").orElseThrow(),
                    values.text(node, "url").orElseThrow(),
                    values.isTrue(node, "newTab"),
                    values.isTrue(node, "oneClick")))
        .toArray(DataLink[]::new);
  }

  private Optional<Json> color(Node node) {
    if (node instanceof Node.Mapping) {
      return Optional.of(NodeConverter.toJson(node));
    }
    String text = ((Node.Scalar) node).text();
    List<String> modes = PanelSchema.GRAFANA.colorModes();
    if (text.equals("fixed") || text.equals("shades")) {
      check.reject(
          "yaml-key-missing",
          node,
          "color mode \"" + text + "\" needs fixedColor:, found none",
          "write { mode: " + text + ", fixedColor: red }");
      return Optional.empty();
    }
    if (modes.contains(text)) {
      return Optional.of(Json.object().with("mode", text));
    }
    String hint = isPalette(text) ? "" : findings.hint(text, modes);
    if (!hint.isEmpty()) {
      check.reject("color-mode-unknown", node, "unknown color mode \"" + text + "\"" + hint, "");
      return Optional.empty();
    }
    check.validate(FieldSchema.COLOR_TEXT, node, "\"color\"");
    return check.isValid(node)
        ? Optional.of(
            Json.object().with("mode", "fixed").with("fixedColor", Color.of(text).value()))
        : Optional.empty();
  }

  private static boolean isPalette(String text) {
    return text.matches("((super-|semi-)?(light|dark)-)?(red|orange|yellow|green|blue|purple)");
  }
}
