package io.panelwright.show.stat;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PixelSize;
import java.util.List;
import java.util.Set;

/** Computes what stat, gauge and bar gauge panels show. */
public final class StatContents {

  private static final Set<String> TYPES = Set.of("stat", "gauge", "bargauge");

  /** A stat fills its panel up to the border. */
  private static final int PADDING = 8;

  private StatContents() {}

  /** Whether a panel type shows single values. */
  public static boolean supports(String panelType) {
    return TYPES.contains(panelType);
  }

  /**
   * Computes what the panel shows.
   *
   * @param panel the panel's JSON: {@code type}, {@code title}, {@code options}, {@code
   *     fieldConfig}
   * @param frames the frames after transformations and field overrides
   * @param area the area inside of the panel's padding
   */
  public static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    List<SingleValue> values = SingleValues.of(panel, frames, area);
    String type = panel.string("type").orElse("");
    if (type.equals("stat")) {
      PixelSize size =
          new PixelSize(area.size().width() + 2 * PADDING, area.size().height() + 2 * PADDING);
      return new StatTiles(options, isNameForced(panel), size, area, values).stats();
    }
    List<SingleValue> named =
        values.stream().map(value -> value.withoutNameIfAlone(values.size())).toList();
    return type.equals("gauge")
        ? new GaugeDials(options, area, named).gauges()
        : new GaugeBars(options, area, named).bars();
  }

  /** A panel without a title, or with a name set by the author, shows the name of its value. */
  private static boolean isNameForced(JsonObject panel) {
    boolean hasName =
        panel
            .object("fieldConfig")
            .object("defaults")
            .string("displayName")
            .filter(name -> !name.isEmpty())
            .isPresent();
    return hasName || panel.string("title").orElse("").isEmpty();
  }
}
