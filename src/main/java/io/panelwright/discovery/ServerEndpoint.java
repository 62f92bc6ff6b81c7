package io.panelwright.discovery;

/** Endpoints that some servers lack, so that their facts are unknown. */
public enum ServerEndpoint {
  RULES,
  CONFIGURATION
}
