package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.V2Section;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.importer.savemodel.SaveModel;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generates the calls that produce a whole dashboard. */
public final class DashboardGenerator {

  private static final String PANEL = "Panel";

  private final SaveModel saveModel;
  private final boolean usesHouseStyle;
  private final HouseStyle style;
  private final List<String> titles;
  private final PanelKeyAllocator keys;
  private final NameAllocator names;
  private final Map<String, Object> locals = new HashMap<>();
  private final ExpressionGenerator generator;
  private final DatasourceConstants sources;
  private final TargetGenerator targets;
  private final SectionGenerator sectionGenerator;
  private final SectionVariables sectionVariables;

  /**
   * Creates a generator for one dashboard.
   *
   * @param sections settings that only v2 has; empty for other formats
   * @param useHouseStyle whether the dashboard uses the house style
   * @param cache expressions that were generated before
   */
  public DashboardGenerator(
      SaveModel saved,
      List<V2Section> sections,
      Optional<Contract> contract,
      boolean useHouseStyle,
      ExpressionCache cache) {
    this.saveModel = saved;
    this.generator = new ExpressionGenerator(locals, cache);
    this.sectionGenerator = new SectionGenerator(generator, sections);
    this.sectionVariables = new SectionVariables(saved.variables(), sections);
    this.usesHouseStyle = useHouseStyle;
    this.style = useHouseStyle ? HouseStyle.standard() : HouseStyle.none();
    this.titles = SectionGenerator.titles(saved, sections);
    this.keys = new PanelKeyAllocator(saved, titles);
    this.names = new NameAllocator(List.of());
    this.sources = new DatasourceConstants(contract, names, locals);
    this.targets = new TargetGenerator(generator, sources, keys.byKeyId());
  }

  /**
   * Java declarations and the dashboard that they produce.
   *
   * @param saveModel the source with the ids that result from the keys
   * @param notes remarks that a user should review
   */
  public record GeneratedDashboard(
      DashboardDeclarations declarations,
      Dashboard dashboard,
      SaveModel saveModel,
      List<String> notes) {

    public GeneratedDashboard {
      notes = List.copyOf(notes);
    }
  }

  public GeneratedDashboard generate() {
    // The dashboard's method gets its name first, so that the name keeps its title.
    String entry = names.methodName(title(), "dashboard");
    List<DashboardDeclarations.Declaration> variables = variables();
    List<DashboardDeclarations.Declaration> annotations = annotations();
    List<DashboardDeclarations.SectionDeclarations> sections = new ArrayList<>();
    for (int i = 0; i < saveModel.sections().size(); i++) {
      sections.add(section(i, sectionVariables.forSection(i, variables)));
    }
    JavaExpression dashboard = dashboard(sections, variables, annotations);
    Object value = generator.evaluate(dashboard);
    return new GeneratedDashboard(
        new DashboardDeclarations(
            new DashboardDeclarations.Declaration(entry, title(), "Dashboard", dashboard),
            sections,
            sectionVariables.forDashboard(variables),
            annotations,
            sources.constants().entrySet().stream()
                .map(
                    constant ->
                        new DashboardDeclarations.Declaration(
                            constant.getKey(),
                            constant.getKey(),
                            sources.type(constant.getKey()),
                            constant.getValue()))
                .toList()),
        (Dashboard) value,
        keys.assignIds(saveModel),
        targets.notes());
  }

  private String title() {
    return saveModel.settings().string("title").orElse("");
  }

  private DashboardDeclarations.Declaration declare(
      String title, String kind, String type, JavaExpression expression) {
    String name = names.methodName(title, kind);
    locals.put(name, generator.evaluate(expression));
    return new DashboardDeclarations.Declaration(name, title, type, expression);
  }

  private List<DashboardDeclarations.Declaration> variables() {
    var variableGenerator = new VariableGenerator(generator, sources);
    List<DashboardDeclarations.Declaration> declarations = new ArrayList<>();
    for (JsonObject variable : saveModel.variables()) {
      String name = variable.string("name").orElse("");
      declarations.add(declare(name, "variable", "Variable", variableGenerator.generate(variable)));
    }
    return declarations;
  }

  private List<DashboardDeclarations.Declaration> annotations() {
    var annotationGenerator = new AnnotationGenerator(generator, targets, keys.byId());
    List<DashboardDeclarations.Declaration> declarations = new ArrayList<>();
    for (JsonObject annotation : customAnnotations()) {
      Optional<JavaExpression> expression = annotationGenerator.generate(annotation);
      if (expression.isEmpty()) {
        return List.of();
      }
      String name = annotation.string("name").orElse("");
      declarations.add(declare(name, "annotation", "Annotation", expression.get()));
    }
    return declarations;
  }

  /**
   * Leaves out the standard annotation, which dashboards have by default, if it is the only one.
   */
  private List<JsonObject> customAnnotations() {
    List<JsonObject> all = saveModel.annotations();
    boolean standard =
        all.stream().filter(annotation -> annotation.has("builtIn")).count() == 1
            && all.get(0).equals(DashboardMigration.STANDARD_ANNOTATION);
    return standard ? all.subList(1, all.size()) : all;
  }

