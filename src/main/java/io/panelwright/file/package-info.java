/**
 * Files of this machine: reads regular files up to a size, and replaces files in one step.
 *
 * <p>Entry points: {@link io.panelwright.file.RegularFile}, {@link
 * io.panelwright.file.FileReplacement}.
 */
package io.panelwright.file;
