package io.panelwright.codegen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

/** Runs google-java-format, as the format check does. */
public final class GoogleJavaFormat {

  /** The last JDK whose compiler API google-java-format 1.28 supports. */
  private static final int LAST_JDK = 21;

  private GoogleJavaFormat() {}

  /** Skips the test with a message on JDKs that the formatter does not support. */
  public static String format(String source) {
    int jdk = Runtime.version().feature();
    if (jdk > LAST_JDK) {
      String message = "SKIPPED: google-java-format 1.28 does not run on JDK " + jdk;
      System.out.println(message);
      assumeTrue(false, message);
    }
    try {
      String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
      return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    } catch (FormatterException e) {
      throw new AssertionError("not formatted: " + e.getMessage() + "\n" + source, e);
    }
  }
}
