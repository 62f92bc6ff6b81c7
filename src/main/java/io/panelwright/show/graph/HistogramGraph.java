package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.graph.Stacking.Stacked;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.value.DecimalPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Histograms ({@code histogram}): how many values are in each bucket. */
final class HistogramGraph {

  private static final String COMBINED = "Count";

  private static final double DEFAULT_FILL = 80;

  /** The gap between two texts of the x axis. */
  private static final double TEXT_GAP = 10;

  private final JsonObject options;
  private final PanelArea area;
  private final List<GraphField> sources;
  private final HistogramBuckets buckets;

  private HistogramGraph(
      JsonObject options, PanelArea area, List<GraphField> sources, HistogramBuckets buckets) {
    this.options = options;
    this.area = area;
    this.sources = sources;
    this.buckets = buckets;
  }

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    Optional<HistogramFrame> ready =
        frames.size() == 1 ? HistogramFrame.find(frames.get(0)) : Optional.empty();
    List<GraphField> sources = ready.map(HistogramFrame::counts).orElseGet(() -> numbers(frames));
    if (sources.isEmpty()) {
      return GraphMessage.of(panel, frames, List.of(FieldType.NUMBER));
    }
    HistogramBuckets buckets =
        ready.map(HistogramFrame::buckets).orElseGet(() -> count(options, sources));
    if (buckets.starts().length == 0) {
      return GraphMessage.noData(panel);
    }
    return new HistogramGraph(options, area, sources, buckets).graph();
  }

  private static List<GraphField> numbers(List<DataFrame> frames) {
    FieldNames names = FieldNames.of(frames);
    List<GraphField> numbers = new ArrayList<>();
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        if (field.type() == FieldType.NUMBER) {
          numbers.add(
              GraphField.of(
                  GraphFrames.indexed(field, numbers.size()),
                  names.name(field, frame),
                  PlotValues.of(field.values())));
        }
      }
    }
    return numbers;
  }

  private static HistogramBuckets count(JsonObject options, List<GraphField> sources) {
    HistogramBuckets counted =
        HistogramBuckets.of(
            sources.stream().map(GraphField::values).toList(),
            FieldSettings.number(options, "bucketSize").orElse(0),
            FieldSettings.number(options, "bucketOffset").orElse(0),
            (int)
                FieldSettings.number(options, "bucketCount")
                    .orElse(HistogramBuckets.DEFAULT_COUNT));
    return options.isTrue("combine") ? counted.combined() : counted;
  }

  private Graph graph() {
    List<GraphField> counts = counts();
    List<String> colors = counts.stream().map(field -> SeriesColor.of(field, area)).toList();
    DisplayLegend legend = legend(counts, colors);
    var frame = new GraphFrame(buckets.starts(), counts);
    List<Stacked> stacked = Stacking.of(frame);
    Map<String, ValueAxis> axes =
        ValueAxes.of(frame, stacked, new AxisRange(buckets.starts()[0], buckets.end()), area);
    PlotLayout layout =
        PlotLayout.of(legend, axes.values(), TimeAxis.HEIGHT, this::bucketAxis, area);
    return new Graph(
        layout.x(),
        layout.y(),
        new SeriesBuilder(frame, stacked, axes, area).build(colors),
        List.of(),
        legend,
        Orientation.VERTICAL,
        ValueGraph.tooltip(options));
  }

  /** The counts as fields: the unit belongs to the values, not to their counts. */
  private List<GraphField> counts() {
    List<GraphField> counts = new ArrayList<>();
    for (int i = 0; i < buckets.counts().size(); i++) {
      GraphField source = sources.get(i);
      boolean combined = options.isTrue("combine") && sources.size() != buckets.counts().size();
      counts.add(
          GraphField.of(
              source.field().withConfig(countConfig(source.settings())),
              combined ? COMBINED : source.name(),
              withoutZeros(buckets.counts().get(i))));
    }
    return counts;
  }

  private static JsonObject countConfig(FieldSettings settings) {
    JsonObject custom =
        settings
            .custom()
            .with("drawStyle", "bars")
            .with("barAlignment", 1)
            .with("barWidthFactor", 1)
            .with("axisSoftMin", 0);
    JsonObject filled =
        custom.has("fillOpacity") ? custom : custom.with("fillOpacity", (long) DEFAULT_FILL);
    return settings
        .config()
        .without("unit")
        .without("decimals")
        .without("min")
        .without("max")
        .with("custom", filled);
  }

  private static double[] withoutZeros(double[] counts) {
    return Arrays.stream(counts).map(count -> count == 0 ? PlotValues.GAP : count).toArray();
  }

  private DisplayLegend legend(List<GraphField> counts, List<String> colors) {
    var legend = new GraphLegend(options.object("legend"), area);
    if (legend.isHidden() || counts.size() != sources.size()) {
      return DisplayLegend.HIDDEN;
    }
    List<LegendItem> items = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).settings().hiddenIn("legend")) {
        items.add(legend.item(sources.get(i), colors.get(i), false));
      }
    }
    return legend.of(items);
  }

  /** The axis of buckets: ticks at their ends, as many as there is space for. */
  private GraphAxis bucketAxis(double pixels) {
    double start = buckets.starts()[0];
    double size = buckets.size();
    double bucketPixels = pixels * size / (buckets.end() - start);
    double step = size * Math.max(1, Math.ceil(TimeAxis.SAMPLE_SPACING / bucketPixels));
    SeriesDisplay display = SeriesDisplay.of(sources.get(0).field(), area);
    List<AxisTick> ticks = new ArrayList<>();
    // A step that is too small for the size of the values does not change them.
    boolean advances = start + step > start;
    for (double value = start; advances && value <= buckets.end() + size / 2; value += step) {
      double rounded = DecimalPlaces.round(value, 9);
      ticks.add(new AxisTick(rounded, display.display(rounded).text()));
    }
    return new GraphAxis(
        "x",
        AxisKind.LINEAR,
        start,
        buckets.end(),
        0,
        thinned(ticks, pixels),
        "",
        "bottom",
        TimeAxis.HEIGHT,
        true,
        false,
        Optional.empty());
  }

  /** Leaves out texts that would touch each other. */
  private static List<AxisTick> thinned(List<AxisTick> ticks, double pixels) {
    double widest = AxisText.widest(ticks.stream().map(AxisTick::text).toList());
    int every = (int) Math.max(1, Math.ceil(ticks.size() * (widest + TEXT_GAP) / pixels));
    List<AxisTick> thinned = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i++) {
      AxisTick tick = ticks.get(i);
      thinned.add(i % every == 0 ? tick : new AxisTick(tick.value(), ""));
    }
    return thinned;
  }
}
