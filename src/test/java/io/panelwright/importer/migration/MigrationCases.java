package io.panelwright.importer.migration;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Dashboards before and after a migration, with the texts of its steps, from a resource. */
final class MigrationCases {

  private MigrationCases() {}

  record MigrationCase(JsonObject json) {

    JsonObject before() {
      return json.object("before");
    }

    JsonObject after() {
      return json.object("after");
    }

    List<String> steps() {
      return json.array("steps").strings().toList();
    }

    @Override
    public String toString() {
      return json.string("comment")
          .orElse(
              json.integer("since").map(it -> it + ": ").orElse("") + String.join("; ", steps()));
    }
  }

  static Stream<MigrationCase> read(String resource) {
    try (var in = MigrationCases.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((JsonArray) JsonReader.read(text)).objects().map(MigrationCase::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
