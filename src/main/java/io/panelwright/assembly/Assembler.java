package io.panelwright.assembly;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dashboard.AutoGridLayout;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.CanonicalPanels;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.GridPos;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.dsl.panel.RenderingCondition;
import io.panelwright.dsl.query.Target;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Converts a dashboard of {@code dsl} values to the document that Grafana would save. */
public final class Assembler {

  private final Dashboard dashboard;
  private final Profile profile;
  private final PanelIdAssigner identities;
  private final TemplatingAssembler templating;
  private final CanonicalPanels panels = new CanonicalPanels();
  private final List<PlacedSection> placed = new ArrayList<>();
  private final Set<String> conditionsOn = new LinkedHashSet<>();
  // Only looked up, never iterated.
  private final Map<String, PanelDefaults> defaults = new HashMap<>();

  private final PanelDatasources datasources = new PanelDatasources();
  private final PanelKeys keys = new PanelKeys(placed);
  private final List<Finding> findings = new ArrayList<>();
  private int y;

  private Assembler(Dashboard dashboard, Profile profile) {
    this.dashboard = dashboard;
    this.profile = profile;
    this.identities =
        new PanelIdAssigner(
            dashboard.sections().stream().mapToInt(section -> 1 + section.panels().size()).sum());
    this.templating = new TemplatingAssembler(dashboard);
  }

  /** Assembles the document for a profile; the result contains findings for the author. */
  public static Assembly assemble(Dashboard dashboard, Profile profile) {
    return new Assembler(dashboard, profile).assembly();
  }

  private Assembly assembly() {
    dashboard.sections().forEach(this::section);
    findings.addAll(TabValidator.validate(dashboard));
    JsonObject annotations = annotations();
    GrafanaSchema schema = GrafanaSchema.forProfile(profile);
    // A value that an author set by raw(…) takes precedence.
    JsonObject json =
        Json.object()
            .with("annotations", annotations)
            .with("schemaVersion", schema.schemaVersion())
            .with("templating", templating.json());
    for (var setting : dashboard.settings().members().entrySet()) {
      json = json.with(setting.getKey(), setting.getValue());
    }
    json = schema.completeSettings(json);
    findings.addAll(identities.findings());
    findings.addAll(keys.findings());
    findings.addAll(templating.findings());
    return new Assembly(
        profile,
        json.has("panels")
            ? CanonicalJson.canonicalize(new DashboardDocument(json))
            : panels.withSettings(json),
        placed,
        List.copyOf(conditionsOn),
        findings.stream().map(finding -> finding.within(dashboard.title())).toList(),
        new SourceMap(dashboard, placed));
  }

