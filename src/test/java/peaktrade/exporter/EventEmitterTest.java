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

/** Sample events, as the exporter reads them. */
class EventEmitterTest {

  private static final int MANY = 4000;

  @TempDir private Path folder;

  private List<String> emit(String name, long seed, Set<Fault> faults) throws Exception {
    Path file = folder.resolve(name);
    var emitter =
        new EventEmitter(
            new EventEmitter.Settings(file, 0, OptionalLong.of(MANY), faults, seed, "c", "r"));
    emitter.run();
    assertThat(emitter.written()).isEqualTo(MANY);
    return Files.readAllLines(file);
  }

  private static List<String> samples(List<String> lines) {
    var told = new Told();
    lines.forEach(told::tell);
    return told.samples();
  }

  private static List<String> withoutTimes(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("20..-..-..T[0-9:.]*Z", "T")).toList();
  }

  @Test
  void theExporterUnderstandsAllOfThem() throws Exception {
    List<String> lines = emit("events", 1, Set.of());
    assertThat(lines).hasSize(MANY);
    assertThat(samples(lines))
        .noneMatch(sample -> sample.startsWith("events_dropped"))
        .noneMatch(sample -> sample.startsWith("events_parse"));
  }

  @Test
  void everySchemaDecisionReasonAndActionOccurs() throws Exception {
    List<String> samples = samples(emit("events", 1, Set.of()));
    for (Source source : EnumSet.complementOf(EnumSet.of(Source.UNKNOWN))) {
      assertThat(samples)
          .anyMatch(s -> s.startsWith("last_event") && s.contains("\"" + source.label() + "\""));
    }
    for (Decision decision : Decision.values()) {
      assertThat(samples).anyMatch(s -> s.contains("decision=\"" + decision.label() + "\""));
    }
    for (Reason reason : Reason.values()) {
      assertThat(samples).anyMatch(s -> s.contains("reason=\"" + reason.label() + "\""));
    }
    for (Action action : Action.values()) {
      assertThat(samples).anyMatch(s -> s.contains("action=\"" + action.label() + "\""));
    }
  }

  @Test
  void aSeedSaysAllButTheTimes() throws Exception {
    List<String> lines = withoutTimes(emit("one", 5, Set.of(Fault.BAD_JSON)));
    assertThat(withoutTimes(emit("two", 5, Set.of(Fault.BAD_JSON)))).isEqualTo(lines);
    assertThat(withoutTimes(emit("three", 6, Set.of(Fault.BAD_JSON)))).isNotEqualTo(lines);
  }

  @Test
  void faultsAreThoseAskedFor() throws Exception {
    assertThat(samples(emit("bad", 1, Set.of(Fault.BAD_JSON))))
        .anyMatch(s -> s.matches("events_parse_errors_total.* [12][0-9]{2}\\.0"))
        .noneMatch(s -> s.contains("unknown_schema"));
    assertThat(samples(emit("unknown", 1, Set.of(Fault.UNKNOWN_SCHEMA))))
        .anyMatch(s -> s.matches("events_dropped_total.*unknown_schema.* [12][0-9]{2}\\.0"))
        .noneMatch(s -> s.contains("bad_json"));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void closingEndsIt() throws Exception {
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
  void aFolderThatIsMissingIsAnError() {
    var settings =
        new EventEmitter.Settings(
            folder.resolve("no/events"), 0, OptionalLong.of(1), Set.of(), 1, "c", "r");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> new EventEmitter(settings).run());
  }

  @Test
  void whatIsThereIsKept() throws IOException, InterruptedException {
    Path file = folder.resolve("events");
    Files.writeString(file, "before\n");
    var settings = new EventEmitter.Settings(file, 0, OptionalLong.of(3), Set.of(), 1, "c", "r");
    new EventEmitter(settings).run();
    assertThat(Files.readAllLines(file)).hasSize(4).startsWith("before");
  }
}
