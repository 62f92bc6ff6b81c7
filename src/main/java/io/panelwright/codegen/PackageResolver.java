package io.panelwright.codegen;

/** Resolves the packages of types that expressions name without a package. */
@FunctionalInterface
public interface PackageResolver {

  /**
   * Returns the package of a top-level type, such as {@code com.example} of {@code Example}.
   *
   * @param type the simple name; never a type of {@code java.lang}
   */
  String resolve(String type);
}
