package io.panelwright;

import io.panelwright.text.ClassOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds code outside of this program that ends the process during a command. */
final class ForeignExit {

  private static final List<String> EXITS = List.of("java.lang.Runtime", "java.lang.System");

  /** The time for hooks that remove temporary files. */
  private static final int OTHER_HOOKS_MILLISECONDS = 200;

  private ForeignExit() {}

  /** The place that called {@link System#exit}; empty after a signal. */
  static Optional<String> find() {
    return Thread.getAllStackTraces().entrySet().stream()
        .flatMap(entry -> describeCaller(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> describeCaller(Thread thread, StackTraceElement[] trace) {
    boolean isExit = Arrays.stream(trace).anyMatch(ForeignExit::isExit);
    return Arrays.stream(trace)
        .dropWhile(frame -> !isExit(frame))
        .dropWhile(ForeignExit::isExit)
        .findFirst()
        // The program itself ends with its exit code, perhaps while it is stopped by a signal.
        .filter(frame -> isExit && !frame.getClassName().equals(Main.class.getName()))
        .map(frame -> place(frame) + jar(frame.getClassName(), thread.getContextClassLoader()));
  }

  private static String place(StackTraceElement frame) {
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }

  private static String jar(String className, ClassLoader loader) {
    try {
      return ClassOrigin.jar(Class.forName(className, false, loader));
    } catch (ClassNotFoundException e) {
      return "";
    }
  }

  private static boolean isExit(StackTraceElement frame) {
    return EXITS.contains(frame.getClassName()) && frame.getMethodName().equals("exit");
  }

  /** Hooks run at the same time, and the caller ends them all. */
  static void awaitOtherHooks() {
    try {
      Thread.sleep(OTHER_HOOKS_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
