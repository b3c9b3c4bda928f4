package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;

/** Tasks that are done with a mouse. */
final class MouseTasks {

  static final List<Task> ALL =
      List.of(
          Task.byMouse("read who says what of an expert, and how", MouseTasks::readARecord),
          Task.byMouse("narrow connections to one kind", MouseTasks::narrow),
          Task.byMouse("ask a question with another industry", MouseTasks::askAgain),
          Task.byMouse("learn who could introduce somebody", MouseTasks::introduce),
          Task.byMouse("look at the graph as of another day", MouseTasks::onAnotherDay),
          Task.byMouse("compare three experts for a demand", MouseTasks::compare),
          Task.byMouse("learn what would let others in", MouseTasks::letOthersIn),
          Task.byMouse("list the workstations of a province", MouseTasks::listAPlace),
          Task.byMouse("see which connections of an agency ended", MouseTasks::seeWhatEnded),
          Task.byMouse("print a dossier of an expert", MouseTasks::print));

  private static final String POULEROS = "view=record&id=expert:konstantinos-pouleros";
  private static final String DEMAND = "view=bench&id=demand:beilun-0002";

  private MouseTasks() {}

  private static void readARecord(Visitor visitor) {
    visitor.opens(POULEROS);
    visitor.sees("header.record", "● stated", "● 原文明示");
    visitor.sees(
        ".said > li",
        "Pouleros used to manage production at the Greek branch of Nexans.",
        "Pouleros曾在");
    visitor.sees(
        ".timeline", "Chief engineer, head of the Ocean Innovation Center", "总工程师、海洋创新中心负责人");
    visitor.sees("record-similar", "Both in or near Power cables, Submarine cables.", "电力电缆");
    visitor.sees("record-figures", "6 Months", "6");
    visitor.sees("record-history details", "History", "更改历史");
  }

  private static void narrow(Visitor visitor) {
    visitor.opens(POULEROS);
    visitor.seesRows("record-connections", 9);
    Explorer.kind(visitor.page(), visitor.in("Institution", "机构")).check();
    visitor.seesRows("record-connections", 2);

    visitor.clicks("中文", "English"); // keeps what is chosen

    assertThat(visitor.page().locator("record-connections h2"))
        .hasText(visitor.in("关联", "Connections"));
    visitor.seesRows("record-connections", 2);
    assertThat(Explorer.kind(visitor.page(), visitor.in("机构", "Institution"))).isChecked();
    visitor.page().reload();
    visitor.seesRows("record-connections", 2);
  }

  private static void askAgain(Visitor visitor) {
    visitor.opens("");
    visitor.clicks("Workstations serving an industry", "服务某一产业的工作站");
    visitor.page().locator("details[open] form.ask button").click();
    visitor.sees(".answered", "18 in all", "共 18 条");
    visitor.sees(".answered th[scope=row]", "made up", "示例虚构");

    visitor.page().getByLabel(visitor.in("Industry", "产业")).fill(visitor.in("wind pow", "风力发"));
    visitor.page().locator("[role=option]").first().click();
    visitor.clicks("Ask", "提问");

    visitor.isAt("industry=industry:wind-power");
    visitor.sees(".answered", "in all", "共");
  }

  private static void introduce(Visitor visitor) {
    visitor.opens(
        "view=answer&ask=introduction&from=institution:demo-272&to=expert:konstantinos-pouleros");
    visitor.sees(".answered", "Konstantinos Pouleros lives in Beilun", "居住在");
  }

  private static void onAnotherDay(Visitor visitor) {
    visitor.opens("view=record&id=event:pouleros-visit-2019");
    visitor.sees("header.record h1", "Visit of Konstantinos Pouleros", "Konstantinos Pouleros访问");
    visitor.page().getByLabel(visitor.in("As of", "截至")).fill("2015-01-01");
    visitor.sees("[role=alert]", "There was no record event:", "2015-01-01 没有记录 event:");
    visitor.page().locator(".settings a.button").click();
    visitor.sees("header.record h1", "Visit of Konstantinos Pouleros", "Konstantinos Pouleros访问");
  }

