package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sample events and their effect in the exporter. */
class EventEmitterTest {

  private static final int MANY = 4000;

  @TempDir private Path folder;

  private List<String> emitLines(String name, long seed, Set<InjectedFault> faults)
      throws Exception {
    Path file = folder.resolve(name);
    var emitter =
        new EventEmitter(
            new EventEmitter.Settings(file, 0, OptionalLong.of(MANY), faults, seed, "c", "r"));
    emitter.run();
    assertThat(emitter.written()).isEqualTo(MANY);
    return Files.readAllLines(file);
  }

  private static List<String> samples(List<String> lines) {
    var exporter = new ExporterFixture();
    lines.forEach(exporter::feed);
    return exporter.samples();
  }

  private static List<String> withoutTimes(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("20..-..-..T[0-9:.]*Z", "T")).toList();
  }

  @Test
  void theExporterDropsNoSampleEvent() throws Exception {
    List<String> lines = emitLines("events", 1, Set.of());
    assertThat(lines).hasSize(MANY);
    assertThat(samples(lines))
        .noneMatch(sample -> sample.startsWith("events_dropped"))
        .noneMatch(sample -> sample.startsWith("events_parse"));
  }

  @Test
  void everySchemaDecisionReasonAndActionOccurs() throws Exception {
    List<String> samples = samples(emitLines("events", 1, Set.of()));
    for (EventSchemaId source : EnumSet.complementOf(EnumSet.of(EventSchemaId.UNKNOWN))) {
      assertThat(samples)
          .anyMatch(s -> s.startsWith("last_event") && s.contains("\"" + source.label() + "\""));
    }
    for (Decision decision : Decision.values()) {
      assertThat(samples).anyMatch(s -> s.contains("decision=\"" + decision.label() + "\""));
    }
    for (DecisionReason reason : DecisionReason.values()) {
      assertThat(samples).anyMatch(s -> s.contains("reason=\"" + reason.label() + "\""));
    }
    for (EventAction action : EventAction.values()) {
      assertThat(samples).anyMatch(s -> s.contains("action=\"" + action.label() + "\""));
    }
  }

  @Test
  void theSeedDeterminesEverythingButTheTimes() throws Exception {
    List<String> lines = withoutTimes(emitLines("one", 5, Set.of(InjectedFault.BAD_JSON)));
    assertThat(withoutTimes(emitLines("two", 5, Set.of(InjectedFault.BAD_JSON)))).isEqualTo(lines);
    assertThat(withoutTimes(emitLines("three", 6, Set.of(InjectedFault.BAD_JSON))))
        .isNotEqualTo(lines);
  }

  @Test
  void onlyTheRequestedFaultsAreInjected() throws Exception {
    assertThat(samples(emitLines("bad", 1, Set.of(InjectedFault.BAD_JSON))))
        .anyMatch(s -> s.matches("events_parse_errors_total.* [12][0-9]{2}\\.0"))
        .noneMatch(s -> s.contains("unknown_schema"));
    assertThat(samples(emitLines("unknown", 1, Set.of(InjectedFault.UNKNOWN_SCHEMA))))
        .anyMatch(s -> s.matches("events_dropped_total.*unknown_schema.* [12][0-9]{2}\\.0"))
        .noneMatch(s -> s.contains("bad_json"));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void closeEndsTheEmitter() throws Exception {
    Path file = folder.resolve("events");
    var emitter =
        new EventEmitter(
            new EventEmitter.Settings(file, 1, OptionalLong.empty(), Set.of(), 1, "c", "r"));
    var closing = new Thread(emitter::close);
    closing.start();
    emitter.run();
    closing.join();
  }

  @Test
  void aMissingFolderIsAnError() {
    var settings =
        new EventEmitter.Settings(
            folder.resolve("no/events"), 0, OptionalLong.of(1), Set.of(), 1, "c", "r");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> new EventEmitter(settings).run());
  }

  @Test
  void existingLinesAreKept() throws IOException, InterruptedException {
    Path file = folder.resolve("events");
    Files.writeString(file, "before\n");
    var settings = new EventEmitter.Settings(file, 0, OptionalLong.of(3), Set.of(), 1, "c", "r");
    new EventEmitter(settings).run();
    assertThat(Files.readAllLines(file)).hasSize(4).startsWith("before");
  }
}
