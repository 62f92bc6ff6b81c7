package peaktrade.exporter;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The most recently seen runs, up to a limit. */
final class RecentRuns {

  private final int limit;
  private final Map<RunKey, RunKey> byAge = new LinkedHashMap<>(16, 0.75f, true);

  RecentRuns(int limit) {
    this.limit = limit;
  }

  /** Marks a run as seen; returns the run that is dropped for it, if any. */
  Optional<RunKey> touch(RunKey run) {
    if (byAge.get(run) != null) {
      return Optional.empty();
    }
    Optional<RunKey> forgotten =
        byAge.size() < limit ? Optional.empty() : Optional.of(removeOldest());
    byAge.put(run, run);
    return forgotten;
  }

  private RunKey removeOldest() {
    Iterator<RunKey> oldestFirst = byAge.keySet().iterator();
    RunKey oldest = oldestFirst.next();
    oldestFirst.remove();
    return oldest;
  }
}
