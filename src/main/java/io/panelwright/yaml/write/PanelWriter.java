package io.panelwright.yaml.write;

import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.dsl.panel.RuleExclusion;
import io.panelwright.dsl.query.Owner;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.yaml.schema.ObjectSchema;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.Schema;
import io.panelwright.yaml.schema.SchemaRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a panel with its keys where they exist, otherwise {@code raw:}. */
public final class PanelWriter {

  private static final Map<String, Schema> KINDS = PanelSchema.byType();

  private final PanelSpec panel;
  private final Optional<PanelType> type;
  private final String kind;
  private final PanelMappingBuilder mapping;

  private PanelWriter(PanelSpec panel) {
    this.panel = panel;
    boolean library = panel.extraMembers().members().has("libraryPanel");
    Optional<PanelType> core = PanelSchema.GRAFANA.panel(panel.identity().type());
    boolean plugin = core.isEmpty() || panel.extraMembers().pluginVersion().isPresent();
    this.type = library || plugin ? Optional.empty() : core;
    this.kind = library ? PanelSchema.LIBRARY : type.map(PanelType::id).orElse(PanelSchema.PLUGIN);
    this.mapping = new PanelMappingBuilder((ObjectSchema) ((SchemaRef) KINDS.get(kind)).schema());
  }

  /**
   * Writes a panel as a mapping.
   *
   * @param owner the owner of its section, if it has one
   */
  public static JsonObject write(Panel panel, Optional<Owner> owner) {
    return new PanelWriter(panel.spec()).write(owner);
  }

  private JsonObject write(Optional<Owner> owner) {
    name();
    commonOptions();
    if (!kind.equals(PanelSchema.LIBRARY)) {
      settings();
      data(owner);
    }
    return mapping.build(panel.extraMembers().raw());
  }

  private void name() {
    mapping.put(kind, Json.of(panel.identity().title()));
    panel.identity().key().ifPresent(key -> mapping.put("key", Json.of(key)));
    if (kind.equals(PanelSchema.PLUGIN)) {
      required("type", Json.of(panel.identity().type()), "type");
      panel
          .extraMembers()
          .pluginVersion()
          .filter(version -> !version.isEmpty())
          .ifPresent(this::version);
    } else if (kind.equals(PanelSchema.LIBRARY)) {
      JsonObject library = panel.extraMembers().members().object("libraryPanel");
      required("name", library.get("name").orElse(JsonNull.NULL), "libraryPanel.name");
      required("uid", library.get("uid").orElse(JsonNull.NULL), "libraryPanel.uid");
    } else {
      mapping.putPlaceholder("unit", JsonNull.NULL);
    }
  }

  private void version(String version) {
    mapping.put("pluginVersion", Json.of(version), "pluginVersion", Json.of(version));
  }

  /** Sets a required key, or a placeholder and {@code raw:} if its schema rejects the value. */
  private void required(String key, Json value, String path) {
    mapping.putPlaceholder(key, Json.of("unknown"));
    mapping.put(key, value, path, value);
  }

  private void commonOptions() {
    JsonObject members = panel.extraMembers().members().without("libraryPanel");
    members
        .get("description")
        .ifPresent(text -> putStripped("description", text, "description", text));
    place();
    sorted(members.without("description")).forEach(this::member);
    List<RuleExclusion> exclusions = panel.identity().exclusions();
    if (!exclusions.isEmpty()) {
      mapping.put("exclusions", Json.array(exclusions, PanelWriter::exclusion));
    }
  }

  private static JsonObject exclusion(RuleExclusion exclusion) {
    return Json.object().with("rule", exclusion.rule()).with("reason", exclusion.reason());
  }

  private void member(String key, Json value) {
    if (key.equals("links") && value instanceof JsonArray links && isPlain(links)) {
      mapping.put(key, FieldNotations.linkNotations(links), key, value);
    } else if (value.equals(Json.of(true))) {
      mapping.put(key, value, key, value);
    } else {
      mapping.putRaw(key, value);
    }
  }

