package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types that Grafana's resource API requires of the values of a v1 dashboard.
 *
 * <p>The API answers 422 to a value of another type. It accepts absent and unknown members.
 */
public final class ResourceSchema {

  private static final String RESOURCE = "resource-v1.txt";
  private static final String OLD_TYPE = "12.2:";

  // Only looked up, never iterated.
  private static final Map<Profile, ResourceSchema> BY_PROFILE = new ConcurrentHashMap<>();

  private final Map<String, Map<String, SchemaType>> objects;

  private ResourceSchema(Map<String, Map<String, SchemaType>> objects) {
    this.objects = objects;
  }

  /**
   * A value that the API rejects.
   *
   * @param pointer into the dashboard
   * @param value the value, as JSON
   * @param expected the required type, such as {@code a number}
   */
  public record Mismatch(JsonPointer pointer, Json value, String expected) {}

  /** A value of another type than the required one. */
  record TypeMismatch(JsonPointer pointer, Json value, SchemaType type) {}

  /** The schema of a Grafana version. */
  public static ResourceSchema forProfile(Profile profile) {
    return BY_PROFILE.computeIfAbsent(profile, ResourceSchema::read);
  }

  private static ResourceSchema read(Profile profile) {
    try (InputStream in = ResourceSchema.class.getResourceAsStream(RESOURCE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new ResourceSchema(parse(text, profile != Profile.GRAFANA_13_2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, SchemaType>> parse(String text, boolean old) {
    Map<String, Map<String, SchemaType>> objects = new LinkedHashMap<>();
    Map<String, SchemaType> members = Map.of();
    for (String line : text.lines().toList()) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      } else if (!line.startsWith(" ")) {
        members = new LinkedHashMap<>();
        objects.put(line, members);
      } else {
        String[] words = line.strip().split("\\s+");
        boolean oldType = old && words.length == 4 && words[2].equals(OLD_TYPE);
        members.put(words[0], SchemaTypeParser.parse(words[oldType ? 3 : 1]));
      }
    }
    return objects;
  }

  /** The values of a dashboard that the API rejects, in the order of the JSON. */
  public List<Mismatch> check(JsonObject dashboard) {
    return mismatches(dashboard).stream()
        .map(found -> new Mismatch(found.pointer, found.value, found.type.description()))
        .toList();
  }

  List<TypeMismatch> mismatches(JsonObject dashboard) {
    List<TypeMismatch> mismatches = new ArrayList<>();
    check(dashboard, new SchemaType.Named("Dashboard"), JsonPointer.ROOT, mismatches);
    return mismatches;
  }

  private void check(Json value, SchemaType type, JsonPointer at, List<TypeMismatch> mismatches) {
    if (!type.accepts(value)) {
      mismatches.add(new TypeMismatch(at, value, type));
    } else if (type instanceof SchemaType.Named named) {
      Map<String, SchemaType> members = objects.get(named.name());
      JsonObject object = (JsonObject) value;
      object
          .members()
          .forEach(
              (key, member) -> {
                if (members.containsKey(key)) {
                  check(member, members.get(key), at.child(key), mismatches);
                }
              });
    } else if (type instanceof SchemaType.Items items) {
      List<Json> values = ((JsonArray) value).items();
      for (int i = 0; i < values.size(); i++) {
        check(values.get(i), items.item(), at.child(i), mismatches);
      }
    } else if (type instanceof SchemaType.Values values) {
      ((JsonObject) value)
          .members()
          .forEach((key, item) -> check(item, values.value(), at.child(key), mismatches));
    } else if (type instanceof SchemaType.Alternatives alternatives) {
      check(value, alternative(alternatives, value), at, mismatches);
    }
  }

  /** The alternative for a value; of several objects, the one whose {@code type} fits. */
  private SchemaType alternative(SchemaType.Alternatives alternatives, Json value) {
    List<SchemaType> fitting =
        alternatives.types().stream().filter(type -> type.accepts(value)).toList();
    return fitting.stream()
        .filter(type -> type instanceof SchemaType.Named named && hasTypeOf(named, value))
        .reduce((first, last) -> last)
        .orElse(fitting.get(0));
  }

  private boolean hasTypeOf(SchemaType.Named named, Json value) {
    SchemaType type = objects.get(named.name()).get("type");
    return ((JsonObject) value).get("type").filter(type::accepts).isPresent();
  }
}
