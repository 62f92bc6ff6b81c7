package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.prometheus.Window;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.List;
import java.util.Optional;

/** A metric that the server never had, or has no more. */
final class NameUnknown extends SelectorCheck {

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    return selector
        .metric()
        .filter(name -> lookup.isEmpty(EmptySelector.bare(selector)))
        .map(name -> cause(query, name, EmptySelector.bare(selector), lookup));
  }

  private static Cause cause(Case query, String name, VectorSelector bare, Lookup lookup) {
    return lookup
        .lastSeen(bare)
        .map(at -> Moments.ago(at, query.facts().now()))
        .map(seen -> gone(name, seen, lookup))
        .orElseGet(() -> never(name, lookup));
  }

  private static Cause gone(String name, String seen, Lookup lookup) {
    return Cause.fault(
            "metric-gone",
            "\"" + name + "\" was last seen " + seen + " on " + lookup.server(),
            "see what changed then: the producer's version, its configuration, relabelling")
        .proved("last_over_time of " + name + " on " + lookup.server().url(), "last seen " + seen);
  }

  private static Cause never(String name, Lookup lookup) {
    List<String> names =
        lookup.server().labelValues("__name__", List.of(), Window.all()).value().orElse(List.of());
    boolean none = names.isEmpty();
    return Cause.fault(
            none ? "server-without-data" : "metric-never-seen",
            none
                ? lookup.server() + " has no series at all: it scrapes nothing yet"
                : "\""
                    + name
                    + "\" was never seen on "
                    + lookup.server()
                    + Nearest.hint(name, names),
            none
                ? "see what it scrapes: " + lookup.server().url() + "/targets"
                : "check the name, and whether its producer is scraped: "
                    + lookup.server().url()
                    + "/targets")
        .proved(
            "names of all metrics on " + lookup.server().url(),
            none ? "none" : names.size() + ", none of them \"" + name + "\"");
  }
}
