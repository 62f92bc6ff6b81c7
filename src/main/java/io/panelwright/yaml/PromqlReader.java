package io.panelwright.yaml;

import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Query;
import java.util.List;
import java.util.Optional;

/** Reads queries in PromQL. */
final class PromqlReader {

  private final Values values;
  private final ShapeCheck check;
  private final Complaints complaints;

  PromqlReader(ShapeCheck check, Complaints complaints) {
    this.values = new Values(check);
    this.check = check;
    this.complaints = complaints;
  }

  /** A query of which nothing but its text is said. */
  Optional<Query> query(Node.Scalar promql, Owner owner) {
    return complaints.collect(
        promql.position(), () -> owner.query(promql.text()).at(CallSite.at(promql.position())));
  }

  /** A query by the keys that say what it is. */
  Optional<Query> query(Node.Mapping told, Owner owner) {
    Optional<Node.Scalar> promql = told.scalar("expr").filter(check::isRight);
    if (promql.isEmpty()) {
      return Optional.empty();
    }
    return values.isTrue(told, "bare")
        ? bare(promql.get(), owner).map(query -> members(settings(query, told), told))
        : query(promql.get(), owner).map(query -> settings(query, told));
  }

  private Optional<Query> bare(Node.Scalar promql, Owner owner) {
    return complaints.collect(
        promql.position(), () -> owner.bare(promql.text()).at(CallSite.at(promql.position())));
  }

  private Query settings(Query plain, Node.Mapping told) {
    Query query = editor(plain, values.text(told, "editor").orElse(""));
    query = values.text(told, "legend").map(query::legend).orElse(query);
    query = mode(query, values.text(told, "mode").orElse(""));
    query = format(query, values.text(told, "format").orElse(""));
    query = values.text(told, "minStep").map(query::minStep).orElse(query);
    query = values.whole(told, "intervalFactor").map(query::intervalFactor).orElse(query);
    query = values.flag(told, "exemplars").map(query::exemplars).orElse(query);
    query = values.whole(told, "oldStep").map(query::oldStep).orElse(query);
    query = values.text(told, "oldMetric").map(query::oldMetric).orElse(query);
    List<String> labels = values.texts(told, "groupByKeys");
    query = labels.isEmpty() ? query : query.groupByKeys(labels.toArray(String[]::new));
    for (Node.Mapping filter : values.mappings(told, "adhocFilters")) {
      query = filter(query, filter);
    }
    useless(told);
    return query;
  }

  private void useless(Node.Mapping told) {
    for (String key : List.of("instant", "range")) {
      Optional<Node.Entry> entry = told.entry(key);
      if (entry.isPresent() && !values.isTrue(told, "bare")) {
        complaints.add(
            "no-effect",
            entry.get().key().position(),
            key + ": has no effect without bare: true",
            "write mode: instant, range or both");
      }
    }
  }

  private Query members(Query plain, Node.Mapping told) {
    Query query = values.flag(told, "instant").map(plain::instant).orElse(plain);
    return values.flag(told, "range").map(query::range).orElse(query);
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
