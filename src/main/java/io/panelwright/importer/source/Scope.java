package io.panelwright.importer.source;

import java.util.List;

/** How a class calls types and factories: by which name, and what it must import for it. */
interface Scope {

  /** The parts of the name by which a type is called. */
  List<String> type(String type);

  /** Whether the factory is called by its name alone. */
  boolean isImported(String type, String method);
}
