package io.panelwright.importer.savemodel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Facts about members that Grafana saves but no longer reads, from {@code unread-members.json}:
 * each with a reason and a source.
 */
final class UnreadMembersTable {

  private static final String RESOURCE = "/io/panelwright/importer/savemodel/unread-members.json";

  private static final List<Entry> ENTRIES = read();

  private UnreadMembersTable() {}

  /**
   * Members of one kind of object.
   *
   * @param on {@code query}, {@code panel} or {@code annotation}
   * @param types of the datasource or panel; {@code *} for all types of Grafana
   * @param members paths
   * @param beside a member without which the others are read
   * @param ownSchema whether members that the schema lists for the type are read
   */
  record Entry(
      String on,
      List<String> types,
      List<String> members,
      Optional<String> beside,
      boolean ownSchema,
      String reason) {

    /** Returns the members of an object that Grafana does not read. */
    List<String> find(String type, JsonObject object) {
      boolean applies =
          (types.contains(type) || types.contains("*"))
              && beside.filter(member -> !object.has(member)).isEmpty();
      return applies
          ? members.stream()
              .filter(path -> object.at(path).isPresent())
              .filter(path -> isUnread(type, path))
              .toList()
          : List.of();
    }

    private boolean isUnread(String type, String path) {
      return !ownSchema
          || GrafanaSchema.forProfile(Profile.DEFAULT)
              .queryOptions(type)
              .filter(known -> known.keySet().stream().noneMatch(name -> isWithin(name, path)))
              .isPresent();
    }

    private static boolean isWithin(String name, String path) {
      return name.equals(path) || name.startsWith(path + ".");
    }
  }

  /** The entries for a kind of object. */
  static List<Entry> entries(String on) {
    return ENTRIES.stream().filter(entry -> entry.on.equals(on)).toList();
  }

  private static List<Entry> read() {
    try (InputStream file = UnreadMembersTable.class.getResourceAsStream(RESOURCE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return ((JsonArray) JsonReader.read(text)).objects().map(UnreadMembersTable::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static Entry entry(JsonObject row) {
    return new Entry(
        row.string("on").orElseThrow(),
        row.array("types").strings().toList(),
        row.array("members").strings().toList(),
        row.string("beside"),
        row.isTrue("ownSchema"),
        row.string("reason").orElseThrow());
  }
}
