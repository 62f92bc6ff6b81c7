package io.panelwright.cli;

import io.panelwright.text.TeamFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Loads and runs the providers of teams. */
public final class Services {

  private Services() {}

  /**
   * The providers of a service, sorted by class name, since the order of a class path is arbitrary.
   *
   * @throws CannotRunException if a provider cannot be loaded
   */
  public static <T> List<T> load(Class<T> service) {
    List<T> providers = new ArrayList<>();
    try {
      ServiceLoader.load(service).forEach(providers::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new CannotRunException(TeamFailure.notLoaded(service, e), e);
    }
    providers.sort(Comparator.comparing(provider -> provider.getClass().getName()));
    return providers;
  }

  /**
   * Runs the code of a team.
   *
   * @param name of the code, for the message
   * @throws CannotRunException if the code throws an exception or an error
   */
  public static void run(String name, Runnable code) {
    try {
      code.run();
    } catch (OutOfMemoryError | CannotRunException e) {
      throw e;
    } catch (Throwable e) {
      // Also a checked exception, which the compiler of another language does not check.
      throw failure(name, e);
    }
  }

  /** The failure of a team's code. */
  public static CannotRunException failure(String name, Throwable thrown) {
    return new CannotRunException(TeamFailure.message(name, thrown), thrown);
  }
}
