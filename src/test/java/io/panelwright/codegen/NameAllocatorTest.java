package io.panelwright.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAllocatorTest {

  private final NameAllocator names = new NameAllocator(List.of("Table"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Latency p95 (5m) · run $run_id | latencyP955mRunRunId | LATENCY_P95_5M_RUN_RUN_ID | LatencyP955mRunRunId",
        "HTTPServer requestRate         | httpServerRequestRate | HTTP_SERVER_REQUEST_RATE | HttpServerRequestRate",
        "CPUs, IOps & EC2Instances      | cpusIOpsAndEc2Instances | CPUS_I_OPS_AND_EC2_INSTANCES | CpusIOpsAndEc2Instances",
        "CPU %                          | cpuPercent | CPU_PERCENT | CpuPercent",
        "5xx errors                     | panel5xxErrors | PANEL_5XX_ERRORS | Panel5xxErrors",
        "Größe für Ærøskøbing           | groesseFuerAeroeskoebing | GROESSE_FUER_AEROESKOEBING | GroesseFuerAeroeskoebing",
        "Übersicht                      | uebersicht | UEBERSICHT | Uebersicht",
        "U\u0308bersicht                | uebersicht | UEBERSICHT | Uebersicht",
        "Crème brûlée №1 ½ ﬁne          | cremeBruleeNo112Fine | CREME_BRULEE_NO1_1_2_FINE | CremeBruleeNo112Fine",
        "Worker's µs                    | workersUs | WORKERS_US | WorkersUs",
        "延迟                            | panel | PANEL | Panel",
        "''                             | panel | PANEL | Panel",
        "😀 \ud83d                       | panel | PANEL | Panel",
        "Default                        | defaultPanel | DEFAULT | Default",
        "true                           | truePanel | TRUE | True",
        "to string                      | toStringPanel | TO_STRING | ToString",
        "Get class                      | getClassPanel | GET_CLASS | GetClass",
        "yield                          | yieldPanel | YIELD | Yield",
        "table                          | table | TABLE | TablePanel",
        "System                         | system | SYSTEM | SystemPanel"
      })
  void namesOfEachKind(String title, String method, String constant, String type) {
    assertThat(names.methodName(title, "panel")).isEqualTo(method);
    assertThat(names.constantName(title, "panel")).isEqualTo(constant);
    assertThat(names.typeName(title, "panel")).isEqualTo(type);
  }

  @Test
  void equalNamesGetNumbers() {
    assertThat(List.of(method("CPU"), method("cpu"), method("CPU 2"), method("CPU")))
        .containsExactly("cpu", "cpu2", "cpu2_2", "cpu3");
    assertThat(List.of(method("p95"), method("p95"))).containsExactly("p95", "p95_2");
    assertThat(List.of(names.constantName("CPU", "query"), names.constantName("CPU", "query")))
        .containsExactly("CPU", "CPU_2");
    assertThat(List.of(names.typeName("Db one", "dashboard"), names.typeName("DbOne", "dashboard")))
        .containsExactly("DbOne", "DbOne2");
    assertThat(names.typeName("DB one", "dashboard")).isEqualTo("DbOne3");
  }

  private String method(String title) {
    return names.methodName(title, "panel");
  }

  @Test
  void longTitlesAreCutBetweenWords() {
    assertThat(method("The share of requests that took longer than the objective allows, by route"))
        .isEqualTo("theShareOfRequestsThatTookLonger");
    assertThat(method("x".repeat(1000))).isEqualTo("x".repeat(40));
  }

  @Test
  void equalTitlesTakeLinearTime() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      all.add(method("Request rate"));
    }

    assertThat(all).hasSize(50_000).contains("requestRate50000");
  }

  @Test
  void anyTitleGivesAValidJavaName() {
    Set<String> methods = new HashSet<>();
    for (int seed = 0; seed < 2000; seed++) {
      String title = new RandomExpressions(seed).text();
      String method = method(title);

      assertThat(SourceVersion.isName(method)).as(method).isTrue();
      assertThat(SourceVersion.isName(names.constantName(title, "query"))).isTrue();
      assertThat(SourceVersion.isName(names.typeName(title, "dashboard"))).isTrue();
      assertThat(methods.add(method)).as(method).isTrue();
    }
  }
}
