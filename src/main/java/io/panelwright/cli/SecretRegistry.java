package io.panelwright.cli;

import io.panelwright.client.http.UrlSecrets;
import io.panelwright.text.SecretRedactor;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The secrets of one run, which {@link ConsoleWriter} never prints. */
public final class SecretRegistry {

  private final AtomicReference<SecretRedactor> redactor =
      new AtomicReference<>(SecretRedactor.NONE);

  /** Adds the credentials of URLs in arguments, also of malformed ones. */
  public void addArguments(List<String> arguments) {
    for (String argument : arguments) {
      if (argument.contains("://") || argument.matches("(?s).*:.*@.*")) {
        UrlSecrets.find(argument).forEach(secret -> add(SecretRedactor.NONE.with(secret)));
      }
    }
  }

  /** Adds secrets, such as those of the environment. */
  public void add(SecretRedactor secrets) {
    redactor.updateAndGet(known -> known.with(secrets));
  }

  SecretRedactor redactor() {
    return redactor.get();
  }
}
