package io.panelwright.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java sources. A class of its own, since {@code javax.tools} may be missing. */
final class SourceCompiler {

  private static final int MAX_ERRORS = 10;

  private final Path folder;

  /**
   * A compiler.
   *
   * @param folder where the names of files in messages begin
   */
  SourceCompiler(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles sources; returns the errors, empty if there are none.
   *
   * @param texts those that differ from the files, by the absolute path
   */
  String compile(List<Path> sources, Map<Path, String> texts, Path output, String classPath)
      throws IOException {
    var messages = new StringWriter();
    var problems = new DiagnosticCollector<JavaFileObject>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-nowarn", "-g", "-d", output.toString(), "-cp", classPath);
      boolean compiled =
          compiler
              .getTask(messages, files, problems, options, null, objects(files, sources, texts))
              .call();
      return compiled ? "" : errors(problems.getDiagnostics(), messages.toString());
    }
  }

  private static List<JavaFileObject> objects(
      StandardJavaFileManager files, List<Path> sources, Map<Path, String> texts) {
    List<JavaFileObject> objects = new ArrayList<>();
    for (Path source : sources) {
      String text = texts.get(source.toAbsolutePath().normalize());
      if (text == null) {
        files.getJavaFileObjects(source).forEach(objects::add);
      } else {
        objects.add(new EditedSource(source, text));
      }
    }
    return objects;
  }

  /** A source with another text than its file. */
  private static final class EditedSource extends SimpleJavaFileObject {

    private final String text;

    EditedSource(Path file, String text) {
      super(file.toUri(), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /**
   * The errors of sources.
   *
   * @param messages the other messages of the compiler, such as one about its own failure
   */
  private String errors(List<Diagnostic<? extends JavaFileObject>> problems, String messages) {
    List<Diagnostic<? extends JavaFileObject>> errors =
        problems.stream().filter(p -> p.getKind() == Diagnostic.Kind.ERROR).toList();
    if (errors.isEmpty()) {
      return "the compiler failed: "
          + messages.lines().filter(line -> !line.isBlank()).limit(3).collect(joining(" "));
    }
    var text = new StringBuilder();
    errors.stream().limit(MAX_ERRORS).forEach(error -> text.append(line(error)).append('\n'));
    if (errors.size() > MAX_ERRORS) {
      text.append("and ").append(errors.size() - MAX_ERRORS).append(" more errors\n");
    }
    return text.toString();
  }

  private String line(Diagnostic<? extends JavaFileObject> error) {
    String place =
        error.getSource() == null
            ? ""
            : shown(Path.of(error.getSource().toUri()))
                + ":"
                + error.getLineNumber()
                + ":"
                + error.getColumnNumber()
                + ": ";
    return place + error.getMessage(Locale.ROOT);
  }

  private String shown(Path file) {
    Path directory = folder.toAbsolutePath().normalize();
    return Utf8File.displayName(file.startsWith(directory) ? directory.relativize(file) : file);
  }
}
