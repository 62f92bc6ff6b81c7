package io.panelwright.yaml.read;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.List;
import java.util.Optional;

/** Reads queries in PromQL. */
final class PromqlQueryReader {

  private final ValueReader values;
  private final SchemaValidator check;
  private final FileFindings findings;

  PromqlQueryReader(SchemaValidator check, FileFindings findings) {
    this.values = new ValueReader(check);
    this.check = check;
    this.findings = findings;
  }

  /** Reads a query from its text alone. */
  Optional<Query> query(Node.Scalar promql, Owner owner) {
    return findings.collect(
        promql.position(), () -> owner.query(promql.text()).at(CallSite.at(promql.position())));
  }

  /** Reads a query with its settings. */
  Optional<Query> query(Node.Mapping mapping, Owner owner) {
    Optional<Node.Scalar> promql = mapping.scalar("expr").filter(check::isValid);
    if (promql.isEmpty()) {
      return Optional.empty();
    }
    return values.isTrue(mapping, "minimal")
        ? minimalQuery(promql.get(), owner)
            .map(query -> instantAndRange(settings(query, mapping), mapping))
        : query(promql.get(), owner).map(query -> settings(query, mapping));
  }

  private Optional<Query> minimalQuery(Node.Scalar promql, Owner owner) {
    return findings.collect(
        promql.position(),
        () -> owner.minimalQuery(promql.text()).at(CallSite.at(promql.position())));
  }

  private Query settings(Query plain, Node.Mapping mapping) {
    Query query = editor(plain, values.text(mapping, "editor").orElse(""));
    query = values.text(mapping, "legend").map(query::legend).orElse(query);
    query = mode(query, values.text(mapping, "mode").orElse(""));
    query = format(query, values.text(mapping, "format").orElse(""));
    query = values.text(mapping, "minStep").map(query::minStep).orElse(query);
    query = values.integer(mapping, "intervalFactor").map(query::intervalFactor).orElse(query);
    query = values.flag(mapping, "exemplars").map(query::exemplars).orElse(query);
    query = values.integer(mapping, "oldStep").map(query::oldStep).orElse(query);
    query = values.text(mapping, "oldMetric").map(query::oldMetric).orElse(query);
    List<String> labels = values.texts(mapping, "groupByKeys");
    query = labels.isEmpty() ? query : query.groupByKeys(labels.toArray(String[]::new));
    for (Node.Mapping filter : values.mappings(mapping, "adhocFilters")) {
      query = filter(query, filter);
    }
    reportNoEffect(mapping);
    return query;
  }

  private void reportNoEffect(Node.Mapping mapping) {
    for (String key : List.of("instant", "range")) {
      Optional<Node.Entry> entry = mapping.entry(key);
      if (entry.isPresent() && !values.isTrue(mapping, "minimal")) {
        findings.add(
            "setting-without-effect",
            entry.get().key().position(),
            key + ": has no effect without minimal: true",
            "write mode: instant, range or both");
      }
    }
  }

  private Query instantAndRange(Query plain, Node.Mapping mapping) {
    Query query = values.flag(mapping, "instant").map(plain::instant).orElse(plain);
    return values.flag(mapping, "range").map(query::range).orElse(query);
  }

  private Query filter(Query query, Node.Mapping filter) {
    return query.adhocFilter(
        values.text(filter, "label").orElse(""),
        values.text(filter, "operator").orElse(""),
        values.text(filter, "value").orElse(""));
  }

  private static Query editor(Query query, String editor) {
    return switch (editor) {
      case "code" -> query.code();
      case "builder" -> query.builder();
      default -> query;
    };
  }

  private static Query mode(Query query, String mode) {
    return switch (mode) {
      case "instant" -> query.instant();
      case "range" -> query.range();
      case "both" -> query.both();
      default -> query;
    };
  }

  private static Query format(Query query, String format) {
    return switch (format) {
      case "table" -> query.table();
      case "heatmap" -> query.heatmap();
      case "time_series" -> query.timeSeries();
      default -> query;
    };
  }
}
