package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What an editor does on the page of documents. */
final class DocumentForm {

  private DocumentForm() {}

  static Locator problem(Page page, String field) {
    return page.locator("[id='%s'] + .problem".formatted(field));
  }

  static Locator button(Page page, String words) {
    return page.locator("button", new Page.LocatorOptions().setHasText(words));
  }

  static void fill(Page page, String field, String value) {
    page.locator("[id='%s']".formatted(field)).fill(value);
  }

  /** Types all of a field, and leaves it. */
  static void type(Page page, String field, String value) {
    fill(page, field, value);
    page.locator("[id='%s']".formatted(field)).press("Tab");
  }

  /** The ids of the records that are chosen in a field. */
  static Locator chosen(Page page, String field) {
    return page.locator(".choose:has([id='%s']) .chosen code".formatted(field));
  }

  /** Types an id, or what only one record is found by, and takes it. */
  static void link(Page page, String field, String id) {
    fill(page, field, id);
    page.locator("[id='%s']".formatted(field)).press("Enter");
  }

  /** Types the beginning of a name, and chooses what is offered. */
  static void pick(Page page, String field, String typed, String offered) {
    fill(page, field, typed);
    var named = new Page.LocatorOptions().setHasText(offered);
    page.locator("[id='%s-list'] li".formatted(field), named).first().click();
  }

  static void choose(Page page, String fact, Map<String, String> values) {
    values.forEach(
        (column, value) ->
            page.locator("[id='%s:%s']".formatted(fact, column)).selectOption(value));
  }

  static void add(Page page, String passage, String kind) {
    var facts = page.locator("#%s > fieldset".formatted(passage));
    var before = facts.count();
    page.locator("#%s > p select".formatted(passage)).selectOption(kind);
    page.locator("#%s > p button".formatted(passage)).first().click();
    assertThat(facts).hasCount(before + 1);
  }

  /** As somebody selects words by the mouse. */
  static void select(Page page, String id, String words) {
    page.evaluate(
        """
        ([id, words]) => {
          const text = [...document.getElementById(id).childNodes].find((each) => each.textContent.includes(words));
          const node = text.firstChild ?? text;
          const start = node.textContent.indexOf(words);
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """,
        List.of(id, words));
  }
}
