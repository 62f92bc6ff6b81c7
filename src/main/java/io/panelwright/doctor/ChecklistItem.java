package io.panelwright.doctor;

import io.panelwright.client.http.RequestFailure;

/**
 * One item of the operator's checklist.
 *
 * @param title the condition that is checked
 * @param request the query or URL with which a user can check it
 * @param result the result of the request
 * @param next one step that the user can take; empty if the state is OK or SKIPPED
 */
public record ChecklistItem(String title, State state, String request, String result, String next) {

  /** The state of an item. */
  public enum State {
    OK,
    WRONG,
    /** Not checked, because the user did not want it or a URL is unknown. */
    SKIPPED
  }

  static ChecklistItem ok(String title, String request, String result) {
    return new ChecklistItem(title, State.OK, request, result, "");
  }

  static ChecklistItem wrong(String title, String request, String result, String next) {
    return new ChecklistItem(title, State.WRONG, request, result, next);
  }

  static ChecklistItem failed(String title, String request, RequestFailure failure) {
    return wrong(title, request, failure.message(), failure.next());
  }

  static ChecklistItem skipped(String title, String request, String reason) {
    return new ChecklistItem(title, State.SKIPPED, request, reason, "");
  }
}
