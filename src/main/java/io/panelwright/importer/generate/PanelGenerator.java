package io.panelwright.importer.generate;

import io.panelwright.assembly.StandalonePanel;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Generates the calls of panels, without key and position. */
final class PanelGenerator {

  private static final Set<String> PLACEMENT_PROPERTIES = Set.of("gridPos", "id");

  /** Panels with more differences are written as one raw value. */
  private static final List<String> DEFAULTS = List.of("fieldConfig", "defaults");

  private final ExpressionGenerator generator;
  private final TargetGenerator targets;
  private final DatasourceConstants sources;
  private final HouseStyle style;
  private final Profile profile;

  /** Values of the expressions of the current panel. */
  private final Map<JavaExpression, StandalonePanel> rendered = new IdentityHashMap<>();

  PanelGenerator(
      ExpressionGenerator generator,
      TargetGenerator targets,
      DatasourceConstants sources,
      HouseStyle style,
      Profile profile) {
    this.generator = generator;
    this.targets = targets;
    this.sources = sources;
    this.style = style;
    this.profile = profile;
  }

  /** Generates the calls of a panel of the save model. */
  JavaExpression generate(JsonObject saved) {
    rendered.clear();
    JsonObject panel = saved;
    for (String key : PLACEMENT_PROPERTIES) {
      panel = panel.without(key);
    }
    TypedExpression start = start(panel);
    JavaExpression expression = withDatasource(start.expression(), panel);
    if (!panel.has("libraryPanel")) {
      JsonObject expected = panel.without("targets");
      JsonObject covered = json(expression).without("targets");
      expression =
          generator
              .cover(
                  start.type(), new ExpressionGenerator.Candidate(expression, covered, 0), expected)
              .expression();
    }
    JavaExpression typed =
        start.type().equals("GenericPanel") ? withJsonText(expression, panel) : expression;
    return withUncovered(typed, panel);
  }

  /** Sets the options and members of a plugin as JSON text. */
  private JavaExpression withJsonText(JavaExpression expression, JsonObject panel) {
    if (GrafanaSchema.forProfile(profile).panel(panel.string("type").orElse("")).isPresent()) {
      return expression;
    }
    JsonObject covered = json(expression);
    JsonObject options = panel.object("options");
    return withJsonText(
        withJsonText(expression, "options", differing(options, covered.object("options"))),
        "members",
        differing(panel.without("options").without("fieldConfig"), covered));
  }

  private JavaExpression withJsonText(JavaExpression panel, String method, JsonObject members) {
    if (members.isEmpty()) {
      return panel;
    }
    return generator
        .ifValid(
            new JavaExpression.MethodCall(
                panel, method, List.of("String"), List.of(JsonLiterals.jsonText(members))))
        .orElse(panel);
  }

  /** Returns the members of a value that are different or absent in another one. */
  private static JsonObject differing(JsonObject value, JsonObject covered) {
    JsonObject members = Json.object();
    for (var member : value.members().entrySet()) {
      boolean isCovered =
          covered.get(member.getKey()).filter(member.getValue()::equals).isPresent();
      members = isCovered ? members : members.with(member.getKey(), member.getValue());
    }
    return members;
  }

  private TypedExpression start(JsonObject panel) {
    String type = panel.string("type").orElse("");
    JavaExpression title = JsonLiterals.stringLiteral(panel.string("title").orElse(""));
    if (panel.has("libraryPanel")) {
      JsonObject library = panel.object("libraryPanel");
      return new TypedExpression(
          "LibraryPanel",
          call(
              "libraryPanel",
              List.of("String", "String", "String"),
              List.of(
                  title,
                  JsonLiterals.stringLiteral(library.string("name").orElse("")),
                  JsonLiterals.stringLiteral(library.string("uid").orElse("")))));
    }
    targets.enter(panel.string("title").orElse(""));
    List<JavaExpression> queries = targets.generateAll(queries(panel));
    return typedPanel(type, panel, queries)
        .orElseGet(() -> genericPanel(type, title, panel, queries));
  }

  /** The queries without the one that the assembly adds to a panel without queries. */
  private JsonArray queries(JsonObject panel) {
    JsonArray queries = panel.array("targets");
    boolean added =
        GrafanaSchema.forProfile(profile)
            .placeholderQuery()
            .map(Json::array)
            .filter(queries::equals)
            .isPresent();
    return added ? Json.array() : queries;
  }

