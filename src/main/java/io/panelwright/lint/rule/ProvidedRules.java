package io.panelwright.lint.rule;

import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleProvider;
import io.panelwright.lint.RuleProviderException;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.text.ClassOrigin;
import io.panelwright.text.TeamFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Loads the rules of teams. */
public final class ProvidedRules {

  private ProvidedRules() {}

  /** A rule of a team that adds its class name to failures. */
  private record Provided(RuleMetadata metadata, Rule rule) implements Rule {

    /** A rule of an earlier version does not state it. */
    @Override
    public boolean comparesDashboards() {
      return true;
    }

    @Override
    public void check(LintContext context, ViolationReporter reporter) {
      ProvidedRules.run(
          "rule " + metadata.code() + " (" + ClassOrigin.describe(rule.getClass()) + ")",
          () -> {
            rule.check(context, reporter);
            return metadata;
          });
    }
  }

  /**
   * Loads the rules of all providers on the class path.
   *
   * @param builtIn the built-in rules, whose codes are reserved
   * @throws RuleProviderException if a provider cannot be loaded, or two rules have the same code
   */
  public static List<Rule> load(List<Rule> builtIn) {
    Map<String, String> owners = new LinkedHashMap<>();
    builtIn.forEach(rule -> owners.put(rule.metadata().code(), "panelwright"));
    List<Rule> rules = new ArrayList<>();
    for (RuleProvider provider : providers()) {
      String owner = provider.getClass().getName();
      String jar = ClassOrigin.jar(provider.getClass());
      for (Rule rule : run(owner + ".rules()" + jar, () -> List.copyOf(provider.rules()))) {
        RuleMetadata metadata =
            run(
                rule.getClass().getName() + ".metadata()" + jar,
                () -> Objects.requireNonNull(rule.metadata()));
        String other = owners.putIfAbsent(metadata.code(), owner);
        if (other != null) {
          throw new RuleProviderException(
              owner
                  + " has a rule \""
                  + metadata.code()
                  + "\", and so has "
                  + other
                  + "; change one of the codes, or remove one provider from the class path");
        }
        rules.add(new Provided(metadata, rule));
      }
    }
    return rules;
  }

  /** Returns the providers in sorted order, independent of the class path. */
  private static List<RuleProvider> providers() {
    List<RuleProvider> providers = new ArrayList<>();
    try {
      ServiceLoader.load(RuleProvider.class).forEach(providers::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new RuleProviderException(TeamFailure.notLoaded(RuleProvider.class, e), e);
    }
    providers.sort(Comparator.comparing(provider -> provider.getClass().getName()));
    return providers;
  }

  private static <T> T run(String name, Supplier<T> code) {
    try {
      return code.get();
    } catch (OutOfMemoryError | RuleProviderException e) {
      throw e;
    } catch (Throwable e) {
      // Also a checked exception, which the compiler of another language does not check.
      throw new RuleProviderException(TeamFailure.message(name, e), e);
    }
  }
}