  /** Returns whether links have no members besides those of the short notation. */
  private static boolean isPlain(JsonArray links) {
    return links.objects().count() == links.size()
        && links.objects().allMatch(PanelWriter::isPlain);
  }

  private static boolean isPlain(JsonObject link) {
    return link.members().size() == 3
        && link.get("targetBlank").filter(JsonBoolean.class::isInstance).isPresent()
        && link.string("title").isPresent()
        && link.string("url").isPresent();
  }

  /** Sets a text from which the reader strips leading and trailing whitespace. */
  private void putStripped(String key, Json value, String path, Json exact) {
    if (!(value instanceof JsonString text) || !text.value().equals(text.value().strip())) {
      mapping.putRaw(path, exact);
      return;
    }
    boolean block = text.value().contains("\n");
    mapping.put(key, block ? Json.of(text.value() + "\n") : text, path, exact);
  }

  private void place() {
    PanelSpec.Placement placement = panel.placement();
    placement.width().ifPresent(columns -> mapping.put("width", Json.of(columns)));
    placement.height().ifPresent(units -> mapping.put("height", Json.of(units)));
    placement
        .gridPosition()
        .ifPresent(
            position ->
                mapping.put(
                    "place",
                    Json.object().with("column", position.column()).with("line", position.line())));
    placement.repeat().ifPresent(this::repeat);
    placement
        .rendering()
        .ifPresent(
            rendering -> RenderingNotations.notation(rendering).members().forEach(mapping::put));
  }

  private void repeat(PanelSpec.Repeat repeat) {
    mapping.put("repeat", Json.of(repeat.variable()));
    repeat.maxPerRow().ifPresent(max -> mapping.put("maxPerRow", Json.of(max)));
    if (repeat.vertical()) {
      mapping.put("repeatDirection", Json.of("v"));
    }
  }

  private void settings() {
    if (type.isEmpty()) {
      mapping.putTree("field", panel.fields());
      mapping.putTree("options", panel.options());
      OverrideWriter.ofUnknownType().write(panel.overrides(), mapping);
      return;
    }
    FieldWriter writer = new FieldWriter(type.get());
    JsonObject options = panel.options();
    JsonObject fields = panel.fields();
    for (var setting : panel.options().members().entrySet()) {
      if (isMoved(setting.getKey())) {
        options = options.without(setting.getKey());
        fields = fields.with("custom." + setting.getKey(), setting.getValue());
      }
    }
    if (kind.equals("text")) {
      options = content(options);
    }
    writer.fields(fields, mapping);
    writer.options(options, mapping);
    OverrideWriter.of(writer).write(panel.overrides(), mapping);
  }

  /** Returns whether an option of an earlier Grafana is a field option now. */
  private boolean isMoved(String path) {
    return type.get().option(path).isEmpty()
        && type.get().fieldOption("custom." + path).isPresent();
  }

  /** Returns the options without the text if {@code content:} can hold it. */
  private JsonObject content(JsonObject options) {
    Optional<Json> text =
        options.get("content").or(() -> type.get().option("content").orElseThrow().defaultValue());
    boolean writable =
        text.isPresent()
            && text.get() instanceof JsonString string
            && !string.value().isBlank()
            && string.value().strip().equals(string.value());
    if (writable) {
      putStripped("content", text.get(), "options.content", text.get());
      return options.without("content");
    }
    return text.map(exact -> options.with("content", exact)).orElse(options);
  }

  private void data(Optional<Owner> owner) {
    sorted(panel.data().settings()).forEach((key, value) -> mapping.put(key, value, key, value));
    boolean needed = type.filter(PanelType::takesQueries).isPresent();
    new QueryWriter(owner).write(panel.data().queries(), needed, mapping);
    TransformationWriter.write(panel.data().transformations(), mapping);
  }

  /** Sorts members, so that the output does not depend on the order of calls. */
  private static Map<String, Json> sorted(JsonObject object) {
    return new TreeMap<>(object.members());
  }
}
