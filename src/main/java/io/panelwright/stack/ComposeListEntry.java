package io.panelwright.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.json.JsonException;
import io.panelwright.json.RecordReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A project in the output of {@code docker compose ls}.
 *
 * @param status such as {@code running(2)} or {@code exited(1)}
 * @param configFiles paths, separated by commas
 */
record ComposeListEntry(
    @JsonProperty("Name") String name,
    @JsonProperty("Status") String status,
    @JsonProperty("ConfigFiles") String configFiles) {

  static final List<String> COMMAND = List.of("ls", "--all", "--format", "json");

  boolean isRunning() {
    return status.toLowerCase(Locale.ROOT).contains("running");
  }

  List<Path> files() {
    return Arrays.stream(configFiles.split(","))
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .map(Path::of)
        .toList();
  }

  /**
   * Reads the output of {@link #COMMAND}.
   *
   * @throws StackException if the output is not a list of projects
   */
  static List<ComposeListEntry> read(String output) {
    if (output.isBlank()) {
      return List.of();
    }
    try {
      return RecordReader.read(output, new TypeReference<List<ComposeListEntry>>() {});
    } catch (JsonException e) {
      String command = "docker compose " + String.join(" ", COMMAND);
      throw new StackException(
          command
              + " printed no list of projects: "
              + e.getMessage()
              + "\n  → check its output: "
              + command);
    }
  }
}
