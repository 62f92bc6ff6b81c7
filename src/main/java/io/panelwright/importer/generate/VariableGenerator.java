package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.CustomVariableOption;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.variable.MultiValueVariable;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Generates the calls of variables. */
final class VariableGenerator {

  private static final Pattern SPACED_COMMA = Pattern.compile("\\s,|,\\s|^\\s|\\s$");

  private static final String VARIABLES = "Variables";

  private final ExpressionGenerator generator;
  private final DatasourceConstants sources;
  private final VariableQueryGenerator queries;

  VariableGenerator(ExpressionGenerator generator, DatasourceConstants sources) {
    this.generator = generator;
    this.sources = sources;
    this.queries = new VariableQueryGenerator(generator, sources);
  }

  /** Generates the calls of a variable; as raw JSON if the dsl has no such variable. */
  JavaExpression generate(JsonObject variable) {
    return typed(variable)
        .orElseGet(
            () ->
                new JavaExpression.StaticCall(
                    VARIABLES,
                    "rawVariable",
                    List.of("Json"),
                    List.of(JsonLiterals.generate(variable))));
  }

  private Optional<JavaExpression> typed(JsonObject variable) {
    Optional<JavaExpression> start =
        variable.string("name").flatMap(name -> start(name, variable)).flatMap(generator::ifValid);
    return start
        .map(expression -> withSelection(expression, variable))
        .map(call -> generator.coverWithRaw(type(call), call, variable, this::json));
  }

  private String type(JavaExpression variable) {
    return generator.evaluate(variable).getClass().getSimpleName();
  }

  private Optional<JavaExpression> start(String name, JsonObject variable) {
    JavaExpression nameLiteral = JsonLiterals.stringLiteral(name);
    return switch (variable.string("type").orElse("")) {
      case "query" ->
          queries
              .generate(variable)
              .map(
                  queryExpression ->
                      call(
                          "query",
                          List.of("String", "BaseVariableQuery"),
                          nameLiteral,
                          queryExpression));
      case "custom" -> customVariable(nameLiteral, variable);
      case "datasource" ->
          variable
              .string("query")
              .map(
                  type ->
                      call(
                          "datasource",
                          TWO_STRINGS,
                          nameLiteral,
                          JsonLiterals.stringLiteral(type)));
      case "interval" -> listVariable("interval", nameLiteral, entries(variable));
      case "constant" -> textVariable("constant", nameLiteral, variable);
      case "textbox" -> textVariable("textbox", nameLiteral, variable);
      case "switch" -> switchVariable(nameLiteral, variable);
      case "adhoc" -> datasourceVariable("adhoc", nameLiteral, variable);
      case "groupby" -> datasourceVariable("groupBy", nameLiteral, variable);
      default -> Optional.empty();
    };
  }

  private static final List<String> TWO_STRINGS = List.of("String", "String");

  private static JavaExpression call(
      String name, List<String> parameters, JavaExpression... arguments) {
    return new JavaExpression.StaticCall(VARIABLES, name, parameters, List.of(arguments));
  }

  private static List<String> entries(JsonObject variable) {
    return variable
        .string("query")
        .map(text -> Arrays.stream(text.split(",", -1)).toList())
        .orElse(List.of());
  }

  private static Optional<JavaExpression> listVariable(
      String name, JavaExpression nameLiteral, List<String> values) {
    List<JavaExpression> all = new ArrayList<>(List.of(nameLiteral));
    values.forEach(value -> all.add(JsonLiterals.stringLiteral(value)));
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JavaExpression.StaticCall(
                VARIABLES, name, List.of("String", "String", "String..."), all));
  }

  private static Optional<JavaExpression> textVariable(
      String name, JavaExpression nameLiteral, JsonObject variable) {
    String value = variable.string("query").orElse("");
    return Optional.of(call(name, TWO_STRINGS, nameLiteral, JsonLiterals.stringLiteral(value)));
  }

  private Optional<JavaExpression> customVariable(JavaExpression nameLiteral, JsonObject variable) {
    String query = variable.string("query").orElse("");
    List<CustomVariableOption> entries = CustomVariableOption.parseList(query);
    if (hasSpacesAroundCommas(query)) {
      return Optional.of(
          call("customText", TWO_STRINGS, nameLiteral, JsonLiterals.stringLiteral(query)));
    }
    if (entries.stream().noneMatch(CustomVariableOption::isLabeled)) {
      return listVariable(
          "custom", nameLiteral, entries.stream().map(CustomVariableOption::value).toList());
    }
    List<JavaExpression> all = new ArrayList<>(List.of(nameLiteral));
    for (CustomVariableOption entry : entries) {
      List<JavaExpression> choice =
          List.of(
              JsonLiterals.stringLiteral(entry.text()), JsonLiterals.stringLiteral(entry.value()));
      all.add(new JavaExpression.StaticCall("VariableChoice", "choice", TWO_STRINGS, choice));
    }
    return Optional.of(
        new JavaExpression.StaticCall(
            VARIABLES, "choices", List.of("String", "VariableChoice", "VariableChoice..."), all));
  }

  /** Whether the text of a list has white space that a list of values would not have. */
  private static boolean hasSpacesAroundCommas(String query) {
    return !query.isBlank() && SPACED_COMMA.matcher(query).find();
  }

  private static Optional<JavaExpression> switchVariable(
      JavaExpression nameLiteral, JsonObject variable) {
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
            nameLiteral,
            JsonLiterals.stringLiteral(values.get(0)),
            JsonLiterals.stringLiteral(values.get(1)),
            new JavaExpression.BooleanLiteral(on)));
  }

  private Optional<JavaExpression> datasourceVariable(
      String name, JavaExpression nameLiteral, JsonObject variable) {
    return datasource(variable)
        .map(
            source ->
                call(name, List.of("String", "QueryableDatasource"), nameLiteral, source.name()));
  }

  private Optional<DatasourceConstants.DatasourceConstant> datasource(JsonObject variable) {
    JsonObject reference = variable.object("datasource");
    return sources.datasource(
        reference.string("type").orElse(""),
        reference.string("uid").orElse(reference.isEmpty() ? "default" : ""));
  }

  /** These methods come first, since they change the selection. */
  private JavaExpression withSelection(JavaExpression expression, JsonObject variable) {
    boolean many = generator.evaluate(expression) instanceof MultiValueVariable<?>;
    JavaExpression result = expression;
    if (many && variable.isTrue("includeAll")) {
      Optional<String> all = variable.string("allValue");
      result =
          all.isPresent()
              ? JavaExpression.MethodCall.of(result, "includeAll", all.get())
              : JavaExpression.MethodCall.of(result, "includeAll");
    }
    return many && variable.isTrue("multi")
        ? JavaExpression.MethodCall.of(result, "multi")
        : result;
  }

  private JsonObject json(JavaExpression expression) {
    Variable variable = (Variable) generator.evaluate(expression);
    JsonObject json = variable.settings().with("type", variable.type());
    Optional<DatasourceId> queryExpression = variable.datasource();
    return (JsonObject)
        CanonicalJson.sortWithoutNulls(
            queryExpression.map(id -> json.with("datasource", id.json())).orElse(json));
  }
}
