package io.panelwright.assemble;

import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.assemble.Assembly.PlacedSection;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.document.AutoPlaces;
import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.GridPos;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Color;
import io.panelwright.dsl.ConditionalRendering;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.Keys;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Target;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns a dashboard of {@code dsl} values into the document that Grafana would save. */
public final class Assembler {

  private final Dashboard dashboard;
  private final Profile profile;
  private final Identities identities = new Identities();
  private final Templating templating;
  private final List<Json> panels = new ArrayList<>();
  private final List<PlacedSection> placed = new ArrayList<>();
  private final Set<String> conditionsOn = new LinkedHashSet<>();
  private final PanelKeys keys = new PanelKeys();
  private final List<Finding> findings = new ArrayList<>();
  private int y;

  private Assembler(Dashboard dashboard, Profile profile) {
    this.dashboard = dashboard;
    this.profile = profile;
    this.templating = new Templating(dashboard);
  }

  /** The document for a profile, and what the author must mend before it is written. */
  public static Assembly assemble(Dashboard dashboard, Profile profile) {
    return new Assembler(dashboard, profile).assembly();
  }

  private Assembly assembly() {
    dashboard.sections().forEach(this::section);
    findings.addAll(Tabs.findings(dashboard));
    JsonObject annotations = annotations();
    Vocabulary words = Vocabulary.of(profile);
    // What an author set by raw(…) stands.
    JsonObject json =
        Json.object()
            .with("annotations", annotations)
            .with("panels", new JsonArray(panels))
            .with("schemaVersion", words.schemaVersion())
            .with("templating", templating.json());
    for (var setting : dashboard.settings().members().entrySet()) {
      json = json.with(setting.getKey(), setting.getValue());
    }
    // Grafana leaves out the reader's preference.
    if (json.string("timezone").filter(String::isEmpty).isPresent()) {
      json = json.without("timezone");
    }
    if (words.writesEmptyWeekStart() && !json.has("weekStart")) {
      json = json.with("weekStart", "");
    }
    findings.addAll(identities.findings());
    findings.addAll(keys.findings());
    findings.addAll(templating.findings());
    return new Assembly(
        Canonical.of(new DashboardDocument(json)),
        placed,
        List.copyOf(conditionsOn),
        findings.stream().map(finding -> finding.within(dashboard.title())).toList(),
        new Sites(dashboard, placed));
  }

