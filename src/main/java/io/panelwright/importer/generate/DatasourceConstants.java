package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.LocalConstantCollector;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.codegen.TitleSplitter;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Domain;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The datasources and owners of a dashboard's queries, as constants of its class. */
final class DatasourceConstants {

  /**
   * A constant.
   *
   * @param type the datasource type
   * @param isExternal whether it is a Prometheus server that no contract lists
   */
  record DatasourceConstant(String type, JavaExpression.LocalConstant name, boolean isExternal) {}

  private static final String PROMETHEUS = "prometheus";

  private static final List<String> TYPED_DATASOURCES =
      List.of("Loki", "Tempo", "Elasticsearch", "InfluxDb", "Sql", "Graphite", "CloudWatch");

  private final Optional<Contract> contract;
  private final Map<String, Object> locals;
  private final NameAllocator names;

  /** Constants by name, in the order of their first use. */
  private final Map<String, JavaExpression> constants = new LinkedHashMap<>();

  private final Map<String, String> types = new HashMap<>();

  /** Type and uid of datasources by title. */
  private final Map<String, String> titles = new HashMap<>();

  private final Map<String, String> titlesById = new HashMap<>();

  private final Map<JavaExpression, DatasourceConstant> constantsByValue = new HashMap<>();

  /**
   * Creates the constants of one class.
   *
   * @param locals receives the values of the constants
   */
  DatasourceConstants(
      Optional<Contract> contract, NameAllocator names, Map<String, Object> locals) {
    this.contract = contract;
    this.names = names;
    this.locals = locals;
  }

  /** The constants in the order of their first use. */
  Map<String, JavaExpression> constants() {
    return constants;
  }

  /** The owner with the most queries in a section's panels; empty if the dashboard has no owner. */
  Optional<JavaExpression> mostUsedOwner(List<DashboardDeclarations.Declaration> panels) {
    Map<String, Integer> counts = new HashMap<>();
    panels.forEach(
        panel ->
            LocalConstantCollector.collect(panel.expression())
                .forEach(name -> counts.merge(name, 1, Integer::sum)));
    String owner = "";
    for (String name : constants.keySet()) {
      boolean more = counts.getOrDefault(name, 0) > counts.getOrDefault(owner, 0);
      owner = type(name).equals("Owner") && (owner.isEmpty() || more) ? name : owner;
    }
    return owner.isEmpty()
        ? Optional.empty()
        : Optional.of(new JavaExpression.LocalConstant(owner));
  }

  /** The Java type of a constant. */
  String type(String constant) {
    return types.get(constant);
  }

  /** Owners that can create PromQL queries for a uid: domains of the contract first. */
  List<DatasourceConstant> owners(String uid) {
    List<DatasourceConstant> owners = new ArrayList<>();
    contract.map(Contract::domains).orElse(List.of()).stream()
        .filter(domain -> domain.datasource().uid().equals(uid))
        .forEach(domain -> owners.add(domain(domain)));
    owner(uid).ifPresent(owners::add);
    return owners;
  }

  private DatasourceConstant domain(Domain domain) {
    return declare(
        domain.name(), "Owner", call("Owners", "named", List.of("String"), List.of(domain.name())));
  }

  /** The owner for a Prometheus server of which only the uid is available. */
  Optional<DatasourceConstant> owner(String uid) {
    List<String> parameters = uid.isEmpty() ? List.of() : List.of("String");
    List<String> arguments = uid.isEmpty() ? List.of() : List.of(uid);
    return declareIfValid(
        title(PROMETHEUS, uid), "Owner", call("Owner", "prometheus", parameters, arguments));
  }

  /** A datasource whose type has its own class in the dsl. */
  Optional<DatasourceConstant> typedDatasource(String type, String uid) {
    if (uid.isEmpty()) {
      return Optional.empty();
    }
    JsonObject id = Json.object().with("type", type).with("uid", uid);
    for (String holder : TYPED_DATASOURCES) {
      for (DslMethods.DslMethod row : DslMethods.table().factories(holder)) {
        Optional<TemplateMatcher.Match> fit =
            TemplateMatcher.match(row.template(), id, Json.object(), List.of());
        if (fit.isPresent() && row.returns().filter(holder::equals).isPresent()) {
          return declareIfValid(
              title(type, uid), holder, row.call(List.of(JsonLiterals.stringLiteral(uid))));
        }
      }
    }
    return Optional.empty();
  }

  /** Any datasource, by the id of its plugin. */
  Optional<DatasourceConstant> genericDatasource(String type, String uid) {
    if (uid.isEmpty() && !type.isBlank()) {
      return declareIfValid(
          title(type, uid),
          "GenericDatasource",
          call("GenericDatasource", "ofType", List.of("String"), List.of(type)));
    }
    return declareIfValid(
        title(type, uid),
        "GenericDatasource",
        type.isEmpty()
            ? call("GenericDatasource", "untyped", List.of("String"), List.of(uid))
            : call(
                "GenericDatasource",
                "datasource",
                List.of("String", "String"),
                List.of(type, uid)));
  }

  /** The constant for the datasource of a panel or variable, of any type. */
  Optional<DatasourceConstant> datasource(String type, String uid) {
    return type.equals(PROMETHEUS) ? owners(uid).stream().findFirst() : otherDatasource(type, uid);
  }

  /** The constant that creates unchecked queries: of a Prometheus, not the one of a domain. */
  Optional<DatasourceConstant> unchecked(String type, String uid) {
    return type.equals(PROMETHEUS) ? owner(uid) : otherDatasource(type, uid);
  }

  private Optional<DatasourceConstant> otherDatasource(String type, String uid) {
    return typedDatasource(type, uid).or(() -> genericDatasource(type, uid));
  }

  /** Returns the first title that differs from those of other datasources, otherwise the first. */
  private String title(String type, String uid) {
    return titlesById.computeIfAbsent(
        type + " " + uid, id -> firstFreeTitle(id, DatasourceNames.titles(type, uid)));
  }

  private String firstFreeTitle(String id, List<String> candidates) {
    String title =
        candidates.stream()
            .filter(candidate -> id.equals(titles.getOrDefault(normalize(candidate), id)))
            .findFirst()
            .orElse(candidates.get(0));
    titles.putIfAbsent(normalize(title), id);
    return title;
  }

  private static String normalize(String title) {
    return String.join(" ", TitleSplitter.split(title)).toLowerCase(Locale.ROOT);
  }

  private Optional<DatasourceConstant> declareIfValid(
      String title, String type, JavaExpression value) {
    try {
      return Optional.of(declare(title, type, value));
    } catch (FindingsException e) {
      return Optional.empty();
    }
  }

  private DatasourceConstant declare(String title, String type, JavaExpression value) {
    DatasourceConstant before = constantsByValue.get(value);
    if (before != null) {
      return before;
    }
    Object evaluated = ExpressionEvaluator.evaluate(value, locals);
    String name = names.constantName(title, type.equals("Owner") ? "Prometheus" : type);
    constants.put(name, value);
    types.put(name, type);
    locals.put(name, evaluated);
    boolean unlisted =
        value instanceof JavaExpression.StaticCall call && call.method().equals(PROMETHEUS);
    DatasourceConstant source =
        new DatasourceConstant(type, new JavaExpression.LocalConstant(name), unlisted);
    constantsByValue.put(value, source);
    return source;
  }

  private static JavaExpression call(
      String type, String method, List<String> parameters, List<String> texts) {
    return new JavaExpression.StaticCall(
        type, method, parameters, texts.stream().map(JsonLiterals::stringLiteral).toList());
  }
}
