package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.doctor.check.Cause;
import io.panelwright.testing.PrometheusPrerequisite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The next step is the correction of the query, not a general one. */
class QueryAdviceTest {

  @BeforeAll
  static void requirePrometheus() {
    PrometheusPrerequisite.require();
  }

  @TestFactory
  Stream<DynamicTest> theNextStepCorrectsTheQuery() {
    return QueryLab.rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.how(),
                    () -> {
                      List<Cause> causes = row.causes();
                      assertThat(causes).extracting(Cause::code).startsWith(row.code());
                      assertThat(causes.get(0).next()).startsWith(row.next());
                    }));
  }

  @Test
  void aGaugeWhoseNameIsTheBeginningOfTheQuerysNameIsNoHistogram() throws Exception {
    assertThat(QueryLab.Row.of("", "", "app_hosts_count", "").causes())
        .extracting(Cause::code)
        .isNotEmpty()
        .doesNotContain("histogram-form-wrong");
  }
}
