package io.panelwright.importer;

import io.panelwright.document.Canonical;
import io.panelwright.dsl.AnyVariableQuery;
import io.panelwright.dsl.DatasourceId;
import io.panelwright.dsl.ManyVariable;
import io.panelwright.dsl.Variable;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables as authors write them. */
final class VariableSayer {

  private static final Pattern LABEL_VALUES =
      Pattern.compile("label_values\\((?:(?<metric>.+), )?(?<label>[a-zA-Z_][a-zA-Z0-9_]*)\\)");
  private static final Pattern CALL =
      Pattern.compile("(?<name>metrics|query_result)\\((?<what>.+)\\)");

  private static final String VARIABLES = "Variables";

  private final Sayer sayer;
  private final Sources sources;

  VariableSayer(Sayer sayer, Sources sources) {
    this.sayer = sayer;
    this.sources = sources;
  }

  /** A variable; empty when the dsl has no such variable. */
  Optional<Expression> of(JsonObject variable) {
    Optional<Expression> start =
        variable.string("name").flatMap(name -> start(name, variable)).flatMap(sayer::valid);
    return start
        .map(made -> picked(made, variable))
        .map(made -> sayer.whole(type(made), made, variable, this::json));
  }

  private String type(Expression variable) {
    return sayer.value(variable).getClass().getSimpleName();
  }

  private Optional<Expression> start(String name, JsonObject variable) {
    Expression named = Literals.text(name);
    return switch (variable.string("type").orElse("")) {
      case "query" ->
          query(variable)
              .map(asked -> call("query", List.of("String", "AnyVariableQuery"), named, asked));
      case "custom" -> custom(named, variable);
      case "datasource" ->
          variable.string("query").map(type -> call("datasource", TWO, named, Literals.text(type)));
      case "interval" -> listed("interval", named, entries(variable));
      case "constant" -> valued("constant", named, variable);
      case "textbox" -> valued("textbox", named, variable);
      case "switch" -> toggle(named, variable);
      case "adhoc" -> asking("adhoc", named, variable);
      case "groupby" -> asking("groupBy", named, variable);
      default -> Optional.empty();
    };
  }

  private static final List<String> TWO = List.of("String", "String");

  private static Expression call(String name, List<String> parameters, Expression... arguments) {
    return new Expression.Call(VARIABLES, name, parameters, List.of(arguments));
  }

  private static List<String> entries(JsonObject variable) {
    return variable
        .string("query")
        .map(text -> Arrays.stream(text.split(",", -1)).toList())
        .orElse(List.of());
  }

