package io.panelwright.text;

/** Describes failures of a team's code, which may itself be faulty. */
public final class TeamFailure {

  private TeamFailure() {}

  /**
   * Such as {@code com.example.Rules.rules() (team.jar) failed at Rules.java:7: … }.
   *
   * @param name of the code
   */
  public static String message(String name, Throwable failure) {
    Throwable origin =
        failure instanceof ExceptionInInitializerError && failure.getCause() != null
            ? failure.getCause()
            : failure;
    StackTraceElement[] trace = origin.getStackTrace();
    String line = trace.length == 0 ? "an unknown line" : trace[0].toString();
    return name + " failed at " + line + ": " + describe(failure);
  }

  /** The class and the message of a failure. */
  public static String describe(Throwable failure) {
    try {
      return TerminalSanitizer.sanitizeAndTruncate(String.valueOf(failure));
    } catch (RuntimeException | Error e) {
      return failure.getClass().getName() + ", whose message cannot be read";
    }
  }
}
