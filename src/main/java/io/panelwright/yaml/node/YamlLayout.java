package io.panelwright.yaml.node;

import java.util.Set;

/**
 * Layout of objects and lists in a YAML document.
 *
 * @param flow whether a short object or list is written between brackets, on its key's line
 * @param blockKeys keys whose values are blocks all the same
 * @param flowItemKeys keys of blocks whose short items are written between brackets, one per line
 * @param spacedItemKeys keys of blocks whose items an empty line separates
 */
public record YamlLayout(
    boolean flow, Set<String> blockKeys, Set<String> flowItemKeys, Set<String> spacedItemKeys) {

  /** A layout with a block for every object and list. */
  public static final YamlLayout BLOCKS = new YamlLayout(false, Set.of(), Set.of(), Set.of());

  public YamlLayout {
    blockKeys = Set.copyOf(blockKeys);
    flowItemKeys = Set.copyOf(flowItemKeys);
    spacedItemKeys = Set.copyOf(spacedItemKeys);
  }

  boolean isBlock(String key) {
    return !flow
        || blockKeys.contains(key)
        || flowItemKeys.contains(key)
        || spacedItemKeys.contains(key);
  }
}
