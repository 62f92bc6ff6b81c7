package io.panelwright.text;

import java.net.URL;
import java.security.CodeSource;

/** Names classes of teams and the jars that contain them. */
public final class ClassOrigin {

  private ClassOrigin() {}

  /** The name of a class, and of its jar if it is in one: {@code com.example.Rules (team.jar)}. */
  public static String describe(Class<?> type) {
    return type.getName() + jar(type);
  }

  /** The name of the jar with a leading blank and in parentheses; empty for a folder. */
  public static String jar(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    String path = location == null ? "" : location.getPath();
    return path.endsWith(".jar") ? " (" + path.substring(path.lastIndexOf('/') + 1) + ")" : "";
  }
}
