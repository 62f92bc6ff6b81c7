package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.GaugeDial;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.Heatmap;
import io.panelwright.show.model.PanelContent.LogLine;
import io.panelwright.show.model.PanelContent.Logs;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Pie;
import io.panelwright.show.model.PanelContent.PieSlice;
import io.panelwright.show.model.PanelContent.StatTile;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.Text;
import io.panelwright.show.model.PanelContent.TextMode;
import io.panelwright.show.model.PanelContent.Unsupported;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a panel: one line for a value, otherwise a title and lines below it. */
final class PanelText implements PanelContent.Visitor<String> {

  private static final int INDENT = 2;
  private static final int TITLE_WIDTH = 48;
  private static final int NAME_WIDTH = 24;
  private static final int BAR_WIDTH = 28;
  private static final int MAX_LINES = 10;
  private static final int MAX_MARKDOWN = 2000;

  private final AnsiStyle style;
  private final PanelDisplay panel;
  private final boolean isFull;

  /**
   * @param isFull whether long contents are printed to their end
   */
  PanelText(AnsiStyle style, PanelDisplay panel, boolean isFull) {
    this.style = style;
    this.panel = panel;
    this.isFull = isFull;
  }

  String format() {
    return panel.content().accept(this);
  }

  private String titled(String text, Optional<String> color) {
    int width = TextLine.WIDTH - INDENT - TITLE_WIDTH - 2;
    return " ".repeat(INDENT)
        + TextLine.fit(title(), TITLE_WIDTH)
        + "  "
        + TextLine.paint(style, color, TextLine.cut(text, width))
        + "\n";
  }

  private String title() {
    return panel.title().isEmpty() ? panel.type() : panel.title();
  }

  private String titleLine() {
    return " ".repeat(INDENT) + TextLine.cut(title(), TextLine.WIDTH - INDENT) + "\n";
  }

  /** The title and lines below it, as many as fit unless all are wanted. */
  private String lines(List<String> lines, String noun) {
    int shown = isFull ? lines.size() : Math.min(lines.size(), MAX_LINES);
    String rest =
        shown == lines.size()
            ? ""
            : "    "
                + style.paint(Role.MUTED, "… " + (lines.size() - shown) + " more " + noun)
                + "\n";
    return titleLine() + String.join("", lines.subList(0, shown)) + rest;
  }

  @Override
  public String message(Message content) {
    return muted(content.text());
  }

  @Override
  public String unsupported(Unsupported content) {
    return muted("not shown: " + content.what());
  }

  /** A message takes room from the title if it is long. */
  private String muted(String text) {
    int room = TextLine.WIDTH - INDENT - 2;
    int width = Math.max(room - TITLE_WIDTH, Math.min(TextLine.length(text), room - NAME_WIDTH));
    return " ".repeat(INDENT)
        + TextLine.fit(title(), room - width)
        + "  "
        + style.paint(Role.MUTED, TextLine.cut(text, width))
        + "\n";
  }

  @Override
  public String text(Text content) {
    List<String> lines =
        content
            .text()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> content.mode() == TextMode.MARKDOWN ? plain(line) : line)
            .map(line -> "    " + TextLine.cut(line, TextLine.WIDTH - 4) + "\n")
            .toList();
    return lines(lines, "lines");
  }

  /** The start of a line of Markdown, without the marks of links and emphasis. */
  private static String plain(String line) {
    // The time of the search for links grows with the square of the length.
    String start = line.length() > MAX_MARKDOWN ? line.substring(0, MAX_MARKDOWN) : line;
    return start.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("\\*\\*|`|^#+ ", "");
  }

  @Override
  public String stats(Stats content) {
    if (content.tiles().size() == 1 && content.tiles().get(0).title().isEmpty()) {
      StatTile tile = content.tiles().get(0);
      return titled(stat(tile), tile.value().color());
    }
    List<String> lines =
        content.tiles().stream()
            .map(
                tile ->
                    "    "
                        + TextLine.fit(tile.title(), TITLE_WIDTH - 2)
                        + "  "
                        + TextLine.paint(style, tile.value().color(), TextLine.cut(stat(tile), 28))
                        + "\n")
            .toList();
    return lines(lines, "values");
  }

  private static String stat(StatTile tile) {
    return tile.text() + tile.percentChange().map(change -> " (" + change.text() + ")").orElse("");
  }

  /** A bar with its name and text. */
  private record BarLine(String name, double share, String text, Optional<String> color) {}

  @Override
  public String gauges(Gauges content) {
    return bars(content.dials().stream().map(PanelText::dial).toList(), "values");
  }

  private static BarLine dial(GaugeDial dial) {
    String range = " (" + dial.minText() + " – " + dial.maxText() + ")";
    return new BarLine(dial.title(), dial.percent(), dial.text() + range, dial.value().color());
  }

  @Override
  public String barGauges(BarGauges content) {
    return bars(
        content.bars().stream()
            .map(bar -> new BarLine(bar.title(), bar.percent(), bar.text(), bar.value().color()))
            .toList(),
        "bars");
  }

  /**
   * The name takes the room that it needs, the bar what name and text leave. An empty bar without a
   * name, such as that of a state, is only its text.
   */
  private String bars(List<BarLine> bars, String noun) {
    if (bars.size() == 1 && bars.get(0).name().isEmpty() && !(bars.get(0).share() > 0)) {
      return titled(bars.get(0).text(), bars.get(0).color());
    }
    int longestName = bars.stream().mapToInt(bar -> TextLine.length(bar.name())).max().orElse(0);
    int nameWidth = Math.min(NAME_WIDTH, longestName);
    List<String> lines = bars.stream().map(bar -> format(bar, nameWidth)).toList();
    return lines(lines, noun);
  }

  private String format(BarLine bar, int nameWidth) {
    String start = "    " + TextLine.fit(bar.name(), nameWidth) + (nameWidth > 0 ? " " : "");
    int textWidth = TextLine.WIDTH - TextLine.length(start) - BAR_WIDTH - 2;
    return (start
                + TextLine.paint(style, bar.color(), Bars.bar(bar.share(), BAR_WIDTH))
                + "  "
                + TextLine.cut(bar.text(), textWidth))
            .stripTrailing()
        + "\n";
  }

  @Override
  public String pie(Pie content) {
    return bars(content.slices().stream().map(PanelText::slice).toList(), "slices");
  }

  private static BarLine slice(PieSlice slice) {
    return new BarLine(
        slice.title(), slice.share(), slice.text() + "  " + slice.shareText(), slice.stateColor());
  }

  @Override
  public String table(Table content) {
    return titleLine()
        + new TableText(style, content, isFull ? content.rows().size() : MAX_LINES).format();
  }

  @Override
  public String graph(Graph content) {
    return new GraphText(style, content, isFull).format(title());
  }

  @Override
  public String heatmap(Heatmap content) {
    return titleLine() + new HeatmapText(style, content).format();
  }

  @Override
  public String stateRows(StateRows content) {
    return titleLine() + new StateBandsText(style, content, isFull).format();
  }

  @Override
  public String logs(Logs content) {
    return lines(content.lines().stream().map(this::logLine).toList(), "lines");
  }

  private String logLine(LogLine line) {
    String text =
        List.of(line.timeText(), line.level(), line.labels(), line.text()).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return "    " + TextLine.cut(text, TextLine.WIDTH - 4) + "\n";
  }
}
