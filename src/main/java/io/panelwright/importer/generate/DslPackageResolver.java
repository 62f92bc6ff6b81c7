package io.panelwright.importer.generate;

import io.panelwright.codegen.PackageResolver;
import java.util.Set;

/** Resolves the packages of the types in generated classes: those of the dsl, and of JSON. */
public final class DslPackageResolver implements PackageResolver {

  private static final String JSON = "io.panelwright.json";

  private static final Set<String> JSON_TYPES =
      Set.of("Json", "JsonArray", "JsonNull", "JsonObject", "JsonReader");

  @Override
  public String resolve(String type) {
    return JSON_TYPES.contains(type) ? JSON : DslMethods.table().packageName(type);
  }
}
