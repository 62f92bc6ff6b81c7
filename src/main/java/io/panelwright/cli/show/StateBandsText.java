package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent.StateBand;
import io.panelwright.show.model.PanelContent.StateRow;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of a state timeline: a line of letters for each row, one letter for each state. */
final class StateBandsText {

  private static final int NAME_WIDTH = 22;
  private static final int BAND_WIDTH = 40;
  private static final int STATE_WIDTH = 11;
  private static final int MAX_ROWS = 10;
  private static final String GAP = "·";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private final AnsiStyle style;
  private final StateRows content;
  private final boolean isFull;

  /** The letter of each state, by its text and color. */
  private final Map<String, String> letters = new LinkedHashMap<>();

  private final Map<String, String> legend = new LinkedHashMap<>();

  StateBandsText(AnsiStyle style, StateRows content, boolean isFull) {
    this.style = style;
    this.content = content;
    this.isFull = isFull;
  }

  String format() {
    int count = isFull ? content.rows().size() : Math.min(MAX_ROWS, content.rows().size());
    var out = new StringBuilder();
    content.rows().stream().limit(count).forEach(row -> out.append(line(row)).append('\n'));
    if (count < content.rows().size()) {
      String more = "… " + (content.rows().size() - count) + " more rows";
      out.append("    ").append(style.paint(Role.MUTED, more)).append('\n');
    }
    if (!legend.isEmpty()) {
      String text = "    " + String.join("  ", legend.values());
      out.append(
              TextLine.length(text) > TextLine.WIDTH && style == AnsiStyle.PLAIN
                  ? TextLine.cut(text, TextLine.WIDTH)
                  : text)
          .append('\n');
    }
    return out.toString();
  }

  private String line(StateRow row) {
    double from = content.x().min();
    double step = (content.x().max() - from) / BAND_WIDTH;
    var line = new StringBuilder("    " + TextLine.fit(row.name(), NAME_WIDTH) + " ");
    var run = new StringBuilder();
    Optional<String> runColor = Optional.empty();
    int band = 0;
    List<StateBand> bands = row.bands();
    for (int i = 0; i < BAND_WIDTH; i++) {
      double middle = from + (i + 0.5) * step;
      while (band < bands.size() && bands.get(band).to() <= middle) {
        band++;
      }
      boolean isState = band < bands.size() && bands.get(band).from() <= middle;
      Optional<String> color = isState ? Optional.of(bands.get(band).color()) : Optional.empty();
      if (!color.equals(runColor)) {
        line.append(TextLine.paint(style, runColor, run.toString()));
        run.setLength(0);
        runColor = color;
      }
      run.append(isState ? letter(bands.get(band)) : GAP);
    }
    line.append(TextLine.paint(style, runColor, run.toString()));
    return line + "  " + last(bands);
  }

  /** The state at the end of the range. */
  private String last(List<StateBand> bands) {
    if (bands.isEmpty() || bands.get(bands.size() - 1).to() < content.x().max()) {
      return style.paint(Role.MUTED, "none now");
    }
    StateBand band = bands.get(bands.size() - 1);
    return TextLine.paint(
        style, Optional.of(band.color()), TextLine.cut(band.value().text(), STATE_WIDTH));
  }

  /** The first letter of a state's text, or the next free one. */
  private String letter(StateBand band) {
    String state = band.value().text();
    String known = letters.get(state);
    if (known != null) {
      return known;
    }
    String first = state.isEmpty() ? "#" : state.substring(0, state.offsetByCodePoints(0, 1));
    String letter = first;
    for (int i = 0; letters.containsValue(letter) && i < LETTERS.length(); i++) {
      letter = LETTERS.substring(i, i + 1);
    }
    letters.put(state, letter);
    legend.put(
        state,
        TextLine.paint(style, Optional.of(band.color()), letter + " = " + TextLine.cut(state, 20)));
    return letter;
  }
}
