/**
 * Live diagnosis: why a panel has no data, and the operator's checklist.
 *
 * <p>Entry points: {@link io.panelwright.doctor.Doctor} and {@link
 * io.panelwright.doctor.Checklist}. The causes are in {@code doctor.check}.
 */
package io.panelwright.doctor;
