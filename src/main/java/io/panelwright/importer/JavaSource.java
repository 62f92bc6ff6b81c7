package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Member;
import io.panelwright.importer.source.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A script as Java classes, in the style of the project's own dashboards: one method per panel. A
 * dashboard of many panels has a class for each section, and a section of very many has several.
 */
final class JavaSource {

  /** What has more panels gets a class for each section. */
  private static final int ONE_CLASS = 40;

  /** So many panels stand in a class; a class file holds no more than some thousand. */
  private static final int MOST_PANELS = 200;

  private final Script script;
  private final String packageName;
  private final Names types;
  private final String origin;
  private final boolean apart;
  private final List<JavaClass> classes = new ArrayList<>();

  /**
   * @param origin where it came from, a sentence
   * @param apart whether no other dashboard is near, so that classes are called like their sections
   */
  JavaSource(Script script, String packageName, Names types, String origin, boolean apart) {
    this.apart = apart;
    this.script = script;
    this.packageName = packageName;
    this.types = types;
    this.origin = origin;
  }

  /** The dashboard's class first. */
  List<JavaClass> classes() {
    int panels = script.sections().stream().mapToInt(chapter -> chapter.panels().size()).sum();
    String title = script.dashboard().title();
    String name = types.type(title, "dashboard");
    if (panels <= ONE_CLASS) {
      add(name, "The dashboard \"" + title + "\".", script.pieces(), 1);
      return classes;
    }
    Elsewhere sections = new Elsewhere();
    for (Script.Chapter chapter : script.sections()) {
      String section = chapter.section().title();
      String home = types.type(apart ? section : name + " " + section, "section");
      sections.moved(chapter.section().name(), home);
      section(home, name, chapter);
    }
    List<Script.Piece> pieces = new ArrayList<>(List.of(sections.in(script.dashboard())));
    pieces.addAll(script.variables());
    pieces.addAll(script.annotations());
    List<JavaClass> others = List.copyOf(classes);
    classes.clear();
    add(name, "The dashboard \"" + title + "\".", pieces, 1);
    classes.addAll(others);
    return classes;
  }

  private void section(String home, String dashboard, Script.Chapter chapter) {
    List<Script.Piece> panels = chapter.panels();
    String about = "The section \"" + chapter.section().title() + "\" of " + dashboard + ".";
    Elsewhere moved = new Elsewhere();
    for (int from = MOST_PANELS; from < panels.size(); from += MOST_PANELS) {
      String more = types.type(home + " more", "section");
      List<Script.Piece> some = panels.subList(from, Math.min(panels.size(), from + MOST_PANELS));
      some.forEach(panel -> moved.moved(panel.name(), more));
      add(more, "More panels of " + home + ".", some, some.size());
    }
    List<Script.Piece> pieces = new ArrayList<>(List.of(moved.in(chapter.section())));
    pieces.addAll(chapter.variables());
    pieces.addAll(panels.subList(0, Math.min(panels.size(), MOST_PANELS)));
    add(home, about, pieces, 1);
  }

  /**
   * @param open how many of the pieces other classes call
   */
  private void add(String name, String about, List<Script.Piece> pieces, int open) {
    Queries queries =
        new Queries(pieces, script.constants().stream().map(Script.Piece::name).toList());
    List<Member> methods = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      Script.Piece piece = pieces.get(i);
      Expression body = queries.in(piece);
      named.addAll(Locals.in(body));
      methods.add(new Member.Method(i >= open, piece.type(), piece.name(), Optional.empty(), body));
    }
    List<Member> members = new ArrayList<>();
    for (Script.Piece constant : script.constants()) {
      if (named.contains(constant.name())) {
        members.add(new Member.Constant(constant.type(), constant.name(), constant.expression()));
      }
    }
    members.addAll(queries.constants());
    members.addAll(methods);
    String javadoc = about + "\n\n" + origin;
    classes.add(new JavaClass(packageName, name, Optional.of(javadoc), members));
  }
}
