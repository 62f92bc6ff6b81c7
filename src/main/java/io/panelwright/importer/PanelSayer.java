package io.panelwright.importer;

import io.panelwright.assemble.PanelAlone;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.Panel;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Panels as authors write them, without key and place. */
final class PanelSayer {

  private static final Set<String> APART = Set.of("gridPos", "id");

  /** What differs in more places is told as a whole. */
  private static final int MOST_PATHS = 100;

  private static final List<String> DEFAULTS = List.of("fieldConfig", "defaults");

  private final Sayer sayer;
  private final TargetSayer targets;
  private final Sources sources;
  private final HouseStyle style;
  private final Profile profile;

  /** What the panel in the making gives, by its expressions. */
  private final Map<Expression, PanelAlone> given = new IdentityHashMap<>();

  PanelSayer(Sayer sayer, TargetSayer targets, Sources sources, HouseStyle style, Profile profile) {
    this.sayer = sayer;
    this.targets = targets;
    this.sources = sources;
    this.style = style;
    this.profile = profile;
  }

  /** Where words start. */
  private record Start(String type, Expression expression) {}

  /** A panel in its saved form. */
  Expression of(JsonObject saved) {
    given.clear();
    JsonObject panel = saved;
    for (String key : APART) {
      panel = panel.without(key);
    }
    Start start = start(panel);
    Expression made = offering(start.expression, panel);
    if (!panel.has("libraryPanel")) {
      JsonObject wanted = panel.without("targets");
      JsonObject says = json(made).without("targets");
      made = sayer.most(start.type, new Sayer.Said(made, says, 0), wanted).expression();
    }
    return corrected(made, panel);
  }

  private Start start(JsonObject panel) {
    String type = panel.string("type").orElse("");
    Expression title = Literals.text(panel.string("title").orElse(""));
    if (panel.has("libraryPanel")) {
      JsonObject library = panel.object("libraryPanel");
      return new Start(
          "LibraryPanel",
          call(
              "libraryPanel",
              List.of("String", "String", "String"),
              List.of(
                  title,
                  Literals.text(library.string("name").orElse("")),
                  Literals.text(library.string("uid").orElse("")))));
    }
    targets.inside(panel.string("title").orElse(""));
    List<Expression> queries = targets.all(panel.array("targets"));
    return typed(type, panel, queries).orElseGet(() -> generic(type, title, panel, queries));
  }

  private Optional<Start> typed(String type, JsonObject panel, List<Expression> queries) {
    for (Words.Row row : Words.table().factories("Panels")) {
      if (row.template().string("type").filter(type::equals).isPresent()) {
        boolean asks = row.parameters().contains("Target");
        return asks == queries.isEmpty()
            ? Optional.empty()
            : Optional.of(new Start(row.returns().orElseThrow(), made(row, panel, queries)));
      }
    }
    return Optional.empty();
  }

  private Expression made(Words.Row row, JsonObject panel, List<Expression> queries) {
    List<Expression> given = new ArrayList<>();
    boolean titled = false;
    for (String parameter : row.parameters()) {
      switch (parameter) {
        case "Unit" -> given.add(unit(row, panel));
        case "Target" -> given.addAll(queries);
        case "Target..." -> {}
        default -> {
          String text = titled ? text(panel.object("options"), "content") : text(panel, "title");
          given.add(Literals.text(text));
          titled = true;
        }
      }
    }
    return row.called(given);
  }

  private static String text(JsonObject holder, String key) {
    return holder.string(key).orElse("");
  }

  /** The unit stands in the factory, wherever the panel has it. */
  private Expression unit(Words.Row row, JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    JsonObject holder =
        row.name().equals("heatmap") ? panel.object("options").object("yAxis") : defaults;
    return holder
        .get("unit")
        .flatMap(unit -> sayer.arguments().of("Unit", unit))
        .orElse(new Expression.Constant("Unit", "UNSET"));
  }

