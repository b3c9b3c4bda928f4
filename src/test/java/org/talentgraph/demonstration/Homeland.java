package org.talentgraph.demonstration;

import static org.talentgraph.demonstration.NameStock.AFRICAN;
import static org.talentgraph.demonstration.NameStock.ANGLO;
import static org.talentgraph.demonstration.NameStock.GERMANIC;
import static org.talentgraph.demonstration.NameStock.INDIAN;
import static org.talentgraph.demonstration.NameStock.JAPANESE;
import static org.talentgraph.demonstration.NameStock.KOREAN;
import static org.talentgraph.demonstration.NameStock.LEVANTINE;
import static org.talentgraph.demonstration.NameStock.NORDIC;
import static org.talentgraph.demonstration.NameStock.PACIFIC;
import static org.talentgraph.demonstration.NameStock.ROMANCE;
import static org.talentgraph.demonstration.NameStock.SLAVIC;

import java.util.ArrayList;
import java.util.List;

/**
 * A country made-up people come from (ISO 3166 code): how many, what they are called, and their
 * first language.
 */
enum Homeland {
  DE(12, GERMANIC, "de"),
  AT(3, GERMANIC, "de"),
  CH(4, GERMANIC, "de"),
  NL(4, GERMANIC, "nl"),
  SE(4, NORDIC, "sv"),
  FI(3, NORDIC, "fi"),
  DK(3, NORDIC, "da"),
  NO(3, NORDIC, "no"),
  GB(8, ANGLO, "en"),
  US(10, ANGLO, "en"),
  CA(5, ANGLO, "en"),
  AU(5, ANGLO, "en"),
  IE(2, ANGLO, "en"),
  NZ(2, ANGLO, "en"),
  FR(6, ROMANCE, "fr"),
  BE(2, ROMANCE, "fr"),
  IT(6, ROMANCE, "it"),
  ES(4, ROMANCE, "es"),
  PT(2, ROMANCE, "pt"),
  BR(3, ROMANCE, "pt"),
  MX(2, ROMANCE, "es"),
  RU(8, SLAVIC, "ru"),
  UA(5, SLAVIC, "uk"),
  BY(3, SLAVIC, "ru"),
  PL(3, SLAVIC, "pl"),
  CZ(3, SLAVIC, "cs"),
  RS(2, SLAVIC, "sr"),
  JP(12, JAPANESE, "ja"),
  KR(9, KOREAN, "ko"),
  IN(7, INDIAN, "hi"),
  PK(3, INDIAN, "ur"),
  BD(1, INDIAN, "bn"),
  IL(4, LEVANTINE, "he"),
  TR(3, LEVANTINE, "tr"),
  EG(2, LEVANTINE, "ar"),
  IR(2, LEVANTINE, "fa"),
  SG(3, PACIFIC, "en"),
  MY(2, PACIFIC, "ms"),
  TH(2, PACIFIC, "th"),
  VN(2, PACIFIC, "vi"),
  ID(2, PACIFIC, "id"),
  ZA(2, AFRICAN, "en"),
  NG(2, AFRICAN, "en");

  private final int weight;
  final NameStock names;
  final String language;

  Homeland(int weight, NameStock names, String language) {
    this.weight = weight;
    this.names = names;
    this.language = language;
  }

  String id() {
    return Documented.country(name());
  }

  /** A homeland, a large one more often. */
  static Homeland drawn(Draws draws) {
    List<Homeland> weighted = new ArrayList<>();
    for (Homeland homeland : values()) {
      for (int i = 0; i < homeland.weight; i++) {
        weighted.add(homeland);
      }
    }
    return draws.pick(weighted);
  }

  /** Reads {@code DE 18, KR 14}: each homeland as often as its number says. */
  static List<Homeland> list(String counts) {
    List<Homeland> list = new ArrayList<>();
    for (String count : counts.strip().split(",\\s*")) {
      String[] parts = count.split(" ", 2);
      for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
        list.add(valueOf(parts[0]));
      }
    }
    return list;
  }
}
