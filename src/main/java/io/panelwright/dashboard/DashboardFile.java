package io.panelwright.dashboard;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonPositions;
import io.panelwright.json.JsonReader;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard file: classic, in a response of Grafana's API, a resource, or v2.
 *
 * <p>Each format is converted to the classic model, and each value of that view has a position in
 * the file.
 */
public final class DashboardFile {

  private final String name;
  private final String text;
  private final DashboardFileFormat format;
  private final DashboardDocument document;
  private final SourceOrigin origin;
  private final LocatedObject spec;
  private Optional<JsonPositions> positions = Optional.empty();
  private Optional<LineIndex> lines = Optional.empty();

  private DashboardFile(
      String name,
      String text,
      DashboardFileFormat format,
      LocatedObject spec,
      TracedObjectBuilder.TracedValue view) {
    this.name = name;
    this.text = text;
    this.format = format;
    this.spec = spec;
    this.document = new DashboardDocument((JsonObject) view.json());
    this.origin = view.origin();
  }

  /**
   * The result of reading a text.
   *
   * @param file the dashboard; empty if the text contains none
   * @param findings the errors of the text itself, each with its position
   */
  public record ReadResult(Optional<DashboardFile> file, List<Finding> findings) {

    public ReadResult {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a dashboard in any format; never throws, whatever the text contains.
   *
   * @param name the file's name, for findings
   */
  public static ReadResult read(String name, String text) {
    Json root;
    try {
      root = JsonReader.read(text);
    } catch (JsonException e) {
      return new ReadResult(Optional.empty(), List.of(syntaxFinding(name, text, e)));
    }
    FormatDetection detection = FormatDetection.detect(root);
    return detection
        .dashboard()
        .map(spec -> read(name, text, root, detection.format(), spec))
        .orElseGet(
            () -> new ReadResult(Optional.empty(), List.of(notDetectedFinding(name, detection))));
  }

  private static ReadResult read(
      String name, String text, Json root, DashboardFileFormat format, LocatedObject spec) {
    List<DashboardFileError> errors = new ArrayList<>(CharacterValidator.validate(text, root));
    TracedObjectBuilder draft;
    if (format == DashboardFileFormat.V2) {
      var v2 = new V2DashboardConverter(spec);
      errors.addAll(v2.errors());
      draft = v2.convert();
    } else {
      draft = TracedObjectBuilder.copyOf(spec);
      spec.json()
          .get("panels")
          .filter(panels -> !(panels instanceof JsonArray || panels.equals(JsonNull.NULL)))
          .ifPresent(
              panels ->
                  errors.add(
                      DashboardFileError.notAnArray(
                          "panels", panels.kind(), spec.pointerTo("panels"))));
    }
    uid(draft, spec, (JsonObject) root);
    var file = new DashboardFile(name, text, format, spec, draft.build());
    return new ReadResult(Optional.of(file), errors.stream().map(file::locate).toList());
  }

  /** Takes the uid of a resource from its name. */
  private static void uid(TracedObjectBuilder draft, LocatedObject spec, JsonObject root) {
    if (!spec.json().has("uid")) {
      LocatedObject metadata = LocatedObject.root(root).object("metadata");
      if (metadata.string("name").isPresent()) {
        draft.copy("uid", metadata, "name");
      }
    }
  }

  private static Finding syntaxFinding(String name, String text, JsonException e) {
    LineIndex lines = LineIndex.of(text);
    int line = Math.max(1, Math.min(e.line(), lines.lineCount()));
    int column = Math.max(1, e.column());
    String lineText = lines.lineText(line);
    return Finding.error(
            "json-syntax",
            Location.at(name, line, column),
            e.getMessage(),
            "correct the JSON there, or export the dashboard again")
        .withExcerpt(
            new Excerpt(lineText.startsWith("\uFEFF") ? lineText.substring(1) : lineText, column));
  }

  private static Finding notDetectedFinding(String name, FormatDetection detection) {
    return Finding.error(
        "dashboard-invalid",
        Location.at(name, 1, 1),
        "found " + detection.description() + ": expected a dashboard",
        detection.hint());
  }

  private Finding locate(DashboardFileError error) {
    return error.finding().at(Location.at(position(index(error.pointer()))));
  }

  /** The file's name, as findings print it. */
  public String name() {
    return name;
  }

  /** The text of the file, unchanged. */
  public String text() {
    return text;
  }

  /** The format of the file. */
  public DashboardFileFormat format() {
    return format;
  }

  /** The dashboard in the classic model. */
  public DashboardDocument document() {
    return document;
  }

  /** A v2 dashboard with the settings that only v2 has; empty for all other formats. */
  public Optional<V2DashboardView> v2() {
    return format == DashboardFileFormat.V2
        ? Optional.of(V2SectionReader.read(spec, document.json()))
        : Optional.empty();
  }

  /** Like {@link #v2}, but nested no deeper than the dsl allows if that looks the same. */
  public Optional<V2DashboardView> flatV2() {
    return format == DashboardFileFormat.V2
        ? Optional.of(V2SectionReader.readFlat(spec, document.json()))
        : Optional.empty();
  }

  /** The file position of a document value; for a missing value, the place for it. */
  public Position position(JsonPointer pointer) {
    return position(index(origin.resolve(pointer)));
  }

  /** The edit of the file that changes this value; empty if the format has no place for it. */
  public Optional<JsonEdit> sourceEdit(JsonEdit documentEdit) {
    return origin
        .resolveExactly(documentEdit.pointer())
        .map(pointer -> new JsonEdit(pointer, documentEdit.value()));
  }

  private int index(JsonPointer sourcePointer) {
    if (positions.isEmpty()) {
      positions = Optional.of(JsonPositions.parse(text));
    }
    return positions.get().startIndex(sourcePointer);
  }

  private Position position(int index) {
    if (lines.isEmpty()) {
      lines = Optional.of(LineIndex.of(text));
    }
    return lines.get().position(name, index);
  }
}
