package io.panelwright.doctor;

/**
 * One point of the operator's checklist.
 *
 * @param what is checked
 * @param asked of whom, as a person could ask it
 * @param came what came back
 * @param next what to do; empty when all is well
 */
public record SanityLine(String what, State state, String asked, String came, String next) {

  /** How a point stands. */
  public enum State {
    OK,
    WRONG,
    /** Nobody wanted it asked. */
    NOT_ASKED
  }

  static SanityLine ok(String what, String asked, String came) {
    return new SanityLine(what, State.OK, asked, came, "");
  }

  static SanityLine wrong(String what, String asked, String came, String next) {
    return new SanityLine(what, State.WRONG, asked, came, next);
  }

  static SanityLine notAsked(String what, String asked, String why) {
    return new SanityLine(what, State.NOT_ASKED, asked, why, "");
  }
}
