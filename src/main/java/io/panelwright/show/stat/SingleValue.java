package io.panelwright.show.stat;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.model.PanelContent.Sparkline;
import io.panelwright.show.value.DisplayValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value of a stat, gauge or bar gauge.
 *
 * @param title the name of the value; may be empty
 * @param field the field of the value; without values if there is none
 * @param range the values of an empty and of a full bar
 * @param percentChange the change in percent: 50 for half more; empty without one
 * @param links the data links of the value
 */
record SingleValue(
    String title,
    DisplayValue value,
    DataField field,
    FieldRange range,
    OptionalDouble percentChange,
    Optional<Sparkline> sparkline,
    List<DisplayLink> links) {

  SingleValue {
    links = List.copyOf(links);
  }

  /** A single value without a name set by the author has no title in gauges and bar gauges. */
  SingleValue withoutNameIfAlone(int count) {
    boolean isNamed =
        field.config().string("displayName").filter(name -> !name.isEmpty()).isPresent();
    return count == 1 && !isNamed
        ? new SingleValue("", value, field, range, percentChange, sparkline, links)
        : this;
  }

  /** The longest title. */
  static String longestTitle(List<SingleValue> values) {
    return values.stream().map(SingleValue::title).reduce("", SingleValue::longer);
  }

  /** The longest text, with the longest prefix and suffix. */
  static String longestText(List<SingleValue> values) {
    String prefix = "";
    String text = "";
    String suffix = "";
    for (SingleValue single : values) {
      prefix = longer(prefix, single.value().formatted().prefix().orElse(""));
      text = longer(text, single.value().formatted().text());
      suffix = longer(suffix, single.value().formatted().suffix().orElse(""));
    }
    return prefix + text + suffix;
  }

  private static String longer(String a, String b) {
    return b.length() > a.length() ? b : a;
  }
}
