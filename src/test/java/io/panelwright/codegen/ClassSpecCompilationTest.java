package io.panelwright.codegen;

import static io.panelwright.codegen.Expressions.classSpec;
import static io.panelwright.codegen.Expressions.constant;
import static io.panelwright.codegen.Expressions.methodCall;
import static io.panelwright.codegen.Expressions.staticCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles printed sources without warnings, and compares their strings with the input. */
class ClassSpecCompilationTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void strings(String name, String value) throws Exception {
    assertThat(read(List.of(value))).containsExactly(value);
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        arguments("empty", ""),
        arguments("one line end", "\n"),
        arguments("line ends only", "\n\n\n"),
        arguments("a last line end", "a\n"),
        arguments("no last line end", "a\nb"),
        arguments("blank lines", "\na\n\n \nb\n\n"),
        arguments("blanks at edges", " a \n  b  \n"),
        arguments("all lines indented", "  a\n   b"),
        arguments("all lines indented by an odd space", "\u3000a\n\u3000b\u3000"),
        arguments("odd spaces at edges", "\u3000a\u2003\n\u2028b\u3000\nc\u2029"),
        arguments("tabs", "\ta\t\n\tb\t"),
        arguments("returns", "a\r\nb\rc\r\n"),
        arguments("quotes", "\"\"\"\n\"\"\"\"\n\"\"\"\"\"\"\n\""),
        arguments("backslashes", "\\\n\\\\n\\u0041\\\n\\s\\"),
        arguments("octal neighbours", "\0001\n\0337\n\u001c"),
        arguments("unpaired surrogates", "\ud83d \ude00\n😀"),
        arguments("bidi controls", "\u202eabc\u2066\u2069\n\u200f"),
        arguments("a byte-order mark", "\ufeffa\n\ufeffb"),
        arguments("long words", "x".repeat(500) + "\n" + "y".repeat(500)),
        arguments("long lines", "one two ".repeat(50) + "\n" + "three  four  ".repeat(50)),
        arguments("many blanks", " ".repeat(300) + "\n" + " ".repeat(300)),
        arguments("longest literal", "x".repeat(65_534)),
        arguments("longer than a literal", "x".repeat(65_535)),
        arguments("much longer", "ä line\u0000 of 😀 text\n".repeat(20_000)));
  }

  @Test
  void randomStrings() throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      RandomExpressions random = new RandomExpressions(seed);
      List<String> values = IntStream.range(0, 400).mapToObj(i -> random.text()).toList();

      assertThat(read(values)).isEqualTo(values);
    }
  }

  /** The maximum depth that {@link ClassSpec} documents. */
  @Test
  void deepExpressions() throws IOException {
    JavaExpression nested = staticCall("Json.object");
    for (int i = 0; i < 100; i++) {
      nested = methodCall(staticCall("Json.object"), "with", "a", nested);
    }
    JavaExpression chain = staticCall("Json.object");
    for (int i = 0; i < 500; i++) {
      chain = methodCall(chain, "with", "a" + i, 1);
    }

    compile(
        classSpec(
            "",
            "Deep",
            Optional.empty(),
            List.of(method("JsonObject", "nested", nested), method("JsonObject", "chain", chain))));
  }

  @Test
  void aDashboard() throws IOException {
    JavaExpression owner = staticCall("Owner.prometheus", "checkout");
    JavaExpression panel =
        methodCall(
            staticCall(
                "Panels.timeseries",
                "CPU %",
                constant("Units.PERCENT"),
                methodCall(
                    new JavaExpression.LocalConstant("CHECKOUT"),
                    "query",
                    "rate(cpu_seconds_total[5m])")),
            "thresholds",
            methodCall(
                staticCall("Thresholds.base", constant("Color.GREEN")),
                "step",
                0.5,
                constant("Color.RED")));
    JavaExpression section =
        staticCall(
            "Section.section",
            "All",
            new JavaExpression.LocalConstant("CHECKOUT"),
            new JavaExpression.LocalCall("cpu"));

    compile(
        classSpec(
            "com.example",
            "Checkout",
            Optional.of("What the checkout does."),
            List.of(
                new MemberSpec.Constant("Owner", "CHECKOUT", owner),
                method(
                    "Dashboard", "checkout", staticCall("Dashboard.dashboard", "a", "A", section)),
                method("Panel", "cpu", panel))));
  }

  private static MemberSpec method(String type, String name, JavaExpression expression) {
    return new MemberSpec.Method(false, type, name, Optional.empty(), expression);
  }

  /** Returns the strings of a class with a method and a constant for each. */
  private List<String> read(List<String> values) throws Exception {
    List<MemberSpec> members = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      JavaExpression text = new StringLiteral(values.get(i));
      boolean viaConstant = i % 2 == 1;
      if (viaConstant) {
        members.add(new MemberSpec.Constant("String", "TEXT_" + i, text));
      }
      JavaExpression result = viaConstant ? new JavaExpression.LocalConstant("TEXT_" + i) : text;
      members.add(new MemberSpec.Method(false, "String", "text" + i, Optional.empty(), result));
    }
    ClassSpec file = classSpec("", "Texts", Optional.empty(), members);
    compile(file);
    List<String> read = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> type = loader.loadClass("Texts");
      for (int i = 0; i < values.size(); i++) {
        Method method = type.getDeclaredMethod("text" + i);
        method.setAccessible(true);
        read.add((String) method.invoke(null));
      }
    }
    return read;
  }

  private void compile(ClassSpec file) throws IOException {
    Path source = folder.resolve(file.name() + ".java");
    Files.writeString(source, file.text());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d", folder.toString());
      boolean compiled =
          withLargeStack(
              compiler.getTask(
                  messages, files, null, options, null, files.getJavaFileObjects(source)));

      assertThat(compiled).as("%.2000s\n%.2000s", messages, file.text()).isTrue();
    }
  }

  /** The compiler needs the default stack with C2, and more with the C1 of the tests. */
  private static boolean withLargeStack(Callable<Boolean> compilation) {
    var task = new FutureTask<>(compilation);
    new Thread(null, task, "javac", 4 << 20).start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
