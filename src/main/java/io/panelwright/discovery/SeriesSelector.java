package io.panelwright.discovery;

import io.panelwright.json.Json;
import java.util.Optional;

/** A selector of all series of a name, or of those of one job; names may have any characters. */
record SeriesSelector(String name, Optional<String> job) {

  static final String NAME = "__name__";
  static final String JOB = "job";

  static SeriesSelector of(String name) {
    return new SeriesSelector(name, Optional.empty());
  }

  /**
   * @param job empty for series without one
   */
  static SeriesSelector of(String name, String job) {
    return new SeriesSelector(name, Optional.of(job));
  }

  /** The selector of all series of a job. */
  static String ofJob(String job) {
    return "{" + matcher(JOB, job) + "}";
  }

  /** The selector in PromQL. */
  String text() {
    return "{" + matcher(NAME, name) + job.map(own -> "," + matcher(JOB, own)).orElse("") + "}";
  }

  private static String matcher(String label, String value) {
    return label + "=" + Json.of(value);
  }
}
