package io.panelwright.yaml;

import io.panelwright.dsl.Color;
import io.panelwright.dsl.DataLink;
import io.panelwright.dsl.FieldWords;
import io.panelwright.dsl.Mapping;
import io.panelwright.dsl.Thresholds;
import io.panelwright.dsl.Unit;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads field options, for a panel or for an override. */
final class FieldReader {

  /** Field options that have a shorter form than Grafana's JSON. */
  private static final Set<String> TYPED =
      Set.of("unit", "thresholds", "mappings", "links", "color");

  private final ShapeCheck check;
  private final Values values;
  private final Complaints complaints;

  FieldReader(ShapeCheck check, Complaints complaints) {
    this.check = check;
    this.values = new Values(check);
    this.complaints = complaints;
  }

  /** The settings of a tree by their paths; without what is wrong. */
  Map<String, Node> flat(Node.Mapping tree, List<String> paths) {
    Map<String, Node> found = new LinkedHashMap<>();
    flatten("", tree, paths, found);
    return found;
  }

  private void flatten(
      String prefix, Node.Mapping tree, List<String> paths, Map<String, Node> into) {
    for (Node.Entry entry : tree.entries()) {
      String path = prefix + entry.key().text();
      if (!check.isRight(entry.value())) {
        continue;
      }
      if (paths.contains(path)) {
        into.put(path, entry.value());
      } else if (entry.value() instanceof Node.Mapping inner) {
        flatten(path + ".", inner, paths, into);
      }
    }
  }

  /** A panel or an override with this field option. */
  <P extends FieldWords<P>> P apply(P target, PanelType type, String path, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.isNull()) {
      return target.field(path, JsonNull.NULL);
    }
    Option option = type.fieldOption(path).orElseThrow();
    if (node instanceof Node.Mapping mapping && mapping.isRaw() && TYPED.contains(path)) {
      return target.field(path, NodeJson.of(mapping.value(OrRaw.KEY).orElseThrow(), option));
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
      case "decimals" -> target.field(path, NodeJson.of(node));
      default -> target.field(path, NodeJson.of(node, option));
    };
  }

  private Optional<List<Node.Mapping>> list(Node node) {
    return node instanceof Node.Sequence list
        ? Optional.of(
            values.right(list.items()).stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList())
        : Optional.empty();
  }

  private Thresholds thresholds(Node.Mapping mapping) {
    Thresholds thresholds = Thresholds.base(Color.of(values.text(mapping, "base").orElse("text")));
    Optional<Double> before = Optional.empty();
    for (Node.Mapping step : values.mappings(mapping, "steps")) {
      Optional<Double> from = values.number(step, "from");
      Optional<String> color = values.text(step, "color");
      if (from.isEmpty() || color.isEmpty()) {
        continue;
      }
      if (before.isPresent() && before.get() >= from.get()) {
        String found = step.scalar("from").orElseThrow().text();
        complaints.add(
            "threshold-order",
            step.value("from").orElseThrow().position(),
            "threshold " + found + " comes after " + Json.of(before.get()),
            "write the steps in ascending order");
        continue;
      }
      before = from;
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
      check.wrong(
          "missing-key",
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
        .or(() -> values.text(node, "special").map(word -> Mapping.special(special(word), text)));
  }

  private Optional<Mapping> range(Node.Mapping node, double from, double to, String text) {
    if (from > to) {
      complaints.add(
          "mapping-range",
          node.value("from").orElseThrow().position(),
          "the range from " + Json.of(from) + " to " + Json.of(to) + " is empty",
          "write the lower bound as from:");
      return Optional.empty();
    }
    return Optional.of(Mapping.range(from, to, text));
  }

  private static Mapping.Special special(String word) {
    return Arrays.stream(Mapping.Special.values())
        .filter(special -> special.word().equals(word))
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
      return Optional.of(NodeJson.of(node));
    }
    String word = ((Node.Scalar) node).text();
    List<String> modes = PanelFormat.WORDS.colorModes();
    if (word.equals("fixed") || word.equals("shades")) {
      check.wrong(
          "missing-key",
          node,
          "\"color\" is " + word + ", but of which colour?",
          "write { mode: " + word + ", fixedColor: red }");
      return Optional.empty();
    }
    if (modes.contains(word)) {
      return Optional.of(Json.object().with("mode", word));
    }
    String hint = isPalette(word) ? "" : complaints.hint(word, modes);
    if (!hint.isEmpty()) {
      check.wrong("unknown-colour-mode", node, "unknown colour mode \"" + word + "\"" + hint, "");
      return Optional.empty();
    }
    check.check(FieldFormat.COLOR_TEXT, node, "\"color\"");
    return check.isRight(node)
        ? Optional.of(
            Json.object().with("mode", "fixed").with("fixedColor", Color.of(word).value()))
        : Optional.empty();
  }

  private static boolean isPalette(String word) {
    return word.matches("((super-|semi-)?(light|dark)-)?(red|orange|yellow|green|blue|purple)");
  }
}
