package io.panelwright.stack;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes that were started and not yet stopped, in a file. */
final class Roster {

  private final Path file;
  private final Map<String, Started> started = new LinkedHashMap<>();

  private Roster(Path file) {
    this.file = file;
  }

  /**
   * What is remembered in a folder.
   *
   * @throws StackException when the file is there and cannot be read
   */
  static Roster read(Path folder) {
    var roster = new Roster(folder.resolve("running.json"));
    try {
      String text = Files.readString(roster.file);
      if (!(JsonReader.read(text) instanceof JsonObject object)) {
        throw roster.unreadable("expected an object");
      }
      object.array("parts").objects().map(Roster::part).forEach(roster::note);
      return roster;
    } catch (NoSuchFileException e) {
      return roster;
    } catch (IOException | JsonException | DateTimeException e) {
      throw roster.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private StackException unreadable(String why) {
    return new StackException(
        file
            + ", which says what runs, cannot be read: "
            + why
            + "\n  → see what runs (ps ax), end it, and delete the file");
  }

  private static Started part(JsonObject json) {
    return new Started(
        json.string("name").orElse(""),
        json.integer("pid").orElse(-1L),
        Instant.parse(json.string("start").orElse("")),
        json.string("program").orElse(""),
        json.array("command").strings().toList());
  }

  private static Json json(Started part) {
    return Json.object()
        .with("name", part.name())
        .with("pid", part.pid())
        .with("start", part.start().toString())
        .with("program", part.program())
        .with("command", Json.strings(part.command()));
  }

  private void note(Started part) {
    started.put(part.name(), part);
  }

  Collection<Started> all() {
    return List.copyOf(started.values());
  }

  Optional<Started> part(String name) {
    return Optional.ofNullable(started.get(name));
  }

  List<Started> of(List<Part> parts) {
    return parts.stream().flatMap(part -> part(part.name()).stream()).toList();
  }

  boolean runs(Part part) {
    return part(part.name()).filter(Started::isRunning).isPresent();
  }

  /** Remembers a process, at once in the file. */
  void add(Started part) {
    note(part);
    write();
  }

  /** Forgets processes, at once in the file. */
  void remove(Collection<Started> parts) {
    parts.forEach(part -> started.remove(part.name(), part));
    write();
  }

  private void write() {
    JsonObject object =
        Json.object()
            .with("parts", new JsonArray(started.values().stream().map(Roster::json).toList()));
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(draft, JsonWriter.pretty(object));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
