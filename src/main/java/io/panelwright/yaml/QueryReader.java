package io.panelwright.yaml;

import io.panelwright.diagnostic.Position;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Query;
import io.panelwright.dsl.Target;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the queries of a panel. */
final class QueryReader {

  private final Owners owners;
  private final Values values;
  private final ShapeCheck check;
  private final Complaints complaints;
  private final PromqlReader promql;
  private final TargetReader targets;

  QueryReader(Owners owners, ShapeCheck check, Complaints complaints) {
    this.owners = owners;
    this.values = new Values(check);
    this.check = check;
    this.complaints = complaints;
    this.promql = new PromqlReader(check, complaints);
    this.targets = new TargetReader(check, complaints);
  }

  /**
   * The queries of a panel, in order.
   *
   * @param needed whether the panel shows nothing without
   */
  List<Target> queries(Node.Mapping panel, Owner owner, boolean needed) {
    Optional<Node.Entry> one = panel.entry("query");
    Optional<Node.Entry> many = panel.entry("queries");
    if (one.isPresent() && many.isPresent()) {
      complaints.add(
          "two-kinds",
          many.get().key().position(),
          "a panel has either query: or queries:, found both",
          "move the query into the list");
    } else if (needed && one.isEmpty() && many.isEmpty()) {
      complaints.add(
          "missing-key",
          panel.position(),
          "the panel asks nothing: expected query: or queries:",
          "add query: with a PromQL text");
    }
    List<Target> queries = new ArrayList<>();
    values.node(panel, "query").ifPresent(node -> query(node, owner).ifPresent(queries::add));
    Map<String, Position> letters = new LinkedHashMap<>();
    for (Node node : values.items(panel, "queries")) {
      if (node instanceof Node.Mapping mapping && isFirst(mapping, letters)) {
        query(mapping, owner).ifPresent(queries::add);
      } else if (node instanceof Node.Scalar) {
        query(node, owner).ifPresent(queries::add);
      }
    }
    return queries;
  }

  private boolean isFirst(Node.Mapping query, Map<String, Position> letters) {
    Optional<Node.Scalar> letter = query.scalar("refId").filter(check::isRight);
    if (letter.isEmpty()) {
      return true;
    }
    Position before = letters.putIfAbsent(letter.get().text(), letter.get().position());
    if (before != null) {
      complaints.add(
          "duplicate-refid",
          letter.get().position(),
          "two queries have the refId \""
              + letter.get().text()
              + "\", first on line "
              + before.line(),
          "give each its own, or none");
    }
    return before == null;
  }

  private Optional<? extends Target> query(Node node, Owner owner) {
    if (node instanceof Node.Scalar text) {
      return promql.query(text, owner);
    }
    Node.Mapping mapping = (Node.Mapping) node;
    Optional<Node.Mapping> unlisted = mapping.mapping(TargetFormat.PROMETHEUS);
    if (unlisted.isPresent()) {
      return values
          .mapping(mapping, TargetFormat.PROMETHEUS)
          .flatMap(told -> promql.query(told, owners.unlisted(told, "uid")))
          .map(query -> common(query, mapping));
    }
    return mapping.entry("expr").isEmpty()
        ? targets.target(mapping)
        : promql
            .query(mapping, owners.owner(mapping, "domain", owner))
            .map(query -> common(query, mapping));
  }

  private Query common(Query plain, Node.Mapping mapping) {
    Query query = values.text(mapping, "refId").map(plain::refId).orElse(plain);
    Optional<Json> hidden = values.flag(mapping, "hidden").map(Json::of);
    query = hidden.isPresent() ? query.raw("hide", hidden.get()) : query;
    for (var raw : values.json(mapping, "raw").entrySet()) {
      query = query.raw(raw.getKey(), raw.getValue());
    }
    return query;
  }
}
