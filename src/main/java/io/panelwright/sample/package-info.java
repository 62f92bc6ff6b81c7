/**
 * A small project with a contract, a dashboard, {@code panels.yaml} and a dashboard file with
 * findings.
 *
 * <p>Entry point: {@link io.panelwright.sample.SampleProject}. The launcher's archive of classes
 * contains what the commands load for this project.
 */
package io.panelwright.sample;
