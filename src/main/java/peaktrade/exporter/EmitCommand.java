package peaktrade.exporter;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code exporter emit}: sample events for the AI Live exporter. */
@Command(
    name = "emit",
    description = "Append sample AI events of all schemas to a file, until --count or Ctrl-C.",
    mixinStandardHelpOptions = true)
final class EmitCommand implements Callable<Integer> {

  private final Console console;
  private final Environment environment;

  @Spec private CommandSpec spec;

  @Mixin private EventOptions options = new EventOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Events per second; 0 for as many as the disk takes (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Stop after so many events (default: never).")
  private Long count;

  @Option(
      names = "--faults",
      paramLabel = "FAULT",
      split = ",",
      converter = FaultConverter.class,
      description = {
        "What to do wrong: ${COMPLETION-CANDIDATES} (default: nothing).",
        "silence: a minute of events, then four without any."
      })
  private List<Fault> faults = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "The same seed gives the same events, their times apart (default: ${DEFAULT-VALUE}).")
  private long seed;

  EmitCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    var foreground = new Foreground(console);
    EventEmitter.Settings settings = settings();
    var emitter = new EventEmitter(settings);
    String file = settings.file().toString();
    foreground.say("writing " + rate() + " to " + file + "; Ctrl-C stops");
    try {
      foreground.run(emitter, () -> "wrote " + emitter.written() + " events to " + file);
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw CannotRunException.cannotWrite(settings.file(), e);
    }
  }

  private String rate() {
    return rate == 0 ? "as many events as it takes" : rate + " events per second";
  }

  private EventEmitter.Settings settings() {
    Path file =
        options
            .events(environment)
            .map(console::resolve)
            .orElseThrow(() -> wrong("name a file by --events or " + Environment.EVENTS));
    if (rate == 0 && count == null) {
      throw wrong("--rate 0 fills the disk: say where to stop by --count");
    }
    try {
      return new EventEmitter.Settings(
          file,
          rate,
          count == null ? OptionalLong.empty() : OptionalLong.of(count),
          Set.copyOf(faults),
          seed,
          options.component(environment),
          options.runId(environment));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Faults by their names. */
  static final class FaultConverter implements ITypeConverter<Fault> {

    @Override
    public Fault convert(String name) {
      return Arrays.stream(Fault.values())
          .filter(fault -> fault.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown fault \""
                          + name
                          + "\"; write some of: "
                          + Arrays.stream(Fault.values())
                              .map(Fault::toString)
                              .collect(Collectors.joining(", "))));
    }
  }
}
