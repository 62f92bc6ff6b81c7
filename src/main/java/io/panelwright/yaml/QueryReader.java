package io.panelwright.yaml;

import io.panelwright.diagnostic.Position;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Query;
import io.panelwright.dsl.Target;
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
  private final TargetReader targets;

  QueryReader(Owners owners, ShapeCheck check, Complaints complaints) {
    this.owners = owners;
    this.values = new Values(check);
    this.check = check;
    this.complaints = complaints;
    this.targets = new TargetReader(check, complaints);
  }

  List<Target> queries(Node.Mapping panel, Owner owner) {
    Optional<Node.Entry> one = panel.entry("query");
    Optional<Node.Entry> many = panel.entry("queries");
    if (one.isPresent() && many.isPresent()) {
      complaints.add(
          "two-kinds",
          many.get().key().position(),
          "a panel has either query: or queries:, found both",
          "move the query into the list");
    } else if (one.isEmpty() && many.isEmpty()) {
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
    if (node instanceof Node.Scalar promql) {
      return query(promql, owner);
    }
    Node.Mapping mapping = (Node.Mapping) node;
    if (mapping.entry("expr").isEmpty()) {
      return targets.target(mapping);
    }
    Owner asked = owners.owner(mapping, "domain", owner);
    return mapping
        .scalar("expr")
        .filter(check::isRight)
        .flatMap(promql -> query(promql, asked))
        .map(query -> settings(query, mapping));
  }

  private Optional<Query> query(Node.Scalar promql, Owner owner) {
    return complaints.collect(
        promql.position(), () -> owner.query(promql.text()).at(CallSite.at(promql.position())));
  }

  private Query settings(Query plain, Node.Mapping mapping) {
    Query query = values.text(mapping, "legend").map(plain::legend).orElse(plain);
    query = mode(query, values.text(mapping, "mode").orElse("range"));
    query = format(query, values.text(mapping, "format").orElse("time_series"));
    query = values.text(mapping, "minStep").map(query::minStep).orElse(query);
    query = values.text(mapping, "refId").map(query::refId).orElse(query);
    query = values.isTrue(mapping, "hidden") ? query.hidden() : query;
    return values.isTrue(mapping, "exemplars") ? query.exemplars() : query;
  }

  private static Query mode(Query query, String mode) {
    return switch (mode) {
      case "instant" -> query.instant();
      case "both" -> query.both();
      default -> query;
    };
  }

  private static Query format(Query query, String format) {
    return switch (format) {
      case "table" -> query.table();
      case "heatmap" -> query.heatmap();
      default -> query;
    };
  }
}
