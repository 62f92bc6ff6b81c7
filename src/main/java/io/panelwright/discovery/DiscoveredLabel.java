package io.panelwright.discovery;

import java.util.List;
import java.util.TreeSet;

/**
 * A label with the values that were seen.
 *
 * @param values sorted; the first ones if there are more than were read
 * @param complete whether these are all values that the source has
 */
public record DiscoveredLabel(String name, List<String> values, boolean complete) {

  public DiscoveredLabel {
    values = List.copyOf(values);
  }

  /** Whether these values are probably all that the label can have: see {@link ValueSets}. */
  public boolean isProbablyClosed() {
    return ValueSets.isProbablyClosed(this);
  }

  /** The values of this label and those of the same label of other series. */
  DiscoveredLabel union(DiscoveredLabel other) {
    var all = new TreeSet<>(values);
    all.addAll(other.values);
    return new DiscoveredLabel(name, List.copyOf(all), complete && other.complete);
  }
}
