package io.panelwright.doctor.cause;

import io.panelwright.contract.Everywhere;
import io.panelwright.doctor.ask.Server;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** Series that another server has, not the one that is asked. */
final class AskedElsewhere implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.suspects().flatMap(selector -> examine(query, selector).stream()).findFirst();
  }

  private static Optional<Cause> examine(Case query, VectorSelector selector) {
    Lookup here = query.lookup();
    VectorSelector wanted = bare(selector);
    return isHere(query, selector) || here.isNotEmpty(wanted)
        ? Optional.empty()
        : query.facts().servers().all().stream()
            .filter(other -> other != here.server())
            .filter(other -> here.on(other).isNotEmpty(wanted))
            .findFirst()
            .map(other -> cause(query, wanted, here, other));
  }

  /**
   * Whether nothing speaks for another server. A query that shows something is suspicious only by a
   * job of the contract, and what every server has only by its job.
   */
  private static boolean isHere(Case query, VectorSelector selector) {
    Optional<String> job = query.job(selector);
    boolean everywhere = selector.metric().filter(Everywhere::has).isPresent();
    return everywhere && job.isEmpty()
        || job.flatMap(query.lookup()::targets).filter(found -> !found.isEmpty()).isPresent()
        || !query.isEmpty() && job.flatMap(query.facts()::producer).isEmpty();
  }

  /** By name alone; what every server has, also by job. */
  private static VectorSelector bare(VectorSelector selector) {
    boolean everywhere = selector.metric().filter(Everywhere::has).isPresent();
    return Lookup.plain(
        Lookup.with(
            selector,
            selector.matchers().stream()
                .filter(m -> m.isOnName() || everywhere && m.name().equals("job"))
                .toList()));
  }

  private static Cause cause(Case query, VectorSelector wanted, Lookup here, Server other) {
    String text = Promql.print(wanted);
    String count = "count(" + text + ")";
    String owner = query.owner(wanted).map(known -> "; " + known.reason()).orElse("");
    return Cause.fault(
            "asked-elsewhere",
            "\"" + text + "\" is not on " + here.server() + ", it is on " + other + owner,
            "ask that datasource: pick it in the dashboard, or change the panel's datasource")
        .proved(count + " on " + here.server().url(), "nothing")
        .proved(
            count + " on " + other.url(),
            here.on(other).count(count).map(n -> n.longValue() + " series").orElse(""));
  }
}
