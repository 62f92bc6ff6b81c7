package io.panelwright.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins JavaScript modules into one script, which also works inside of a file.
 *
 * <p>A module imports names by one line {@code import { a, b } from "./name.js";} and exports
 * declarations that begin a line. Each module becomes a function that returns its exports.
 */
final class ScriptBundler {

  private static final Pattern IMPORT =
      Pattern.compile("import (\\{[^}]*}) from \"\\./([a-z-]+\\.js)\";");

  private static final Pattern EXPORT =
      Pattern.compile("export (?:async )?(?:function|class|const) (\\w+)");

  private final UnaryOperator<String> source;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> loading = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private ScriptBundler(UnaryOperator<String> source) {
    this.source = source;
  }

  /**
   * Joins a module and all that it imports.
   *
   * @param main the name of the module, without its suffix
   * @param source the text of a file
   * @throws IllegalStateException if modules import each other in a circle
   */
  static String bundle(String main, UnaryOperator<String> source) {
    var bundler = new ScriptBundler(source);
    bundler.add(main + ".js");
    return "\"use strict\";\n(() => {\n" + bundler.out + "})();\n";
  }

  private void add(String file) {
    if (names.containsKey(file)) {
      return;
    }
    if (loading.contains(file)) {
      throw new IllegalStateException("modules import each other: " + loading + ", " + file);
    }
    loading.add(file);
    var body = new StringBuilder();
    List<String> exports = new ArrayList<>();
    source.apply(file).lines().forEach(line -> body.append(line(line, exports)).append('\n'));
    loading.remove(file);
    String name = "module" + names.size();
    names.put(file, name);
    out.append("const ")
        .append(name)
        .append(" = (() => { // ")
        .append(file)
        .append('\n')
        .append(body)
        .append("return { ")
        .append(String.join(", ", exports))
        .append(" };\n})();\n");
  }

  private String line(String line, List<String> exports) {
    Matcher imported = IMPORT.matcher(line);
    if (imported.matches()) {
      add(imported.group(2));
      return "const " + imported.group(1) + " = " + names.get(imported.group(2)) + ";";
    }
    Matcher exported = EXPORT.matcher(line);
    if (exported.lookingAt()) {
      exports.add(exported.group(1));
      return line.substring("export ".length());
    }
    return line;
  }
}
