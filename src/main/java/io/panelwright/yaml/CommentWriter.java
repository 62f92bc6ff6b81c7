package io.panelwright.yaml;

import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes comments above the sections and panels of a {@code panels.yaml}. */
final class CommentWriter {

  private CommentWriter() {}

  static String write(String text, String dashboardUid, List<PanelsYamlWriter.Comment> comments) {
    if (comments.isEmpty()) {
      return text;
    }
    List<Node> sections =
        new YamlFile("", text)
            .root("dashboards:")
            .filter(Node.Mapping.class::isInstance)
            .flatMap(file -> ((Node.Mapping) file).mapping("dashboards"))
            .flatMap(dashboards -> dashboards.mapping(dashboardUid))
            .map(dashboard -> dashboard.items("sections"))
            .orElse(List.of());
    Map<Integer, List<String>> byLine = new TreeMap<>();
    for (PanelsYamlWriter.Comment comment : comments) {
      int line = node(sections, comment).map(node -> node.position().line()).orElse(1);
      byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(comment.text());
    }
    return insert(text, byLine);
  }

  private static Optional<Node> node(List<Node> sections, PanelsYamlWriter.Comment comment) {
    if (comment.section() >= sections.size()) {
      return Optional.empty();
    }
    Node section = sections.get(comment.section());
    List<Node> panels =
        section instanceof Node.Mapping mapping ? mapping.items("panels") : List.of();
    return comment
        .panel()
        .filter(index -> index < panels.size())
        .map(panels::get)
        .or(() -> Optional.of(section));
  }

  private static String insert(String text, Map<Integer, List<String>> byLine) {
    StringBuilder all = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      for (String comment : byLine.getOrDefault(i + 1, List.of())) {
        all.append(indent).append("# ").append(comment.replace('\n', ' ')).append('\n');
      }
      all.append(line).append('\n');
    }
    return all.toString();
  }
}
