package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.panelwright.diagnostic.FindingCollector.Result;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {

  private static final Finding FIRST = finding("first");
  private static final Finding SECOND = finding("second");

  @Test
  void outsideCollectAllFindingsAreThrown() {
    FindingsException thrown =
        catchThrowableOfType(
            FindingsException.class, () -> FindingCollector.report(List.of(FIRST, SECOND)));

    assertThat(thrown).hasMessage("Shop: error: first [code]\nShop: error: second [code]");
    assertThat(thrown.findings()).containsExactly(FIRST, SECOND);
  }

  @Test
  void reportingNothingDoesNothing() {
    assertThatCode(() -> FindingCollector.report(List.of())).doesNotThrowAnyException();
    assertThat(FindingCollector.collect(() -> reporting("value"))).isEqualTo(outcome("value"));
  }

  @Test
  void insideCollectTheCodeContinues() {
    assertThat(FindingCollector.collect(() -> reporting("value", FIRST, SECOND)))
        .isEqualTo(outcome("value", FIRST, SECOND));
  }

  @Test
  void thrownFindingsEndTheCodeAndFollowTheReportedOnes() {
    Result<String> outcome =
        FindingCollector.collect(
            () -> {
              FindingCollector.report(FIRST);
              throw new FindingsException(List.of(SECOND));
            });

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.findings()).containsExactly(FIRST, SECOND);
  }

  @Test
  void findingsOfANestedCollectAreNotInTheOuterOne() {
    AtomicReference<Result<String>> inner = new AtomicReference<>();
    Result<String> outer =
        FindingCollector.collect(
            () -> {
              FindingCollector.report(FIRST);
              inner.set(FindingCollector.collect(() -> reporting("inner", SECOND)));
              return reporting("outer", finding("third"));
            });

    assertThat(inner.get()).isEqualTo(outcome("inner", SECOND));
    assertThat(outer).isEqualTo(outcome("outer", FIRST, finding("third")));
  }

  @Test
  void otherExceptionsAreNotCaughtAndTheOuterCollectContinues() {
    var bug = new IllegalStateException("a bug");
    Result<String> outer =
        FindingCollector.collect(
            () -> {
              assertThatThrownBy(() -> FindingCollector.collect(() -> failing(bug))).isSameAs(bug);
              return reporting("outer", FIRST);
            });

    assertThat(outer).isEqualTo(outcome("outer", FIRST));
  }

  @Test
  void afterAnotherExceptionThereIsNoCollector() {
    var bug = new IllegalStateException("a bug");

    assertThatThrownBy(() -> FindingCollector.collect(() -> failing(bug))).isSameAs(bug);
    assertThatThrownBy(() -> FindingCollector.report(FIRST)).isInstanceOf(FindingsException.class);
  }

  @Test
  void afterCollectFindingsAreThrownAgain() {
    FindingCollector.collect(() -> reporting("value", FIRST));

    assertThatThrownBy(() -> FindingCollector.report(SECOND)).isInstanceOf(FindingsException.class);
  }

  @Test
  void findingsOfAnotherThreadAreNotCollected() {
    AtomicReference<Throwable> elsewhere = new AtomicReference<>();
    Result<String> outcome =
        FindingCollector.collect(
            () -> {
              var thread = new Thread(() -> FindingCollector.report(FIRST));
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
    FindingCollector.report(List.of(findings));
    return value;
  }

  private static String failing(RuntimeException bug) {
    FindingCollector.report(SECOND);
    throw bug;
  }

  private static Result<String> outcome(String value, Finding... findings) {
    return new Result<>(Optional.of(value), List.of(findings));
  }

  private static Finding finding(String message) {
    return Finding.error("code", Location.of("Shop"), message, "");
  }
}
