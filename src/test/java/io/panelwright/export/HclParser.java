package io.panelwright.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict parser of the part of Terraform's language that exports use (HCL 2, "Native Syntax
 * Specification"): blocks, attributes, literals, templates with references, lists, calls,
 * references and one form of {@code for}. It fails on everything else.
 */
final class HclParser {

  private static final Pattern SPACE = Pattern.compile("(?:[ \\n]|#[^\\n]*\\n)*");
  private static final Pattern BLANKS = Pattern.compile(" *");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern REFERENCE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([nrt\"\\\\])|u([0-9a-f]{4}))");

  private final String text;
  private int at;

  private HclParser(String text) {
    this.text = text;
  }

  /**
   * A block.
   *
   * @param attributes literals as values, texts decoded; expressions as source text
   */
  record Block(
      String type, List<String> labels, Map<String, Object> attributes, List<Block> blocks) {

    Block block(String wanted, String... labels) {
      return blocks.stream()
          .filter(block -> block.type.equals(wanted) && block.labels.equals(List.of(labels)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no block " + wanted + " in " + this));
    }
  }

  /** The blocks of a file, in a block without type. */
  static Block parse(String file) {
    var parser = new HclParser(file);
    Block root = parser.body("", List.of());
    if (parser.at < file.length()) {
      throw parser.error("the end of the file");
    }
    return root;
  }

  private Block body(String type, List<String> labels) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    skip(SPACE);
    while (looking(NAME)) {
      String name = take(NAME);
      skip(BLANKS);
      if (tryTake("=")) {
        skip(BLANKS);
        if (attributes.put(name, expression()) != null) {
          throw error("one attribute " + name);
        }
      } else {
        blocks.add(block(name));
      }
      skip(BLANKS);
      require("\n");
      skip(SPACE);
    }
    return new Block(type, labels, attributes, blocks);
  }

  private Block block(String type) {
    List<String> labels = new ArrayList<>();
    while (text.startsWith("\"", at)) {
      labels.add(string());
      skip(BLANKS);
    }
    require("{\n");
    Block block = body(type, labels);
    require("}");
    return block;
  }

  private Object expression() {
    int start = at;
    if (text.startsWith("\"", at)) {
      return string();
    }
    if (tryTake("[")) {
      return list("]");
    }
    if (text.startsWith("{ for ", at)) {
      take(Pattern.compile("\\{ for [a-z]+, [a-z]+ in [a-z0-9_.]+ : [a-z]+ => [a-z.]+ }"));
      return text.substring(start, at);
    }
    if (tryTake("{")) {
      body("", List.of());
      require("}");
      return text.substring(start, at);
    }
    String reference = take(REFERENCE);
    if (tryTake("(")) {
      return Map.of(reference, list(")"));
    }
    return switch (reference) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> reference;
    };
  }

  private List<Object> list(String end) {
    List<Object> items = new ArrayList<>();
    skip(SPACE);
    while (!tryTake(end)) {
      items.add(expression());
      skip(SPACE);
      if (!tryTake(",")) {
        require(end);
        return items;
      }
      skip(SPACE);
    }
    return items;
  }

  /** A quoted text; {@code ${reference}} stays, an escaped {@code $${} becomes {@code ${}. */
  private String string() {
    require("\"");
    var out = new StringBuilder();
    while (!tryTake("\"")) {
      if (tryTake("$${")) {
        out.append("${");
      } else if (tryTake("%%{")) {
        out.append("%{");
      } else if (tryTake("${")) {
        out.append("${").append(take(REFERENCE)).append('}');
        require("}");
      } else if (text.startsWith("%{", at) || at >= text.length()) {
        throw error("the end of a text");
      } else if (text.charAt(at) == '\\') {
        out.append(unescaped());
      } else if (Character.isISOControl(text.charAt(at))) {
        throw error("an escape for a control character");
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private String unescaped() {
    Matcher escape = ESCAPE.matcher(take(ESCAPE));
    escape.matches();
    if (escape.group(2) != null) {
      return String.valueOf((char) Integer.parseInt(escape.group(2), 16));
    }
    return switch (escape.group(1)) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> escape.group(1);
    };
  }

  private boolean looking(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
  }

  private void skip(Pattern pattern) {
    take(pattern);
  }

  private String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw error(pattern.pattern());
    }
    at = matcher.end();
    return matcher.group();
  }

  private boolean tryTake(String literal) {
    if (!text.startsWith(literal, at)) {
      return false;
    }
    at += literal.length();
    return true;
  }

  private void require(String literal) {
    if (!tryTake(literal)) {
      throw error("\"" + literal + "\"");
    }
  }

  private AssertionError error(String expected) {
    return new AssertionError(
        "expected "
            + expected
            + " at »"
            + text.substring(at, Math.min(text.length(), at + 40))
            + "«");
  }
}
