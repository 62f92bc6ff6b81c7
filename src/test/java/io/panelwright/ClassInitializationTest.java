package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Classes whose static initializers need each other: two threads can wait for each other forever,
 * and one thread can read a constant before it has a value.
 */
class ClassInitializationTest {

  /** The classes that the initialization of a class initializes. */
  private final Map<JavaClass, Set<JavaClass>> needed = new HashMap<>();

  private final Set<JavaClass> finished = new LinkedHashSet<>();
  private final List<List<String>> cycles = new ArrayList<>();

  @Test
  void noClassesInitializeEachOther() {
    Set<JavaClass> classes =
        new LinkedHashSet<>(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.panelwright", "peaktrade"));
    classes.forEach(each -> needed.put(each, needed(each, classes)));
    assertThat(needed.values()).filteredOn(found -> !found.isEmpty()).hasSizeGreaterThan(500);

    classes.forEach(each -> visit(each, new LinkedHashSet<>()));
    assertThat(cycles).isEmpty();
  }

  private void visit(JavaClass type, Set<JavaClass> path) {
    if (path.contains(type)) {
      cycles.add(path.stream().dropWhile(each -> each != type).map(JavaClass::getName).toList());
    } else if (!finished.contains(type)) {
      path.add(type);
      needed.get(type).forEach(each -> visit(each, path));
      path.remove(type);
      finished.add(type);
    }
  }

  private static Set<JavaClass> needed(JavaClass type, Set<JavaClass> classes) {
    Set<JavaClass> found = new LinkedHashSet<>();
    type.getRawSuperclass().ifPresent(found::add);
    type.getStaticInitializer().ifPresent(start -> addNeeded(start, found));
    found.retainAll(classes);
    // A constant with a body of its own is initialized by its enum only.
    found.removeIf(each -> each.equals(type) || each.isAnonymousClass());
    return found;
  }

  /** Adds the classes that the code needs, with that of the methods which it calls. */
  private static void addNeeded(JavaCodeUnit start, Set<JavaClass> found) {
    Set<JavaCodeUnit> reached = new LinkedHashSet<>(Set.of(start));
    Deque<JavaCodeUnit> pending = new ArrayDeque<>(reached);
    while (!pending.isEmpty()) {
      JavaCodeUnit unit = pending.pop();
      unit.getFieldAccesses().forEach(access -> addNeeded(access, found));
      unit.getCallsFromSelf()
          .forEach(
              call -> {
                addNeeded(call, found);
                call.getTarget()
                    .resolveMember()
                    .map(JavaCodeUnit.class::cast)
                    .filter(reached::add)
                    .ifPresent(pending::push);
              });
    }
  }

  private static void addNeeded(JavaAccess<?> access, Set<JavaClass> found) {
    boolean isStatic =
        access
            .getTarget()
            .resolveMember()
            .map(JavaMember.class::cast)
            .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
            .isPresent();
    if (isStatic || access instanceof JavaConstructorCall) {
      found.add(access.getTargetOwner());
    }
  }
}
