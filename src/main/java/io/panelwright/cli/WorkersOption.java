package io.panelwright.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --workers}. */
public final class WorkersOption implements CommandArguments {

  private static final int MAX_WORKERS = 64;

  /** More workers need more memory; a user who has it names the number. */
  private static final int MAX_DEFAULT = 8;

  private final Argument<Optional<Integer>> workers =
      Argument.option("--workers")
          .paramLabel("N")
          .converter(new WorkersConverter())
          .description(
              "Number of threads, from 1 to 64 (default: one for each processor, at most 8). The"
                  + " output does not depend on it.")
          .optional(Integer.class);

  @Override
  public void addTo(CommandSpec command) {
    workers.addTo(command);
  }

  /** The number of threads. */
  public int count() {
    return workers
        .value()
        .orElseGet(() -> Math.min(MAX_DEFAULT, Runtime.getRuntime().availableProcessors()));
  }

  /** Converts numbers of threads. */
  static final class WorkersConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
      if (number < 1 || number > MAX_WORKERS) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a number of threads from 1 to " + MAX_WORKERS);
      }
      return number;
    }
  }
}
