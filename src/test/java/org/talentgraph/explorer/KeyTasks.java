package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

/** Tasks that are done without a mouse: nothing is focused but by pressing keys. */
final class KeyTasks {

  static final List<Task> ALL =
      List.of(
          Task.byKeys("find a place by its name", KeyTasks::findAPlace),
          Task.byKeys("describe who is wanted", KeyTasks::describe),
          Task.byKeys("narrow a search to one kind", KeyTasks::narrow),
          Task.byKeys("keep an expert who was found", KeyTasks::keep),
          Task.byKeys("open the passage that says so", KeyTasks::openAPassage),
          Task.byKeys("ask for experts in one's own words", KeyTasks::ask),
          Task.byKeys("match a demand in one's own words", KeyTasks::match),
          Task.byKeys("expand a record on the canvas", KeyTasks::expand),
          Task.byKeys("find how two records are connected", KeyTasks::connect),
          Task.byKeys("see what changed since an earlier day", KeyTasks::moveADay));

  private static final String POULEROS = "expert:konstantinos-pouleros";

  private KeyTasks() {}

  private static void search(Visitor visitor, String english, String chinese) {
    visitor.opens("");
    visitor.presses("/");
    visitor.types(english, chinese);
  }

  private static void findAPlace(Visitor visitor) {
    search(visitor, "Shijiazhuang", "石家庄");
    assertThat(visitor.page().locator("[role=option]").first()).isVisible();
    visitor.presses("ArrowDown", "Enter");
    visitor.sees("h1", "Shijiazhuang", "石家庄");
    visitor.sees(".second", "石家庄", "Shijiazhuang");
  }

  private static void describe(Visitor visitor) {
    search(visitor, "German battery expert", "德国的电池专家");
    visitor.presses("Enter");
    visitor.sees("h1", "German battery expert", "德国的电池专家");
    visitor.sees(".understood", "German Nationality: Germany", "国籍: 德国");
    visitor.sees("table.list tbody tr", "Skill:", "技能:");
    visitor.seesRows("table.list", 25);
  }

  private static void narrow(Visitor visitor) {
    search(visitor, "cable", "电缆");
    visitor.presses("Enter");
    assertThat(visitor.page().locator(".facet")).isVisible();
    visitor.presses("Tab", "Space");
    visitor.isAt("kinds=");
    var kind = visitor.page().locator(".facet label:has(:checked)").innerText().split(" ")[0];
    var rows = visitor.page().locator("table.list tbody tr");
    assertThat(rows.first().locator("td").first()).containsText(kind);
    assertThat(visitor.page().locator(".facet :checked")).isFocused();
  }

  private static void keep(Visitor visitor) {
    search(visitor, "German battery expert", "德国的电池专家");
    visitor.presses("Enter");
    visitor.seesRows("table.list", 25);
    visitor.presses("Tab", "Tab", "Tab", "Enter");
    var star = visitor.page().locator("table.list keep-button button").first();
    assertThat(star).isFocused();
    assertThat(star).hasAttribute("aria-pressed", "true");
  }

  private static void openAPassage(Visitor visitor) {
    visitor.opens("view=record&id=" + POULEROS);
    visitor.skips();
    visitor.presses("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter");
    visitor.sees(
        ".said > li",
        "Beilun case study, January 2022 (in English), characters 1011 to 1062",
        "（英文），第 1011 至 1062 字符");
    visitor.sees(".said [lang='zh-Hans']", "Pouleros曾在耐克森希腊分公司任生产经理", "Pouleros曾在耐克森希腊分公司任生产经理");
  }

  private static void ask(Visitor visitor) {
    visitor.opens("");
    visitor.presses("/", "Tab", "Tab", "Enter", "Tab", "Control+a");
    visitor.types("German-speaking battery engineer in Baoding", "保定需要一名会德语的电池工程师");
    visitor.presses("Tab", "Enter");
    visitor.sees(".answered", "Batteries", "电池");
    visitor.sees(".answered", "made up", "示例虚构");
  }

  private static void match(Visitor visitor) {
    visitor.opens("view=bench");
    visitor.skips();
    visitor.presses("Tab", "Tab", "Tab", "Tab");
    visitor.types("German-speaking battery engineer in Baoding", "保定需要一名会德语的电池工程师");
    visitor.presses("Tab", "Enter");
    visitor.sees(".understood", "Language: German", "语言: 德语");
    visitor.sees(".understood", "Place: Baoding", "地点: 保定");
    assertThat(visitor.page().locator("ol.fits > li")).hasCount(10);
  }

  private static void expand(Visitor visitor) {
    visitor.opens("view=canvas&ids=%1$s&selected=%1$s".formatted(POULEROS));
    visitor.skips();
    visitor.presses("Tab", "Tab", "e");
    visitor.seesRows("table.records", 9);
    visitor.sees(
        "table.ties",
        "Konstantinos Pouleros knows the field Power cables",
        "Konstantinos Pouleros");
    visitor.presses("ArrowRight", "p");
    assertThat(visitor.text("Let go", "取消固定")).isVisible();
  }

  private static void connect(Visitor visitor) {
    visitor.opens("view=canvas&ids=institution:demo-272&selected=institution:demo-272");
    visitor.skips();
    visitor.presses("Tab", "Tab", "w");
    visitor.types("Pouleros", "Pouleros");
    visitor.takesTheFirst();
    visitor.seesRows("table.records", 3);
    visitor.sees("#selection", "Konstantinos Pouleros", "Konstantinos Pouleros");
    visitor.sees("table.ties", "lives in Beilun", "居住在北仑区");
  }

  private static void moveADay(Visitor visitor) {
    visitor.opens("view=time&id=province:hebei&from=2023-06-01&to=2023-12-01");
    visitor.skips();
    visitor.presses("Tab", "Tab", "PageDown");
    visitor.isAt("from=2018-");
    visitor.sees("time-changes", "Talent introduction workstations of Hebei", "河北省引才工作站");
  }
}
