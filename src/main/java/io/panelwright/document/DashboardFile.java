package io.panelwright.document;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Lines;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPositions;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard as somebody's file has it: classic, in an answer of Grafana's API, a resource, or v2.
 * Whatever the form, there is a classic view of it, and each value of the view has its place in the
 * file.
 */
public final class DashboardFile {

  private final String name;
  private final String text;
  private final Form form;
  private final DashboardDocument document;
  private final Origin origin;
  private final Located spec;
  private Optional<JsonPositions> positions = Optional.empty();
  private Optional<Lines> lines = Optional.empty();

  private DashboardFile(String name, String text, Form form, Located spec, Draft.Made view) {
    this.name = name;
    this.text = text;
    this.form = form;
    this.spec = spec;
    this.document = new DashboardDocument((JsonObject) view.json());
    this.origin = view.origin();
  }

  /**
   * What came of a text.
   *
   * @param file empty when there is no dashboard in it
   * @param findings what is wrong with the text itself, each with its place
   */
  public record Reading(Optional<DashboardFile> file, List<Finding> findings) {

    public Reading {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a dashboard in any form. Takes any text whatever.
   *
   * @param name of the file, for findings
   */
  public static Reading read(String name, String text) {
    Json root;
    try {
      root = JsonReader.read(text);
    } catch (JsonException e) {
      return new Reading(Optional.empty(), List.of(syntax(name, text, e)));
    }
    Recognised recognised = Recognised.of(root);
    return recognised
        .dashboard()
        .map(spec -> read(name, text, root, recognised.form(), spec))
        .orElseGet(() -> new Reading(Optional.empty(), List.of(none(name, recognised))));
  }

  private static Reading read(String name, String text, Json root, Form form, Located spec) {
    List<Fault> faults = new ArrayList<>(Characters.in(text, root));
    Draft draft;
    if (form == Form.V2) {
      var v2 = new V2Dashboard(spec);
      faults.addAll(v2.faults());
      draft = v2.view();
    } else {
      draft = Draft.like(spec);
      spec.json()
          .get("panels")
          .filter(panels -> !(panels instanceof JsonArray || panels.equals(JsonNull.NULL)))
          .ifPresent(
              panels -> faults.add(Fault.notAList("panels", panels.kind(), spec.below("panels"))));
    }
    uid(draft, spec, (JsonObject) root);
    var file = new DashboardFile(name, text, form, spec, draft.made());
    return new Reading(Optional.of(file), faults.stream().map(file::placed).toList());
  }

  /** A resource's uid is its name. */
  private static void uid(Draft draft, Located spec, JsonObject root) {
    if (!spec.json().has("uid")) {
      Located metadata = Located.root(root).at("metadata");
      if (metadata.string("name").isPresent()) {
        draft.copy("uid", metadata, "name");
      }
    }
  }

  private static Finding syntax(String name, String text, JsonException e) {
    Lines lines = Lines.of(text);
    int line = Math.max(1, Math.min(e.line(), lines.count()));
    int column = Math.max(1, e.column());
    String faulty = lines.text(line);
    return Finding.error(
            "json-syntax",
            Place.at(name, line, column),
            e.getMessage(),
            "mend the JSON there, or export the dashboard anew")
        .with(new Excerpt(faulty.startsWith("\uFEFF") ? faulty.substring(1) : faulty, column));
  }

  private static Finding none(String name, Recognised recognised) {
    return Finding.error(
        "no-dashboard",
        Place.at(name, 1, 1),
        "found " + recognised.found() + ": expected a dashboard",
        recognised.next());
  }

  private Finding placed(Fault fault) {
    return fault.finding().at(Place.at(position(index(fault.pointer()))));
  }

  /** The name for findings. */
  public String name() {
    return name;
  }

  /** As it stands in the file. */
  public String text() {
    return text;
  }

  /** How the file holds the dashboard. */
  public Form form() {
    return form;
  }

  /** The dashboard, in the classic form. */
  public DashboardDocument document() {
    return document;
  }

  /** A v2 dashboard with what its classic view leaves out; empty for all other forms. */
  public Optional<V2Source> v2() {
    return form == Form.V2 ? Optional.of(V2Sections.of(spec, document.json())) : Optional.empty();
  }

  /** As {@link #v2}, nested no deeper than the dsl can where that looks the same. */
  public Optional<V2Source> flatV2() {
    return form == Form.V2 ? Optional.of(V2Sections.flat(spec, document.json())) : Optional.empty();
  }

  /**
   * Where a value of the document stands in the file; what is not there stands where it would.
   *
   * @param pointer keys and indices from the document's root
   */
  public Position position(List<String> pointer) {
    return position(index(origin.of(pointer)));
  }

  /** The change of the file that changes this value; empty where the form has no such place. */
  public Optional<JsonEdit> edit(JsonEdit ofDocument) {
    return origin
        .exactly(ofDocument.pointer())
        .map(pointer -> new JsonEdit(pointer, ofDocument.value()));
  }

  private int index(List<String> sourcePointer) {
    if (positions.isEmpty()) {
      positions = Optional.of(JsonPositions.of(text));
    }
    return positions.get().start(sourcePointer);
  }

  private Position position(int index) {
    if (lines.isEmpty()) {
      lines = Optional.of(Lines.of(text));
    }
    return lines.get().position(name, index);
  }
}
