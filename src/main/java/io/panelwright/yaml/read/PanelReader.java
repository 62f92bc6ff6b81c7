package io.panelwright.yaml.read;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.panel.BasePanel;
import io.panelwright.dsl.panel.GenericPanel;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.RuleExclusion;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Target;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.schema.FieldSchema;
import io.panelwright.yaml.schema.OptionValueConverter;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a validated panel. */
final class PanelReader {

  private final SchemaValidator check;
  private final FileFindings findings;
  private final ValueReader values;
  private final QueryReader queries;
  private final FieldReader fields;
  private final OverrideReader overrides;
  private final TransformationReader transformations;
  private final RenderingReader renderings;

  PanelReader(OwnerResolver owners, SchemaValidator check, FileFindings findings) {
    this.check = check;
    this.findings = findings;
    this.values = new ValueReader(check);
    this.queries = new QueryReader(owners, check, findings);
    this.fields = new FieldReader(check, findings);
    this.overrides = new OverrideReader(fields, check);
    this.transformations = new TransformationReader(fields, check, findings);
    this.renderings = new RenderingReader(check, findings);
  }

  /** Reads a panel; empty if its type or title is invalid. */
  Optional<Panel> panel(Node.Mapping node, Owner owner) {
    Optional<Node.Entry> typeEntry =
        node.entries().stream().filter(entry -> PanelSchema.isType(entry.key().text())).findFirst();
    if (typeEntry.isEmpty() || !check.isValid(typeEntry.get().value())) {
      return Optional.empty();
    }
    String type = typeEntry.get().key().text();
    String title = values.text(node, type).orElseThrow();
    return findings.collect(node.position(), () -> panel(node, type, title, owner));
  }

  private Panel panel(Node.Mapping node, String type, String title, Owner owner) {
    return switch (type) {
      case PanelSchema.PLUGIN -> plugin(node, title, owner);
      case PanelSchema.LIBRARY -> library(node, title);
      default -> core(node, PanelSchema.GRAFANA.panel(type).orElseThrow(), title, owner);
    };
  }

  private Panel core(Node.Mapping node, PanelType type, String title, Owner owner) {
    List<Target> targets = queries.queries(node, owner, type.takesQueries());
    GenericPanel panel = Panels.panel(type.id(), title, targets.toArray(Target[]::new));
    panel = type.id().equals("text") ? content(panel, node) : panel;
    panel = options(panel, node, type);
    panel = fields(panel, node, type);
    panel = panel.overrides(overrides.overrides(node, type));
    return commonOptions(data(panel, node), node);
  }

  private Panel plugin(Node.Mapping node, String title, Owner owner) {
    List<Target> targets = queries.queries(node, owner, false);
    GenericPanel panel =
        Panels.pluginPanel(
            values.text(node, "type").orElse("?"),
            values.text(node, "pluginVersion").orElse(""),
            title,
            targets.toArray(Target[]::new));
    for (var option : values.json(node, "options").entrySet()) {
      panel = panel.option(option.getKey(), option.getValue());
    }
    for (var field : values.json(node, "field").entrySet()) {
      panel = panel.field(field.getKey(), field.getValue());
    }
    panel = panel.overrides(overrides.overrides(node));
    return commonOptions(data(panel, node), node);
  }

  private Panel library(Node.Mapping node, String title) {
    String name = values.text(node, "name").orElse("?");
    return commonOptions(
        Panels.libraryPanel(title, name, values.text(node, "uid").orElse("?")), node);
  }

  private GenericPanel content(GenericPanel panel, Node.Mapping node) {
    Optional<Node.Entry> shortValue = node.entry("content");
    Optional<Node> optionValue =
        node.mapping("options").flatMap(options -> options.value("content"));
    if (shortValue.isEmpty() && optionValue.isEmpty()) {
      findings.add(
          "yaml-key-missing",
          node.position(),
          "a text panel needs content:, found none",
          "add content: with a text");
    } else if (shortValue.isPresent() && optionValue.isPresent()) {
      reportDuplicate("content", "content", "options", optionValue.get());
    }
    return values
        .text(node, "content")
        .map(text -> panel.option("content", Json.of(text.strip())))
        .orElse(panel);
  }

  private void reportDuplicate(String key, String path, String tree, Node other) {
    String both = key + ": and " + path + ": of " + tree + ": set the same option";
    check.reject("yaml-keys-conflict", other, both, "keep one of them");
  }

  private GenericPanel options(GenericPanel plain, Node.Mapping node, PanelType type) {
    GenericPanel panel = plain;
    Optional<Node.Mapping> tree = values.mapping(node, "options");
    if (tree.isPresent()) {
      Map<String, Node> flat = fields.flatten(tree.get(), type.optionPaths());
      for (var setting : flat.entrySet()) {
        OptionSchema option = type.option(setting.getKey()).orElseThrow();
        panel =
            panel.option(setting.getKey(), OptionValueConverter.toJson(setting.getValue(), option));
      }
    }
    return panel;
  }

