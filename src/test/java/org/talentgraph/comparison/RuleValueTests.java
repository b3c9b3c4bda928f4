package org.talentgraph.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;

class RuleValueTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ageMax=65; up to 65 years of age; 最高65岁
          ageMax=65 ageExclusive=false; up to 65 years of age; 最高65岁
          ageMax=60 ageExclusive=true; under 60 years of age; 未满60岁
          kind=SUBSIDY amountMax=500000 per=ONCE amountUnit=HOUSEHOLD; up to RMB 500,000, once, for each household; 每户一次性至多人民币50万元
          kind=SUBSIDY amountMin=50000 amountMax=200000 per=NOT_STATED amountUnit=PERSON; RMB 50,000 to 200,000, period not stated, for each person; 每人人民币5万至20万元，支付周期未说明
          kind=SUBSIDY amountMax=500000 per=YEAR amountUnit=ENTERPRISE recipientsMax=20; up to RMB 500,000 a year, for each company, for at most 20 recipients; 每家企业每年至多人民币50万元，至多20个受益者
          kind=SUBSIDY amountMin=50000 amountMax=50000 per=NOT_STATED amountUnit=NOT_STATED; RMB 50,000, period not stated; 人民币5万元，支付周期未说明
          kind=SUBSIDY amountMin=50000 amountMax=200000 per=NOT_STATED; RMB 50,000 to 200,000, period not stated; 人民币5万至20万元，支付周期未说明
          kind=SUBSIDY amountMin=50000 amountMax=50000 per=PERSON_TIME; RMB 50,000 per person-time; 每人次人民币5万元
          kind=SUBSIDY amountMax=1000000 per=YEAR; up to RMB 1,000,000 a year; 每年至多人民币100万元
          kind=BONUS amountMin=100000 amountMax=100000 per=ONCE; RMB 100,000, once; 一次性人民币10万元
          kind=SUBSIDY degree=MASTER amountMin=1500 amountMax=1500 per=MONTH durationMax=P5Y; a master's degree needed, RMB 1,500 a month, for up to 5 years; 须有硕士学位，每月人民币1,500元，至多5年
          kind=SUBSIDY amountMax=500000 per=YEAR recipientsMax=20; up to RMB 500,000 a year, for at most 20 recipients; 每年至多人民币50万元，至多20个受益者
          kind=SUBSIDY share=0.4 shareQualifier=UP_TO amountBasis=ANNUAL_SALARY per=YEAR; at most 40 percent of the annual salary; 至多为年薪的40%
          kind=SHARE share=0.7 shareQualifier=AT_LEAST amountBasis=NET_INCOME; at least 70 percent of the net income from the result; 至少为成果净收入的70%
          kind=SUBSIDY share=1.0 amountBasis=TRAVEL_COST per=ONCE durationMin=P1Y degree=MASTER; a master's degree needed, 100 percent of the costs of the journey, for a stay of at least 1 year; 须有硕士学位，旅费的100%，停留至少1年
          kind=COMMISSION share=1.0 shareQualifier=AT_LEAST amountBasis=OTHER_PROVINCES; at least what other provinces pay; 不低于其他省份的支付标准
          kind=SUBSIDY per=NOT_STATED; amount not stated; 金额未说明
          kind=SERVICE_LEVEL workdaysMin=5 workdaysMax=30 costMin=0 costMax=0; 5 to 30 working days, free of charge; 5至30个工作日，免费
          kind=SERVICE_LEVEL workdaysMin=30 workdaysMax=90 costMin=1000 costMax=2000; 30 to 90 working days, RMB 1,000 to 2,000; 30至90个工作日，人民币1,000至2,000元
          kind=VALIDITY_LIMIT durationMax=P5Y; up to 5 years; 最长5年
          kind=VALIDITY_LIMIT durationMax=P18M; up to 18 months; 最长18个月
          kind=PERMIT_GROUND degree=BACHELOR yearsMin=2; a bachelor's degree needed, at least 2 years of relevant work; 须有学士学位，相关工作至少2年
          kind=PROCEDURE per=YEAR; every year; 每年
          """)
  void saysTheNumbersOfARuleInBothLanguages(String properties, String english, String chinese) {
    assertThat(RuleValue.of(Row.of(rule(properties)))).contains(new Text(english, chinese));
  }

  @Test
  void aRuleWithoutNumbersHasNoValue() {
    assertThat(RuleValue.of(Row.of(rule("kind=BENEFIT per=ONCE")))).isEmpty();
    assertThat(RuleValue.of(Row.of(rule("kind=EXEMPTION yearsMin=0")))).isEmpty();
  }

  @Test
  void aShareWithoutABasisIsOfWhatTheRuleSays() {
    var rule = rule("kind=SHARE share=0.125");
    rule.put("sharePer", new Text("the profit", "利润"));
    assertThat(RuleValue.of(Row.of(rule)))
        .contains(new Text("12.5 percent of the profit", "利润的12.5%"));
  }

  @Test
  void aRuleThatFollowsAnotherHasTheAmountOfTheOther() {
    var model =
        rule("kind=SUBSIDY amountMin=50000 amountMax=50000 per=PERSON_TIME id=rule:regular");
    model.put("name", new Text("Regular projects", "常规项目"));
    var rule = rule("kind=SUBSIDY per=PERSON_TIME");
    rule.put("sameAs", Row.of(model));
    assertThat(RuleValue.of(Row.of(rule)))
        .contains(
            new Text("RMB 50,000 per person-time, as in: Regular projects", "每人次人民币5万元，参照：常规项目"));
  }

  private static Map<String, @Nullable Object> rule(String properties) {
    Map<String, @Nullable Object> rule = new HashMap<>();
    for (var property : properties.split(" ")) {
      var at = property.indexOf('=');
      rule.put(property.substring(0, at), value(property.substring(at + 1)));
    }
    return rule;
  }

  /** As the graph gives it. */
  private static Object value(String text) {
    return text.matches("true|false")
        ? (Object) Boolean.valueOf(text)
        : text.matches("\\d+")
            ? (Object) Long.valueOf(text)
            : text.matches("\\d+\\.\\d+") ? (Object) Double.valueOf(text) : text;
  }
}
