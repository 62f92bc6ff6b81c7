package peaktrade.exporter;

import java.io.IOException;

/** A port cannot be listened on; the message says who has it, where the system tells. */
public final class CannotListenException extends IOException {

  private static final long serialVersionUID = 1L;

  CannotListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
