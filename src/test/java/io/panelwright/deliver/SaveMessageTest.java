package io.panelwright.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveMessageTest {

  private static final ContentHash HASH = ContentHash.ofText("x");

  /** Grafana rejects a longer message with status 400. */
  private static final int MAX_LENGTH = 500;

  @ParameterizedTest
  @CsvSource({
    "peak-trade, production, panelwright: peak-trade/production 2d711642b726b04401627ca9fbac32f5 shop",
    "peak-trade, '', panelwright: peak-trade 2d711642b726b04401627ca9fbac32f5 shop",
    "a b/c, 100 %, panelwright: a%20b%2Fc/100%20%25 2d711642b726b04401627ca9fbac32f5 shop",
    "a+b*, ~_., panelwright: a%2Bb%2A/~_. 2d711642b726b04401627ca9fbac32f5 shop"
  })
  void writesOneLine(String project, String environment, String text) {
    assertThat(new SaveMessage(project, environment, HASH, "shop").text()).isEqualTo(text);
  }

  @Test
  void readsWhatItWritesWhateverTheNamesContain() {
    List<String> names =
        List.of("a", "a/b", "a b", "%", "%2F", "ü", "日本語", "😀", "a\nb", "+", "*~-._", "\"'\\\t\r");
    for (String project : names) {
      for (String environment : names) {
        SaveMessage message = new SaveMessage(project, environment, HASH, "shop");
        assertThat(message.text()).hasLineCount(1);
        assertThat(SaveMessage.parse(message.text())).hasValue(message);
      }
    }
  }

  @Test
  void longNamesAreShortenedAndStillRecognized() {
    for (String letter : List.of("a", "ü", "😀")) {
      String project = letter.repeat(500);
      SaveMessage message = new SaveMessage(project, project, HASH, project);
      assertThat(message.text().length()).isLessThan(MAX_LENGTH);
      SaveMessage read = SaveMessage.parse(message.text()).orElseThrow();
      assertThat(read.isOf(project, project, project)).isTrue();
      assertThat(read.isOf(project + "x", project, project)).isFalse();
      assertThat(read.isOf(project, "", project)).isFalse();
      assertThat(read.isOf(project, project, project + "x")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Initial save",
        "panelwright: ",
        "panelwright: peak-trade",
        "panelwright: peak-trade 2d71 shop",
        "panelwright: peak-trade 2d711642b726b04401627ca9fbac32f5",
        "panelwright: peak-trade 2D711642B726B04401627CA9FBAC32F5 shop",
        "panelwright: peak trade 2d711642b726b04401627ca9fbac32f5 shop",
        "panelwright: a/b/c 2d711642b726b04401627ca9fbac32f5 shop",
        "panelwright: %zz 2d711642b726b04401627ca9fbac32f5 shop",
        "see panelwright: a 2d711642b726b04401627ca9fbac32f5 shop",
        "panelwright: a 2d711642b726b04401627ca9fbac32f5 shop\nand more"
      })
  void otherMessagesAreNotOurs(String text) {
    assertThat(SaveMessage.parse(text)).isEmpty();
  }

  @Test
  void theHashIgnoresTheOrderOfKeysAndVolatileMembers() {
    JsonObject one = read("{\"title\": \"a\", \"uid\": \"u\", \"tags\": [\"x\", \"y\"]}");
    JsonObject same =
        read(
            "{\"id\": 7, \"version\": 3, \"iteration\": 9, \"tags\": [\"x\", \"y\"], \"uid\": \"u\","
                + " \"description\": null, \"title\": \"a\"}");
    JsonObject other = read("{\"title\": \"a\", \"uid\": \"u\", \"tags\": [\"y\", \"x\"]}");
    assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(same));
    assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(other));
  }

  private static JsonObject read(String text) {
    return (JsonObject) JsonReader.read(text);
  }
}