  private void section(Section section) {
    String key = section.key().orElseGet(() -> Keys.slug(section.title()));
    Supplier<Location> location = () -> section.site().place().child(section.title());
    requireKey(key, "section", section.title(), location);
    templating.requireIn(section.title(), "the title", location);
    requireDeclared(section.v2Settings().rendering(), location);
    int id = identities.assign(key, section.title(), section.site(), location);
    GridPos row = new GridPos(0, y, GridPos.COLUMNS, 1);
    boolean collapsed = section.rowSettings().collapsed();
    int top = section.rowSettings().header() ? y + 1 : y;
    List<GridPos> positions = positions(section, top);
    List<JsonObject> rowPanels = new ArrayList<>();
    List<PlacedPanel> placedPanels = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      JsonObject panel =
          panel(section, key, section.panels().get(i), positions.get(i), placedPanels);
      // At once, while the panel is in the processor's cache.
      rowPanels.add(CanonicalJson.canonicalizePanel(panel));
    }
    if (section.rowSettings().header()) {
      JsonObject header = row(section, id, row, collapsed ? rowPanels : List.of());
      panels.add(CanonicalJson.canonicalizePanel(header));
    }
    if (!collapsed) {
      rowPanels.forEach(panels::add);
    }
    placed.add(new PlacedSection(key, id, section.title(), top, placedPanels, section.site()));
    y = collapsed ? y + 1 : positions.stream().mapToInt(p -> p.y() + p.h()).max().orElse(top);
  }

  private List<GridPos> positions(Section section, int top) {
    Optional<AutoGridLayout> automatic =
        section.v2Settings().autoGrid().map(grid -> AutoGridLayout.read(grid.json()));
    return automatic.isPresent()
        ? IntStream.range(0, section.panels().size())
            .mapToObj(index -> automatic.get().gridPos(index, top))
            .toList()
        : GridLayout.flow(section.panels().stream().map(this::box).toList(), top);
  }

  private JsonObject row(Section section, int id, GridPos gridPos, List<JsonObject> rowPanels) {
    JsonObject row =
        Json.object()
            .with("collapsed", section.rowSettings().collapsed())
            .with("gridPos", gridPos.json())
            .with("id", id)
            .with("panels", Json.array(rowPanels, panel -> panel))
            .with("title", section.title())
            .with("type", "row");
    if (section.rowSettings().repeat().isEmpty()) {
      return row;
    }
    String variable = section.rowSettings().repeat().get();
    templating.require(
        variable, "the section repeats for", () -> section.site().place().child(section.title()));
    return row.with("repeat", variable);
  }

  private JsonObject panel(
      Section section,
      String sectionKey,
      Panel panel,
      GridPos gridPos,
      List<PlacedPanel> placedPanels) {
    PanelSpec spec = panel.spec();
    String title = spec.identity().title();
    String name = spec.identity().key().orElseGet(() -> Keys.slug(title));
    String key = name.contains("/") ? name : sectionKey + "/" + name;
    Supplier<Location> location =
        () -> spec.identity().site().place().child(section.title()).child(title);
    requireKey(name, "panel", title, location);
    requireDeclared(spec, location);
    requireDeclared(spec.placement().rendering(), location);
    int id = identities.assign(key, title, spec.identity().site(), location);
    spec.placement()
        .repeat()
        .ifPresent(
            repeat -> templating.require(repeat.variable(), "the panel repeats for", location));
    var writer =
        new PanelAssembler(spec, defaults(spec.identity().type()), datasources, profile, location);
    Json assignedId = Json.of(id);
    JsonObject json = writer.assemble(assignedId, gridPos);
    int savedId = id;
    if (json.get("id").filter(saved -> saved == assignedId).isEmpty()) {
      savedId = number(json).orElse(id);
      json = json.with("id", savedId);
    }
    findings.addAll(writer.findings());
    if (section.v2Settings().autoGrid().isPresent()) {
      var cell = new AutoGridCell(section.v2Settings().autoGrid().get(), spec, location);
      json = cell.withRepeat(json);
      findings.addAll(cell.findings());
    }
    List<CallSite> queries = spec.data().queries().stream().map(Target::site).toList();
    PanelSpec.Identity identity = spec.identity();
    placedPanels.add(
        new PlacedPanel(key, savedId, title, identity.exclusions(), identity.site(), queries));
    return json;
  }

  private PanelDefaults defaults(String type) {
    return defaults.computeIfAbsent(
        type, absent -> PanelDefaults.of(type, dashboard.style(), profile));
  }

  /** The id in the JSON, which an author may have set by the escape hatch. */
  private static Optional<Integer> number(JsonObject panel) {
    return panel.integer("id").filter(id -> id == id.intValue()).map(Long::intValue);
  }

  private void requireDeclared(PanelSpec panel, Supplier<Location> location) {
    templating.requireIn(panel.identity().title(), "the title", location);
    for (Target target : panel.data().queries()) {
      target.sourcePanelKey().ifPresent(key -> keys.addReference(key, location));
      requireDeclared(target, location);
    }
  }

  private void requireDeclared(
      Optional<ConditionalRendering> rendering, Supplier<Location> location) {
    if (rendering.isEmpty()) {
      return;
    }
    for (RenderingCondition condition : rendering.get().conditions()) {
      condition.variable().ifPresent(conditionsOn::add);
      condition
          .variable()
          .ifPresent(name -> templating.require(name, "its conditional rendering uses", location));
    }
  }

  private void requireDeclared(Target target, Supplier<Location> location) {
    Supplier<Location> line =
        () -> new Location(target.site().place().position(), location.get().path());
    templating.require(target.datasource(), line);
    // Other query languages have their own $ notation, such as $timeFilter in InfluxQL.
    target.query().ifPresent(query -> templating.requireIn(query.promql(), "the query", line));
  }

  private void requireKey(String key, String kind, String title, Supplier<Location> location) {
    if (key.isEmpty()) {
      findings.add(
          Finding.error(
              "key-missing",
              location.get(),
              "the "
                  + kind
                  + " title \""
                  + title
                  + "\" contains no Latin letter or digit for a key",
              "add .key(\"…\")"));
    }
  }

  private GridLayout.Box box(Panel panel) {
    PanelSpec spec = panel.spec();
    HouseStyle.PanelStyle defaults = dashboard.style().panelStyle(spec.identity().type());
    // On load, Grafana widens a panel that repeats horizontally to the full width.
    boolean fullWidth = spec.placement().repeat().filter(repeat -> !repeat.vertical()).isPresent();
    return new GridLayout.Box(
        spec.placement().width().orElse(defaults.width()),
        spec.placement().height(),
        defaults.height(),
        fullWidth,
        spec.placement().gridPosition());
  }

  private JsonObject annotations() {
    List<Json> list = new ArrayList<>();
    List<Annotation> all = dashboard.annotations();
    if (all.stream().noneMatch(Annotation::isBuiltIn)) {
      list.add(annotation(Annotation.builtIn(BUILT_IN)));
    }
    all.forEach(annotation -> list.add(annotation(annotation)));
    return Json.object().with("list", new JsonArray(list));
  }

  private JsonObject annotation(Annotation annotation) {
    Supplier<Location> location = () -> annotation.query().site().place().child(annotation.name());
    requireDeclared(annotation.query(), location);
    JsonObject json =
        Json.object()
            .with("datasource", datasources.reference(annotation.query().datasource()))
            .merge(annotation.query().annotation())
            .with("name", annotation.name());
    for (var setting : annotation.settings().members().entrySet()) {
      json = json.with(setting.getKey(), setting.getValue());
    }
    if (annotation.panels().isEmpty()) {
      return json;
    }
    annotation.panels().forEach(key -> keys.addReference(key, location));
    Map<String, Integer> known = keys.ids();
    List<Json> ids =
        annotation.panels().stream()
            .filter(known::containsKey)
            .<Json>map(key -> Json.of(known.get(key)))
            .toList();
    return json.with(
        "filter",
        Json.object().with("exclude", annotation.exclude()).with("ids", new JsonArray(ids)));
  }

  /** The color of Grafana's built-in annotations. */
  private static final Color BUILT_IN = Color.of("rgba(0, 211, 255, 1)");
}
