package io.panelwright.importer;

import io.panelwright.contract.Contract;
import io.panelwright.document.Canonical;
import io.panelwright.document.V2Section;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.Keys;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.importer.source.Expression;
import io.panelwright.importer.source.Names;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the words for a whole dashboard. */
final class ScriptMaker {

  private static final String PANEL = "Panel";

  private final SavedForm saved;
  private final boolean housed;
  private final HouseStyle style;
  private final List<String> titles;
  private final Keyring keys;
  private final Names names;
  private final Map<String, Object> locals = new HashMap<>();
  private final Sayer sayer;
  private final Sources sources;
  private final TargetSayer targets;
  private final SectionSayer sectionWords;
  private final SectionVariables own;

  /**
   * @param sections what only v2 says of them; none in other forms
   * @param housed whether the dashboard is written against the house style
   * @param phrases that are known already
   */
  ScriptMaker(
      SavedForm saved,
      List<V2Section> sections,
      Optional<Contract> contract,
      boolean housed,
      Phrases phrases) {
    this.saved = saved;
    this.sayer = new Sayer(locals, phrases);
    this.sectionWords = new SectionSayer(sayer, sections);
    this.own = new SectionVariables(saved.variables(), sections);
    this.housed = housed;
    this.style = housed ? HouseStyle.standard() : HouseStyle.none();
    this.titles = SectionSayer.titles(saved, sections);
    this.keys = new Keyring(saved, titles);
    this.names = new Names(List.of());
    this.sources = new Sources(contract, names, locals);
    this.targets = new TargetSayer(sayer, sources, keys.byKeyId());
  }

  /**
   * A script and the dashboard that it makes.
   *
   * @param renamed the source with the ids that come from keys
   * @param notes what a person should look at
   */
  record Made(Script script, Dashboard dashboard, SavedForm renamed, List<String> notes) {

    Made {
      notes = List.copyOf(notes);
    }
  }