  private DashboardDeclarations.SectionDeclarations section(
      int index, List<DashboardDeclarations.Declaration> variables) {
    SaveModel.SavedSection part = saveModel.sections().get(index);
    String title = titles.get(index);
    String name = names.methodName(title, "section");
    List<DashboardDeclarations.Declaration> panels = panels(index, part);
    JavaExpression section = SectionGenerator.call(title, sources.mostUsedOwner(panels), panels);
    section = sectionGenerator.withHeader(section, part.row(), title, keys.section(index));
    section = withCalls(section, "variables", "Variable...", variables);
    section = sectionGenerator.withLayout(section, title, index);
    locals.put(name, generator.evaluate(section));
    return new DashboardDeclarations.SectionDeclarations(
        new DashboardDeclarations.Declaration(name, title, "Section", section), panels, variables);
  }

  private List<DashboardDeclarations.Declaration> panels(int index, SaveModel.SavedSection part) {
    var panelGenerator =
        new PanelGenerator(generator, targets, sources, style, saveModel.profile());
    List<JavaExpression> expressions = new ArrayList<>();
    boolean automatic = sectionGenerator.hasAutoGrid(index);
    for (int i = 0; i < part.panels().size(); i++) {
      JsonObject panel = part.panels().get(i);
      // In an automatic grid, the columns limit the copies per row.
      JsonObject source = automatic ? panel.without("maxPerRow") : panel;
      JavaExpression expression = panelGenerator.generate(keys.rewriteTargets(source));
      String key = keys.panel(index, i);
      String title = panel.string("title").orElse("");
      expressions.add(
          PanelKeyAllocator.isDefaultKey(title, key)
              ? expression
              : JavaExpression.MethodCall.of(expression, "key", key));
    }
    int top =
        part.row()
            .map(row -> row.object("gridPos").integer("y").orElse(0L).intValue() + 1)
            .orElseGet(() -> top(part));
    List<JavaExpression> placed =
        automatic
            ? expressions
            : new PlacementGenerator(style, part.panels(), top).generate(expressions);
    List<DashboardDeclarations.Declaration> declarations = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      JsonObject panel = part.panels().get(i);
      String title = panel.string("title").orElse("");
      String kind = panel.string("type").filter(type -> !Keys.slug(type).isEmpty()).orElse(PANEL);
      declarations.add(
          declare(title, kind, PANEL, sectionGenerator.withCondition(placed.get(i), index, i)));
    }
    return declarations;
  }

  private static int top(SaveModel.SavedSection part) {
    return part.panels().stream()
        .mapToInt(panel -> panel.object("gridPos").integer("y").orElse(0L).intValue())
        .min()
        .orElse(0);
  }

  private JavaExpression dashboard(
      List<DashboardDeclarations.SectionDeclarations> sections,
      List<DashboardDeclarations.Declaration> variables,
      List<DashboardDeclarations.Declaration> annotations) {
    List<JavaExpression> arguments =
        new ArrayList<>(
            List.of(
                JsonLiterals.stringLiteral(saveModel.settings().string("uid").orElse("")),
                JsonLiterals.stringLiteral(title())));
    sections.forEach(
        section -> arguments.add(new JavaExpression.LocalCall(section.section().name())));
    JavaExpression expression =
        new JavaExpression.StaticCall(
            "Dashboard", "dashboard", List.of("String", "String", "Section..."), arguments);
    expression = settings(expression);
    expression =
        withCalls(expression, "variables", "Variable...", sectionVariables.forDashboard(variables));
    expression = withCalls(expression, "annotations", "Annotation...", annotations);
    if (annotations.isEmpty() && !customAnnotations().isEmpty()) {
      expression =
          ExpressionGenerator.pathCall(
              "raw", expression, "annotations", list(keys.assignIds(saveModel).annotations()));
    }
    JavaExpression none = new JavaExpression.StaticCall("HouseStyle", "none", List.of(), List.of());
    return usesHouseStyle
        ? expression
        : new JavaExpression.MethodCall(expression, "style", List.of("HouseStyle"), List.of(none));
  }

  private static Json list(List<JsonObject> items) {
    return Json.object().with("list", new JsonArray(List.<Json>copyOf(items)));
  }

  private static JavaExpression withCalls(
      JavaExpression dashboard,
      String method,
      String type,
      List<DashboardDeclarations.Declaration> declarations) {
    List<JavaExpression> calls =
        declarations.stream()
            .<JavaExpression>map(p -> new JavaExpression.LocalCall(p.name()))
            .toList();
    return calls.isEmpty()
        ? dashboard
        : new JavaExpression.MethodCall(dashboard, method, List.of(type), calls);
  }

  private JavaExpression settings(JavaExpression start) {
    // An empty text means the user's preference, the default.
    JsonObject expected =
        saveModel.settings().has("timezone")
            ? saveModel.settings()
            : saveModel.settings().with("timezone", "");
    return generator.coverWithRaw("Dashboard", start, expected, this::json);
  }

  private JsonObject json(JavaExpression dashboard) {
    JsonObject settings = ((Dashboard) generator.evaluate(dashboard)).settings();
    JsonObject json = (JsonObject) CanonicalJson.sortWithoutNulls(settings);
    // The assembly writes the member for profiles that have it.
    boolean week = saveModel.settings().string("weekStart").filter(String::isEmpty).isPresent();
    return week && !json.has("weekStart") ? json.with("weekStart", "") : json;
  }
}
