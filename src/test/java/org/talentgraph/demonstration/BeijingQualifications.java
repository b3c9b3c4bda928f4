package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 82 qualifications of Beijing's catalogue 1.0 and 110 of 2.0, with 470 verifications for 237
 * companies.
 */
final class BeijingQualifications {

  private static final int IN_FIRST = 82;
  private static final int VERIFICATIONS = 470;
  private static final int COMPANIES = 237;
  private static final List<Homeland> ISSUERS = Homeland.list("GB 1, US 1, DE 1, JP 1, AU 1");
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 10, 8);
  private static final LocalDate SECOND_VERSION = LocalDate.of(2022, 6, 30);
  private static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 20);

  /**
   * A profession and the industry it belongs to; 22 professions in 5 countries are 110
   * qualifications.
   */
  private static final List<String> PROFESSIONS =
      List.of(
          "finance:Financial Analyst=金融分析师",
          "finance:Risk Manager=风险管理师",
          "financial-management:Accountant=会计师",
          "financial-management:Auditor=审计师",
          "construction-and-planning:Architect=建筑师",
          "construction-and-planning:Structural Engineer=结构工程师",
          "construction-and-planning:Urban Planner=城市规划师",
          "healthcare:Physician=医师",
          "healthcare:Nurse=护士",
          "healthcare:Rehabilitation Therapist=康复治疗师",
          "education:Language Teacher=语言教师",
          "education:Sports Coach=体育教练",
          "information-technology:Software Architect=软件架构师",
          "information-technology:Information Security Engineer=信息安全工程师",
          "big-data:Data Analyst=数据分析师",
          "intellectual-property-services:Patent Attorney=专利代理师",
          "transport:Aircraft Engineer=航空工程师",
          "environmental-protection:Environmental Engineer=环境工程师",
          "electrical-equipment:Electrical Engineer=电气工程师",
          "bio-medicine:Clinical Researcher=临床研究员",
          "culture-and-tourism:Conservator=文物修复师",
          "modern-services:Human Resources Manager=人力资源管理师");

  private static final Text NAME = Text.of("Sample Chartered %s (%s)=示例特许%s（%s）");
  private static final Text ISSUER = Text.of("Sample Institute of Professions, %s=%s示例职业资格协会");
  private static final Text VERIFICATION = Text.of("Sample verification %s=示例核验%s");

  private final World world;
  private final MadeUpGraph graph;
  private final List<String> qualifications = new ArrayList<>();

  BeijingQualifications(World world) {
    this.world = world;
    this.graph = world.graph();
  }

  void add() {
    for (Homeland issuer : ISSUERS) {
      PROFESSIONS.forEach(profession -> qualification(issuer, profession));
    }
    holders();
    verifications();
  }

  private void qualification(Homeland issuer, String profession) {
    int colon = profession.indexOf(':');
    Text country = world.taxonomy().name(issuer.id());
    String id = "qualification:demo-%03d".formatted(qualifications.size() + 1);
    graph
        .node("Qualification", id, NAME.with(Text.of(profession.substring(colon + 1)), country))
        .text("issuer", ISSUER.with(country));
    graph.relate(id, "IN_FIELD", Documented.industry(profession.substring(0, colon)));
    graph.relate(id, "ISSUED_IN", issuer.id());
    boolean urgent = Draws.of(id).chance(25);
    if (qualifications.size() < IN_FIRST) {
      graph.relate(Documented.CATALOGUE_1, "CONTAINS", id);
    }
    graph.relate(Documented.CATALOGUE_2, "CONTAINS", id).with("urgentlyNeeded", urgent);
    qualifications.add(id);
  }

  private void holders() {
    for (Expert expert : world.experts().all()) {
      Draws draws = Draws.of("qualification of " + expert.id());
      if (draws.chance(15)) {
        graph.relate(expert.id(), "HOLDS", draws.pick(qualifications));
      }
    }
  }

  private void verifications() {
    Draws draws = Draws.of("verifications");
    int number = 0;
    for (int wanted : draws.parts(VERIFICATIONS, COMPANIES, 1)) {
      String profession = draws.pick(PROFESSIONS);
      String industry = Documented.industry(profession.substring(0, profession.indexOf(':')));
      String company = world.institutions().add("ENTERPRISE", industry, Documented.BEIJING).id();
      for (int i = 0; i < wanted; i++) {
        verification(Text.number(++number), company);
      }
    }
  }

  private void verification(Text number, String company) {
    String id = "verification:demo-" + number.en();
    Draws draws = Draws.of(id);
    LocalDate day = draws.day(FIRST_DAY, LAST_DAY);
    int listed = day.isBefore(SECOND_VERSION) ? IN_FIRST : qualifications.size();
    graph
        .node("Verification", id, VERIFICATION.with(number))
        .with("on", day)
        .with("workdays", draws.between(5, 30));
    graph.relate(id, "VERIFIES", draws.pick(qualifications.subList(0, listed)));
    graph.relate(id, "REQUESTED_BY", company);
    graph.relate(id, "THROUGH", Documented.VERIFICATION_PLATFORM);
  }
}
