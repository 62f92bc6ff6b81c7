package io.panelwright.sourceedit;

import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of source files.
 *
 * @param texts by the file's name from the project's root
 */
public record SourceFiles(Map<String, String> texts) {

  public SourceFiles {
    texts = Map.copyOf(new TreeMap<>(texts));
  }
}
