/**
 * Files of this machine: reads regular files up to a size, replaces files in one step, and deletes
 * temporary folders.
 *
 * <p>Entry points: {@link io.panelwright.file.RegularFile}, {@link
 * io.panelwright.file.FileReplacement}, {@link io.panelwright.file.TemporaryFolder}.
 */
package io.panelwright.file;