  private GenericPanel fields(GenericPanel plain, Node.Mapping node, PanelType type) {
    Map<String, Node> flat =
        values
            .mapping(node, "field")
            .map(tree -> fields.flatten(tree, type.fieldOptionPaths()))
            .orElse(Map.of());
    GenericPanel panel = plain;
    for (var shortName : FieldSchema.SHORT_NAMES.entrySet()) {
      Optional<Node> value = values.node(node, shortName.getKey());
      if (value.isPresent() && type.fieldOption(shortName.getValue()).isPresent()) {
        panel = fields.apply(panel, type, shortName.getValue(), value.get());
      }
      Node other = flat.get(shortName.getValue());
      if (value.isPresent() && other != null) {
        reportDuplicate(shortName.getKey(), shortName.getValue(), "field", other);
      }
    }
    for (var setting : flat.entrySet()) {
      if (check.isValid(setting.getValue())) {
        panel = fields.apply(panel, type, setting.getKey(), setting.getValue());
      }
    }
    return panel;
  }

  /** Applies the keys that all panel types have. */
  private <P extends BasePanel<P>> P commonOptions(P plain, Node.Mapping node) {
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
    for (RuleExclusion exclusion : exclusions(node)) {
      panel = panel.excludeRule(exclusion);
    }
    Optional<Node.Mapping> datasource = values.mapping(node, "datasource");
    panel = datasource.flatMap(values::datasource).map(panel::datasource).orElse(panel);
    for (var raw : values.json(node, "raw").entrySet()) {
      panel = panel.raw(raw.getKey(), raw.getValue());
    }
    return panel;
  }

  private List<RuleExclusion> exclusions(Node.Mapping node) {
    List<RuleExclusion> exclusions = new ArrayList<>();
    for (Node.Mapping item : values.mappings(node, "exclusions")) {
      Optional<String> rule = values.text(item, "rule");
      Optional<String> reason = values.text(item, "reason");
      if (rule.isPresent() && reason.isPresent()) {
        exclusions.add(new RuleExclusion(rule.get(), reason.get(), CallSite.at(item.position())));
      }
    }
    return exclusions;
  }

  private <P extends BasePanel<P>> P place(P plain, Node.Mapping node) {
    P panel = values.integer(node, "width").map(plain::width).orElse(plain);
    panel = values.integer(node, "height").map(panel::height).orElse(panel);
    Optional<Node.Mapping> place = values.mapping(node, "place");
    Optional<Integer> column = place.flatMap(position -> values.integer(position, "column"));
    Optional<Integer> line = place.flatMap(position -> values.integer(position, "line"));
    return column.isPresent() && line.isPresent() ? panel.place(column.get(), line.get()) : panel;
  }

  private PanelLink link(Node.Mapping node) {
    return new PanelLink(
        values.text(node, "title").orElseThrow(),
        values.text(node, "url").orElseThrow(),
        values.isTrue(node, "newTab"));
  }

  private <P extends BasePanel<P>> P repeat(P panel, Node.Mapping node) {
    Optional<String> variable = values.text(node, "repeat");
    boolean down = values.text(node, "repeatDirection").filter("v"::equals).isPresent();
    Optional<Integer> maxPerRow = values.integer(node, "maxPerRow");
    if (node.entry("repeat").isEmpty()) {
      reportNoEffect(node, "maxPerRow", "without repeat:", "add repeat: with a variable");
      reportNoEffect(node, "repeatDirection", "without repeat:", "add repeat: with a variable");
    } else if (down) {
      reportNoEffect(node, "maxPerRow", "with repeatDirection: v", "remove it");
    }
    if (variable.isEmpty()) {
      return panel;
    }
    if (down) {
      return panel.repeatDown(variable.get());
    }
    return maxPerRow
        .map(copies -> panel.repeat(variable.get(), copies))
        .orElseGet(() -> panel.repeat(variable.get()));
  }

  private void reportNoEffect(Node.Mapping node, String key, String why, String next) {
    node.entry(key)
        .ifPresent(
            entry ->
                findings.add(
                    "setting-without-effect",
                    entry.key().position(),
                    key + ": has no effect " + why,
                    next));
  }

  private GenericPanel data(GenericPanel plain, Node.Mapping node) {
    GenericPanel panel = plain.transform(transformations.transformations(node));
    panel = values.text(node, "interval").map(panel::minInterval).orElse(panel);
    panel = values.integer(node, "maxDataPoints").map(panel::maxDataPoints).orElse(panel);
    panel = values.text(node, "timeFrom").map(panel::timeFrom).orElse(panel);
    panel = values.text(node, "timeShift").map(panel::timeShift).orElse(panel);
    panel = values.text(node, "timeCompare").map(panel::timeCompare).orElse(panel);
    panel = values.integer(node, "queryCachingTTL").map(panel::queryCachingTtl).orElse(panel);
    panel = values.text(node, "cacheTimeout").map(panel::cacheTimeout).orElse(panel);
    return values.isTrue(node, "hideTimeOverride") ? panel.hideTimeOverride() : panel;
  }
}
