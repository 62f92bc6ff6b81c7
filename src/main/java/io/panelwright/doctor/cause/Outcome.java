package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.PanelQuestion;
import io.panelwright.http.Failure;
import io.panelwright.http.Reply;
import io.panelwright.prometheus.QueryResult;
import java.util.List;

/** What came of a query. */
public sealed interface Outcome {

  /** Asks. */
  static Outcome of(PanelQuestion question) {
    return question instanceof PanelQuestion.Asked asked
        ? of(asked.inquiry().ask())
        : new Unasked();
  }

  private static Outcome of(Reply<QueryResult> reply) {
    return reply.accept(
        new Reply.Visitor<QueryResult, Outcome>() {
          @Override
          public Outcome answer(Reply.Answer<QueryResult> answer) {
            if (answer.answer().isEmpty()) {
              return new Nothing(answer.warnings());
            }
            return answer.answer().isNanOnly()
                ? new NoNumber()
                : new Data(answer.answer().series().size());
          }

          @Override
          public Outcome failed(Reply.Failed<QueryResult> failed) {
            return new Failed(failed.reason());
          }
        });
  }

  /** Series with numbers. */
  record Data(int series) implements Outcome {}

  /**
   * No series.
   *
   * @param warnings why some may be missing
   */
  record Nothing(List<String> warnings) implements Outcome {

    public Nothing {
      warnings = List.copyOf(warnings);
    }
  }

  /** Series whose values are all NaN. */
  record NoNumber() implements Outcome {}

  /** No answer. */
  record Failed(Failure failure) implements Outcome {}

  /** Nobody to ask. */
  record Unasked() implements Outcome {}
}
