package peaktrade.exporter;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code exporter events}: writes sample events for the AI Live exporter. */
final class EventsCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;
  private final ExporterEnvironment environment;

  private final EventOptions options = new EventOptions();

  private final Argument<Double> rate =
      Argument.option("--rate")
          .paramLabel("N")
          .description("Events per second; 0 for no limit (default: ${DEFAULT-VALUE}).")
          .withDefault(Double.class, 5.0, "5");

  private final Argument<Optional<Long>> count =
      Argument.option("--count")
          .paramLabel("N")
          .description("Number of events to write (default: no limit).")
          .optional(Long.class);

  private final Argument<List<InjectedFault>> faults =
      Argument.option("--faults")
          .paramLabel("FAULT")
          .split(",")
          .converter(new FaultConverter())
          .description(
              "Faults to inject: ${COMPLETION-CANDIDATES} (default: none).",
              "silence: one minute with events, then four minutes without.")
          .list(InjectedFault.class);

  private final Argument<Long> seed =
      Argument.option("--seed")
          .paramLabel("N")
          .description(
              "Seed; the same seed gives the same events except their times (default:"
                  + " ${DEFAULT-VALUE}).")
          .withDefault(Long.class, 1L);

  EventsCommand(Console console, ExporterEnvironment environment) {
    super("events", "Append sample AI events of all schemas to a file until --count or Ctrl-C.");
    this.console = console;
    this.environment = environment;
    addArguments(options, rate, count, faults, seed);
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
    return rate.value() == 0 ? "events without a limit" : rate.value() + " events per second";
  }

  private EventEmitter.Settings settings() {
    Path file =
        options
            .events(environment)
            .map(console::resolve)
            .orElseThrow(
                () -> usage("no file of events: set --events or " + ExporterEnvironment.EVENTS));
    if (rate.value() == 0 && count.value().isEmpty()) {
      throw usage("--rate 0 needs --count, since it would fill the disk");
    }
    try {
      return new EventEmitter.Settings(
          file,
          rate.value(),
          count.value().map(OptionalLong::of).orElseGet(OptionalLong::empty),
          Set.copyOf(faults.value()),
          seed.value(),
          options.component(environment),
          options.runId(environment));
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
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
