package com.example.checkout;

import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleProvider;
import java.util.List;

/** The lint rules of the checkout team. */
public final class CheckoutRules implements RuleProvider {

  @Override
  public List<Rule> rules() {
    return List.of(new RunbookMissingRule());
  }
}
