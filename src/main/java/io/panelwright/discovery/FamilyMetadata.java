package io.panelwright.discovery;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The metadata of a metric family, from any source. */
final class FamilyMetadata {

  private final Set<String> jobs = new TreeSet<>();
  private String type = "";
  private String help = "";
  private String unit = "";

  void setType(String text) {
    if (type.isEmpty()) {
      type = text.toLowerCase(Locale.ROOT);
    }
  }

  void setHelp(String text) {
    if (help.isEmpty()) {
      help = text;
    }
  }

  void setUnit(String text) {
    if (unit.isEmpty()) {
      unit = text;
    }
  }

  void addJob(String job) {
    jobs.add(job);
  }

  String type() {
    return type;
  }

  String help() {
    return help;
  }

  String unit() {
    return unit;
  }

  /** Whether the targets of a job expose the metadata; for no job, whether no job is known. */
  boolean isExposedBy(String job) {
    return job.isEmpty() ? jobs.isEmpty() : jobs.contains(job);
  }
}
