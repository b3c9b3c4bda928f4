package org.talentgraph.demonstration;

import java.util.List;

/** The ids of documented records that made-up records are tied to: never a person or a company. */
final class Documented {

  static final String HEBEI_AGENCY = "agency:hebei-science-technology";
  static final String WORKSTATION_POLICY = "policy:hebei-implementation-opinions";
  static final String QUALITY_PROGRAMME = "programme:hebei-quality-experts";
  static final String ENGINEER_PLAN = "programme:hebei-overseas-engineers";
  static final String FLEXIBLE_PROGRAMME = "programme:hebei-foreign-intelligence-projects";
  static final String OFFSHORE_BASE = "offshore-base:shijiazhuang";
  static final String COMPETITION = "event:offshore-base-competition";
  static final String HIGH_TECH_ZONE = "zone:shijiazhuang-high-tech";
  static final String BEILUN = "district:beilun";
  static final String NINGBO = "city:ningbo";
  static final String ENGINEERS_CENTRE = "service-centre:beilun-overseas-engineers";
  static final String SERVICE_LIST = "service-list:beilun-joint";
  static final String BEIJING = "province:beijing";
  static final String CATALOGUE_1 = "catalogue-version:beijing-1.0";
  static final String CATALOGUE_2 = "catalogue-version:beijing-2.0";
  static final String VERIFICATION_PLATFORM = "service-platform:beijing-qualification-verification";
  static final List<String> HEBEI_CITIES =
      List.of(
          "city:shijiazhuang",
          "city:baoding",
          "city:tangshan",
          "city:langfang",
          "city:cangzhou",
          "city:qinhuangdao",
          "city:zhangjiakou",
          "city:hengshui",
          "city:xingtai",
          "city:chengde",
          "city:handan");

  private Documented() {}

  /** The Nobel Prize of a category, given by its code in the Nobel Prize API. */
  static String nobelPrize(String category) {
    return "award:nobel-"
        + switch (category) {
          case "che" -> "chemistry";
          case "med" -> "physiology-or-medicine";
          case "eco" -> "economics";
          default -> "physics";
        };
  }

  static String country(String iso2) {
    return "country:" + iso2;
  }

  static String industry(String key) {
    return "industry:" + key;
  }

  static String language(String code) {
    return "spoken-language:" + code;
  }
}
