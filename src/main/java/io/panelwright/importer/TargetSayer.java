package io.panelwright.importer;

import io.panelwright.document.Canonical;
import io.panelwright.document.TargetView;
import io.panelwright.dsl.Target;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Queries as authors write them, of all languages. */
final class TargetSayer {

  private static final String EXPRESSION = "__expr__";

  /** Words of the language are kept although some members must stand raw. */
  private static final int MOST_RAW = 3;

  private final Sayer sayer;
  private final Sources sources;

  private final Set<String> notes = new LinkedHashSet<>();
  private String panel = "";

  /** Keys of panels by the ids that come from them. */
  private final Map<Long, String> keys;

  TargetSayer(Sayer sayer, Sources sources, Map<Long, String> keys) {
    this.sayer = sayer;
    this.sources = sources;
    this.keys = keys;
  }

  /**
   * A query.
   *
   * @param raw how many of its members no word says
   */
  record Spoken(Expression expression, int raw, int words) {

    private int cost() {
      return raw * 3 + words;
    }
  }

  /** Where words start. */
  private record Start(String type, Expression expression) {}

  /** The query, without its refId. */
  Spoken of(JsonObject target) {
    JsonObject datasource = target.object("datasource");
    String type = datasource.string("type").orElse("");
    String uid = datasource.string("uid").orElse("");
    JsonObject body = target.without("datasource").without("refId");
    List<Start> starts = new ArrayList<>();
    if (type.equals("prometheus")) {
      starts.addAll(promql(uid, body));
    } else if (type.equals(EXPRESSION)) {
      starts.addAll(made("Expression", "Expression", body));
    } else if (type.equals("grafana")) {
      starts.addAll(made("GrafanaData", "GrafanaData", body));
    } else if (uid.equals("-- Dashboard --")) {
      starts.addAll(repeated(body));
    } else {
      sources.foreign(type, uid).ifPresent(source -> starts.addAll(asked(source, body)));
    }
    Optional<Spoken> best =
        starts.stream().map(start -> said(start, body)).min(Comparator.comparingInt(Spoken::cost));
    return best.filter(spoken -> spoken.raw <= MOST_RAW)
        .or(() -> cheaper(best, generic(type, uid).map(start -> said(start, body))))
        .orElseGet(() -> said(nameless(type, uid), body));
  }

  private static Optional<Spoken> cheaper(Optional<Spoken> one, Optional<Spoken> other) {
    return one.isPresent() && other.filter(o -> o.cost() < one.get().cost()).isEmpty()
        ? one
        : other;
  }

  private List<Start> promql(String uid, JsonObject body) {
    String text = body.string("expr").orElse("");
    if (text.isBlank()) {
      return List.of();
    }
    Optional<String> refused = Optional.empty();
    for (Sources.Source owner : sources.owners(uid)) {
      List<Start> starts = new ArrayList<>();
      for (String way : List.of("query", "bare")) {
        sayer
            .valid(asked(owner, way, text))
            .ifPresent(query -> starts.add(new Start("Query", query)));
      }
      if (!starts.isEmpty()) {
        refused.filter(why -> owner.isUnlisted()).ifPresent(this::note);
        return starts;
      }
      if (refused.isEmpty()) {
        refused = sayer.refusal(asked(owner, "query", text));
      }
    }
    refused.ifPresent(this::note);
    return List.of();
  }

  private static Expression asked(Sources.Source owner, String way, String text) {
    return new Expression.Word(owner.name(), way, List.of("String"), List.of(Literals.text(text)));
  }

  private void note(String why) {
    notes.add("\"" + panel + "\": " + why);
  }

  /** The panel or annotation whose queries come next. */
  void inside(String title) {
    panel = title;
  }

  /** What owners say of queries that they do not make, each after its panel. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private List<Start> made(String holder, String type, JsonObject body) {
    return starts(Words.table().factories(holder), type, body).stream()
        .map(call -> new Start(type, call))
        .toList();
  }

  private List<Start> asked(Sources.Source source, JsonObject body) {
    List<Start> starts = new ArrayList<>();
    for (Words.Row row : Words.table().asks(source.type())) {
      if (row.returns()
          .filter(type -> type.endsWith("Query") && !type.contains("Variable"))
          .isPresent()) {
        arguments(row, body)
            .map(given -> row.said(source.name(), given))
            .flatMap(sayer::valid)
            .ifPresent(query -> starts.add(new Start(row.returns().get(), query)));
      }
    }
    return starts;
  }

  private List<Expression> starts(List<Words.Row> rows, String type, JsonObject body) {
    return rows.stream()
        .filter(row -> row.returns().filter(type::equals).isPresent())
        .flatMap(row -> arguments(row, body).map(row::called).flatMap(sayer::valid).stream())
        .toList();
  }

  /** By the members of the template that are arguments; the others may differ. */
  private Optional<List<Expression>> arguments(Words.Row row, JsonObject body) {
    return Binding.of(Holes.of(row.template()), body, Json.object(), List.of())
        .flatMap(fit -> sayer.arguments().of(row, fit));
  }

  private List<Start> repeated(JsonObject body) {
    return body.integer("panelId").map(keys::get).stream()
        .map(
            key ->
                new Start(
                    "PanelResult",
                    new Expression.Call(
                        "PanelResult", "of", List.of("String"), List.of(Literals.text(key)))))
        .toList();
  }

  private Optional<Start> generic(String type, String uid) {
    return sources.other(type, uid).map(TargetSayer::query);
  }

  /** A reference that no datasource can have, such as a uid of blanks. */
  private Start nameless(String type, String uid) {
    return sources
        .other(type.isBlank() ? "" : type, "unknown")
        .map(TargetSayer::query)
        .orElseThrow();
  }

  private static Start query(Sources.Source source) {
    return new Start(
        "OtherQuery", new Expression.Word(source.name(), "query", List.of(), List.of()));
  }

  private Spoken said(Start start, JsonObject body) {
    JsonObject says = json(start.expression);
    Sayer.Said said = sayer.most(start.type, new Sayer.Said(start.expression, says, 0), body);
    Expression made = said.expression();
    Set<String> left = Needs.members(body, json(made));
    int raw = 0;
    for (String key : left) {
      Json value = body.get(key).orElse(JsonNull.NULL);
      Optional<Expression> set =
          value.equals(JsonNull.NULL) || start.type.equals("Query")
              ? Optional.empty()
              : sayer.valid(Sayer.by("setting", made, key, value));
      raw += set.isPresent() ? 0 : 1;
      made = set.orElse(Sayer.by("raw", made, key, value));
    }
    return new Spoken(made, raw, said.words() + left.size());
  }

  private JsonObject json(Expression query) {
    return (JsonObject) Canonical.sorted(((Target) sayer.value(query)).json());
  }

  /** All queries of a panel, with the letters that are not those of their places. */
  List<Expression> all(JsonArray targets) {
    List<JsonObject> queries = targets.objects().toList();
    List<Expression> spoken = new ArrayList<>();
    boolean inOrder = inOrder(queries);
    for (JsonObject target : queries) {
      Expression query = of(target).expression();
      Optional<String> letter = target.string("refId").filter(id -> !inOrder);
      spoken.add(
          letter
              .<Expression>map(
                  id ->
                      new Expression.Word(
                          query, "refId", List.of("String"), List.of(Literals.text(id))))
              .orElse(query));
    }
    return spoken;
  }

  /** Whether each query has the letter of its place. */
  private static boolean inOrder(List<JsonObject> targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).string("refId").filter(TargetView.letter(i)::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
