package io.panelwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program {@code panelwright}. */
public final class Main {

  /** Options of the program itself. */
  private static final List<String> ABOUT = List.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale: titles have letters that the C locale lacks.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(out, err, arguments);
    // Maven's exec:java runs this in Maven's own process: let that end by itself when all is well.
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      var console = new Console(Path.of(""), System.in, out, err, Terminal.current());
      return runProcess(console, arguments);
    } catch (NoClassDefFoundError e) {
      if (!String.valueOf(e.getMessage()).startsWith("picocli/")) {
        throw e;
      }
      err.println(
          "panelwright: the command line needs picocli, which is not on the class path;"
              + " add info.picocli:picocli to the dependencies, or run panelwright.jar");
      err.flush();
      return ExitCode.COULD_NOT_RUN;
    }
  }

  private static int runProcess(Console console, String... arguments) {
    try {
      FileNames.checkProcess(arguments);
    } catch (CannotRunException e) {
      int code = console.failed(e);
      console.err().flush();
      return code;
    }
    return run(console, arguments);
  }

  /**
   * Runs one command that reads no standard input.
   *
   * @param directory the project, against which relative paths are resolved
   * @return the exit code
   */
  public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
    return run(
        new Console(directory, InputStream.nullInputStream(), out, err, Terminal.NONE), arguments);
  }

  /** Runs one command. */
  static int run(Console console, String... arguments) {
    int code = execute(console, List.of(arguments));
    console.err().flush();
    if (console.out().checkError() && code == ExitCode.CLEAN) {
      console.err().println("panelwright: standard output cannot be written");
      console.err().flush();
      return ExitCode.COULD_NOT_RUN;
    }
    return code;
  }

  /** Service loaders look for teams' classes in the context class loader. */
  private static int execute(Console console, List<String> arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (BundleClassPath classPath = BundleClassPath.of(console, arguments)) {
      thread.setContextClassLoader(classPath.loader());
      return new CommandTree(console, classPath.findings())
          .execute(withCommand(classPath.arguments()));
    } catch (WrongUsageException | CannotRunException e) {
      return console.failed(e);
    } catch (OutOfMemoryError e) {
      return console.failed(
          new CannotRunException("out of memory; give more with JAVA_TOOL_OPTIONS=-Xmx2g", e));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Options without a command are those of {@code render}. */
  private static List<String> withCommand(List<String> arguments) {
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    if (named || !arguments.isEmpty() && ABOUT.contains(arguments.get(0))) {
      return arguments;
    }
    return Stream.concat(Stream.of("render"), arguments.stream()).toList();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