  private Optional<TypedExpression> typedPanel(
      String type, JsonObject panel, List<JavaExpression> queries) {
    for (DslMethods.DslMethod row : DslMethods.table().factories("Panels")) {
      if (row.template().string("type").filter(type::equals).isPresent()) {
        boolean hasTarget = row.parameters().contains("Target");
        return hasTarget == queries.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new TypedExpression(row.returns().orElseThrow(), factoryCall(row, panel, queries)));
      }
    }
    return Optional.empty();
  }

  private JavaExpression factoryCall(
      DslMethods.DslMethod row, JsonObject panel, List<JavaExpression> queries) {
    List<JavaExpression> arguments = new ArrayList<>();
    boolean titled = false;
    for (String parameter : row.parameters()) {
      switch (parameter) {
        case "Unit" -> arguments.add(unit(row, panel));
        case "Target" -> arguments.addAll(queries);
        case "Target..." -> {}
        default -> {
          String text = titled ? text(panel.object("options"), "content") : text(panel, "title");
          arguments.add(JsonLiterals.stringLiteral(text));
          titled = true;
        }
      }
    }
    return row.call(arguments);
  }

  private static String text(JsonObject holder, String key) {
    return holder.string(key).orElse("");
  }

  /** Generates the unit for the factory, at any place where the panel has one. */
  private JavaExpression unit(DslMethods.DslMethod row, JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    JsonObject holder =
        row.name().equals("heatmap") ? panel.object("options").object("yAxis") : defaults;
    return holder
        .get("unit")
        .flatMap(unit -> generator.arguments().generate("Unit", unit))
        .orElse(new JavaExpression.StaticConstant("Unit", "UNSET"));
  }

  private TypedExpression genericPanel(
      String type, JavaExpression title, JsonObject panel, List<JavaExpression> queries) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(JsonLiterals.stringLiteral(type)));
    // The dsl has the core types of the newest version; others are plugins there.
    boolean core =
        Stream.of(profile, Profile.DEFAULT)
            .allMatch(version -> GrafanaSchema.forProfile(version).panel(type).isPresent());
    if (!core) {
      arguments.add(JsonLiterals.stringLiteral(panel.string("pluginVersion").orElse("")));
    }
    arguments.add(title);
    arguments.addAll(queries);
    List<String> parameters =
        core
            ? List.of("String", "String", "Target...")
            : List.of("String", "String", "String", "Target...");
    return new TypedExpression(
        "GenericPanel", call(core ? "panel" : "pluginPanel", parameters, arguments));
  }

  private static JavaExpression call(
      String name, List<String> parameters, List<JavaExpression> arguments) {
    return new JavaExpression.StaticCall("Panels", name, parameters, arguments);
  }

  /** Adds the panel's own datasource, if it differs from the datasource of the queries. */
  private JavaExpression withDatasource(JavaExpression panel, JsonObject expected) {
    JsonObject datasource = expected.object("datasource");
    if (datasource.isEmpty() || datasource.equals(json(panel).object("datasource"))) {
      return panel;
    }
    return sources
        .datasource(datasource.string("type").orElse(""), datasource.string("uid").orElse(""))
        .<JavaExpression>map(
            source ->
                new JavaExpression.MethodCall(
                    panel, "datasource", List.of("QueryableDatasource"), List.of(source.name())))
        .filter(offering -> datasource.equals(json(offering).object("datasource")))
        .orElse(panel);
  }

  /**
   * Sets all values that no typed method covers by path; checked if the panel has such an option.
   */
  private JavaExpression withUncovered(JavaExpression expression, JsonObject panel) {
    JavaExpression result = expression;
    for (var difference :
        ExpressiblePaths.find(UncoveredProperties.find(panel, json(expression)), panel)
            .entrySet()) {
      Optional<JavaExpression> checked =
          checkedCall(result, difference.getKey(), difference.getValue());
      result =
          checked.orElse(
              ExpressionGenerator.pathCall(
                  "raw", result, String.join(".", difference.getKey()), difference.getValue()));
    }
    return result;
  }

  /**
   * Sets a value by {@code option} or {@code field}, unless the dsl rejects it or sets another
   * path: {@code option} also accepts names of the panel's own field options.
   */
  private Optional<JavaExpression> checkedCall(
      JavaExpression panel, List<String> path, Json value) {
    boolean option = path.size() > 1 && path.get(0).equals("options");
    boolean field = path.size() > 2 && path.subList(0, 2).equals(DEFAULTS);
    if (!option && !field) {
      return Optional.empty();
    }
    String below = String.join(".", path.subList(option ? 1 : 2, path.size()));
    JavaExpression set =
        ExpressionGenerator.pathCall(option ? "option" : "field", panel, below, value);
    try {
      boolean rejected = render(set).findings().size() > render(panel).findings().size();
      return rejected || !ExpressiblePaths.at(json(set), path).equals(value)
          ? Optional.empty()
          : Optional.of(set);
    } catch (ClassCastException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private JsonObject json(JavaExpression panel) {
    return render(panel).json();
  }

  private StandalonePanel render(JavaExpression panel) {
    return rendered.computeIfAbsent(
        panel,
        expression ->
            StandalonePanel.assemble((Panel) generator.evaluate(expression), style, profile));
  }
}
