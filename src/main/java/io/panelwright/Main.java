package io.panelwright;

import io.panelwright.cli.BundleClassPath;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.GlobalOptions;
import io.panelwright.cli.ProgramVersion;
import io.panelwright.cli.Terminal;
import io.panelwright.cli.WrongUsageException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program {@code panelwright}. */
public final class Main {

  /** Options of the program itself. */
  private static final List<String> ROOT_OPTIONS = List.of("-h", "--help", "-V", "--version");

  /** Arguments that need no command, no class path and no picocli. */
  private static final List<List<String>> VERSION = List.of(List.of("-V"), List.of("--version"));

  private Main() {}

  /** Runs one command and exits with its exit code. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    var guard = new Thread(() -> reportForeignExit(console), "exit guard");
    Runtime.getRuntime().addShutdownHook(guard);
    int code = runProcess(console, arguments);
    removeHook(guard);
    // exec:java runs this method in Maven's own process, which must go on after a success.
    if (code != 0) {
      System.exit(code);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is shutting down after a signal.
    }
  }

  /** Reports code of another jar that ended the process, whose exit code would be misleading. */
  private static void reportForeignExit(Console console) {
    ForeignExit.find()
        .ifPresent(
            caller -> {
              console.err().println("panelwright: " + caller + " ended the process");
              console.out().flush();
              console.err().flush();
              ForeignExit.awaitOtherHooks();
              Runtime.getRuntime().halt(ExitCode.COULD_NOT_RUN);
            });
  }

  private static int runProcess(Console console, String... arguments) {
    try {
      FileNames.checkProcess(arguments);
      return run(console, arguments);
    } catch (CannotRunException e) {
      return console.finish(console.printFailure(e));
    } catch (NoClassDefFoundError e) {
      if (!String.valueOf(e.getMessage()).startsWith("picocli/")) {
        return console.finish(console.printFailure(e));
      }
      var missing =
          new CannotRunException(
              "the command line needs picocli, which is not on the class path;"
                  + " add info.picocli:picocli to the dependencies, or run panelwright.jar");
      return console.finish(console.printFailure(missing));
    }
  }

  /**
   * Runs one command without standard input.
   *
   * @param directory the project folder; relative paths are resolved against it
   * @return the exit code
   */
  public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
    return run(
        new Console(directory, InputStream.nullInputStream(), out, err, Terminal.NONE), arguments);
  }

  /** Runs one command; returns its exit code. */
  public static int run(Console console, String... arguments) {
    console.secrets().addArguments(List.of(arguments));
    return console.finish(execute(console, List.of(arguments)));
  }

  /** The context class loader is where service loaders find the classes of teams. */
  private static int execute(Console console, List<String> arguments) {
    try {
      GlobalOptions options = GlobalOptions.parse(arguments);
      ClassPreloader.start(withCommand(options.arguments()));
      return execute(options.apply(console), options);
    } catch (WrongUsageException | CannotRunException e) {
      return console.printFailure(e);
    } catch (OutOfMemoryError e) {
      return console.printFailure(
          new CannotRunException("out of memory; allow more by JAVA_TOOL_OPTIONS=-Xmx2g", e));
    } catch (NoClassDefFoundError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return console.printFailure(e);
    }
  }

  private static int execute(Console console, GlobalOptions options) {
    if (VERSION.contains(options.arguments())) {
      console.out().println(ProgramVersion.text());
      return ExitCode.CLEAN;
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (BundleClassPath classPath = BundleClassPath.open(console, options)) {
      thread.setContextClassLoader(classPath.loader());
      return new CommandTree(console, options.repeated(), classPath.findings())
          .execute(withCommand(options.arguments()));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Inserts {@code render} if the arguments name no command. */
  private static List<String> withCommand(List<String> arguments) {
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    if (named || !arguments.isEmpty() && ROOT_OPTIONS.contains(arguments.get(0))) {
      return arguments;
    }
    return Stream.concat(Stream.of("render"), arguments.stream()).toList();
  }
}
