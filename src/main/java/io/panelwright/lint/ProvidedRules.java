package io.panelwright.lint;

import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The rules of teams. */
final class ProvidedRules {

  private ProvidedRules() {}

  /** A rule of a team, whose failures name its class. */
  private record Provided(Rule rule, Policy policy) implements Policy {

    @Override
    public void check(Subject subject, Report report) {
      ProvidedRules.run(
          "rule " + rule.code() + " (" + policy.getClass().getName() + ")",
          () -> {
            policy.check(subject, report);
            return rule;
          });
    }
  }

  /**
   * The rules of all providers on the class path.
   *
   * @param builtIn rules, whose codes are taken
   * @throws RuleProviderException when a provider cannot be loaded, or two rules have one code
   */
  static List<Policy> load(List<Policy> builtIn) {
    Map<String, String> owners = new LinkedHashMap<>();
    builtIn.forEach(policy -> owners.put(policy.rule().code(), "panelwright"));
    List<Policy> rules = new ArrayList<>();
    for (RuleProvider provider : providers()) {
      String owner = provider.getClass().getName();
      for (Policy policy : run(owner + ".rules()", () -> List.copyOf(provider.rules()))) {
        Rule rule = run(policy.getClass().getName() + ".rule()", policy::rule);
        String other = owners.putIfAbsent(rule.code(), owner);
        if (other != null) {
          throw new RuleProviderException(
              owner
                  + " has a rule \""
                  + rule.code()
                  + "\", and so has "
                  + other
                  + "; give one another code, or take one off the class path");
        }
        rules.add(new Provided(rule, policy));
      }
    }
    return rules;
  }

  /** Sorted: the order of a class path is nobody's choice. */
  private static List<RuleProvider> providers() {
    List<RuleProvider> providers = new ArrayList<>();
    try {
      ServiceLoader.load(RuleProvider.class).forEach(providers::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new RuleProviderException(
          "a provider cannot be loaded: "
              + e.getMessage()
              + "; check META-INF/services/"
              + RuleProvider.class.getName(),
          e);
    }
    providers.sort(Comparator.comparing(provider -> provider.getClass().getName()));
    return providers;
  }

  private static <T> T run(String name, Supplier<T> code) {
    try {
      return code.get();
    } catch (OutOfMemoryError | RuleProviderException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      StackTraceElement[] trace = e.getStackTrace();
      String line = trace.length == 0 ? "an unknown line" : trace[0].toString();
      throw new RuleProviderException(name + " failed at " + line + ": " + e, e);
    }
  }
}
