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

class DatasourceBindingTest {

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
  void theUidOfAVariableIsItsReference() {
    Datasource main = datasource("main");

    assertThat(variable(main, List.of(main)).uid()).isEqualTo("${ds}");
    assertThat(new DatasourceBinding.Pinned(main).uid()).isEqualTo("main");
  }

  @Test
  void theInitialDatasourceMustBeAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> variable(datasource("main"), List.of(datasource("other"))))
        .withMessage("variable \"ds\": the initial datasource main is not one of the allowed ones");
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
  void aUidMustBeValidInGrafana(String uid) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> datasource(uid))
        .withMessage(
            "datasource uid \""
                + uid
                + "\" is invalid: expected 1 to 40 characters of A-Z a-z 0-9 _ -");
  }

  @Test
  void aUidMayHaveFortyCharacters() {
    assertThat(datasource("0123456789".repeat(4)).isDefault()).isFalse();
  }

  private static DatasourceBinding.Variable variable(Datasource initial, List<Datasource> allowed) {
    return new DatasourceBinding.Variable("ds", "Datasource", "of the queries", initial, allowed);
  }

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(Duration.ofSeconds(5)));
  }
}
