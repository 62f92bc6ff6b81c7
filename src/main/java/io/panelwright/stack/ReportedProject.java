package io.panelwright.stack;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A project as {@code docker compose ls} reports it, which it does until a {@code down}.
 *
 * @param status such as {@code running(2)} or {@code exited(1)}
 */
record ReportedProject(String name, String status, List<Path> files) {

  static final List<String> COMMAND = List.of("ls", "--all", "--format", "json");

  ReportedProject {
    files = List.copyOf(files);
  }

  boolean isRunning() {
    return status.toLowerCase(Locale.ROOT).contains("running");
  }

  /**
   * @throws StackException when this is no such report
   */
  static List<ReportedProject> read(String report) {
    if (report.isBlank()) {
      return List.of();
    }
    try {
      if (JsonReader.read(report) instanceof JsonArray projects) {
        return projects.objects().map(ReportedProject::project).toList();
      }
    } catch (JsonException e) {
      throw unreadable(e.getMessage());
    }
    throw unreadable("expected a list");
  }

  private static ReportedProject project(JsonObject project) {
    List<Path> files =
        Arrays.stream(project.string("ConfigFiles").orElse("").split(","))
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .map(Path::of)
            .toList();
    return new ReportedProject(
        project.string("Name").orElse(""), project.string("Status").orElse(""), files);
  }

  private static StackException unreadable(String why) {
    return new StackException(
        "docker compose "
            + String.join(" ", COMMAND)
            + " gave no list of projects: "
            + why
            + "\n  → look at it");
  }
}
