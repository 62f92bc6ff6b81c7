package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.document.SourceDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A dashboard of a file: classic, in a response of Grafana's API, a resource, or v2.
 *
 * <p>Each format is converted to the classic model, and each value of that view has a position in
 * the file.
 */
public final class DashboardFile {

  /** The code of files without a dashboard. */
  public static final String NOT_A_DASHBOARD = "dashboard-invalid";

  private final String name;
  private final String innerName;
  private final SourceDocument source;
  private final DashboardFileFormat format;
  private final DashboardDocument document;
  private final SourceOrigin origin;
  private final LocatedObject holder;
  private final LocatedObject spec;
  private final List<String> unplaced;

  private DashboardFile(
      String name,
      String innerName,
      DashboardCollector.FoundDashboard found,
      TracedObjectBuilder.TracedValue view,
      List<String> unplaced) {
    this.name = name;
    this.innerName = innerName;
    this.source = found.source();
    this.format = found.format();
    this.holder = found.holder();
    this.spec = found.dashboard();
    this.document = new DashboardDocument((JsonObject) view.json());
    this.origin = view.origin();
    this.unplaced = List.copyOf(unplaced);
  }

  /**
   * The result of reading a text.
   *
   * @param file the dashboard; empty if the text contains none, or several
   * @param findings the errors of the text itself, each with its position
   */
  public record ReadResult(Optional<DashboardFile> file, List<Finding> findings) {

    public ReadResult {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads the only dashboard of a text in any format; never throws, whatever the text contains.
   *
   * @param name the file's name, for findings
   */
  public static ReadResult read(String name, String text) {
    DashboardFiles files = DashboardFiles.read(name, text);
    if (files.dashboards().size() <= 1) {
      return new ReadResult(files.dashboards().stream().findFirst(), files.findings());
    }
    List<Finding> findings = new ArrayList<>(files.findings());
    findings.add(
        Finding.error(
            NOT_A_DASHBOARD,
            Location.at(name, 1, 1),
            "found " + files.dashboards().size() + " dashboards: expected one",
            "put each dashboard into a file of its own"));
    return new ReadResult(Optional.empty(), findings);
  }

  /** Makes the classic view of a dashboard and reports its errors. */
  static DashboardFile create(
      String name,
      String innerName,
      DashboardCollector.FoundDashboard found,
      Consumer<Finding> findings) {
    LocatedObject spec = found.dashboard();
    List<DashboardFileError> errors = new ArrayList<>(CharacterValidator.validate(found));
    DashboardApiVersion.validate(found.holder()).ifPresent(errors::add);
    List<String> unplaced = List.of();
    TracedObjectBuilder draft;
    if (found.format() == DashboardFileFormat.V2) {
      var v2 = new V2DashboardConverter(spec);
      errors.addAll(v2.errors());
      unplaced = v2.unplacedElements();
      draft = v2.convert();
    } else {
      draft = TracedObjectBuilder.copyOf(spec);
      ImportPayload.addValues(draft, found.holder(), spec);
      spec.json()
          .get("panels")
          .filter(panels -> !(panels instanceof JsonArray || panels.equals(JsonNull.NULL)))
          .ifPresent(
              panels ->
                  errors.add(
                      DashboardFileError.notAnArray(
                          "panels", panels.kind(), spec.pointerTo("panels"))));
    }
    uid(draft, found);
    var file = new DashboardFile(name, innerName, found, draft.build(), unplaced);
    errors.stream().map(file::locate).forEach(findings);
    return file;
  }

  /** Takes the uid of a resource from its name. */
  private static void uid(TracedObjectBuilder draft, DashboardCollector.FoundDashboard found) {
    LocatedObject metadata = found.holder().object("metadata");
    if (!found.dashboard().json().has("uid") && metadata.string("name").isPresent()) {
      draft.copy("uid", metadata, "name");
    }
  }

  private Finding locate(DashboardFileError error) {
    return error.finding().at(Location.at(source.position(error.pointer())));
  }

  /** The file's name, as findings print it. */
  public String name() {
    return name;
  }

  /** The file's name, and in a file with several dashboards the name of this one. */
  public String label() {
    return innerName.isEmpty() ? name : name + " (" + innerName + ")";
  }

  /** The name of the dashboard in its file, such as a key; empty if it is the file's only one. */
  public String innerName() {
    return innerName;
  }

  /** The text of the file if fixes can edit it; empty if {@link #editObstacle} has a reason. */
  public Optional<String> editableText() {
    return editObstacle().isEmpty() ? source.editableText() : Optional.empty();
  }

  /** The reason why fixes cannot edit the file. */
  public Optional<String> editObstacle() {
    return source
        .editObstacle()
        .or(
            () ->
                innerName.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the file has several dashboards"));
  }

  /** The resource or response as it was read; otherwise the dashboard. */
  public Json json() {
    return holder.json();
  }

  /** The dashboard as it was read, without the resource or response around it. */
  public JsonObject sourceDashboard() {
    return spec.json();
  }

  /** The elements of a v2 dashboard that its layout does not show. */
  public List<String> unplacedElements() {
    return unplaced;
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
    return source.position(origin.resolve(pointer));
  }

  /** The edit of the file that changes this value; empty if the format has no place for it. */
  public Optional<JsonEdit> sourceEdit(JsonEdit documentEdit) {
    return origin
        .resolveExactly(documentEdit.pointer())
        .map(pointer -> new JsonEdit(pointer, documentEdit.value()));
  }
}
