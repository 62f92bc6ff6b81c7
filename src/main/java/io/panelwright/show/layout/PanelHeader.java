package io.panelwright.show.layout;

/**
 * The header of a panel: the title and the icons beside it. The numbers are those of Grafana's
 * interface library ({@code PanelChrome}, {@code TitleItem}, the heading {@code h6}).
 */
public final class PanelHeader {

  private static final double FONT_SIZE = 14;
  private static final double LETTER_SPACING = 0.15;
  private static final double BORDER = 1;
  private static final double TITLE_PADDING = 8;
  private static final double ITEM = 32;
  private static final double MENU = 24;

  private PanelHeader() {}

  /** The width of a title in pixels. */
  public static double titleWidth(String title) {
    return TextWidths.width(title, FONT_SIZE, TextWidths.MEDIUM)
        + LETTER_SPACING * title.codePointCount(0, title.length());
  }

  /**
   * The pixels that a title can use; Grafana cuts a longer one. The button of the panel's menu has
   * its place also while it is hidden.
   *
   * @param panelWidth the width of the whole panel
   * @param items the icons beside the title: one for a description, one for links
   */
  public static double titleRoom(double panelWidth, int items) {
    return panelWidth - 2 * BORDER - 2 * TITLE_PADDING - items * ITEM - MENU;
  }
}
