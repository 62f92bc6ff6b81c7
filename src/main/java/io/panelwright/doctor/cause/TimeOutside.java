package io.panelwright.doctor.cause;

import io.panelwright.prometheus.RuntimeInfo;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.Optional;

/** Series that are there, but not at the time that the query asks for. */
final class TimeOutside extends SelectorCheck {

  private static final Duration AHEAD = Duration.ofMinutes(15);

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    VectorSelector plain = Lookup.plain(selector);
    Lookup now = new Lookup(lookup.server(), query.facts().now());
    if (now.isNotEmpty(plain)) {
      return Optional.of(past(query, selector, now));
    }
    // Not the first minute: what has come since we began to ask is no sign of a wrong clock.
    String future = "count(last_over_time(" + Promql.print(plain) + "[14m]))";
    Lookup later = new Lookup(lookup.server(), query.facts().now().plus(AHEAD));
    return later
        .count(future)
        .filter(n -> n > 0)
        .map(n -> future(selector, lookup, future + " 15 min from now", n.longValue()));
  }

  private static Cause past(Case query, VectorSelector selector, Lookup now) {
    String retention =
        now.server().runtimeInfo().value().flatMap(RuntimeInfo::storageRetention).orElse("unknown");
    String text = Promql.print(selector);
    return Cause.fault(
            "time-outside",
            "\"" + text + "\" has samples now, but none at the time that the query asks for",
            "ask for a later time, or have the server keep data for longer:"
                + " --storage.tsdb.retention.time")
        .proved(text + " at " + Moments.at(query.lookup().at()) + " on " + query.where(), "nothing")
        .proved("storageRetention of " + query.where(), retention);
  }

  private static Cause future(VectorSelector selector, Lookup lookup, String asked, long series) {
    return Cause.fault(
            "samples-in-the-future",
            "the samples of \""
                + selector.metric().orElse("")
                + "\" lie in the future: the clocks of its producer and of this machine differ",
            "set the clocks right (timedatectl status), on the producer's machine first")
        .proved(asked + " on " + lookup.server().url(), series + " series");
  }
}
