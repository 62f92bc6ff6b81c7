package io.panelwright.vocabulary;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Grafana's words in one {@link Profile}. */
public final class Vocabulary {

  private static final String RESOURCE = "vocabulary.json";

  private final Profile profile;
  private final JsonObject facts;
  private final JsonObject lists;
  private final Map<String, PanelType> panels;
  private final Map<String, Map<String, Option>> queries;
  private final Map<String, Map<String, Option>> transformations;
  private final Map<String, List<String>> words = new ConcurrentHashMap<>();

  private Vocabulary(JsonObject root, Profile id) {
    this.profile = id;
    this.facts = root.object("profiles").object(id.id());
    this.lists = root.object("lists");
    JsonObject types = root.object("panels").object(facts.string("panels").orElse(id.id()));
    Map<String, PanelType> read = new LinkedHashMap<>();
    types.members().forEach((type, facts) -> read.put(type, panelType(type, (JsonObject) facts)));
    this.panels = Collections.unmodifiableMap(read);
    this.queries = byName(root.object("queries"));
    this.transformations = byName(root.object("transformations"));
  }

  private static Map<String, Map<String, Option>> byName(JsonObject lists) {
    Map<String, Map<String, Option>> read = new LinkedHashMap<>();
    lists.members().keySet().forEach(name -> read.put(name, options(lists, name, "")));
    return Collections.unmodifiableMap(read);
  }

  /** The words of a profile. */
  public static Vocabulary of(Profile profile) {
    return Loaded.BY_PROFILE.get(profile);
  }

  /** Which Grafana these words are of. */
  public Profile profile() {
    return profile;
  }

  /** {@code schemaVersion} of the dashboards that this Grafana saves. */
  public long schemaVersion() {
    return facts.integer("schemaVersion").orElseThrow();
  }

  /** {@code pluginVersion} of core panels, which is Grafana's own version. */
  public String pluginVersion() {
    return facts.string("pluginVersion").orElseThrow();
  }

  /** What this Grafana writes as the value of a first threshold: {@code 0} or {@code null}. */
  public Json thresholdBase() {
    return facts.get("thresholdBase").orElseThrow();
  }

  /** Whether this Grafana writes {@code weekStart: ""} where nobody chose a day. */
  public boolean writesEmptyWeekStart() {
    return facts.isTrue("writesEmptyWeekStart");
  }

  /** The core panel plugins by id. */
  public Map<String, PanelType> panels() {
    return panels;
  }

  /** The core panel plugin of this id. */
  public Optional<PanelType> panel(String type) {
    return Optional.ofNullable(panels.get(type));
  }

  /** What queries of a datasource type can say, by path; empty for plugins of others. */
  public Optional<Map<String, Option>> query(String datasourceType) {
    return Optional.ofNullable(queries.get(datasourceType));
  }

  /** The types of datasources whose queries are known. */
  public Set<String> queryTypes() {
    return queries.keySet();
  }

  /** The options of a transformation, by path; empty where it takes none, or any. */
  public Map<String, Option> transformation(String id) {
    return transformations.getOrDefault(id, Map.of());
  }

  /** Ids of all transformations. */
  public List<String> transformations() {
    return words("transformations");
  }

  /** Ids of all reducers. */
  public List<String> reducers() {
    return words("reducers");
  }

  /** Ids of units that have a name; {@link #isUnit} also knows the made-up ones. */
  public List<String> units() {
    return words("units");
  }

  /** What starts a unit that a person makes up: {@code suffix:}, {@code currency:} … */
  public List<String> unitPrefixes() {
    return words("unitPrefixes");
  }

  /** Whether this is a known unit or one made with a known prefix. */
  public boolean isUnit(String unit) {
    return units().contains(unit) || unitPrefixes().stream().anyMatch(unit::startsWith);
  }

  /** Ids of all colour modes. */
  public List<String> colorModes() {
    return words("colorModes");
  }

  /** Ids of all matchers that an override can use. */
  public List<String> fieldMatchers() {
    return words("fieldMatchers");
  }

  /** Kinds of variables that a person can add. */
  public List<String> variableTypes() {
    return words("variableTypes");
  }

  private List<String> words(String list) {
    return words.computeIfAbsent(list, name -> lists.array(name).strings().toList());
  }

  private static PanelType panelType(String id, JsonObject facts) {
    Map<String, Option> options = options(facts, "options", "");
    Map<String, Option> fields = options(facts, "standard", "");
    fields = new LinkedHashMap<>(fields);
    fields.putAll(options(facts, "custom", "custom."));
    return new PanelType(
        id,
        facts.string("name").orElse(id),
        facts.isTrue("queries"),
        options,
        Collections.unmodifiableMap(fields));
  }

  private static Map<String, Option> options(JsonObject facts, String list, String prefix) {
    Map<String, Option> options = new LinkedHashMap<>();
    facts
        .array(list)
        .objects()
        .map(row -> option(row, prefix))
        .forEach(o -> options.put(o.path(), o));
    return Collections.unmodifiableMap(options);
  }

  private static Option option(JsonObject row, String prefix) {
    List<Json> values = row.array("values").items();
    String word = row.string("type").orElse("any");
    return new Option(
        prefix + row.string("path").orElseThrow(),
        values.isEmpty() ? Option.Type.of(word) : Option.Type.ENUM,
        values,
        row.get("default"));
  }

  /** Read once, on first use. */
  private static final class Loaded {

    static final Map<Profile, Vocabulary> BY_PROFILE = new EnumMap<>(Profile.class);

    static {
      JsonObject root = (JsonObject) JsonReader.read(text());
      for (Profile profile : Profile.values()) {
        BY_PROFILE.put(profile, new Vocabulary(root, profile));
      }
    }

    private static String text() {
      try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
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
