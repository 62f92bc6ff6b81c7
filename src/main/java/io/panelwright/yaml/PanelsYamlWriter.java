package io.panelwright.yaml;

import io.panelwright.contract.DatasourceBinding;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.query.Owner;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.node.YamlFile;
import io.panelwright.yaml.node.YamlLayout;
import io.panelwright.yaml.node.YamlWriter;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import io.panelwright.yaml.schema.PanelsFileSchema;
import io.panelwright.yaml.schema.RawAlternative;
import io.panelwright.yaml.schema.SchemaValidator;
import io.panelwright.yaml.write.PanelWriter;
import io.panelwright.yaml.write.RenderingNotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes sections as the text of a {@code panels.yaml}: the inverse of {@link PanelsYaml}. */
public final class PanelsYamlWriter {

  /** The layout of a {@code panels.yaml}. */
  public static final YamlLayout LAYOUT =
      new YamlLayout(
          true,
          Set.of("queries", RawAlternative.KEY),
          Set.of(
              "steps",
              "mappings",
              "links",
              "dataLinks",
              "adhocFilters",
              "showWhen",
              "showWhenAny",
              "hideWhen",
              "hideWhenAny"),
          Set.of("sections", "panels"));

  private PanelsYamlWriter() {}

  /**
   * Written text with findings.
   *
   * @param text always YAML
   * @param findings values that the format does not support, such as control characters, with their
   *     positions in the text; the text is usable only without findings
   */
  public record Result(String text, List<Finding> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Writes sections of a dashboard. Reading the text with the same owners returns equal sections.
   *
   * @param fileName the file name in findings
   */
  public static Result write(String fileName, String dashboardUid, List<Section> sections) {
    return write(fileName, dashboardUid, sections, List.of());
  }

  /**
   * A comment above a panel.
   *
   * @param section the index of the section
   * @param panel the index of the panel in the section; empty for the section itself
   * @param text one line
   */
  public record Comment(int section, Optional<Integer> panel, String text) {}

  /** Writes sections of a dashboard with comments. */
  public static Result write(
      String fileName, String dashboardUid, List<Section> sections, List<Comment> comments) {
    List<Json> notations = sections.stream().<Json>map(PanelsYamlWriter::notation).toList();
    JsonObject dashboard = Json.object().with("sections", new JsonArray(notations));
    JsonObject file = Json.object().with("dashboards", Json.object().with(dashboardUid, dashboard));
    String text = YamlWriter.write(file, LAYOUT);
    List<Finding> findings = new ArrayList<>(findings(fileName, text, file));
    sections.stream()
        .filter(section -> !section.v2Settings().variables().isEmpty())
        .map(PanelsYamlWriter::variables)
        .forEach(findings::add);
    return new Result(CommentWriter.write(text, dashboardUid, comments), findings);
  }

  private static Finding variables(Section section) {
    return Finding.error(
        "yaml-unsupported",
        Location.of(section.title()),
        "the section has variables of its own, which panels.yaml does not support",
        "declare them on the dashboard, or write the section in Java");
  }

  /** Reads the text back and returns the findings. */
  private static List<Finding> findings(String fileName, String text, JsonObject file) {
    var read = new YamlFile(fileName, text);
    var root = read.root("dashboards:");
    root.ifPresent(
        node ->
            new SchemaValidator(read.findings(), Map.of())
                .validate(PanelsFileSchema.FILE, node, "the file"));
    List<Finding> findings = read.findings().findings();
    if (findings.isEmpty() && root.map(NodeConverter::toJson).filter(file::equals).isEmpty()) {
      throw new IllegalStateException("the written YAML reads back as another value: " + text);
    }
    return findings;
  }

  private static JsonObject notation(Section section) {
    JsonObject notation = Json.object().with("section", section.title());
    notation = section.key().isPresent() ? notation.with("key", section.key().get()) : notation;
    Optional<Json> owner = section.owner().map(PanelsYamlWriter::owner);
    notation = owner.isPresent() ? notation.with("owner", owner.get()) : notation;
    notation = section.rowSettings().header() ? notation : notation.with("header", false);
    notation = section.rowSettings().collapsed() ? notation.with("collapsed", true) : notation;
    notation =
        section.rowSettings().repeat().isPresent()
            ? notation.with("repeat", section.rowSettings().repeat().get())
            : notation;
    Section.V2Settings v2Settings = section.v2Settings();
    notation =
        v2Settings.tab().isPresent() ? notation.with("tab", v2Settings.tab().get()) : notation;
    Optional<JsonObject> grid = v2Settings.autoGrid().map(RenderingNotations::notation);
    notation = grid.isPresent() ? notation.with("autoGrid", grid.get()) : notation;
    notation =
        notation.merge(
            v2Settings.rendering().map(RenderingNotations::notation).orElse(Json.object()));
    return notation.with("panels", panels(section));
  }

  private static JsonArray panels(Section section) {
    return new JsonArray(
        section.panels().stream()
            .<Json>map(panel -> PanelWriter.write(panel, section.owner()))
            .toList());
  }

  private static Json owner(Owner owner) {
    return owner.datasource() instanceof DatasourceBinding.External prometheus
        ? Json.object()
            .with(
                DatasourceQuerySchema.PROMETHEUS, DatasourceQuerySchema.notation(prometheus.uid()))
        : Json.of(owner.domain().name());
  }
}
