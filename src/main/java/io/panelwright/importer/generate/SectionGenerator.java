package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.V2Section;
import io.panelwright.importer.savemodel.SaveModel;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generates the layout of sections, and the settings of sections and panels that only v2 has. */
final class SectionGenerator {

  private final ExpressionGenerator generator;

  /** Sections of a v2 source, in the order of the save model; empty for other formats. */
  private final List<V2Section> sections;

  SectionGenerator(ExpressionGenerator generator, List<V2Section> sections) {
    this.generator = generator;
    this.sections = sections;
  }

  /** Returns titles of all sections; v2 has titles also for hidden headers. */
  static List<String> titles(SaveModel saved, List<V2Section> sections) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < saved.sections().size(); i++) {
      Optional<String> visibleTitle =
          saved.sections().get(i).row().flatMap(row -> row.string("title"));
      String hiddenTitle = i < sections.size() ? sections.get(i).title() : "";
      titles.add(
          visibleTitle.orElse(
              hiddenTitle.isBlank() ? DashboardDeclarations.DEFAULT_SECTION_TITLE : hiddenTitle));
    }
    return titles;
  }

  /** Generates the call of a section's factory. */
  static JavaExpression call(
      String title,
      Optional<JavaExpression> owner,
      List<DashboardDeclarations.Declaration> panels) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(JsonLiterals.stringLiteral(title)));
    owner.ifPresent(arguments::add);
    panels.forEach(panel -> arguments.add(new JavaExpression.LocalCall(panel.name())));
    return owner.isPresent()
        ? new JavaExpression.StaticCall(
            "Section", "section", List.of("String", "Owner", "Panel..."), arguments)
        : new JavaExpression.StaticCall(
            "Section", "unowned", List.of("String", "Panel..."), arguments);
  }

  /** Adds key, header and repetition of a section. */
  JavaExpression withHeader(
      JavaExpression section, Optional<JsonObject> row, String title, String key) {
    JavaExpression expression = section;
    if (!PanelKeyAllocator.isDefaultKey(title, key)) {
      expression = JavaExpression.MethodCall.of(expression, "key", key);
    }
    if (row.isEmpty()) {
      return JavaExpression.MethodCall.of(expression, "withoutHeader");
    }
    if (row.get().isTrue("collapsed")) {
      expression = JavaExpression.MethodCall.of(expression, "collapsed");
    }
    Optional<String> repeat = row.get().string("repeat");
    return repeat.isPresent()
        ? JavaExpression.MethodCall.of(expression, "repeat", repeat.get())
        : expression;
  }

  /** Adds tab, automatic grid and condition of a section. */
  JavaExpression withLayout(JavaExpression section, String title, int index) {
    if (index >= sections.size()) {
      return section;
    }
    V2Section v2Section = sections.get(index);
    JavaExpression expression = section;
    if (v2Section.tab().isPresent()) {
      expression = withTab(expression, title, v2Section.tab().get());
    }
    Optional<JavaExpression> grid = autoGrid(v2Section);
    if (grid.isPresent()) {
      expression =
          new JavaExpression.MethodCall(
              expression, "autoGrid", List.of("AutoGrid"), List.of(grid.get()));
    }
    return withRendering(expression, v2Section.rendering());
  }

  private JavaExpression withTab(JavaExpression section, String title, String tab) {
    JavaExpression expression =
        title.equals(tab)
            ? JavaExpression.MethodCall.of(section, "tab")
            : JavaExpression.MethodCall.of(section, "tab", tab);
    return generator.ifValid(expression).orElse(section);
  }

  /** Whether a section has an automatic grid that the dsl can describe. */
  boolean hasAutoGrid(int index) {
    return index < sections.size() && autoGrid(sections.get(index)).isPresent();
  }

  /** Adds the condition of a panel. */
  JavaExpression withCondition(JavaExpression panel, int section, int index) {
    boolean exists = section < sections.size() && index < sections.get(section).panels().size();
    return exists
        ? withRendering(panel, sections.get(section).panels().get(index).rendering())
        : panel;
  }

  private Optional<JavaExpression> autoGrid(V2Section v2Section) {
    return v2Section.autoGrid().flatMap(grid -> generator.arguments().generate("AutoGrid", grid));
  }

  /** Adds the condition of a section or panel, if the dsl has all its parts. */
  private JavaExpression withRendering(JavaExpression expression, Optional<JsonObject> rendering) {
    JsonObject group = rendering.orElse(Json.object()).object("spec");
    List<JavaExpression> conditions = new ArrayList<>();
    for (Json item : group.array("items").items()) {
      generator.arguments().generate("RenderingCondition", item).ifPresent(conditions::add);
    }
    Optional<String> method = renderingMethod(group);
    return conditions.isEmpty()
            || method.isEmpty()
            || conditions.size() < group.array("items").size()
        ? expression
        : new JavaExpression.MethodCall(
            expression, method.get(), List.of("RenderingCondition..."), conditions);
  }

  private static Optional<String> renderingMethod(JsonObject group) {
    String how = group.string("visibility").orElse("") + " " + group.string("condition").orElse("");
    return switch (how) {
      case "show and" -> Optional.of("showWhen");
      case "show or" -> Optional.of("showWhenAny");
      case "hide and" -> Optional.of("hideWhen");
      case "hide or" -> Optional.of("hideWhenAny");
      default -> Optional.empty();
    };
  }
}
