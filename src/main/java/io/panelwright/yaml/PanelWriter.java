package io.panelwright.yaml;

import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.vocabulary.PanelType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a panel: its own words where there are some, else {@code raw:}. */
final class PanelWriter {

  private static final Map<String, Shape> KINDS = PanelFormat.byType();

  private final PanelSpec panel;
  private final Optional<PanelType> type;
  private final String kind;
  private final WrittenPanel written;

  private PanelWriter(PanelSpec panel) {
    this.panel = panel;
    boolean library = panel.extras().members().has("libraryPanel");
    Optional<PanelType> core = PanelFormat.WORDS.panel(panel.name().type());
    boolean plugin = core.isEmpty() || panel.extras().pluginVersion().isPresent();
    this.type = library || plugin ? Optional.empty() : core;
    this.kind = library ? PanelFormat.LIBRARY : type.map(PanelType::id).orElse(PanelFormat.PLUGIN);
    this.written = new WrittenPanel((Shape.Fields) ((Named) KINDS.get(kind)).shape());
  }

  /**
   * A panel as the file has it.
   *
   * @param owner of its section
   */
  static JsonObject form(Panel panel, Owner owner) {
    return new PanelWriter(panel.spec()).form(owner);
  }

  private JsonObject form(Owner owner) {
    name();
    look();
    if (!kind.equals(PanelFormat.LIBRARY)) {
      settings();
      data(owner);
    }
    return written.form(panel.extras().raw());
  }

  private void name() {
    written.say(kind, Json.of(panel.name().title()));
    panel.name().key().ifPresent(key -> written.say("key", Json.of(key)));
    if (kind.equals(PanelFormat.PLUGIN)) {
      required("type", Json.of(panel.name().type()), "type");
      panel.extras().pluginVersion().filter(version -> !version.isEmpty()).ifPresent(this::version);
    } else if (kind.equals(PanelFormat.LIBRARY)) {
      JsonObject library = panel.extras().members().object("libraryPanel");
      required("name", library.get("name").orElse(JsonNull.NULL), "libraryPanel.name");
      required("uid", library.get("uid").orElse(JsonNull.NULL), "libraryPanel.uid");
    } else {
      written.reserve("unit", JsonNull.NULL);
    }
  }

  private void version(String version) {
    written.say("pluginVersion", Json.of(version), "pluginVersion", Json.of(version));
  }

  /** Says what there must be; something else below it where it is nothing that a key takes. */
  private void required(String key, Json value, String path) {
    written.reserve(key, Json.of("unknown"));
    written.say(key, value, path, value);
  }

  private void look() {
    JsonObject members = panel.extras().members().without("libraryPanel");
    members
        .get("description")
        .ifPresent(text -> stripped("description", text, "description", text));
    place();
    sorted(members.without("description")).forEach(this::member);
  }

  private void member(String key, Json value) {
    if (key.equals("links") && value instanceof JsonArray links && isPlain(links)) {
      written.say(key, FieldForms.links(links), key, value);
    } else if (value.equals(Json.of(true))) {
      written.say(key, value, key, value);
    } else {
      written.raw(key, value);
    }
  }

  /** Whether links say nothing but what their short form says. */
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

  /** Says a text of which blank lines at its ends do not count. */
  private void stripped(String key, Json value, String path, Json exact) {
    if (!(value instanceof JsonString text) || !text.value().equals(text.value().strip())) {
      written.raw(path, exact);
      return;
    }
    boolean block = text.value().contains("\n");
    written.say(key, block ? Json.of(text.value() + "\n") : text, path, exact);
  }

  private void place() {
    PanelSpec.Layout layout = panel.layout();
    layout.width().ifPresent(columns -> written.say("width", Json.of(columns)));
    layout.height().ifPresent(units -> written.say("height", Json.of(units)));
    layout
        .spot()
        .ifPresent(
            spot ->
                written.say(
                    "place",
                    Json.object().with("column", spot.column()).with("line", spot.line())));
    layout.repeat().ifPresent(this::repeat);
    layout
        .rendering()
        .ifPresent(rendering -> RenderingForms.of(rendering).members().forEach(written::say));
  }

  private void repeat(PanelSpec.Repeat repeat) {
    written.say("repeat", Json.of(repeat.variable()));
    repeat.maxPerRow().ifPresent(most -> written.say("maxPerRow", Json.of(most)));
    if (repeat.vertical()) {
      written.say("repeatDirection", Json.of("v"));
    }
  }

  private void settings() {
    if (type.isEmpty()) {
      written.tree("field", panel.fields());
      written.tree("options", panel.options());
      OverrideWriter.ofAnything().write(panel.overrides(), written);
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
    writer.fields(fields, written);
    writer.options(options, written);
    OverrideWriter.of(writer).write(panel.overrides(), written);
  }

  /** Whether what was an option in an earlier Grafana is a field option now. */
  private boolean isMoved(String path) {
    return type.get().option(path).isEmpty()
        && type.get().fieldOption("custom." + path).isPresent();
  }

  /** The options less the text, where that has a word of its own. */
  private JsonObject content(JsonObject options) {
    Optional<Json> text =
        options.get("content").or(() -> type.get().option("content").orElseThrow().preset());
    boolean brief =
        text.isPresent()
            && text.get() instanceof JsonString string
            && !string.value().isBlank()
            && string.value().strip().equals(string.value());
    if (brief) {
      stripped("content", text.get(), "options.content", text.get());
      return options.without("content");
    }
    return text.map(exact -> options.with("content", exact)).orElse(options);
  }

  private void data(Owner owner) {
    sorted(panel.data().settings()).forEach((key, value) -> written.say(key, value, key, value));
    boolean needed = type.filter(PanelType::takesQueries).isPresent();
    new QueryWriter(owner).write(panel.data().queries(), needed, written);
    TransformationWriter.write(panel.data().transformations(), written);
  }

  /** Members in an order of their own, whoever said them first. */
  private static Map<String, Json> sorted(JsonObject object) {
    return new TreeMap<>(object.members());
  }
}
