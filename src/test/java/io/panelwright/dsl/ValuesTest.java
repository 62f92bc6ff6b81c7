package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.DataLink;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.Legend;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.Tooltip;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.dsl.variable.Variables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods return changed copies, which are equal if their settings are equal. */
class ValuesTest {

  static Stream<Object> values() {
    return Stream.concat(
        EveryDslMethod.panels().stream(),
        Stream.of(
            Shop.CHECKOUT.query("up"),
            FieldOverride.override(FieldMatcher.numeric()),
            Dashboard.dashboard("shop", "Shop"),
            Annotation.annotation("A", Color.RED, Shop.CHECKOUT.query("up")),
            Variables.query("v", Shop.CHECKOUT.labelValues("up", "job")),
            Variables.interval("v", "1m"),
            Variables.adhoc("v", Shop.CHECKOUT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void a_method_returns_a_changed_copy(Object value) {
    String before = describe(value);
    List<? extends EveryDslMethod.Call<?>> once = EveryDslMethod.of(value);

    assertThat(describe(value)).isEqualTo(before);
    assertThat(once).isNotEmpty().noneMatch(call -> call.result() == value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void values_with_the_same_settings_are_equal(Object value) {
    assertThat(EveryDslMethod.of(value)).isEqualTo(EveryDslMethod.of(value));
    assertThat(EveryDslMethod.of(value).stream().map(call -> call.result().hashCode()))
        .isEqualTo(
            EveryDslMethod.of(value).stream().map(call -> call.result().hashCode()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Legend.class,
        Tooltip.class,
        TableCell.class,
        ColorMode.class,
        Thresholds.class,
        Mapping.class,
        FieldMatcher.class,
        DataLink.class,
        PanelLink.class,
        DashboardLink.class,
        Transformation.class,
      })
  void parts_are_equal_only_to_themselves(Class<?> type) {
    for (Object part : EveryDslMethod.samples(type)) {
      assertThat(part).isEqualTo(part).isNotEqualTo("other").hasSameHashCodeAs(part);
    }
    assertThat(EveryDslMethod.samples(type).stream().map(Object::toString).distinct().count())
        .isEqualTo(EveryDslMethod.samples(type).stream().distinct().count());
  }

  @Test
  void values_that_differ_in_one_setting_are_unequal() {
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
