package io.panelwright.doctor.cause;

/** What was asked, and what came back. */
public record Proof(String asked, String came) {}
