package io.panelwright.sourceedit.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A parsed Java file.
 *
 * @param file its name from the project's root
 * @param positions offsets in the text
 */
record JavaUnit(String file, String text, CompilationUnitTree tree, SourcePositions positions) {

  /** The compiler joins adjacent strings by default, without their positions. */
  private static final List<String> OPTIONS = List.of("-proc:none", "-XDallowStringFolding=false");

  /** Parses files; files with syntax errors are left out. */
  static List<JavaUnit> parse(Map<String, String> texts) {
    Map<URI, TextFile> files = new LinkedHashMap<>();
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              TextFile file = new TextFile(name, text, files.size());
              files.put(file.toUri(), file);
            });
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, OPTIONS, null, files.values());
    List<JavaUnit> units = new ArrayList<>();
    try {
      for (CompilationUnitTree tree : task.parse()) {
        TextFile file = files.get(tree.getSourceFile().toUri());
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        units.add(new JavaUnit(file.name, file.text, tree, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> wrong = new HashSet<>();
    for (Diagnostic<? extends JavaFileObject> error : errors.getDiagnostics()) {
      if (error.getKind() == Diagnostic.Kind.ERROR && error.getSource() != null) {
        wrong.add(files.get(error.getSource().toUri()).name);
      }
    }
    units.removeIf(unit -> wrong.contains(unit.file));
    return List.copyOf(units);
  }

  /** Parses one file; empty if it has syntax errors. */
  static Optional<JavaUnit> parse(String file, String text) {
    return parse(Map.of(file, text)).stream().findFirst();
  }

  int start(Tree part) {
    return Math.toIntExact(positions.getStartPosition(tree, part));
  }

  int end(Tree part) {
    return Math.toIntExact(positions.getEndPosition(tree, part));
  }

  /** The source text of a part. */
  String text(Tree part) {
    return text.substring(start(part), end(part));
  }

  /** The line of an offset, counted from 1. */
  int line(int offset) {
    return Math.toIntExact(tree.getLineMap().getLineNumber(offset));
  }

  /** The offset of the first character of an offset's line. */
  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private static final class TextFile extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    TextFile(String name, String text, int index) {
      super(URI.create("memory:///" + index + "/Source.java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
