package io.panelwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Options that every command accepts, before or after its name.
 *
 * <p>They are read before the commands exist, since the class path decides which commands there
 * are.
 */
public final class GlobalOptions {

  static final String CLASS_PATH = "--class-path";
  static final String COLOR = "--color";

  private final List<String> arguments;
  private Optional<String> classPath = Optional.empty();
  private ColorChoice color = ColorChoice.AUTO;

  private GlobalOptions(List<String> arguments) {
    this.arguments = new ArrayList<>(arguments);
  }

  /**
   * Separates the global options from the other arguments.
   *
   * @throws WrongUsageException if an option has no value or an unknown one
   */
  public static GlobalOptions parse(List<String> arguments) {
    var options = new GlobalOptions(arguments);
    options.classPath = options.take(CLASS_PATH, "jars or folders, such as target/classes");
    String modes = String.join(", ", ColorChoice.ids());
    options.take(COLOR, "one of: " + modes).ifPresent(options::color);
    return options;
  }

  private void color(String id) {
    color =
        ColorChoice.byId(id)
            .orElseThrow(
                () ->
                    new WrongUsageException(
                        COLOR
                            + " \""
                            + id
                            + "\": expected one of: "
                            + String.join(", ", ColorChoice.ids())));
  }

  /** Removes an option and its value from the arguments; the last of several counts. */
  private Optional<String> take(String name, String expected) {
    Optional<String> value = Optional.empty();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(name + "=")) {
        value = Optional.of(argument.substring(name.length() + 1));
        arguments.remove(i--);
      } else if (argument.equals(name)) {
        if (i + 1 == arguments.size()) {
          throw new WrongUsageException(name + " needs " + expected);
        }
        value = Optional.of(arguments.remove(i + 1));
        arguments.remove(i--);
      }
    }
    return value;
  }

  /** The arguments without the global options. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }

  /** The options to repeat in suggested commands; colors are not among them. */
  public List<String> repeated() {
    return classPath.map(value -> List.of(CLASS_PATH, value)).orElse(List.of());
  }

  /** The value of {@code --class-path}. */
  Optional<String> classPath() {
    return classPath;
  }

  /** The console with colors as {@code --color} sets them. */
  public Console apply(Console console) {
    return new Console(
        console.directory(),
        console.in(),
        console.out(),
        console.err(),
        console.terminal().with(color),
        console.secrets());
  }
}
