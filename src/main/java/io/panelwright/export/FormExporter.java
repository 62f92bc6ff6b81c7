package io.panelwright.export;

/** Makes the files of one form of delivery. */
interface FormExporter {

  /**
   * Makes the files.
   *
   * @throws ExportException if the form does not support an option
   */
  Export export(ExportRequest request);
}
