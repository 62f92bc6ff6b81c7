package io.panelwright.yaml;

import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.GenericPanel;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.PanelLink;
import io.panelwright.dsl.Panels;
import io.panelwright.dsl.PlainTransformation;
import io.panelwright.dsl.Target;
import io.panelwright.dsl.Transformation;
import io.panelwright.dsl.Transformations;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a panel that was checked. */
final class PanelReader {

  private final ShapeCheck check;
  private final Complaints complaints;
  private final Values values;
  private final QueryReader queries;
  private final FieldReader fields;
  private final OverrideReader overrides;

  PanelReader(Owners owners, ShapeCheck check, Complaints complaints) {
    this.check = check;
    this.complaints = complaints;
    this.values = new Values(check);
    this.queries = new QueryReader(owners, check, complaints);
    this.fields = new FieldReader(check, complaints);
    this.overrides = new OverrideReader(fields, check);
  }

  /** The panel, or nothing where its type or its title is wrong. */
  Optional<Panel> panel(Node.Mapping node, Owner owner) {
    Optional<Node.Entry> told =
        node.entries().stream()
            .filter(entry -> PanelFormat.WORDS.panels().containsKey(entry.key().text()))
            .findFirst();
    if (told.isEmpty() || !check.isRight(told.get().value())) {
      return Optional.empty();
    }
    PanelType type = PanelFormat.WORDS.panel(told.get().key().text()).orElseThrow();
    String title = values.text(node, type.id()).orElseThrow();
    return complaints.collect(node.position(), () -> panel(node, type, title, owner));
  }

  private Panel panel(Node.Mapping node, PanelType type, String title, Owner owner) {
    List<Target> asked = type.takesQueries() ? queries.queries(node, owner) : List.of();
    GenericPanel panel =
        Panels.panel(type.id(), title, asked.toArray(Target[]::new))
            .at(CallSite.at(node.position()));
    panel = options(panel, node, type);
    panel = fields(panel, node, type);
    panel = panel.overrides(overrides.overrides(node, type));
    panel = panel.transform(transformations(node));
    panel = look(panel, node);
    panel = repeat(panel, node);
    return time(panel, node);
  }

  private GenericPanel options(GenericPanel plain, Node.Mapping node, PanelType type) {
    GenericPanel panel = plain;
    Optional<Node.Mapping> tree = values.mapping(node, "options");
    if (tree.isPresent()) {
      Map<String, Node> flat = fields.flat(tree.get(), type.optionPaths());
      for (var setting : flat.entrySet()) {
        Option option = type.option(setting.getKey()).orElseThrow();
        panel = panel.option(setting.getKey(), NodeJson.of(setting.getValue(), option));
      }
    }
    return type.id().equals("text")
        ? panel.option("content", Json.of(values.text(node, "content").orElse("").strip()))
        : panel;
  }

  private GenericPanel fields(GenericPanel plain, Node.Mapping node, PanelType type) {
    Map<String, Node> flat =
        values
            .mapping(node, "field")
            .map(tree -> fields.flat(tree, type.fieldOptionPaths()))
            .orElse(Map.of());
    GenericPanel panel = plain;
    for (var word : FieldFormat.SHORT.entrySet()) {
      Optional<Node> value = values.node(node, word.getKey());
      if (value.isPresent() && type.fieldOption(word.getValue()).isPresent()) {
        panel = fields.apply(panel, type, word.getValue(), value.get());
      }
      Node other = flat.get(word.getValue());
      if (value.isPresent() && other != null) {
        String both = word.getKey() + ": and " + word.getValue() + ": of field: say the same";
        check.wrong("duplicate-key", other, both + " thing", "keep one of them");
      }
    }
    for (var setting : flat.entrySet()) {
      if (check.isRight(setting.getValue())) {
        panel = fields.apply(panel, type, setting.getKey(), setting.getValue());
      }
    }
    return panel;
  }

  private Transformation[] transformations(Node.Mapping panel) {
    return values.mappings(panel, "transformations").stream()
        .filter(node -> values.text(node, "id").isPresent())
        .map(this::transformation)
        .toArray(Transformation[]::new);
  }

  private Transformation transformation(Node.Mapping node) {
    String id = values.text(node, "id").orElseThrow();
    JsonObject options =
        values.mapping(node, "options").map(tree -> options(id, tree)).orElse(Json.object());
    PlainTransformation plain = Transformations.transformation(id, options);
    PlainTransformation some = values.text(node, "onlyQuery").map(plain::onlyQuery).orElse(plain);
    return values.isTrue(node, "disabled") ? some.disabled() : some;
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

  private GenericPanel look(GenericPanel plain, Node.Mapping node) {
    GenericPanel panel = values.text(node, "key").map(plain::key).orElse(plain);
    panel = values.text(node, "description").map(panel::description).orElse(panel);
    panel = values.whole(node, "width").map(panel::width).orElse(panel);
    panel = values.whole(node, "height").map(panel::height).orElse(panel);
    panel = values.isTrue(node, "transparent") ? panel.transparent() : panel;
    List<PanelLink> links =
        values.mappings(node, "links").stream()
            .filter(l -> values.text(l, "title").isPresent() && values.text(l, "url").isPresent())
            .map(this::link)
            .toList();
    return links.isEmpty() ? panel : panel.links(links.toArray(PanelLink[]::new));
  }

  private PanelLink link(Node.Mapping node) {
    return new PanelLink(
        values.text(node, "title").orElseThrow(),
        values.text(node, "url").orElseThrow(),
        values.isTrue(node, "newTab"));
  }

  private GenericPanel repeat(GenericPanel panel, Node.Mapping node) {
    Optional<String> variable = values.text(node, "repeat");
    boolean down = values.text(node, "repeatDirection").filter("v"::equals).isPresent();
    Optional<Integer> most = values.whole(node, "maxPerRow");
    if (node.entry("repeat").isEmpty()) {
      useless(node, "maxPerRow", "without repeat:", "add repeat: with a variable");
      useless(node, "repeatDirection", "without repeat:", "add repeat: with a variable");
    } else if (down) {
      useless(node, "maxPerRow", "with repeatDirection: v", "remove it");
    }
    if (variable.isEmpty()) {
      return panel;
    }
    if (down) {
      return panel.repeatDown(variable.get());
    }
    return most.map(copies -> panel.repeat(variable.get(), copies))
        .orElseGet(() -> panel.repeat(variable.get()));
  }

  private void useless(Node.Mapping node, String key, String why, String next) {
    node.entry(key)
        .ifPresent(
            entry ->
                complaints.add(
                    "no-effect", entry.key().position(), key + ": has no effect " + why, next));
  }

  private GenericPanel time(GenericPanel plain, Node.Mapping node) {
    GenericPanel panel = values.text(node, "interval").map(plain::minInterval).orElse(plain);
    panel = values.whole(node, "maxDataPoints").map(panel::maxDataPoints).orElse(panel);
    panel = values.text(node, "timeFrom").map(panel::timeFrom).orElse(panel);
    panel = values.text(node, "timeShift").map(panel::timeShift).orElse(panel);
    panel = values.text(node, "timeCompare").map(panel::timeCompare).orElse(panel);
    return values.isTrue(node, "hideTimeOverride") ? panel.hideTimeOverride() : panel;
  }
}
