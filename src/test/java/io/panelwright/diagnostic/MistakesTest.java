package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.panelwright.diagnostic.Mistakes.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MistakesTest {

  private static final Finding FIRST = finding("first");
  private static final Finding SECOND = finding("second");

  @Test
  void outsideOfCollectAMistakeIsThrownWithAllFindings() {
    FindingsException thrown =
        catchThrowableOfType(
            FindingsException.class, () -> Mistakes.report(List.of(FIRST, SECOND)));

    assertThat(thrown).hasMessage("Shop: error: first [code]\nShop: error: second [code]");
    assertThat(thrown.findings()).containsExactly(FIRST, SECOND);
  }

  @Test
  void reportingNothingDoesNothing() {
    assertThatCode(() -> Mistakes.report(List.of())).doesNotThrowAnyException();
    assertThat(Mistakes.collect(() -> reporting("value"))).isEqualTo(outcome("value"));
  }

  @Test
  void insideOfCollectTheCodeGoesOn() {
    assertThat(Mistakes.collect(() -> reporting("value", FIRST, SECOND)))
        .isEqualTo(outcome("value", FIRST, SECOND));
  }

  @Test
  void findingsThatSomebodyThrowsEndTheCodeAndAreCollectedAfterThoseReported() {
    Outcome<String> outcome =
        Mistakes.collect(
            () -> {
              Mistakes.report(FIRST);
              throw new FindingsException(List.of(SECOND));
            });

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.findings()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aNestedCollectKeepsItsFindingsToItself() {
    AtomicReference<Outcome<String>> inner = new AtomicReference<>();
    Outcome<String> outer =
        Mistakes.collect(
            () -> {
              Mistakes.report(FIRST);
              inner.set(Mistakes.collect(() -> reporting("inner", SECOND)));
              return reporting("outer", finding("third"));
            });

    assertThat(inner.get()).isEqualTo(outcome("inner", SECOND));
    assertThat(outer).isEqualTo(outcome("outer", FIRST, finding("third")));
  }

  @Test
  void anotherExceptionPassesThroughAndTheOuterCollectGoesOn() {
    var bug = new IllegalStateException("a bug");
    Outcome<String> outer =
        Mistakes.collect(
            () -> {
              assertThatThrownBy(() -> Mistakes.collect(() -> failing(bug))).isSameAs(bug);
              return reporting("outer", FIRST);
            });

    assertThat(outer).isEqualTo(outcome("outer", FIRST));
  }

  @Test
  void anotherExceptionLeavesNoCollectorBehind() {
    var bug = new IllegalStateException("a bug");

    assertThatThrownBy(() -> Mistakes.collect(() -> failing(bug))).isSameAs(bug);
    assertThatThrownBy(() -> Mistakes.report(FIRST)).isInstanceOf(FindingsException.class);
  }

  @Test
  void collectIsOverWhenItReturns() {
    Mistakes.collect(() -> reporting("value", FIRST));

    assertThatThrownBy(() -> Mistakes.report(SECOND)).isInstanceOf(FindingsException.class);
  }

  @Test
  void anotherThreadDoesNotCollectForThisOne() {
    AtomicReference<Throwable> elsewhere = new AtomicReference<>();
    Outcome<String> outcome =
        Mistakes.collect(
            () -> {
              var thread = new Thread(() -> Mistakes.report(FIRST));
              thread.setUncaughtExceptionHandler((t, thrown) -> elsewhere.set(thrown));
              thread.start();
              join(thread);
              return "value";
            });

    assertThat(outcome).isEqualTo(outcome("value"));
    assertThat(elsewhere.get()).isInstanceOf(FindingsException.class);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String reporting(String value, Finding... findings) {
    Mistakes.report(List.of(findings));
    return value;
  }

  private static String failing(RuntimeException bug) {
    Mistakes.report(SECOND);
    throw bug;
  }

  private static Outcome<String> outcome(String value, Finding... findings) {
    return new Outcome<>(Optional.of(value), List.of(findings));
  }

  private static Finding finding(String message) {
    return Finding.error("code", Place.of("Shop"), message, "");
  }
}
