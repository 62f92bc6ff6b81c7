package io.panelwright.yaml;

import io.panelwright.dsl.AnyPanel;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.GenericPanel;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.PanelLink;
import io.panelwright.dsl.Panels;
import io.panelwright.dsl.Target;
import io.panelwright.json.Json;
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
  private final TransformationReader transformations;
  private final RenderingReader renderings;

  PanelReader(Owners owners, ShapeCheck check, Complaints complaints) {
    this.check = check;
    this.complaints = complaints;
    this.values = new Values(check);
    this.queries = new QueryReader(owners, check, complaints);
    this.fields = new FieldReader(check, complaints);
    this.overrides = new OverrideReader(fields, check);
    this.transformations = new TransformationReader(fields, check, complaints);
    this.renderings = new RenderingReader(check, complaints);
  }

  /** The panel, or nothing where its type or its title is wrong. */
  Optional<Panel> panel(Node.Mapping node, Owner owner) {
    Optional<Node.Entry> told =
        node.entries().stream().filter(entry -> PanelFormat.isType(entry.key().text())).findFirst();
    if (told.isEmpty() || !check.isRight(told.get().value())) {
      return Optional.empty();
    }
    String type = told.get().key().text();
    String title = values.text(node, type).orElseThrow();
    return complaints.collect(node.position(), () -> panel(node, type, title, owner));
  }

  private Panel panel(Node.Mapping node, String type, String title, Owner owner) {
    return switch (type) {
      case PanelFormat.PLUGIN -> plugin(node, title, owner);
      case PanelFormat.LIBRARY -> library(node, title);
      default -> core(node, PanelFormat.WORDS.panel(type).orElseThrow(), title, owner);
    };
  }

  private Panel core(Node.Mapping node, PanelType type, String title, Owner owner) {
    List<Target> asked = queries.queries(node, owner, type.takesQueries());
    GenericPanel panel = Panels.panel(type.id(), title, asked.toArray(Target[]::new));
    panel = type.id().equals("text") ? content(panel, node) : panel;
    panel = options(panel, node, type);
    panel = fields(panel, node, type);
    panel = panel.overrides(overrides.overrides(node, type));
    return look(data(panel, node), node);
  }

  private Panel plugin(Node.Mapping node, String title, Owner owner) {
    List<Target> asked = queries.queries(node, owner, false);
    GenericPanel panel =
        Panels.pluginPanel(
            values.text(node, "type").orElse("?"),
            values.text(node, "pluginVersion").orElse(""),
            title,
            asked.toArray(Target[]::new));
    for (var option : values.json(node, "options").entrySet()) {
      panel = panel.option(option.getKey(), option.getValue());
    }
    for (var field : values.json(node, "field").entrySet()) {
      panel = panel.field(field.getKey(), field.getValue());
    }
    panel = panel.overrides(overrides.overrides(node));
    return look(data(panel, node), node);
  }

  private Panel library(Node.Mapping node, String title) {
    String name = values.text(node, "name").orElse("?");
    return look(Panels.libraryPanel(title, name, values.text(node, "uid").orElse("?")), node);
  }

  private GenericPanel content(GenericPanel panel, Node.Mapping node) {
    Optional<Node.Entry> brief = node.entry("content");
    Optional<Node> exact = node.mapping("options").flatMap(options -> options.value("content"));
    if (brief.isEmpty() && exact.isEmpty()) {
      complaints.add(
          "missing-key",
          node.position(),
          "a text panel needs content:, found none",
          "add content: with a text");
    } else if (brief.isPresent() && exact.isPresent()) {
      sameThing("content", "content", "options", exact.get());
    }
    return values
        .text(node, "content")
        .map(text -> panel.option("content", Json.of(text.strip())))
        .orElse(panel);
  }

  private void sameThing(String word, String path, String tree, Node other) {
    String both = word + ": and " + path + ": of " + tree + ": say the same";
    check.wrong("duplicate-key", other, both + " thing", "keep one of them");
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
    return panel;
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
        sameThing(word.getKey(), word.getValue(), "field", other);
      }
    }
    for (var setting : flat.entrySet()) {
      if (check.isRight(setting.getValue())) {
        panel = fields.apply(panel, type, setting.getKey(), setting.getValue());
      }
    }
    return panel;
  }

  /** What all panels can say. */
  private <P extends AnyPanel<P>> P look(P plain, Node.Mapping node) {
    P panel = plain.at(CallSite.at(node.position()));
    panel = values.text(node, "key").map(panel::key).orElse(panel);
    panel = values.text(node, "description").map(panel::description).orElse(panel);
    panel = place(panel, node);
    panel = values.isTrue(node, "transparent") ? panel.transparent() : panel;
    List<PanelLink> links =
        values.mappings(node, "links").stream()
            .filter(l -> values.text(l, "title").isPresent() && values.text(l, "url").isPresent())
            .map(this::link)
            .toList();
    boolean linked = values.node(node, "links").isPresent();
    panel = linked ? panel.links(links.toArray(PanelLink[]::new)) : panel;
    panel = repeat(panel, node);
    panel = renderings.rendering(node).map(panel::rendering).orElse(panel);
    Optional<Node.Mapping> offered = values.mapping(node, "datasource");
    panel = offered.flatMap(values::datasource).map(panel::datasource).orElse(panel);
    for (var raw : values.json(node, "raw").entrySet()) {
      panel = panel.raw(raw.getKey(), raw.getValue());
    }
    return panel;
  }

  private <P extends AnyPanel<P>> P place(P plain, Node.Mapping node) {
    P panel = values.whole(node, "width").map(plain::width).orElse(plain);
    panel = values.whole(node, "height").map(panel::height).orElse(panel);
    Optional<Node.Mapping> place = values.mapping(node, "place");
    Optional<Integer> column = place.flatMap(told -> values.whole(told, "column"));
    Optional<Integer> line = place.flatMap(told -> values.whole(told, "line"));
    return column.isPresent() && line.isPresent() ? panel.place(column.get(), line.get()) : panel;
  }

  private PanelLink link(Node.Mapping node) {
    return new PanelLink(
        values.text(node, "title").orElseThrow(),
        values.text(node, "url").orElseThrow(),
        values.isTrue(node, "newTab"));
  }

  private <P extends AnyPanel<P>> P repeat(P panel, Node.Mapping node) {
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

  private GenericPanel data(GenericPanel plain, Node.Mapping node) {
    GenericPanel panel = plain.transform(transformations.transformations(node));
    panel = values.text(node, "interval").map(panel::minInterval).orElse(panel);
    panel = values.whole(node, "maxDataPoints").map(panel::maxDataPoints).orElse(panel);
    panel = values.text(node, "timeFrom").map(panel::timeFrom).orElse(panel);
    panel = values.text(node, "timeShift").map(panel::timeShift).orElse(panel);
    panel = values.text(node, "timeCompare").map(panel::timeCompare).orElse(panel);
    panel = values.whole(node, "queryCachingTTL").map(panel::queryCachingTtl).orElse(panel);
    panel = values.text(node, "cacheTimeout").map(panel::cacheTimeout).orElse(panel);
    return values.isTrue(node, "hideTimeOverride") ? panel.hideTimeOverride() : panel;
  }
}
