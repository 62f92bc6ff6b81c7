package io.panelwright.yaml.read;

import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.Target;
import io.panelwright.json.Json;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the queries of a panel. */
final class QueryReader {

  private final OwnerResolver owners;
  private final ValueReader values;
  private final SchemaValidator check;
  private final FileFindings findings;
  private final PromqlQueryReader promql;
  private final DatasourceQueryReader targets;

  QueryReader(OwnerResolver owners, SchemaValidator check, FileFindings findings) {
    this.owners = owners;
    this.values = new ValueReader(check);
    this.check = check;
    this.findings = findings;
    this.promql = new PromqlQueryReader(check, findings);
    this.targets = new DatasourceQueryReader(check, findings);
  }

  /**
   * Reads the queries of a panel, in order.
   *
   * @param needed whether the panel requires at least one query or an explicit empty list
   */
  List<Target> queries(Node.Mapping panel, Owner owner, boolean needed) {
    Optional<Node.Entry> one = panel.entry("query");
    Optional<Node.Entry> many = panel.entry("queries");
    if (one.isPresent() && many.isPresent()) {
      findings.add(
          "yaml-keys-conflict",
          many.get().key().position(),
          "a panel has either query: or queries:, found both",
          "move the query into the list");
    } else if (needed && one.isEmpty() && many.isEmpty()) {
      findings.add(
          "panel-query-missing",
          panel.position(),
          "the panel has no query: expected query: or queries:",
          "add query: with a PromQL text");
    }
    List<Target> queries = new ArrayList<>();
    values.node(panel, "query").ifPresent(node -> query(node, owner).ifPresent(queries::add));
    Map<String, Position> refIds = new LinkedHashMap<>();
    for (Node node : values.items(panel, "queries")) {
      if (node instanceof Node.Mapping mapping && isFirst(mapping, refIds)) {
        query(mapping, owner).ifPresent(queries::add);
      } else if (node instanceof Node.Scalar) {
        query(node, owner).ifPresent(queries::add);
      }
    }
    return queries;
  }

  private boolean isFirst(Node.Mapping query, Map<String, Position> refIds) {
    Optional<Node.Scalar> refId = query.scalar("refId").filter(check::isValid);
    if (refId.isEmpty()) {
      return true;
    }
    Position first = refIds.putIfAbsent(refId.get().text(), refId.get().position());
    if (first != null) {
      findings.add(
          "ref-id-duplicate",
          refId.get().position(),
          "two queries have the refId \""
              + refId.get().text()
              + "\", first on line "
              + first.line(),
          "give each query its own refId, or none");
    }
    return first == null;
  }

  private Optional<? extends Target> query(Node node, Owner owner) {
    if (node instanceof Node.Scalar text) {
      return promql.query(text, owner);
    }
    Node.Mapping mapping = (Node.Mapping) node;
    Optional<Node.Mapping> unlisted = mapping.mapping(DatasourceQuerySchema.PROMETHEUS);
    if (unlisted.isPresent()) {
      return values
          .mapping(mapping, DatasourceQuerySchema.PROMETHEUS)
          .flatMap(settings -> promql.query(settings, owners.resolveUnlisted(settings, "uid")))
          .map(query -> common(query, mapping));
    }
    return mapping.entry("expr").isEmpty()
        ? targets.target(mapping)
        : promql
            .query(mapping, owners.resolve(mapping, "domain", owner))
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