  private static Optional<Expression> listed(String name, Expression named, List<String> values) {
    List<Expression> all = new ArrayList<>(List.of(named));
    values.forEach(value -> all.add(Literals.text(value)));
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Expression.Call(VARIABLES, name, List.of("String", "String", "String..."), all));
  }

  private static Optional<Expression> valued(String name, Expression named, JsonObject variable) {
    String value = variable.string("query").orElse("");
    return Optional.of(call(name, TWO, named, Literals.text(value)));
  }

  private Optional<Expression> custom(Expression named, JsonObject variable) {
    List<String> entries = entries(variable).stream().map(String::strip).toList();
    List<Expression> all = new ArrayList<>(List.of(named));
    if (entries.stream().noneMatch(entry -> entry.contains(" : "))) {
      return listed("custom", named, entries);
    }
    for (String entry : entries) {
      String[] parts = entry.split(" : ", 2);
      List<Expression> choice =
          List.of(Literals.text(parts[0].strip()), Literals.text(parts[parts.length - 1].strip()));
      all.add(new Expression.Call("Choice", "choice", TWO, choice));
    }
    return Optional.of(
        new Expression.Call(VARIABLES, "choices", List.of("String", "Choice", "Choice..."), all));
  }

  private static Optional<Expression> toggle(Expression named, JsonObject variable) {
    List<String> values =
        variable.array("options").objects().flatMap(o -> o.string("value").stream()).toList();
    if (values.size() != 2) {
      return Optional.empty();
    }
    boolean on =
        variable.object("current").string("value").filter(values.get(0)::equals).isPresent();
    return Optional.of(
        call(
            "toggle",
            List.of("String", "String", "String", "boolean"),
            named,
            Literals.text(values.get(0)),
            Literals.text(values.get(1)),
            new Expression.Truth(on)));
  }

  private Optional<Expression> asking(String name, Expression named, JsonObject variable) {
    return datasource(variable)
        .map(source -> call(name, List.of("String", "AnyDatasource"), named, source.name()));
  }

  private Optional<Sources.Source> datasource(JsonObject variable) {
    JsonObject reference = variable.object("datasource");
    return sources.any(
        reference.string("type").orElse(""), reference.string("uid").orElse("default"));
  }

  private Optional<Expression> query(JsonObject variable) {
    JsonObject reference = variable.object("datasource");
    String type = reference.string("type").orElse("");
    String uid = reference.string("uid").orElse("default");
    Json query = variable.get("query").orElse(Json.of(""));
    if (type.equals("prometheus")) {
      for (Sources.Source owner : sources.owners(uid)) {
        Optional<Expression> asked = prometheus(owner.name(), query).flatMap(sayer::valid);
        if (asked.isPresent()) {
          return asked;
        }
      }
    }
    Optional<Expression> asked = sources.foreign(type, uid).flatMap(source -> asked(source, query));
    return asked.or(() -> sources.other(type, uid).map(source -> values(source, variable, query)));
  }

  /** The word whose JSON is that of the query. */
  private Optional<Expression> prometheus(Expression owner, Json query) {
    String text =
        query instanceof JsonString plain
            ? plain.value()
            : query instanceof JsonObject object ? object.string("query").orElse("") : "";
    List<Expression> ways = new ArrayList<>();
    Matcher label = LABEL_VALUES.matcher(text);
    Matcher called = CALL.matcher(text);
    if (label.matches()) {
      List<Expression> given = new ArrayList<>(List.of(owner));
      Optional.ofNullable(label.group("metric")).map(Literals::text).ifPresent(given::add);
      given.add(Literals.text(label.group("label")));
      ways.add(asks("labelValues", given));
    }
    if (called.matches()) {
      String name = called.group("name").equals("metrics") ? "metrics" : "queryResult";
      ways.add(asks(name, List.of(owner, Literals.text(called.group("what")))));
    }
    ways.add(asks("labelNames", List.of(owner)));
    ways.add(asks("classic", List.of(owner, Literals.text(text))));
    ways.add(asks("text", List.of(owner, Literals.text(text))));
    return ways.stream()
        .filter(way -> sayer.valid(way).isPresent())
        .filter(way -> Canonical.sorted(((AnyVariableQuery) sayer.value(way)).json()).equals(query))
        .findFirst();
  }

  private static Expression asks(String name, List<Expression> given) {
    List<String> parameters = new ArrayList<>(List.of("Owner"));
    given.subList(1, given.size()).forEach(argument -> parameters.add("String"));
    return new Expression.Call("VariableQuery", name, parameters, given);
  }

  private Optional<Expression> asked(Sources.Source source, Json query) {
    if (!(query instanceof JsonObject object)) {
      return Optional.empty();
    }
    return Words.table().asks(source.type()).stream()
        .filter(row -> row.returns().filter("ForeignVariableQuery"::equals).isPresent())
        .flatMap(
            row ->
                Binding.of(row.template(), object, Json.object(), List.of())
                    .filter(fit -> fit.says().equals(object))
                    .flatMap(fit -> sayer.arguments().of(row, fit))
                    .map(given -> row.said(source.name(), given))
                    .flatMap(sayer::valid)
                    .stream())
        .findFirst();
  }

  private static Expression values(Sources.Source source, JsonObject variable, Json query) {
    if (query instanceof JsonObject && Literals.fits(query)) {
      String definition = variable.string("definition").orElse("");
      return new Expression.Word(
          source.name(),
          "values",
          List.of("String", "JsonObject"),
          List.of(Literals.text(definition), Literals.of(query)));
    }
    String text = query instanceof JsonString plain ? plain.value() : "";
    return new Expression.Word(
        source.name(), "values", List.of("String"), List.of(Literals.text(text)));
  }

  /** These come first, since they change what is picked. */
  private Expression picked(Expression made, JsonObject variable) {
    boolean many = sayer.value(made) instanceof ManyVariable<?>;
    Expression picked = made;
    if (many && variable.isTrue("includeAll")) {
      Optional<String> all = variable.string("allValue");
      picked =
          all.isPresent()
              ? word(picked, "includeAll", List.of("String"), Literals.text(all.get()))
              : word(picked, "includeAll", List.of());
    }
    return many && variable.isTrue("multi") ? word(picked, "multi", List.of()) : picked;
  }

  private static Expression word(
      Expression on, String name, List<String> parameters, Expression... given) {
    return new Expression.Word(on, name, parameters, List.of(given));
  }

  private JsonObject json(Expression expression) {
    Variable variable = (Variable) sayer.value(expression);
    JsonObject json = variable.settings().with("type", variable.type());
    Optional<DatasourceId> asked = variable.datasource();
    return (JsonObject)
        Canonical.sorted(asked.map(id -> json.with("datasource", id.json())).orElse(json));
  }
}
