package io.panelwright.contract;

import java.util.List;

/**
 * A command of this program that simulates producers on a machine without the real ones.
 *
 * @param name displayed name
 * @param arguments of the program; {@link #OFFSET}, {@link #PORT} and {@link #FOLDER} are replaced
 * @param serves producers whose metrics it serves on their ports; empty if it only writes input of
 *     another simulator
 */
public record ProducerSimulator(String name, List<String> arguments, List<Producer> serves) {

  /** Placeholder for the offset that is added to every port. */
  public static final String OFFSET = "{offset}";

  /** Placeholder for the first producer's port plus the offset. */
  public static final String PORT = "{port}";

  /** Placeholder for the folder that all simulators share. */
  public static final String FOLDER = "{folder}";

  public ProducerSimulator {
    arguments = List.copyOf(arguments);
    serves = List.copyOf(serves);
  }
}
