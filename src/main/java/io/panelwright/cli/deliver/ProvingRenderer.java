package io.panelwright.cli.deliver;

import io.panelwright.cli.Progress;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourceUpdate.Renderer;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import java.util.List;

/** Renders edited sources and shows the progress of it. */
final class ProvingRenderer implements Renderer {

  private final Renderer renderer;
  private final Progress progress;
  private int runs;

  ProvingRenderer(Renderer renderer, Progress progress) {
    this.renderer = renderer;
    this.progress = progress;
  }

  @Override
  public List<DashboardGoal> render(SourceFiles files, List<DashboardGoal> goals)
      throws SourceException {
    runs++;
    progress.show("proving the edits: compiling and rendering them, run " + runs);
    return renderer.render(files, goals);
  }
}
