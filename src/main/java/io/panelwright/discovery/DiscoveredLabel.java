package io.panelwright.discovery;

import java.util.List;

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
}
