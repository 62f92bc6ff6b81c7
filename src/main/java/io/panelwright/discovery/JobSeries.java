package io.panelwright.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The series of a server by job and name; series without a job have an empty one. */
final class JobSeries {

  /** More than the largest contract has. */
  private static final int MAX_ENTRIES = 50_000;

  private final Map<String, Map<String, ObservedSeries>> byJob = new TreeMap<>();
  private int entries;
  private boolean hasMore;

  /** The series of a name and job; those beyond the limit are not kept. */
  ObservedSeries get(String name, String job) {
    Map<String, ObservedSeries> ofJob = byJob.computeIfAbsent(job, key -> new TreeMap<>());
    ObservedSeries known = ofJob.get(name);
    if (known != null) {
      return known;
    }
    var created = new ObservedSeries();
    if (entries < MAX_ENTRIES) {
      entries++;
      ofJob.put(name, created);
    } else {
      hasMore = true;
    }
    return created;
  }

  /** What was left out. */
  Optional<String> note() {
    return hasMore
        ? Optional.of(
            "the jobs have more than " + MAX_ENTRIES + " metrics; the others were not read")
        : Optional.empty();
  }

  Set<String> jobs() {
    return byJob.keySet();
  }

  /** The series of a job by name. */
  Map<String, ObservedSeries> of(String job) {
    return byJob.getOrDefault(job, Map.of());
  }

  /** The names of a job's series whose labels were not read completely. */
  Set<String> unread(String job) {
    Set<String> names = new TreeSet<>();
    of(job)
        .forEach(
            (name, observed) -> {
              if (observed.isUnread()) {
                names.add(name);
              }
            });
    return names;
  }
}
