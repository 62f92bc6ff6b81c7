package io.panelwright.doctor.ask;

import java.util.List;

/**
 * What a panel asks of Prometheus servers.
 *
 * @param questions those whose answers are shown; none for a text, say
 */
public record PanelQuestions(PanelPlace place, List<PanelQuestion> questions) {

  public PanelQuestions {
    questions = List.copyOf(questions);
  }
}
