package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The panel types, options and ids of one Grafana version. */
public final class GrafanaSchema {

  private static final String RESOURCE = "schema.json";

  /** Settings of a dashboard whose empty text means the reader's preference. */
  private static final List<String> TEXT_SETTINGS = List.of("timezone", "weekStart");

  private final Profile profile;
  private final JsonObject facts;
  private final JsonObject lists;
  private final JsonObject panels;

  /** Panel types that were read: a dashboard has few. */
  private final Map<String, PanelType> panelsByType = new ConcurrentHashMap<>();

  private final Map<String, Map<String, OptionSchema>> queries;
  private final Map<String, Map<String, OptionSchema>> transformations;
  private final Map<String, List<String>> listsByName = new ConcurrentHashMap<>();

  private GrafanaSchema(JsonObject root, Profile profile) {
    this.profile = profile;
    this.facts = root.object("profiles").object(profile.id());
    this.lists = root.object("lists");
    this.panels = root.object("panels").object(facts.string("panels").orElse(profile.id()));
    this.queries = byName(root.object("queries"));
    this.transformations = byName(root.object("transformations"));
  }

  private static Map<String, Map<String, OptionSchema>> byName(JsonObject lists) {
    Map<String, Map<String, OptionSchema>> read = new LinkedHashMap<>();
    lists.members().keySet().forEach(name -> read.put(name, options(lists, name, "")));
    return Collections.unmodifiableMap(read);
  }

  /** The schema of a profile. */
  public static GrafanaSchema forProfile(Profile profile) {
    return Holder.BY_PROFILE.computeIfAbsent(profile, read -> new GrafanaSchema(Holder.ROOT, read));
  }

  /** The profile of this schema. */
  public Profile profile() {
    return profile;
  }

  /** The {@code schemaVersion} of dashboards that this Grafana saves. */
  public long schemaVersion() {
    return facts.integer("schemaVersion").orElseThrow();
  }

  /** The {@code pluginVersion} of core panels, which is Grafana's version. */
  public String pluginVersion() {
    return facts.string("pluginVersion").orElseThrow();
  }

  /** The value of the first threshold in saved dashboards: {@code 0} or {@code null}. */
  public Json thresholdBase() {
    return facts.get("thresholdBase").orElseThrow();
  }

  /** The query that this Grafana adds to panels that have none, although their type has queries. */
  public Optional<JsonObject> placeholderQuery() {
    return Optional.of(facts.object("placeholderQuery")).filter(query -> !query.isEmpty());
  }

  /** Adds the empty texts that this Grafana saves, and removes those that it omits. */
  public JsonObject completeSettings(JsonObject settings) {
    JsonObject complete = settings;
    for (String setting : TEXT_SETTINGS) {
      boolean empty = settings.get(setting).orElse(Json.of("")).equals(Json.of(""));
      boolean written = facts.array("emptySettings").strings().anyMatch(setting::equals);
      complete =
          !empty || settings.has(setting) == written
              ? complete
              : written ? complete.with(setting, "") : complete.without(setting);
    }
    return complete;
  }

  /** The version of Grafana whose panel types these are, such as 13.2. */
  public double panelVersion() {
    return Double.parseDouble(facts.string("panels").orElse(profile.id()));
  }

  /** The core panel plugins by id. */
  public Map<String, PanelType> panels() {
    Map<String, PanelType> types = new LinkedHashMap<>();
    panels.members().keySet().forEach(type -> types.put(type, panelType(type)));
    return Collections.unmodifiableMap(types);
  }

  /** The core panel plugin with this id. */
  public Optional<PanelType> panel(String type) {
    return panels.has(type) ? Optional.of(panelType(type)) : Optional.empty();
  }

  private PanelType panelType(String type) {
    return panelsByType.computeIfAbsent(type, id -> panelType(id, panels.object(id)));
  }

  /** The query options of a datasource type by path; empty for unknown types. */
  public Optional<Map<String, OptionSchema>> queryOptions(String datasourceType) {
    return Optional.ofNullable(queries.get(datasourceType));
  }

  /** The datasource types with known query options. */
  public Set<String> queryTypes() {
    return queries.keySet();
  }

  /** The options of a transformation by path; empty if it has none, or any. */
  public Map<String, OptionSchema> transformationOptions(String id) {
    return transformations.getOrDefault(id, Map.of());
  }

  /** The ids of all transformations. */
  public List<String> transformations() {
    return list("transformations");
  }

  /** The ids of all reducers. */
  public List<String> reducers() {
    return list("reducers");
  }

  /** The ids of predefined units; {@link #isUnit} also accepts custom ones. */
  public List<String> units() {
    return list("units");
  }

  /** The prefixes of custom units: {@code suffix:}, {@code currency:} … */
  public List<String> unitPrefixes() {
    return list("unitPrefixes");
  }

  /** Whether this is a predefined unit or has the prefix of custom units. */
  public boolean isUnit(String unit) {
    return units().contains(unit) || unitPrefixes().stream().anyMatch(unit::startsWith);
  }

  /** The ids of all color modes. */
  public List<String> colorModes() {
    return list("colorModes");
  }

  /** The ids of all matchers of overrides. */
  public List<String> fieldMatchers() {
    return list("fieldMatchers");
  }

  /** The types of variables that a user can add. */
  public List<String> variableTypes() {
    return list("variableTypes");
  }

  private List<String> list(String list) {
    return listsByName.computeIfAbsent(list, name -> lists.array(name).strings().toList());
  }

  private static PanelType panelType(String id, JsonObject facts) {
    Map<String, OptionSchema> options = options(facts, "options", "");
    Map<String, OptionSchema> fields = options(facts, "standard", "");
    fields = new LinkedHashMap<>(fields);
    fields.putAll(options(facts, "custom", "custom."));
    return new PanelType(
        id,
        facts.string("name").orElse(id),
        facts.isTrue("queries"),
        facts.array("emptyGroups").strings().toList(),
        options,
        Collections.unmodifiableMap(fields));
  }

  private static Map<String, OptionSchema> options(JsonObject facts, String list, String prefix) {
    Map<String, OptionSchema> options = new LinkedHashMap<>();
    facts
        .array(list)
        .objects()
        .map(row -> option(row, prefix))
        .forEach(o -> options.put(o.path(), o));
    return Collections.unmodifiableMap(options);
  }

  private static OptionSchema option(JsonObject row, String prefix) {
    List<Json> values = row.array("values").items();
    String type = row.string("type").orElse("any");
    return new OptionSchema(
        prefix + row.string("path").orElseThrow(),
        values.isEmpty() ? OptionSchema.ValueKind.byId(type) : OptionSchema.ValueKind.ENUM,
        values,
        row.get("default"));
  }

  /** Reads the resource on first use. */
  private static final class Holder {

    static final JsonObject ROOT = (JsonObject) JsonReader.read(text());
    static final Map<Profile, GrafanaSchema> BY_PROFILE = new ConcurrentHashMap<>();

    private static String text() {
      try (InputStream in = GrafanaSchema.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " is missing from the jar");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
