package io.panelwright.sourceedit.java;

import io.panelwright.assembly.Assembler;
import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourceUpdate;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java sources of one dashboard that are compiled and rendered in memory.
 *
 * @param entry class and method that make the dashboard, such as {@code a.b.C.d}
 */
record MemoryProject(SourceFiles files, String entry, Optional<Contract> contract)
    implements SourceUpdate.Renderer {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager LIBRARIES =
      COMPILER.getStandardFileManager(null, null, null);

  /** The last sources and their dashboard: a proved set of edits is rendered twice. */
  private static SourceFiles lastFiles = new SourceFiles(Map.of());

  private static Optional<Dashboard> last = Optional.empty();

  /** The goal that a target is rendered. */
  DashboardGoal goal(JsonObject target) throws SourceUpdate.SourceException {
    return goal(dashboard(files), target);
  }

  JsonObject rendered() throws SourceUpdate.SourceException {
    return Assembler.assemble(dashboard(files), Profile.DEFAULT).document().json();
  }

  private DashboardGoal goal(Dashboard dashboard, JsonObject target) {
    return new DashboardGoal(
        dashboard, Assembler.assemble(dashboard, Profile.DEFAULT), contract, target);
  }

  @Override
  public List<DashboardGoal> render(SourceFiles edited, List<DashboardGoal> goals)
      throws SourceUpdate.SourceException {
    Dashboard dashboard = dashboard(edited);
    return goals.stream().map(goal -> goal(dashboard, goal.target())).toList();
  }

  private Dashboard dashboard(SourceFiles edited) throws SourceUpdate.SourceException {
    if (lastFiles.equals(edited) && last.isPresent()) {
      return last.get();
    }
    Dashboard dashboard = load(edited);
    lastFiles = edited;
    last = Optional.of(dashboard);
    return dashboard;
  }

  private Dashboard load(SourceFiles edited) throws SourceUpdate.SourceException {
    Map<String, ByteArrayOutputStream> compiled = compile(edited);
    int dot = entry.lastIndexOf('.');
    try {
      Class<?> type = new Loader(compiled).loadClass(entry.substring(0, dot));
      Method method = type.getDeclaredMethod(entry.substring(dot + 1));
      method.setAccessible(true);
      return (Dashboard) method.invoke(null);
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new SourceUpdate.SourceException("does not render: " + cause);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, ByteArrayOutputStream> compile(SourceFiles edited)
      throws SourceUpdate.SourceException {
    List<JavaFileObject> sources = new ArrayList<>();
    edited.texts().forEach((name, text) -> sources.add(new Source(name, text)));
    Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-Xlint:all", "-Werror", "-proc:none", "-implicit:none");
    boolean isDone =
        COMPILER
            .getTask(messages, new Memory(LIBRARIES, compiled), null, options, null, sources)
            .call();
    if (!isDone) {
      throw new SourceUpdate.SourceException("does not compile: " + messages);
    }
    return compiled;
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> compiled;

    Loader(Map<String, ByteArrayOutputStream> compiled) {
      super(Loader.class.getClassLoader());
      this.compiled = compiled;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = compiled.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes.toByteArray(), 0, bytes.size()) : loaded;
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> compiled;

    Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> compiled) {
      super(files);
      this.compiled = compiled;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return compiled.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
