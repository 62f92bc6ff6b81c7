package io.panelwright.show.graph;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bar charts ({@code barchart}): one group of bars for each text or time of a frame. */
final class BarChartGraph {

  private BarChartGraph() {}

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    if (frames.stream().allMatch(frame -> frame.length() == 0)) {
      return GraphMessage.noData(panel);
    }
    JsonObject options = panel.object("options");
    DataFrame frame = BarFrames.joined(frames);
    FieldNames names = FieldNames.of(frames);
    Optional<DataField> x = categories(frame, names, options.string("xField").orElse(""));
    if (x.isEmpty()) {
      return new Message("Bar charts require a string or time field");
    }
    List<GraphField> bars = bars(frame, x.get(), names, options);
    if (bars.isEmpty()) {
      return new Message("No numeric fields found");
    }
    return new BarChartLayout(panel, BarCategories.of(x.get(), options, area), bars, area).graph();
  }

  /** The field of the panel, or the first text, or the first time. */
  private static Optional<DataField> categories(DataFrame frame, FieldNames names, String name) {
    Optional<DataField> named =
        frame.fields().stream()
            .filter(field -> !name.isEmpty() && names.name(field, frame).equals(name))
            .findFirst();
    return named
        .or(() -> GraphFrames.first(frame, FieldType.STRING))
        .or(() -> GraphFrames.first(frame, FieldType.TIME));
  }

  private static List<GraphField> bars(
      DataFrame frame, DataField x, FieldNames names, JsonObject options) {
    String stacking = options.string("stacking").orElse("none");
    List<GraphField> bars = new ArrayList<>();
    for (DataField field : frame.fields()) {
      if (field != x && field.type() == FieldType.NUMBER) {
        DataField bar = field.withConfig(config(field.config(), stacking));
        bars.add(
            GraphField.of(
                GraphFrames.indexed(bar, bars.size()),
                names.name(field, frame),
                PlotValues.of(field.values())));
      }
    }
    return bars;
  }

  /** Bars start at zero, and all of them are in one stack. */
  private static JsonObject config(JsonObject config, String stacking) {
    JsonObject custom =
        config
            .object("custom")
            .with("drawStyle", "bars")
            .with("stacking", FieldSettings.EMPTY.with("mode", stacking));
    boolean log = custom.object("scaleDistribution").string("type").orElse("linear").equals("log");
    if (!log) {
      custom = withZero(custom, config.has("min"), "axisSoftMin");
      custom = withZero(custom, config.has("max"), "axisSoftMax");
    }
    JsonObject changed = config.with("custom", custom);
    return stacking.equals("percent") ? changed.with("unit", Json.of("percentunit")) : changed;
  }

  private static JsonObject withZero(JsonObject custom, boolean limited, String key) {
    return limited || FieldSettings.number(custom, key).isPresent() ? custom : custom.with(key, 0);
  }
}
