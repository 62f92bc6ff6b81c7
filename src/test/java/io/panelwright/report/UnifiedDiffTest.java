package io.panelwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonEditor;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import io.panelwright.json.TextEdit;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void changedLinesHaveThreeLinesOfContext() {
    String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";
    List<TextEdit> changes =
        List.of(
            new TextEdit(4, 5, "three"),
            new TextEdit(8, 8, "\nnew\n"),
            new TextEdit(text.indexOf("19"), text.length() - 1, "end"));
    assertThat(UnifiedDiff.format("a.json", text, changes))
        .isEqualTo(
            """
            --- a.json
            +++ a.json
            @@ -1,8 +1,10 @@
             1
             2
            -3
            +three
             4
            +
            +new
             5
             6
             7
             8
            @@ -16,5 +18,4 @@
             16
             17
             18
            -19
            -20
            +end
            """);
  }

  /** Applying the diff of a real dashboard gives the same text as applying the edits. */
  @Test
  void applyingTheDiffGivesTheChangedFile() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      for (String text : List.of(file.text(), file.text().replace("\n", "\r\n"))) {
        List<TextEdit> changes = JsonEditor.textEdits(text, edits(text));
        String expected = TextEdit.apply(text, changes);
        String patch = UnifiedDiff.format(file.name(), text, changes);
        assertThat(apply(text, patch)).as(file.name()).isEqualTo(expected.lines().toList());
      }
    }
  }

  private static List<JsonEdit> edits(String text) {
    JsonObject json = (JsonObject) JsonReader.read(text);
    List<JsonEdit> edits = new ArrayList<>();
    edits.add(new JsonEdit(JsonPointer.of("title"), Optional.of(Json.of("new"))));
    edits.add(
        new JsonEdit(JsonPointer.of("addedKey"), Optional.of(Json.strings(List.of("a", "b")))));
    for (int i = 0; i < json.array("panels").size(); i += 5) {
      edits.add(new JsonEdit(JsonPointer.parse("/panels/" + i + "/gridPos"), Optional.empty()));
      edits.add(new JsonEdit(JsonPointer.parse("/panels/" + (i + 1)), Optional.empty()));
      edits.add(
          new JsonEdit(
              JsonPointer.parse("/panels/" + (i + 2) + "/x"),
              Optional.of(JsonReader.read("{\"y\":1}"))));
    }
    return edits;
  }

  private static List<String> apply(String text, String patch) {
    List<String> old = text.lines().toList();
    List<String> result = new ArrayList<>();
    int next = 0;
    Matcher header = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@").matcher("");
    for (String line : patch.lines().skip(2).toList()) {
      if (header.reset(line).matches()) {
        int from = Integer.parseInt(header.group(1)) - 1;
        result.addAll(old.subList(next, from));
        next = from;
        assertThat(result).hasSize(Integer.parseInt(header.group(2)) - 1);
      } else if (line.startsWith("+")) {
        result.add(line.substring(1));
      } else {
        assertThat(line.substring(1)).isEqualTo(old.get(next++));
        if (line.startsWith(" ")) {
          result.add(line.substring(1));
        }
      }
    }
    result.addAll(old.subList(next, old.size()));
    return result;
  }
}
