package io.panelwright.sourceedit.java;

import com.sun.source.tree.ImportTree;
import io.panelwright.json.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds imports in their order, and removes those that an edit made unused. */
final class ImportLines {

  private ImportLines() {}

  /** Adds an import to a text; the file has the order of google-java-format. */
  static String add(String file, String text, Draft.NewImport line) {
    String statement = "import " + (line.isStatic() ? "static " : "") + line.name() + ";\n";
    Optional<JavaUnit> unit = JavaUnit.parse(file, text);
    if (unit.isEmpty() || text.contains(statement)) {
      return text;
    }
    List<ImportTree> same = new ArrayList<>();
    List<ImportTree> others = new ArrayList<>();
    for (ImportTree each : unit.get().tree().getImports()) {
      (each.isStatic() == line.isStatic() ? same : others).add(each);
    }
    for (ImportTree each : same) {
      if (each.getQualifiedIdentifier().toString().compareTo(line.name()) > 0) {
        return insert(text, unit.get().start(each), statement);
      }
    }
    if (!same.isEmpty()) {
      return insert(text, lineEnd(text, unit.get().end(same.get(same.size() - 1))), statement);
    }
    return others.isEmpty()
        ? afterPackage(unit.get(), text, statement)
        : line.isStatic()
            ? insert(text, unit.get().start(others.get(0)), statement + "\n")
            : insert(
                text,
                lineEnd(text, unit.get().end(others.get(others.size() - 1))),
                "\n" + statement);
  }

  private static String afterPackage(JavaUnit unit, String text, String statement) {
    return unit.tree().getPackage() == null
        ? statement + "\n" + text
        : insert(text, lineEnd(text, unit.end(unit.tree().getPackage())), "\n" + statement);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static String insert(String text, int at, String added) {
    return text.substring(0, at) + added + text.substring(at);
  }

  /** Removes the imports of an edited text that the text before the edit used. */
  static String removeUnused(String file, String before, String text) {
    Optional<JavaUnit> unit = JavaUnit.parse(file, text);
    if (unit.isEmpty()) {
      return text;
    }
    String oldNames = CodeText.names(before);
    String names = CodeText.names(text);
    List<TextEdit> removed = new ArrayList<>();
    for (ImportTree line : unit.get().tree().getImports()) {
      String name = line.getQualifiedIdentifier().toString();
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (CodeText.contains(oldNames, simple) && !CodeText.contains(names, simple)) {
        int start = unit.get().start(line);
        removed.add(new TextEdit(start, lineEnd(text, unit.get().end(line)), ""));
      }
    }
    return TextEdit.apply(text, removed);
  }
}
