package io.panelwright.importer;

import io.panelwright.document.V2Section;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for how sections look, and for what only v2 says of them and of panels. */
final class SectionSayer {

  private final Sayer sayer;

  /** Those of v2, in the order of the saved form; none in other forms. */
  private final List<V2Section> sections;

  SectionSayer(Sayer sayer, List<V2Section> sections) {
    this.sayer = sayer;
    this.sections = sections;
  }

  /** Titles of all sections; v2 has them even where people see none. */
  static List<String> titles(SavedForm saved, List<V2Section> sections) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < saved.sections().size(); i++) {
      Optional<String> seen = saved.sections().get(i).row().flatMap(row -> row.string("title"));
      String unseen = i < sections.size() ? sections.get(i).title() : "";
      titles.add(seen.orElse(unseen.isBlank() ? Script.HEADLESS : unseen));
    }
    return titles;
  }

  /** Key, header and copies of a section. */
  Expression look(Expression section, Optional<JsonObject> row, String title, String key) {
    Expression said = section;
    if (!Keyring.fits(title, key)) {
      said = word(said, "key", key);
    }
    if (row.isEmpty()) {
      return new Expression.Word(said, "withoutHeader", List.of(), List.of());
    }
    if (row.get().isTrue("collapsed")) {
      said = new Expression.Word(said, "collapsed", List.of(), List.of());
    }
    Optional<String> repeat = row.get().string("repeat");
    return repeat.isPresent() ? word(said, "repeat", repeat.get()) : said;
  }

  static Expression word(Expression on, String name, String text) {
    return new Expression.Word(on, name, List.of("String"), List.of(Literals.text(text)));
  }

  /** Tab, automatic grid and condition of a section. */
  Expression section(Expression section, String title, int index) {
    if (index >= sections.size()) {
      return section;
    }
    V2Section said = sections.get(index);
    Expression made = section;
    if (said.tab().isPresent()) {
      made = tab(made, title, said.tab().get());
    }
    Optional<Expression> grid = autoGrid(said);
    if (grid.isPresent()) {
      made = new Expression.Word(made, "autoGrid", List.of("AutoGrid"), List.of(grid.get()));
    }
    return shown(made, said.rendering());
  }

  private Expression tab(Expression section, String title, String tab) {
    Expression said =
        title.equals(tab)
            ? new Expression.Word(section, "tab", List.of(), List.of())
            : word(section, "tab", tab);
    return sayer.valid(said).orElse(section);
  }

  /** Whether a section's panels are placed by themselves, and the dsl can say how. */
  boolean isAutomatic(int index) {
    return index < sections.size() && autoGrid(sections.get(index)).isPresent();
  }

  /** A panel with its condition. */
  Expression panel(Expression panel, int section, int index) {
    boolean said = section < sections.size() && index < sections.get(section).panels().size();
    return said ? shown(panel, sections.get(section).panels().get(index).rendering()) : panel;
  }

  private Optional<Expression> autoGrid(V2Section said) {
    return said.autoGrid().flatMap(grid -> sayer.arguments().of("AutoGrid", grid));
  }

  /** A section or panel with its condition, where the dsl has all its parts. */
  private Expression shown(Expression what, Optional<JsonObject> rendering) {
    JsonObject group = rendering.orElse(Json.object()).object("spec");
    List<Expression> conditions = new ArrayList<>();
    for (Json item : group.array("items").items()) {
      sayer.arguments().of("RenderingCondition", item).ifPresent(conditions::add);
    }
    Optional<String> word = word(group);
    return conditions.isEmpty() || word.isEmpty() || conditions.size() < group.array("items").size()
        ? what
        : new Expression.Word(what, word.get(), List.of("RenderingCondition..."), conditions);
  }

  private static Optional<String> word(JsonObject group) {
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