  private Start generic(String type, Expression title, JsonObject panel, List<Expression> queries) {
    List<Expression> given = new ArrayList<>(List.of(Literals.text(type)));
    boolean core = Vocabulary.of(profile).panel(type).isPresent();
    if (!core) {
      given.add(Literals.text(panel.string("pluginVersion").orElse("")));
    }
    given.add(title);
    given.addAll(queries);
    List<String> parameters =
        core
            ? List.of("String", "String", "Target...")
            : List.of("String", "String", "String", "Target...");
    return new Start("GenericPanel", call(core ? "panel" : "pluginPanel", parameters, given));
  }

  private static Expression call(String name, List<String> parameters, List<Expression> arguments) {
    return new Expression.Call("Panels", name, parameters, arguments);
  }

  /** With the panel's own datasource, where it is not that of the queries. */
  private Expression offering(Expression panel, JsonObject wanted) {
    JsonObject datasource = wanted.object("datasource");
    if (datasource.isEmpty() || datasource.equals(json(panel).object("datasource"))) {
      return panel;
    }
    return sources
        .any(datasource.string("type").orElse(""), datasource.string("uid").orElse(""))
        .<Expression>map(
            source ->
                new Expression.Word(
                    panel, "datasource", List.of("AnyDatasource"), List.of(source.name())))
        .filter(offering -> datasource.equals(json(offering).object("datasource")))
        .orElse(panel);
  }

  /** With whatever no word said, by its path; checked where the panel has such an option. */
  private Expression corrected(Expression said, JsonObject panel) {
    Expression made = said;
    for (var need : wholes(Needs.of(panel, json(said)), panel).entrySet()) {
      Optional<Expression> checked = checked(made, need.getKey(), need.getValue());
      made =
          checked.orElse(Sayer.by("raw", made, String.join(".", need.getKey()), need.getValue()));
    }
    return made;
  }

  /** By {@code option} or {@code field}, unless that is refused. */
  private Optional<Expression> checked(Expression panel, List<String> path, Json value) {
    boolean option = path.size() > 1 && path.get(0).equals("options");
    boolean field = path.size() > 2 && path.subList(0, 2).equals(DEFAULTS);
    if (!option && !field) {
      return Optional.empty();
    }
    String below = String.join(".", path.subList(option ? 1 : 2, path.size()));
    Expression set = Sayer.by(option ? "option" : "field", panel, below, value);
    try {
      return alone(set).findings().size() > alone(panel).findings().size()
          ? Optional.empty()
          : Optional.of(set);
    } catch (ClassCastException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Needs whose path has a dot in a name are told with what is around them. */
  private static Map<List<String>, Json> wholes(Map<List<String>, Json> needs, JsonObject panel) {
    Map<List<String>, Json> wholes = new LinkedHashMap<>();
    if (needs.size() > MOST_PATHS) {
      needs.keySet().stream()
          .map(path -> path.subList(0, 1))
          .forEach(top -> wholes.put(top, at(panel, top)));
      return wholes;
    }
    for (var need : needs.entrySet()) {
      List<String> path = need.getKey();
      int end = 0;
      while (end < path.size() && !path.get(end).contains(".")) {
        end++;
      }
      boolean whole = end < path.size();
      List<String> above = path.subList(0, Math.max(1, end));
      wholes.put(above, whole ? at(panel, above) : need.getValue());
    }
    return wholes;
  }

  private static Json at(JsonObject panel, List<String> path) {
    Json value = panel;
    for (String name : path) {
      value = value instanceof JsonObject object ? object.get(name).orElse(JsonNull.NULL) : value;
    }
    return value;
  }

  private JsonObject json(Expression panel) {
    return alone(panel).json();
  }

  private PanelAlone alone(Expression panel) {
    return given.computeIfAbsent(
        panel, made -> PanelAlone.of((Panel) sayer.value(made), style, profile));
  }
}
