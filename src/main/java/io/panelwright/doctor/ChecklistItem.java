package io.panelwright.doctor;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.doctor.check.CommandSuggester;

/**
 * One item of the operator's checklist.
 *
 * @param title the thing that is checked, such as a server
 * @param request the query or URL with which a user can check it
 * @param result the result of the request, or the reason why it was skipped
 * @param next one step that the user can take; without text unless the check failed
 */
public record ChecklistItem(
    String title, State state, String request, String result, NextStep next) {

  /** The state of an item. */
  public enum State {
    PASSED,
    FAILED,
    /** Not checked, because the check cannot run here or the user did not want it. */
    SKIPPED
  }

  static ChecklistItem passed(String title, String request, String result) {
    return new ChecklistItem(title, State.PASSED, request, result, NextStep.of(""));
  }

  static ChecklistItem failed(String title, String request, String result, NextStep next) {
    return new ChecklistItem(title, State.FAILED, request, result, next);
  }

  static ChecklistItem failed(String title, String request, RequestFailure failure) {
    return failed(title, request, failure.message(), failure.step());
  }

  /** With the command that starts the service at the URL, if it is known. */
  static ChecklistItem failed(
      String title, String request, String url, RequestFailure failure, CommandSuggester commands) {
    String result =
        failure.kind() == RequestFailure.Kind.CONNECTION_REFUSED
            ? "no process listens on " + url
            : failure.message();
    return failed(title, request, result, commands.nextStep(url, failure));
  }

  static ChecklistItem skipped(String title, String request, String reason) {
    return new ChecklistItem(title, State.SKIPPED, request, reason, NextStep.of(""));
  }

  boolean isFailed() {
    return state == State.FAILED;
  }
}
