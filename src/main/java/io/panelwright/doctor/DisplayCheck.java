package io.panelwright.doctor;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.value.DisplayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks what a panel shows with its live data: entries of legends and bars that need scrolling,
 * and counts without their digits.
 */
public final class DisplayCheck {

  /** A count of 1000 or more of which at most three digits are left. */
  private static final Pattern ABBREVIATED = Pattern.compile("-?\\d{1,3} (K|Mil)");

  private DisplayCheck() {}

  /** One sentence for each thing that misleads an operator, without a full stop. */
  public static List<String> check(PanelDisplay display) {
    List<String> remarks = new ArrayList<>();
    PanelContent content = display.content();
    if (content instanceof Graph graph) {
      legend(graph.legend(), remarks);
    }
    if (content instanceof BarGauges gauges && gauges.visibleBars() < gauges.bars().size()) {
      remarks.add("shows " + gauges.visibleBars() + " of " + gauges.bars().size() + " bars");
    }
    values(content)
        .map(DisplayValue::text)
        .filter(text -> ABBREVIATED.matcher(text).matches())
        .distinct()
        .forEach(text -> remarks.add("shows a count as \"" + text + "\", without its digits"));
    return remarks;
  }

  private static void legend(DisplayLegend legend, List<String> remarks) {
    int all = legend.items().size();
    if (!legend.mode().equals("hidden") && legend.visibleEntries() < all) {
      remarks.add("shows " + legend.visibleEntries() + " of " + all + " entries of its legend");
    }
  }

  private static Stream<DisplayValue> values(PanelContent content) {
    if (content instanceof Stats stats) {
      return stats.tiles().stream().map(tile -> tile.value());
    }
    return content instanceof BarGauges gauges
        ? gauges.bars().stream().map(bar -> bar.value())
        : Stream.empty();
  }
}
