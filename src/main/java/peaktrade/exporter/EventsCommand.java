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

/** {@code exporter events}: writes sample events for the AI Live exporter. */
@Command(
    name = "events",
    description = "Append sample AI events of all schemas to a file until --count or Ctrl-C.",
    mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {

  private final Console console;
  private final ExporterEnvironment environment;

  @Spec private CommandSpec spec;

  @Mixin private EventOptions options = new EventOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "Events per second; 0 for no limit (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Number of events to write (default: no limit).")
  private Long count;

  @Option(
      names = "--faults",
      paramLabel = "FAULT",
      split = ",",
      converter = FaultConverter.class,
      description = {
        "Faults to inject: ${COMPLETION-CANDIDATES} (default: none).",
        "silence: one minute with events, then four minutes without."
      })
  private List<InjectedFault> faults = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed; the same seed gives the same events except their times (default:"
              + " ${DEFAULT-VALUE}).")
  private long seed;

  EventsCommand(Console console, ExporterEnvironment environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    var foreground = new ForegroundRunner(console);
    EventEmitter.Settings settings = settings();
    var emitter = new EventEmitter(settings);
    String file = settings.file().toString();
    foreground.print("writing " + rate() + " to " + file + "; Ctrl-C stops");
    try {
      foreground.run(emitter, () -> "wrote " + emitter.written() + " events to " + file);
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw CannotRunException.cannotWrite(settings.file(), e);
    }
  }

  private String rate() {
    return rate == 0 ? "events without a limit" : rate + " events per second";
  }

  private EventEmitter.Settings settings() {
    Path file =
        options
            .events(environment)
            .map(console::resolve)
            .orElseThrow(
                () -> usage("no file of events: set --events or " + ExporterEnvironment.EVENTS));
    if (rate == 0 && count == null) {
      throw usage("--rate 0 needs --count, since it would fill the disk");
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
      throw usage(e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Converts the name of a fault. */
  static final class FaultConverter implements ITypeConverter<InjectedFault> {

    @Override
    public InjectedFault convert(String name) {
      return Arrays.stream(InjectedFault.values())
          .filter(fault -> fault.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown fault \""
                          + name
                          + "\"; use one or more of: "
                          + Arrays.stream(InjectedFault.values())
                              .map(InjectedFault::toString)
                              .collect(Collectors.joining(", "))));
    }
  }
}
