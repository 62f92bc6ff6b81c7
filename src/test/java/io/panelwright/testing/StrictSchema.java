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

/** A JSON Schema of Grafana's that forbids what it does not know, and what it should know. */
public final class StrictSchema {

  private final Path file;
  private final List<Gap> gaps;

  /** The schema of this name; {@link #isThere} says whether there is one. */
  public StrictSchema(String name, List<Gap> gaps) {
    this.file = Path.of("..", "shared", "grafana", "schema", name);
    this.gaps = List.copyOf(gaps);
  }

  /**
   * Something that Grafana writes and its schema does not know.
   *
   * @param source who says that Grafana writes it
   * @param mend makes the schema know it
   */
  public record Gap(String what, String source, UnaryOperator<JsonObject> mend) {}

  /** Whether the schema can be read; says aloud when it cannot. */
  public boolean isThere() {
    boolean there = Files.exists(file);
    if (!there) {
      System.out.println("left out: " + file + " is absent, nothing is checked against it");
    }
    return there;
  }

  /** What is wrong with a document. */
  public List<String> errors(String document) {
    return errors(schema(gaps), Stream.of(document));
  }

  /** What is wrong with documents, each thing once. */
  public List<String> errors(List<String> documents) {
    return errors(schema(gaps), documents.stream());
  }

  /** The gaps without which these documents are valid, too. */
  public List<String> needless(List<String> documents) {
    Schema plain = schema(List.of());
    // The small ones first, since one that needs the gap is enough.
    List<String> faulty =
        documents.stream()
            .filter(document -> !errors(plain, Stream.of(document)).isEmpty())
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    List<String> needless = new ArrayList<>();
    for (Gap gap : gaps) {
      Schema without = schema(gaps.stream().filter(other -> other != gap).toList());
      if (faulty.stream().allMatch(document -> errors(without, Stream.of(document)).isEmpty())) {
        needless.add(gap.what + " (" + gap.source + ")");
      }
    }
    return needless;
  }

  private Schema schema(List<Gap> mended) {
    try {
      JsonObject schema = (JsonObject) JsonReader.read(Files.readString(file));
      for (Gap gap : mended) {
        schema = gap.mend.apply(schema);
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

  /** A member that the schema lacks. */
  public static Gap property(String definition, String property, String type, String source) {
    return new Gap(
        definition + "." + property,
        source,
        schema ->
            schema.withAt(
                "definitions." + definition + ".properties." + property,
                Json.object().with("type", type)));
  }

  /** A word that the schema lacks. */
  public static Gap word(String definition, String word, String source) {
    String path = "definitions." + definition + ".enum";
    return new Gap(
        definition + " \"" + word + "\"",
        source,
        schema -> {
          List<Json> words = new ArrayList<>(((JsonArray) schema.at(path).orElseThrow()).items());
          words.add(Json.of(word));
          return schema.withAt(path, new JsonArray(words));
        });
  }
}
