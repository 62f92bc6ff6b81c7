package io.panelwright.testing;

import io.panelwright.assertions.GoldenFile;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/**
 * Compares files that {@code make golden} writes, byte by byte.
 *
 * <p>A test method that uses this class has {@code @Tag(Golden.TAG)}, or its class has: {@code make
 * golden} runs the tests with the tag and no others.
 */
public final class Golden {

  public static final String TAG = "golden";

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  /** The name that the compiler gives to a lambda of a method. */
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$[0-9]+");

  private Golden() {}

  /** Compares a text with a file in {@code src/test/resources/golden}. */
  public static void assertGolden(String name, String text) {
    assertFile(FOLDER.resolve(name), text);
  }

  /** Compares a text with a file that is generated from the code, such as a page of the docs. */
  public static void assertFile(Path file, String text) {
    new GoldenFile(file, updateCommand()).assertContent(text);
  }

  /** The command that writes the files of the calling test class. */
  public static String updateCommand() {
    String test =
        StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
            .walk(frames -> frames.filter(Golden::isTaggedMethod).findFirst())
            .map(frame -> topLevel(frame.getDeclaringClass()).getSimpleName())
            .orElseThrow(() -> new IllegalStateException("the test method lacks @Tag(Golden.TAG)"));
    return "make golden TEST=" + test;
  }

  private static boolean isTaggedMethod(StackFrame frame) {
    String name = LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
    return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .flatMap(method -> Arrays.stream(method.getAnnotationsByType(Tag.class)))
        .anyMatch(tag -> tag.value().equals(TAG));
  }

  private static Class<?> topLevel(Class<?> type) {
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    return top;
  }
}
