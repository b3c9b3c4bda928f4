package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names by which a record may be meant: those that its fields hold, and those that follow from
 * them by a rule.
 */
final class OtherNames {

  /** A remark in parentheses at the end of a name. */
  private static final Pattern REMARK = Pattern.compile("\\s*[(（]([^()（）]+)[)）]$");

  /** A short form in capitals, such as that of a company. */
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,8}");

  /** What a company is by law. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(股份有限公司|有限责任公司|有限公司|集团公司|,? (Co\\.,? ?)?(Ltd|Inc|LLC)\\.?)$");

  /** The number of a document of an authority: 晋发〔2017〕47号. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\p{IsHan}+)[〔\\[(（](\\d{4})[〕\\])）](\\d+)号");

  /** What stands before a colon, or the number of a clause. */
  private static final Pattern HEAD = Pattern.compile("^([^:：]+)[:：]|^(第\\p{IsHan}+条) ");

  private OtherNames() {}

  /** The fields of a record. */
  @FunctionalInterface
  interface Fields {

    /** The values of a stored property. */
    List<String> of(String property);
  }

  /**
   * @param type the type of the record
   * @param others fields that hold other names, codes or numbers
   */
  static List<OtherName> of(String type, List<String> others, Fields fields) {
    List<OtherName> names = new ArrayList<>();
    fields.of("nameEn").forEach(name -> names.add(new OtherName(SearchField.NAME_EN, name)));
    fields.of("nameZh").forEach(name -> names.add(new OtherName(SearchField.NAME_ZH, name)));
    for (var field : others) {
      var kind =
          field.equals("aliases") || field.equals("title") ? SearchField.ALIAS : SearchField.CODE;
      Stream.of(field, field + "En", field + "Zh")
          .flatMap(each -> fields.of(each).stream())
          .forEach(value -> names.add(new OtherName(kind, value)));
    }
    var known = names.stream().map(OtherName::text).toList();
    made(type, fields)
        .filter(name -> !name.isBlank() && !known.contains(name))
        .distinct()
        .forEach(name -> names.add(new OtherName(SearchField.SHORT_NAME, name)));
    return names;
  }

  private static Stream<String> made(String type, Fields fields) {
    var names = Stream.of("nameEn", "nameZh").flatMap(each -> fields.of(each).stream()).toList();
    return switch (type) {
      case "Country" ->
          Stream.concat(PlaceNames.ofCountry(fields), names.stream().flatMap(PlaceNames::shorter));
      case "Province", "City", "District", "Zone" ->
          Stream.concat(PlaceNames.of(fields), names.stream().flatMap(PlaceNames::shorter));
      case "Agency" -> names.stream().flatMap(AgencyNames::of);
      case "Institution" -> names.stream().flatMap(OtherNames::company);
      case "PermitClass" ->
          names.stream()
              .flatMap(OtherNames::head)
              .flatMap(
                  head -> Stream.of(head, head.endsWith("类") ? head + "人才" : head + " talent"));
      case "TalentClass", "Clause" -> names.stream().flatMap(OtherNames::head);
      case "SpokenLanguage" -> names.stream().flatMap(OtherNames::language);
      case "Policy" ->
          Stream.concat(
              names.stream().flatMap(OtherNames::withoutRemark),
              fields.of("number").stream().flatMap(OtherNames::number));
      case "Expert", "Contact", "Demand", "Engagement" -> Stream.empty();
      default -> names.stream().flatMap(OtherNames::withoutRemark);
    };
  }

  /** A name without the remark at its end, and a remark that is a short form. */
  private static Stream<String> withoutRemark(String name) {
    var remark = REMARK.matcher(name);
    return remark.find()
        ? Stream.of(
            name.substring(0, remark.start()),
            CAPITALS.matcher(remark.group(1)).matches() ? remark.group(1) : "")
        : Stream.empty();
  }

  private static Stream<String> company(String name) {
    var plain = withoutRemark(name).toList();
    var main = plain.isEmpty() ? name : plain.getFirst();
    return Stream.concat(plain.stream(), Stream.of(LEGAL_FORM.matcher(main).replaceAll("")));
  }

  private static Stream<String> number(String number) {
    var parts = NUMBER.matcher(number);
    return parts.matches()
        ? Stream.of(parts.group(1) + parts.group(3) + "号", parts.group(3) + "号文")
        : Stream.empty();
  }

  private static Stream<String> head(String name) {
    var head = HEAD.matcher(name);
    return head.find()
        ? Stream.of(head.group(1) == null ? head.group(2) : head.group(1))
        : Stream.empty();
  }

  /** 日语 is 日文. */
  private static Stream<String> language(String name) {
    return name.endsWith("语")
        ? Stream.of(name.substring(0, name.length() - 1) + "文")
        : Stream.empty();
  }
}
