package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author says: a changed copy, equal to whatever says the same. */
class ValuesTest {

  static Stream<Object> values() {
    return Stream.concat(
        EveryWord.panels().stream(),
        Stream.of(
            Shop.CHECKOUT.query("up"),
            FieldOverride.override(Matcher.numeric()),
            Dashboard.dashboard("shop", "Shop"),
            Annotation.annotation("A", Color.RED, Shop.CHECKOUT.query("up")),
            Variables.query("v", Shop.CHECKOUT.labelValues("up", "job")),
            Variables.interval("v", "1m"),
            Variables.adhoc("v", Shop.CHECKOUT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void a_word_returns_a_changed_copy(Object value) {
    String before = describe(value);
    List<? extends EveryWord.Said<?>> once = EveryWord.of(value);

    assertThat(describe(value)).isEqualTo(before);
    assertThat(once).isNotEmpty().noneMatch(said -> said.result() == value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void values_that_say_the_same_are_equal(Object value) {
    assertThat(EveryWord.of(value)).isEqualTo(EveryWord.of(value));
    assertThat(EveryWord.of(value).stream().map(said -> said.result().hashCode()))
        .isEqualTo(EveryWord.of(value).stream().map(said -> said.result().hashCode()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Legend.class,
        Tooltip.class,
        Cell.class,
        ColorMode.class,
        Thresholds.class,
        Mapping.class,
        Matcher.class,
        DataLink.class,
        PanelLink.class,
        DashboardLink.class,
        Transformation.class,
      })
  void parts_are_equal_to_themselves_alone_and_not_to_other_things(Class<?> type) {
    for (Object part : EveryWord.samples(type)) {
      assertThat(part).isEqualTo(part).isNotEqualTo("other").hasSameHashCodeAs(part);
    }
    assertThat(EveryWord.samples(type).stream().map(Object::toString).distinct().count())
        .isEqualTo(EveryWord.samples(type).stream().distinct().count());
  }

  @Test
  void what_differs_in_one_word_is_unequal() {
    Query up = Shop.CHECKOUT.query("up");

    assertThat(up).isNotEqualTo(Shop.PAYMENT.query("up")).isNotEqualTo(up.refId("B"));
    assertThat(Panels.stat("A", Units.NUMBER, up))
        .isNotEqualTo(Panels.stat("B", Units.NUMBER, up))
        .isNotEqualTo(Panels.stat("A", Units.SHORT, up))
        .isNotEqualTo(Panels.gauge("A", Units.NUMBER, up));
  }

  private static String describe(Object value) {
    return value instanceof Panel panel
        ? panel.spec().toString()
        : value instanceof Query query ? query.settings().toString() : value.toString();
  }
}
