package io.panelwright.cli.render;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.format.WriteResult;
import java.nio.file.Path;

/**
 * The rendered content of a file.
 *
 * @param document the classic dashboard, in every format of the file
 */
public record RenderedFile(DashboardDocument document, WriteResult written) {

  /** The file name of a dashboard. */
  static String name(DashboardDocument document) {
    return document.uid() + ".json";
  }

  /** The file name: the uid with {@code .json}. */
  public String name() {
    return name(document);
  }

  /** The path in the folder of rendered files. */
  public Path resolveIn(Path folder) {
    return folder.resolve(name());
  }

  public String text() {
    return written.text();
  }
}
