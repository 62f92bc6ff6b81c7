package io.panelwright.scaffold;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.text.Slug;

/**
 * The names of a project's parts.
 *
 * @param name for users
 * @param slug the same in lower case, for file names and identifiers
 * @param prefix of the classes
 */
record ProjectNames(
    String name,
    String slug,
    String contractClass,
    String ownersClass,
    String dashboardClass,
    String monitoringClass,
    String providerClass) {

  private static final int MAX_UID = 40;

  static ProjectNames of(String name, NameAllocator types) {
    String slug = Slug.of(name);
    return new ProjectNames(
        name,
        slug,
        types.typeName(name + " contract", "team"),
        types.typeName(name + " owners", "team"),
        types.typeName(name + " overview", "team"),
        types.typeName("Monitoring section", "team"),
        types.typeName(name + " dashboards", "team"));
  }

  /** The uid of the dashboard. */
  String uid() {
    String uid = slug + "-overview";
    return uid.length() <= MAX_UID ? uid : Slug.withHash(uid, uid, MAX_UID);
  }

  /** The class of the tests. */
  String testClass() {
    return providerClass + "Test";
  }
}
