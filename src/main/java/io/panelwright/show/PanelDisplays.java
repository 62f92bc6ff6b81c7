package io.panelwright.show;

import io.panelwright.dashboard.PanelView;
import io.panelwright.json.JsonObject;
import io.panelwright.show.field.FieldOverrides;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.graph.GraphContents;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PanelDisplay.QueryError;
import io.panelwright.show.stat.StatContents;
import io.panelwright.show.state.StateContents;
import io.panelwright.show.table.TableContents;
import io.panelwright.show.transform.TransformationChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Computes what a panel shows. */
public final class PanelDisplays {

  private static final String TABLE = "table";
  private static final String TEXT = "text";
  private static final String LOGS = "logs";
  private static final Pattern DURATION = Pattern.compile("(now-)?[0-9.]+[a-zA-Z]+");

  private PanelDisplays() {}

  /** Whether a panel type is reproduced. */
  public static boolean supports(String panelType) {
    return panelType.equals(TABLE)
        || panelType.equals(TEXT)
        || panelType.equals(LOGS)
        || StatContents.supports(panelType)
        || StateContents.supports(panelType)
        || GraphContents.supports(panelType);
  }

  /**
   * Computes what a panel shows.
   *
   * @param panel the panel; its title may have variables
   * @param responses the responses of the panel's queries, in the order of the queries
   */
  public static PanelDisplay display(
      PanelView panel, List<QueryResponse> responses, DisplayContext context) {
    List<QueryError> errors = new ArrayList<>();
    for (QueryResponse response : responses) {
      response.error().ifPresent(text -> errors.add(new QueryError(response.refId(), text)));
    }
    if (!supports(panel.type())) {
      return display(panel, context, errors, List.of(typeName(panel)));
    }
    Optional<String> timeRange = unsupportedTimeRange(panel, context);
    if (timeRange.isPresent()) {
      return display(panel, context, errors, List.of(timeRange.get()));
    }
    if (panel.type().equals(TEXT)) {
      return display(panel, context, errors, TextContents.content(panel.json(), context));
    }
    List<DataFrame> frames =
        responses.stream().flatMap(response -> response.frames().stream()).toList();
    TransformationChain.Result transformed =
        TransformationChain.apply(
            frames,
            panel.json().array("transformations").objects().toList(),
            context.interpolate(),
            context.zone());
    transformed
        .errors()
        .forEach(text -> errors.add(new QueryError("", "Error transforming data: " + text)));
    if (!transformed.unsupported().isEmpty()) {
      return display(
          panel,
          context,
          errors,
          transformed.unsupported().stream().map(id -> "transformation " + id).toList());
    }
    return display(panel, context, errors, content(panel, transformed.frames(), context));
  }

  /**
   * The display of a panel that is not reproduced.
   *
   * @param names what is not reproduced, such as {@code datasource loki}; at least one
   */
  public static PanelDisplay unsupported(
      PanelView panel, List<String> names, DisplayContext context) {
    return display(panel, context, List.of(), names);
  }

  /** The panel's own time range, unless it is a duration, with or without {@code now-}. */
  private static Optional<String> unsupportedTimeRange(PanelView panel, DisplayContext context) {
    return panel
        .json()
        .string("timeFrom")
        .map(context.interpolate())
        .filter(text -> !text.isBlank() && !DURATION.matcher(text.strip()).matches())
        .map(text -> "time range " + text);
  }

  private static String typeName(PanelView panel) {
    JsonObject library = panel.json().object("libraryPanel");
    if (!panel.type().isEmpty()) {
      return "panel type " + panel.type();
    }
    return library.isEmpty()
        ? "panel without a type"
        : "library panel " + library.string("name").orElse("without a name");
  }

  private static PanelContent content(
      PanelView panel, List<DataFrame> frames, DisplayContext context) {
    JsonObject json = FieldDefaults.complete(panel.json());
    JsonObject fieldConfig = json.object("fieldConfig");
    List<DataFrame> fields = FieldOverrides.apply(frames, fieldConfig, context.interpolate());
    PanelArea area = area(panel, context);
    if (StatContents.supports(panel.type())) {
      return StatContents.content(json, fields, area);
    }
    if (panel.type().equals(TABLE)) {
      return MissingData.ofTable(fields, fieldConfig)
          .orElseGet(() -> TableContents.content(json, fields, area));
    }
    if (panel.type().equals(LOGS)) {
      return MissingData.ofLogs(fields, fieldConfig)
          .orElseGet(() -> LogContents.content(json, fields, context));
    }
    return StateContents.supports(panel.type())
        ? MissingData.ofStates(fields, fieldConfig)
            .orElseGet(() -> StateContents.content(json, fields, area))
        : GraphContents.content(json, fields, area);
  }

  private static PanelArea area(PanelView panel, DisplayContext context) {
    return new PanelArea(
        PanelArea.inside(context.size(), !panel.title().isEmpty()),
        context.range(),
        context.zone(),
        context.theme(),
        context.nowMillis(),
        context.interpolate());
  }

  private static PanelDisplay display(
      PanelView panel, DisplayContext context, List<QueryError> errors, List<String> unsupported) {
    PanelContent content = new PanelContent.Unsupported(String.join(", ", unsupported));
    return display(panel, context, errors, content, unsupported);
  }

  private static PanelDisplay display(
      PanelView panel, DisplayContext context, List<QueryError> errors, PanelContent content) {
    List<String> unsupported =
        content instanceof PanelContent.Unsupported missing ? List.of(missing.what()) : List.of();
    return display(panel, context, errors, content, unsupported);
  }

  private static PanelDisplay display(
      PanelView panel,
      DisplayContext context,
      List<QueryError> errors,
      PanelContent content,
      List<String> unsupported) {
    return new PanelDisplay(
        panel.id().orElse(0L),
        panel.type(),
        context.interpolate().apply(panel.title()),
        panel
            .json()
            .string("description")
            .filter(text -> !text.isBlank())
            .map(context.interpolate()),
        PanelLinks.of(panel.json(), context.interpolate()),
        context.size(),
        panel.json().isTrue("transparent"),
        content,
        errors,
        unsupported);
  }
}
