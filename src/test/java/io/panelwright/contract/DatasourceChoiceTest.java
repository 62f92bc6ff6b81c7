package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasourceChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "prometheus-a, ^(prometheus-a)$",
    "prometheus-a prometheus-b, ^(prometheus-a|prometheus-b)$",
    "b a, ^(b|a)$"
  })
  void aVariableFiltersDatasourcesByTheirNames(String uids, String regex) {
    List<Datasource> allowed = Stream.of(uids.split(" ")).map(uid -> datasource(uid)).toList();

    assertThat(variable(allowed.get(0), allowed).regex()).isEqualTo(regex);
  }

  @Test
  void aVariableIsAskedByItsName() {
    Datasource main = datasource("main");

    assertThat(variable(main, List.of(main)).uid()).isEqualTo("${ds}");
    assertThat(new DatasourceChoice.Pinned(main).uid()).isEqualTo("main");
  }

  @Test
  void theDefaultOfAVariableIsAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> variable(datasource("main"), List.of(datasource("other"))))
        .withMessage("variable \"ds\": its default main is not allowed by it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a.b",
        "ü",
        "${ds}",
        "a|b",
        "01234567890123456789012345678901234567890"
      })
  void aUidIsWhatGrafanaTakes(String uid) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> datasource(uid))
        .withMessage("datasource uid \"" + uid + "\": Grafana takes 1 to 40 of A-Z a-z 0-9 _ -");
  }

  @Test
  void aUidMayHaveFortyCharacters() {
    assertThat(datasource("0123456789".repeat(4)).isDefault()).isFalse();
  }

  private static DatasourceChoice.Variable variable(Datasource preset, List<Datasource> allowed) {
    return new DatasourceChoice.Variable("ds", "Datasource", "what to ask", preset, allowed);
  }

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(Duration.ofSeconds(5)));
  }
}
