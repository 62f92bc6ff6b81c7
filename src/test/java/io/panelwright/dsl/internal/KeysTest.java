package io.panelwright.dsl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Latenz p95 (ms)         | latenz-p95-ms
          Card pay / refusals     | card-pay-refusals
          Größe – Übersicht       | grosse-ubersicht
          GROẞE STRAẞE            | grosse-strasse
          é è ç ñ Å               | e-e-c-n-a
          İstanbul                | istanbul
          🔥 Heat 🔥              | heat
          --a__b--                | a-b
          100 %                   | 100
          a – b — c               | a-b-c
          """)
  void a_title_becomes_a_key(String title, String key) {
    assertThat(Keys.slug(title)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"🔥", "…", "日本", "' '", "''"})
  void a_title_without_ASCII_letters_and_digits_becomes_nothing(String title) {
    assertThat(Keys.slug(title)).isEmpty();
  }

  @Test
  void a_key_does_not_depend_on_the_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Keys.slug("TITLE I")).isEqualTo("title-i");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_key_becomes_itself() {
    assertThat(Keys.slug(Keys.slug("Größe – Übersicht"))).isEqualTo("grosse-ubersicht");
  }
}
