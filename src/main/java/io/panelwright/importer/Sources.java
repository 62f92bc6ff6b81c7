package io.panelwright.importer;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Domain;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.importer.source.Expression;
import io.panelwright.importer.source.Names;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The datasources and owners that a dashboard asks, as constants of its class. */
final class Sources {

  /**
   * A constant.
   *
   * @param type of what it stands for
   * @param isUnlisted whether it is a Prometheus that no contract lists
   */
  record Source(String type, Expression.Local name, boolean isUnlisted) {}

  private static final String PROMETHEUS = "prometheus";

  private static final List<String> FOREIGN =
      List.of("Loki", "Tempo", "Elasticsearch", "Influx", "Sql", "Graphite", "CloudWatch");

  private final Optional<Contract> contract;
  private final Map<String, Object> locals;
  private final Names names;

  /** In the order in which they were asked first: name, and what it stands for. */
  private final Map<String, Expression> constants = new LinkedHashMap<>();

  private final Map<String, String> types = new HashMap<>();
  private final Map<Expression, Source> known = new HashMap<>();

  /**
   * @param locals gets the constants' values
   */
  Sources(Optional<Contract> contract, Names names, Map<String, Object> locals) {
    this.contract = contract;
    this.names = names;
    this.locals = locals;
  }

  /** The constants, in order. */
  Map<String, Expression> constants() {
    return constants;
  }

  /** The Java type of a constant. */
  String type(String constant) {
    return types.get(constant);
  }

  /** Whoever may make PromQL queries for a uid: domains of the contract first. */
  List<Source> owners(String uid) {
    List<Source> owners = new ArrayList<>();
    contract.map(Contract::domains).orElse(List.of()).stream()
        .filter(domain -> domain.datasource().uid().equals(uid))
        .forEach(domain -> owners.add(domain(domain)));
    owner(uid).ifPresent(owners::add);
    return owners;
  }

  private Source domain(Domain domain) {
    return named(
        domain.name(), "Owner", call("Owner", "named", List.of("String"), List.of(domain.name())));
  }

  /** Whoever asks a Prometheus of which only the uid is known. */
  Optional<Source> owner(String uid) {
    return made(uid, "Owner", call("Owner", "prometheus", List.of("String"), List.of(uid)));
  }

  /** A datasource with words of its own. */
  Optional<Source> foreign(String type, String uid) {
    JsonObject id = Json.object().with("type", type).with("uid", uid);
    for (String holder : FOREIGN) {
      for (Words.Row row : Words.table().factories(holder)) {
        Optional<Binding.Fit> fit = Binding.of(row.template(), id, Json.object(), List.of());
        if (fit.isPresent() && row.returns().filter(holder::equals).isPresent()) {
          return made(uid, holder, row.called(List.of(Literals.text(uid))));
        }
      }
    }
    return Optional.empty();
  }

  /** Any datasource, by its plugin's id. */
  Optional<Source> other(String type, String uid) {
    return made(
        uid,
        "OtherDatasource",
        type.isEmpty()
            ? call("OtherDatasource", "untyped", List.of("String"), List.of(uid))
            : call(
                "OtherDatasource", "datasource", List.of("String", "String"), List.of(type, uid)));
  }

  /** What a panel's or variable's datasource is called, whatever its type. */
  Optional<Source> any(String type, String uid) {
    return type.equals(PROMETHEUS)
        ? owners(uid).stream().findFirst()
        : foreign(type, uid).or(() -> other(type, uid));
  }

  private Optional<Source> made(String uid, String type, Expression value) {
    try {
      return Optional.of(named(uid, type, value));
    } catch (FindingsException e) {
      return Optional.empty();
    }
  }

  private Source named(String title, String type, Expression value) {
    Source before = known.get(value);
    if (before != null) {
      return before;
    }
    Object made = Evaluation.of(value, locals);
    String name = names.constant(title, type.equals("Owner") ? "Prometheus" : type);
    constants.put(name, value);
    types.put(name, type);
    locals.put(name, made);
    boolean unlisted = value instanceof Expression.Call call && call.method().equals(PROMETHEUS);
    Source source = new Source(type, new Expression.Local(name), unlisted);
    known.put(value, source);
    return source;
  }

  private static Expression call(
      String type, String method, List<String> parameters, List<String> texts) {
    return new Expression.Call(
        type, method, parameters, texts.stream().map(Literals::text).toList());
  }
}
