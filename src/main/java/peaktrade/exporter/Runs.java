package peaktrade.exporter;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The runs that were heard of last, no more than a limit. */
final class Runs {

  private final int limit;
  private final Map<Run, Run> byAge = new LinkedHashMap<>(16, 0.75f, true);

  Runs(int limit) {
    this.limit = limit;
  }

  /** Notes that a run was heard of; the one that gives way to it, if any. */
  Optional<Run> heardOf(Run run) {
    if (byAge.get(run) != null) {
      return Optional.empty();
    }
    Optional<Run> forgotten = byAge.size() < limit ? Optional.empty() : Optional.of(removeOldest());
    byAge.put(run, run);
    return forgotten;
  }

  private Run removeOldest() {
    Iterator<Run> oldestFirst = byAge.keySet().iterator();
    Run oldest = oldestFirst.next();
    oldestFirst.remove();
    return oldest;
  }
}