  private static void compare(Visitor visitor) {
    visitor.opens(DEMAND);
    var fits = visitor.page().locator("ol.fits > li");
    var best = fits.first();
    var score = best.locator("tfoot strong").innerText();
    var sum =
        best.locator(".steps .added strong").allInnerTexts().stream()
            .mapToDouble(Double::parseDouble)
            .sum();
    assertThat(sum).isCloseTo(Double.parseDouble(score), within(0.6)); // each is rounded
    Explorer.shows(best.locator(".head"), score);

    var boxes = fits.locator("input[type=checkbox]");
    for (var i = 0; i < 3; i++) {
      boxes.nth(i).check();
    }
    assertThat(visitor.page().locator("table.compared thead th")).hasCount(3);
    assertThat(boxes.nth(3)).isDisabled();
    assertThat(scores(visitor, "table.compared tbody tr:first-child td"))
        .isEqualTo(scores(visitor, "ol.fits .head strong").subList(0, 3));
  }

  private static List<String> scores(Visitor visitor, String where) {
    return visitor.page().locator(where).allInnerTexts();
  }

  private static void letOthersIn(Visitor visitor) {
    visitor.opens(DEMAND);
    visitor.clicks("Show near misses", "显示差一点的");
    visitor.sees("bench-near", "Ruled out", "被排除");
    assertThat(visitor.page().locator("bench-near li").first())
        .containsText(Pattern.compile(visitor.in("then \\d+\\.\\d points", "则为 \\d+\\.\\d 分")));
    visitor.clicks("Count what would bring more experts", "计算放宽后可增加的专家");
    visitor.sees("bench-relaxations", "experts fit the demand as it is", "符合现有需求");
    assertThat(visitor.page().locator("bench-relaxations tbody tr").first()).containsText("+");
    visitor.isAt("near=shown&relax=shown");
  }

  private static void listAPlace(Visitor visitor) {
    visitor.opens("view=map&measure=workstations");
    visitor.page().locator("svg.china a").filter(has(visitor.in("Hebei", "河北"))).click();
    visitor.sees("section.place [role=status]", "20 of 67 shown", "显示 20 / 67 条");
    visitor.sees("section.place", "workstations recognised in Hebei", "河北认定的");
    visitor.isAt("place=province:hebei");

    visitor.clicks("Show more", "显示更多");

    visitor.sees("section.place [role=status]", "40 of 67 shown", "显示 40 / 67 条");
    visitor.isAt("shown=40");
    visitor.page().reload();
    visitor.sees("section.place [role=status]", "40 of 67 shown", "显示 40 / 67 条");
  }

  private static void seeWhatEnded(Visitor visitor) {
    visitor.opens("view=time&id=agency:hebei-foreign-experts-bureau&from=2017-06-01&to=2019-06-01");
    var rows = visitor.page().locator("time-ties tr");
    Explorer.shows(
        rows.filter(has(visitor.in("ended", "终止"))).first(),
        visitor.in("Human Resources and Social Security", "河北省人力资源和社会保障厅"));
    assertThat(
            rows.filter(has(visitor.in("began", "建立")))
                .filter(has(visitor.in("Science and Technology", "河北省科学技术厅")))
                .first())
        .isVisible();
  }

  private static void print(Visitor visitor) {
    visitor.opens(POULEROS);
    visitor.clicks("Dossier to print", "可打印的档案");
    visitor.sees("h1", "Dossier: Konstantinos Pouleros", "档案：Konstantinos Pouleros");
    visitor.sees(".claims > li", "● stated", "● 原文明示");
    visitor.page().locator(".claims > li sup a").first().click();
    var footnote = visitor.page().locator(".footnotes li").first();
    assertThat(footnote).isFocused();
    Explorer.shows(footnote, "1011");
    assertThat(visitor.page().pdf()).isNotEmpty();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