  private void section(Section section) {
    String key = section.key().orElseGet(() -> Keys.slug(section.title()));
    Place place = section.site().place().inside(section.title());
    requireKey(key, "section", section.title(), place);
    templating.requireIn(section.title(), "the title", place);
    requireDeclared(section.arrangement().rendering(), place);
    int id = identities.id(key, section.title(), section.site(), place);
    GridPos row = new GridPos(0, y, GridPos.COLUMNS, 1);
    boolean collapsed = section.look().collapsed();
    int top = section.look().header() ? y + 1 : y;
    List<GridPos> places = places(section, top);
    List<Json> inner = new ArrayList<>();
    List<PlacedPanel> placedPanels = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      inner.add(panel(section, key, section.panels().get(i), places.get(i), placedPanels));
    }
    if (section.look().header()) {
      panels.add(row(section, id, row, collapsed ? inner : List.of()));
    }
    if (!collapsed) {
      panels.addAll(inner);
    }
    placed.add(new PlacedSection(key, id, section.title(), top, placedPanels, section.site()));
    y = collapsed ? y + 1 : places.stream().mapToInt(p -> p.y() + p.h()).max().orElse(top);
  }

  private List<GridPos> places(Section section, int top) {
    Optional<AutoPlaces> automatic =
        section.arrangement().autoGrid().map(grid -> AutoPlaces.of(grid.json()));
    return automatic.isPresent()
        ? IntStream.range(0, section.panels().size())
            .mapToObj(index -> automatic.get().place(index, top))
            .toList()
        : Grid.flow(section.panels().stream().map(this::box).toList(), top);
  }

  private JsonObject row(Section section, int id, GridPos gridPos, List<Json> inner) {
    JsonObject row =
        Json.object()
            .with("collapsed", section.look().collapsed())
            .with("gridPos", gridPos.json())
            .with("id", id)
            .with("panels", new JsonArray(inner))
            .with("title", section.title())
            .with("type", "row");
    if (section.look().repeat().isEmpty()) {
      return row;
    }
    String variable = section.look().repeat().get();
    templating.require(
        variable, "the section repeats by", section.site().place().inside(section.title()));
    return row.with("repeat", variable);
  }

  private JsonObject panel(
      Section section, String sectionKey, Panel panel, GridPos gridPos, List<PlacedPanel> into) {
    PanelSpec spec = panel.spec();
    String title = spec.name().title();
    String name = spec.name().key().orElseGet(() -> Keys.slug(title));
    String key = name.contains("/") ? name : sectionKey + "/" + name;
    Place place = spec.name().site().place().inside(section.title()).inside(title);
    requireKey(name, "panel", title, place);
    requireDeclared(spec, place);
    requireDeclared(spec.layout().rendering(), place);
    int id = identities.id(key, title, spec.name().site(), place);
    spec.layout()
        .repeat()
        .ifPresent(repeat -> templating.require(repeat.variable(), "the panel repeats by", place));
    var writer = new PanelWriter(spec, dashboard.style(), profile, place);
    JsonObject json = writer.write(id, gridPos);
    int written = number(json).orElse(id);
    json = json.with("id", written);
    findings.addAll(writer.findings());
    if (section.arrangement().autoGrid().isPresent()) {
      var cell = new AutoGridCell(section.arrangement().autoGrid().get(), spec, place);
      json = cell.repeated(json);
      findings.addAll(cell.findings());
    }
    List<CallSite> queries = spec.data().queries().stream().map(Target::site).toList();
    into.add(new PlacedPanel(key, written, title, spec.name().site(), queries));
    keys.add(key, written);
    return json;
  }

  /** The id, which an author may have set by the escape hatch. */
  private static Optional<Integer> number(JsonObject panel) {
    return panel.integer("id").filter(id -> id == id.intValue()).map(Long::intValue);
  }

  private void requireDeclared(PanelSpec panel, Place place) {
    templating.requireIn(panel.name().title(), "the title", place);
    for (Target target : panel.data().queries()) {
      target.panel().ifPresent(key -> keys.refer(key, place));
      requireDeclared(target, place);
    }
  }

  private void requireDeclared(Optional<ConditionalRendering> rendering, Place place) {
    rendering.map(ConditionalRendering::conditions).orElse(List.of()).stream()
        .flatMap(condition -> condition.variable().stream())
        .forEach(
            name -> {
              conditionsOn.add(name);
              templating.require(name, "it is shown or hidden by", place);
            });
  }

  private void requireDeclared(Target target, Place place) {
    Place line = new Place(target.site().place().position(), place.path());
    templating.require(target.datasource(), line);
    // Other languages have dollars of their own, such as $timeFilter in InfluxQL.
    target.query().ifPresent(query -> templating.requireIn(query.promql(), "the query", line));
  }

  private void requireKey(String key, String what, String title, Place place) {
    if (key.isEmpty()) {
      findings.add(
          Finding.error(
              "key",
              place,
              "the "
                  + what
                  + " title \""
                  + title
                  + "\" has no Latin letter or digit to make a key from",
              "give it .key(\"…\")"));
    }
  }

  private Grid.Box box(Panel panel) {
    PanelSpec spec = panel.spec();
    HouseStyle.PanelStyle house = dashboard.style().of(spec.name().type());
    // Grafana widens a panel that repeats to the right to the whole grid when it loads it.
    boolean alone = spec.layout().repeat().filter(repeat -> !repeat.vertical()).isPresent();
    return new Grid.Box(
        spec.layout().width().orElse(house.width()),
        spec.layout().height(),
        house.height(),
        alone,
        spec.layout().spot());
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
    Place place = annotation.query().site().place().inside(annotation.name());
    requireDeclared(annotation.query(), place);
    JsonObject json =
        Json.object()
            .with("datasource", annotation.query().datasource().json())
            .merge(annotation.query().annotation())
            .with("name", annotation.name());
    for (var setting : annotation.settings().members().entrySet()) {
      json = json.with(setting.getKey(), setting.getValue());
    }
    if (annotation.panels().isEmpty()) {
      return json;
    }
    annotation.panels().forEach(key -> keys.refer(key, place));
    List<Json> ids =
        annotation.panels().stream()
            .flatMap(key -> keys.id(key).stream())
            .<Json>map(Json::of)
            .toList();
    return json.with(
        "filter",
        Json.object().with("exclude", annotation.exclude()).with("ids", new JsonArray(ids)));
  }

  /** The colour that Grafana gives the annotations which it puts in front of every dashboard. */
  private static final Color BUILT_IN = Color.of("rgba(0, 211, 255, 1)");
}
