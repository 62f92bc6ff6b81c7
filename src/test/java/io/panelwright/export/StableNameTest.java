package io.panelwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StableNameTest {

  @ParameterizedTest
  @CsvSource({
    "checkout, checkout",
    "7, 7",
    "ops-board-7, ops-board-7",
    "ops_board, ops-board-49cafa2f",
    "Ops-board, ops-board-1c0a6812",
    "-ops, ops-d7cf0b40",
    "___, x-bda25155",
  })
  void aUidBecomesALabelOfDns(String uid, String name) {
    assertThat(StableName.resource("", uid)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "_",
        "-",
        "abcdefghijklmnopqrstuvwxyz-0123456789-AB",
        "abcdefghijklmnopqrstuvwxyz-0123456789-ab",
        "a--b",
        "yes"
      })
  void everyNameIsValidInKubernetes(String uid) {
    for (String prefix : List.of("", "shop-", "p".repeat(30))) {
      assertThat(StableName.resource(prefix, uid)).matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }
  }

  @Test
  void differentUidsHaveDifferentNames() {
    assertThat(
            List.of("ops-a", "ops_a", "Ops-a", "OPS-A", "-ops-a", "ops-a-").stream()
                .map(uid -> StableName.resource("", uid)))
        .doesNotHaveDuplicates()
        .startsWith("ops-a");
  }
}
