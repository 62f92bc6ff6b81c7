package io.panelwright.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Describes failures of a team's code, which may itself be faulty. */
public final class TeamFailure {

  private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun)\\.");

  private TeamFailure() {}

  /**
   * Such as {@code com.example.Rules.rules() (team.jar) failed at Rules.java:7: … }.
   *
   * @param name of the code
   */
  public static String message(String name, Throwable failure) {
    return name + " failed at " + line(origin(failure).getStackTrace()) + ": " + describe(failure);
  }

  /** The message about a provider of a service that Java cannot load or create. */
  public static String notLoaded(Class<?> service, Throwable failure) {
    String problem = "a provider cannot be loaded: " + failure.getMessage() + "; ";
    Throwable cause = failure.getCause();
    return cause == null
        ? problem + "check META-INF/services/" + service.getName()
        : problem + line(origin(cause).getStackTrace()) + " failed: " + describe(cause);
  }

  /** What a static initializer threw, otherwise the failure. */
  private static Throwable origin(Throwable failure) {
    return failure instanceof ExceptionInInitializerError && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** The innermost line that is not in the JDK, since that is where the author looks. */
  private static String line(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(frame -> !JDK.matcher(frame.getClassName()).lookingAt())
        .findFirst()
        .or(() -> Arrays.stream(trace).findFirst())
        .map(StackTraceElement::toString)
        .orElse("an unknown line");
  }

  /** The class and the message of a failure. */
  public static String describe(Throwable failure) {
    try {
      return TerminalSanitizer.sanitizeAndTruncate(String.valueOf(origin(failure)));
    } catch (RuntimeException | Error e) {
      return failure.getClass().getName() + ", whose message cannot be read";
    }
  }
}
