package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

/** What ties several records of the seed data together, on the running application. */
@IntegrationTest
class TiesIT {

  private static final String TIES =
      """
      query($ids: [ID!]!) {
        ties(among: $ids) { text chinese: text(in: ZH) from { id } to { id } }
      }
      """;
  private static final String EXPERT = "expert:konstantinos-pouleros";
  private static final String DISTRICT = "district:beilun";
  private static final String INDUSTRY = "industry:submarine-cables";

  @Autowired HttpGraphQlTester graphql;

  @Test
  void theyLeadFromOneOfTheRecordsToAnother() {
    assertThat(ties(List.of(DISTRICT, EXPERT, INDUSTRY, "city:nowhere")))
        .extracting(Told::text)
        .containsExactly(
            "Konstantinos Pouleros lives in Beilun (not before 2019)",
            "Konstantinos Pouleros knows the field Submarine cables");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          agency:baoding-government | city:baoding | Baoding Municipal Government has jurisdiction in Baoding | 保定市人民政府的管辖范围为保定市
          programme:hebei-overseas-engineers | province:hubei | Overseas Engineer Introduction Plan of Hebei was in the same first batch as Hubei | 河北省“海外工程师”引进计划与湖北省同属首批
          qualification:demo-001 | country:GB | Sample Chartered Financial Analyst (United Kingdom) is issued in United Kingdom | 示例特许金融分析师（英国）在英国颁发
          event:hebei-foreign-experts-bureau-transfer-2018 | province:hebei | Transfer of Hebei's bureau for foreign experts, 2018 takes place in Hebei | 2018年河北省外国专家局划转的地点为河北省
          engagement:pouleros-orient | expert:konstantinos-pouleros | Konstantinos Pouleros at Ningbo Orient Wires & Cables is an engagement of Konstantinos Pouleros | Konstantinos Pouleros任职宁波东方电缆：专家为Konstantinos Pouleros
          verification:demo-001 | qualification:demo-045 | Sample verification 001 verifies Sample Chartered Financial Analyst (Germany) | 示例核验001核验示例特许金融分析师（德国）
          workstation:shijiazhuang-1 | policy:hebei-implementation-opinions | Sample Foreign Academician Workstation, Shijiazhuang 1 was set up under Hebei implementation opinions on bringing in foreign talents | 石家庄市示例外国院士工作站1依据《河北省关于新形势下加强引进外国人才工作的实施意见》设立
          expert:demo-0384 | programme:hebei-overseas-engineers | Curdt Musterfeld (sample) was selected in Overseas Engineer Introduction Plan of Hebei (2023) | 库尔特·示例穆斯特费尔德入选河北省“海外工程师”引进计划（2023年）
          expert:demo-0020 | award:nobel-physiology-or-medicine | Aravin Testani (sample) received Nobel Prize in Physiology or Medicine (2004) | 阿拉温·示例塔尼获得诺贝尔生理学或医学奖（2004年）
          expert:demo-0001 | institution:demo-university-ie-3 | Jonvey Sampleton (sample) has or had a post at Sample University 3, Ireland (Professor, since 1995) | 琼维·示例普尔顿现在或曾经任职于爱尔兰示例大学3（教授，1995年起）
          policy:baoding-open-competition | agency:baoding-government | Open competition for leading research projects in Baoding was issued by Baoding Municipal Government | 保定“揭榜挂帅”做法由保定市人民政府发布
          institution:sanzang-biotechnology | demand:sanzang-ipsc-platform | Hebei Sanzang Biotechnology Co., Ltd. posted Sanzang's need for a platform for induced pluripotent stem cells | 河北Sanzang生物科技有限公司发布Sanzang诱导多能干细胞研发平台需求
          expert:demo-0001 | spoken-language:en | Jonvey Sampleton (sample) speaks English | 琼维·示例普尔顿会英语
          """)
  void eachSaysWhatTheRecordDoesInBothLanguages(
      String from, String to, String english, String chinese) {
    assertThat(ties(List.of(from, to)))
        .filteredOn(tie -> tie.from().id().equals(from))
        .extracting(Told::text, Told::chinese)
        .contains(tuple(english, chinese));
  }

  @Test
  void thoseOfOneRecordAreThoseThatItsNeighboursShow() {
    for (var id : List.of(EXPERT, "institution:demo-272")) {
      var around =
          graphql
              .document(
                  """
                  query($id: ID!) { neighbourhood(id: $id, first: 100) { edges { node { id } ties { text } } } }
                  """)
              .variable("id", id)
              .execute();
      List<String> ids = new ArrayList<>(List.of(id));
      ids.addAll(around.path("neighbourhood.edges[*].node.id").entityList(String.class).get());
      var shown = around.path("neighbourhood.edges[*].ties[*].text").entityList(String.class).get();
      assertThat(ties(ids))
          .filteredOn(tie -> tie.from().id().equals(id) || tie.to().id().equals(id))
          .extracting(Told::text)
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @Test
  void moreRecordsThanAPictureHoldsAreRefused() {
    graphql
        .document(TIES)
        .variable("ids", Collections.nCopies(201, EXPERT))
        .execute()
        .errors()
        .satisfy(Refused.with("INPUT_TOO_LARGE"));
  }

  private record Told(String text, String chinese, Id from, Id to) {}

  private record Id(String id) {}

  private List<Told> ties(List<String> ids) {
    return graphql
        .document(TIES)
        .variable("ids", ids)
        .execute()
        .path("ties")
        .entityList(Told.class)
        .get();
  }
}
