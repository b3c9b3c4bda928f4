package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Somebody at the explorer in one of its languages: opens, types, presses keys, and looks. */
final class Visitor {

  private final Page page;
  private final int port;
  private final boolean chinese;
  private int keys;

  Visitor(Page page, int port, String language) {
    this.page = page;
    this.port = port;
    this.chinese = language.equals("zh");
  }

  Page page() {
    return page;
  }

  /** The text in the language of the visitor. */
  String in(String english, String other) {
    return chinese ? other : english;
  }

  /** Opens a view, and waits until all of it is read. */
  void opens(String address) {
    Explorer.settle(page, port, in("en", "zh"), address);
  }

  /** Types a text into what has the focus. */
  void types(String english, String other) {
    page.keyboard().insertText(in(english, other));
  }

  /** Presses keys one after the other; they are counted. */
  void presses(String... all) {
    for (var key : all) {
      page.keyboard().press(key);
      keys++;
    }
  }

  /** Skips what stands around the view, by keys. */
  void skips() {
    presses("Tab", "Enter");
    assertThat(page.locator("main")).isFocused();
  }

  /** Takes the first of the records that are offered while somebody types. */
  void takesTheFirst() {
    assertThat(page.locator("[role=option]").first()).isVisible();
    presses("Enter");
  }

  int keys() {
    return keys;
  }

  void sees(String where, String english, String other) {
    Explorer.shows(page.locator(where).first(), in(english, other));
  }

  void seesRows(String table, int count) {
    assertThat(page.locator(table + " tbody tr")).hasCount(count);
  }

  void isAt(String address) {
    assertThat(page).hasURL(Pattern.compile(address));
  }

  Locator text(String english, String other) {
    return page.getByText(in(english, other), new Page.GetByTextOptions().setExact(true)).first();
  }

  void clicks(String english, String other) {
    text(english, other).click();
  }
}