  Made made() {
    // Named first, so that people recognise it.
    String entry = names.method(title(), "dashboard");
    List<Script.Piece> variables = variables();
    List<Script.Piece> annotations = annotations();
    List<Script.Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < saved.sections().size(); i++) {
      chapters.add(chapter(i, own.of(i, variables)));
    }
    Expression dashboard = dashboard(chapters, variables, annotations);
    Object value = sayer.value(dashboard);
    return new Made(
        new Script(
            new Script.Piece(entry, title(), "Dashboard", dashboard),
            chapters,
            own.common(variables),
            annotations,
            sources.constants().entrySet().stream()
                .map(
                    constant ->
                        new Script.Piece(
                            constant.getKey(),
                            constant.getKey(),
                            sources.type(constant.getKey()),
                            constant.getValue()))
                .toList()),
        (Dashboard) value,
        keys.renamed(saved),
        targets.notes());
  }

  private String title() {
    return saved.settings().string("title").orElse("");
  }

  private Script.Piece piece(String title, String kind, String type, Expression expression) {
    String name = names.method(title, kind);
    locals.put(name, sayer.value(expression));
    return new Script.Piece(name, title, type, expression);
  }

  private List<Script.Piece> variables() {
    var words = new VariableSayer(sayer, sources);
    List<Script.Piece> pieces = new ArrayList<>();
    for (JsonObject variable : saved.variables()) {
      Optional<Expression> said = words.of(variable);
      if (said.isEmpty()) {
        return List.of();
      }
      String name = variable.string("name").orElse("");
      pieces.add(piece(name, "variable", "Variable", said.get()));
    }
    return pieces;
  }

  private List<Script.Piece> annotations() {
    var words = new AnnotationSayer(sayer, targets, keys.byId());
    List<Script.Piece> pieces = new ArrayList<>();
    for (JsonObject annotation : unstandard()) {
      Optional<Expression> said = words.of(annotation);
      if (said.isEmpty()) {
        return List.of();
      }
      String name = annotation.string("name").orElse("");
      pieces.add(piece(name, "annotation", "Annotation", said.get()));
    }
    return pieces;
  }

  /** The standard one stands in front unasked, unless there are more of its kind. */
  private List<JsonObject> unstandard() {
    List<JsonObject> all = saved.annotations();
    boolean standard =
        all.stream().filter(annotation -> annotation.has("builtIn")).count() == 1
            && all.get(0).equals(Migration.STANDARD_ANNOTATION);
    return standard ? all.subList(1, all.size()) : all;
  }

  private Script.Chapter chapter(int index, List<Script.Piece> variables) {
    SavedForm.Part part = saved.sections().get(index);
    String title = titles.get(index);
    String name = names.method(title, "section");
    List<Script.Piece> panels = panels(index, part);
    List<Expression> given = new ArrayList<>(List.of(Literals.text(title), owner(panels)));
    panels.forEach(panel -> given.add(new Expression.LocalCall(panel.name())));
    Expression section =
        new Expression.Call("Section", "section", List.of("String", "Owner", "Panel..."), given);
    section = sectionWords.look(section, part.row(), title, keys.section(index));
    section = parts(section, "variables", "Variable...", variables);
    section = sectionWords.section(section, title, index);
    locals.put(name, sayer.value(section));
    return new Script.Chapter(new Script.Piece(name, title, "Section", section), panels, variables);
  }

  private List<Script.Piece> panels(int index, SavedForm.Part part) {
    var words = new PanelSayer(sayer, targets, sources, style, saved.profile());
    List<Expression> said = new ArrayList<>();
    boolean automatic = sectionWords.isAutomatic(index);
    for (int i = 0; i < part.panels().size(); i++) {
      JsonObject panel = part.panels().get(i);
      // An automatic grid has as many copies side by side as it has columns.
      JsonObject alone = automatic ? panel.without("maxPerRow") : panel;
      Expression made = words.of(keys.referring(alone));
      String key = keys.panel(index, i);
      String title = panel.string("title").orElse("");
      said.add(Keyring.fits(title, key) ? made : SectionSayer.word(made, "key", key));
    }
    int top =
        part.row()
            .map(row -> row.object("gridPos").integer("y").orElse(0L).intValue() + 1)
            .orElseGet(() -> top(part));
    List<Expression> placed = automatic ? said : new Placing(style, part.panels(), top).of(said);
    List<Script.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      JsonObject panel = part.panels().get(i);
      String title = panel.string("title").orElse("");
      String kind = panel.string("type").filter(type -> !Keys.slug(type).isEmpty()).orElse(PANEL);
      pieces.add(piece(title, kind, PANEL, sectionWords.panel(placed.get(i), index, i)));
    }
    return pieces;
  }

  private static int top(SavedForm.Part part) {
    return part.panels().stream()
        .mapToInt(panel -> panel.object("gridPos").integer("y").orElse(0L).intValue())
        .min()
        .orElse(0);
  }

  /** Whoever is asked most by a section's panels. */
  private Expression owner(List<Script.Piece> panels) {
    Map<String, Integer> asked = new HashMap<>();
    panels.forEach(
        panel -> Locals.in(panel.expression()).forEach(name -> asked.merge(name, 1, Integer::sum)));
    String most = "";
    for (String name : sources.constants().keySet()) {
      boolean more = asked.getOrDefault(name, 0) > asked.getOrDefault(most, 0);
      most = sources.type(name).equals("Owner") && (most.isEmpty() || more) ? name : most;
    }
    return most.isEmpty()
        ? sources.owner("default").orElseThrow().name()
        : new Expression.Local(most);
  }

  private Expression dashboard(
      List<Script.Chapter> chapters, List<Script.Piece> variables, List<Script.Piece> annotations) {
    List<Expression> given =
        new ArrayList<>(
            List.of(
                Literals.text(saved.settings().string("uid").orElse("")), Literals.text(title())));
    chapters.forEach(chapter -> given.add(new Expression.LocalCall(chapter.section().name())));
    Expression made =
        new Expression.Call(
            "Dashboard", "dashboard", List.of("String", "String", "Section..."), given);
    made = settings(made);
    made = parts(made, "variables", "Variable...", own.common(variables));
    made = parts(made, "annotations", "Annotation...", annotations);
    if (variables.isEmpty() && !saved.variables().isEmpty()) {
      made = Sayer.by("raw", made, "templating", list(saved.variables()));
    }
    if (annotations.isEmpty() && !unstandard().isEmpty()) {
      made = Sayer.by("raw", made, "annotations", list(saved.annotations()));
    }
    Expression none = new Expression.Call("HouseStyle", "none", List.of(), List.of());
    return housed ? made : new Expression.Word(made, "style", List.of("HouseStyle"), List.of(none));
  }

  private static Json list(List<JsonObject> items) {
    return Json.object().with("list", new JsonArray(List.<Json>copyOf(items)));
  }

  private static Expression parts(
      Expression dashboard, String word, String type, List<Script.Piece> pieces) {
    List<Expression> calls =
        pieces.stream().<Expression>map(p -> new Expression.LocalCall(p.name())).toList();
    return calls.isEmpty() ? dashboard : new Expression.Word(dashboard, word, List.of(type), calls);
  }

  private Expression settings(Expression start) {
    // The reader's preference is said by an empty text, and not written.
    JsonObject wanted =
        saved.settings().has("timezone") ? saved.settings() : saved.settings().with("timezone", "");
    return sayer.whole("Dashboard", start, wanted, this::json);
  }

  private JsonObject json(Expression dashboard) {
    JsonObject settings = ((Dashboard) sayer.value(dashboard)).settings();
    JsonObject json = (JsonObject) Canonical.sorted(settings);
    // The assembly writes it where the profile has it.
    boolean week = saved.settings().string("weekStart").filter(String::isEmpty).isPresent();
    return week && !json.has("weekStart") ? json.with("weekStart", "") : json;
  }
}
