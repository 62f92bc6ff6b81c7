package io.panelwright.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A JSON Schema of Grafana that rejects unknown members, with corrections of known gaps. */
public final class StrictSchema {

  private final Path file;
  private final List<Gap> gaps;

  /** The schema with this name; {@link #isAvailable} returns whether it exists. */
  public StrictSchema(String name, List<Gap> gaps) {
    this.file = Path.of("..", "shared", "grafana", "schema", name);
    this.gaps = List.copyOf(gaps);
  }

  /**
   * A property or value that Grafana writes and its schema lacks.
   *
   * @param source of the fact that Grafana writes it
   * @param fix adds it to the schema
   */
  public record Gap(String what, String source, UnaryOperator<JsonObject> fix) {}

  /** Whether the schema can be read; prints a message if not. */
  public boolean isAvailable() {
    boolean there = Files.exists(file);
    if (!there) {
      System.out.println("SKIPPED: " + file + " is absent");
    }
    return there;
  }

  /** The errors of a document. */
  public List<String> errors(String document) {
    return errors(schema(gaps), Stream.of(document));
  }

  /** The distinct errors of several documents. */
  public List<String> errors(List<String> documents) {
    return errors(schema(gaps), documents.stream());
  }

  /** The gaps without which these documents are also valid. */
  public List<String> unnecessaryGaps(List<String> documents) {
    Schema plain = schema(List.of());
    // Small documents first, because one that needs the gap is enough.
    List<String> invalid =
        documents.stream()
            .filter(document -> !errors(plain, Stream.of(document)).isEmpty())
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    List<String> unnecessary = new ArrayList<>();
    for (Gap gap : gaps) {
      Schema without = schema(gaps.stream().filter(other -> other != gap).toList());
      if (invalid.stream().allMatch(document -> errors(without, Stream.of(document)).isEmpty())) {
        unnecessary.add(gap.what + " (" + gap.source + ")");
      }
    }
    return unnecessary;
  }

  private Schema schema(List<Gap> fixedGaps) {
    try {
      JsonObject schema = (JsonObject) JsonReader.read(Files.readString(file));
      for (Gap gap : fixedGaps) {
        schema = gap.fix.apply(schema);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonWriter.compact(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(Schema schema, Stream<String> documents) {
    return documents
        .flatMap(document -> schema.validate(document, InputFormat.JSON).stream())
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .distinct()
        .toList();
  }

  /** A property that the schema lacks. */
  public static Gap property(String definition, String property, String type, String source) {
    return new Gap(
        definition + "." + property,
        source,
        schema ->
            schema.withAt(
                "definitions." + definition + ".properties." + property,
                Json.object().with("type", type)));
  }

  /** An enum value that the schema lacks. */
  public static Gap enumValue(String definition, String value, String source) {
    String path = "definitions." + definition + ".enum";
    return new Gap(
        definition + " \"" + value + "\"",
        source,
        schema -> {
          List<Json> values = new ArrayList<>(((JsonArray) schema.at(path).orElseThrow()).items());
          values.add(Json.of(value));
          return schema.withAt(path, new JsonArray(values));
        });
  }
}
