/**
 * What is wrong, where, and what to do next.
 *
 * <p>Entry points: {@link io.panelwright.diagnostic.Finding} for one complaint, {@link
 * io.panelwright.diagnostic.Mistakes} for complaints about what an author writes, {@link
 * io.panelwright.diagnostic.TextReport} for people. May use the JDK only.
 */
package io.panelwright.diagnostic;
