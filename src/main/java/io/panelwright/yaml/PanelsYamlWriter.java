package io.panelwright.yaml;

import io.panelwright.contract.DatasourceChoice;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Section;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes sections as the text of a {@code panels.yaml}: the inverse of {@link PanelsYaml}. */
public final class PanelsYamlWriter {

  private PanelsYamlWriter() {}

  /**
   * A text and what is wrong with it.
   *
   * @param text always YAML
   * @param findings what the file cannot hold, such as control characters, placed in the text; only
   *     to be used when there is none
   */
  public record Result(String text, List<Finding> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Sections of a dashboard. Read with the same owners by their domains' names, they are the same.
   *
   * @param fileName for findings
   */
  public static Result write(String fileName, String dashboardUid, List<Section> sections) {
    List<Json> forms = sections.stream().<Json>map(PanelsYamlWriter::form).toList();
    JsonObject dashboard = Json.object().with("sections", new JsonArray(forms));
    JsonObject file = Json.object().with("dashboards", Json.object().with(dashboardUid, dashboard));
    String text = YamlWriter.write(file);
    List<Finding> findings = new ArrayList<>(findings(fileName, text, file));
    sections.stream()
        .filter(section -> !section.arrangement().variables().isEmpty())
        .map(PanelsYamlWriter::variables)
        .forEach(findings::add);
    return new Result(text, findings);
  }

  private static Finding variables(Section section) {
    return Finding.error(
        "yaml-variables",
        Place.of(section.title()),
        "the section has variables of its own, which no YAML says",
        "declare them for the dashboard, or write the section in Java");
  }

  /** What the reader says of the text. */
  private static List<Finding> findings(String fileName, String text, JsonObject file) {
    var read = new YamlFile(fileName, text);
    var root = read.root("dashboards:");
    root.ifPresent(
        node -> new ShapeCheck(read.complaints(), Map.of()).check(Format.FILE, node, "the file"));
    List<Finding> findings = read.complaints().findings();
    if (findings.isEmpty() && root.map(NodeJson::of).filter(file::equals).isEmpty()) {
      throw new IllegalStateException("YAML was written that reads as something else: " + text);
    }
    return findings;
  }

  private static JsonObject form(Section section) {
    JsonObject form = Json.object().with("section", section.title());
    form = section.key().isPresent() ? form.with("key", section.key().get()) : form;
    form = form.with("owner", owner(section.owner()));
    form = section.look().header() ? form : form.with("header", false);
    form = section.look().collapsed() ? form.with("collapsed", true) : form;
    form =
        section.look().repeat().isPresent()
            ? form.with("repeat", section.look().repeat().get())
            : form;
    Section.Arrangement arrangement = section.arrangement();
    form = arrangement.tab().isPresent() ? form.with("tab", arrangement.tab().get()) : form;
    Optional<JsonObject> grid = arrangement.autoGrid().map(RenderingForms::of);
    form = grid.isPresent() ? form.with("autoGrid", grid.get()) : form;
    form = form.merge(arrangement.rendering().map(RenderingForms::of).orElse(Json.object()));
    return form.with("panels", panels(section));
  }

  private static JsonArray panels(Section section) {
    return new JsonArray(
        section.panels().stream()
            .<Json>map(panel -> PanelWriter.form(panel, section.owner()))
            .toList());
  }

  private static Json owner(Owner owner) {
    return owner.datasource() instanceof DatasourceChoice.Unlisted prometheus
        ? Json.object().with(TargetFormat.PROMETHEUS, prometheus.uid())
        : Json.of(owner.domain().name());
  }
}
