package io.panelwright.cli;

import io.panelwright.document.DashboardDocument;
import io.panelwright.resource.Written;
import java.nio.file.Path;

/**
 * What a file should hold.
 *
 * @param document the classic dashboard, whatever the form
 */
record RenderedFile(DashboardDocument document, Written written) {

  /** The name of a dashboard's file. */
  static String name(DashboardDocument document) {
    return document.uid() + ".json";
  }

  /** The file's name, which is made from the uid. */
  String name() {
    return name(document);
  }

  /** Where it stands in the folder of rendered files. */
  Path in(Path folder) {
    return folder.resolve(name());
  }

  String text() {
    return written.text();
  }
}
