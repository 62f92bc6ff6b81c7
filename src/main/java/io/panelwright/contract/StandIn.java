package io.panelwright.contract;

import java.util.List;

/**
 * A command of this program that stands in for producers on a machine that runs none.
 *
 * @param name what people call it
 * @param arguments of the program; {@link #OFFSET}, {@link #PORT} and {@link #FOLDER} in them are
 *     replaced
 * @param serves whose metrics it serves, each on its port; none for one that only feeds another
 */
public record StandIn(String name, List<String> arguments, List<Producer> serves) {

  /** Stands for what is added to every port. */
  public static final String OFFSET = "{offset}";

  /** Stands for the first producer's port, moved by the offset. */
  public static final String PORT = "{port}";

  /** Stands for the folder that all stand-ins share. */
  public static final String FOLDER = "{folder}";

  public StandIn {
    arguments = List.copyOf(arguments);
    serves = List.copyOf(serves);
  }
}
