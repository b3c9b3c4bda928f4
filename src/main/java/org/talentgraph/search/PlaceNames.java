package org.talentgraph.search;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Short and other names of places: those of countries in the locale data of the JDK and ICU (CLDR),
 * the characters that stand for provinces, and names with and without the kind of place.
 */
final class PlaceNames {

  /** The standard abbreviations of provinces (GB/T 2260), by their ISO 3166-2 codes. */
  private static final Map<String, String> PROVINCES = provinces();

  private static final List<Locale> LOCALES =
      List.of(
          Locale.ENGLISH,
          Locale.SIMPLIFIED_CHINESE,
          Locale.TRADITIONAL_CHINESE,
          Locale.of("zh", "HK"));

  private static final List<LocaleDisplayNames> SHORT =
      Stream.of(ULocale.ENGLISH, ULocale.SIMPLIFIED_CHINESE)
          .map(locale -> LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT))
          .toList();

  private static final List<String> KINDS =
      List.of("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "地区", "新区", "市", "省", "区", "县", "国");

  private static final Map<String, String> ENGLISH = Map.of("市", " City", "省", " Province");

  /** Of these the end does not only tell the kind. */
  private static final Pattern WHOLE = Pattern.compile("(高新|示范|片|开发|保税|试验)区$|(共和|酋长)国$|^.国$");

  private PlaceNames() {}

  private static String last(String name) {
    return name.substring(name.length() - 1);
  }

  private static Map<String, String> provinces() {
    var codes =
        "BJ京 TJ津 HE冀 SX晋 NM蒙 LN辽 JL吉 HL黑 SH沪 JS苏 ZJ浙 AH皖 FJ闽 JX赣 SD鲁 HA豫 HB鄂 HN湘 GD粤 GX桂"
            + " HI琼 CQ渝 SC川 GZ黔 YN滇 XZ藏 SN陕 GS甘 QH青 NX宁 XJ新 HK港 MO澳 TW台";
    return Arrays.stream(codes.split(" "))
        .collect(
            java.util.stream.Collectors.toMap(
                each -> "CN-" + each.substring(0, 2), each -> each.substring(2)));
  }

  static Stream<String> ofCountry(OtherNames.Fields fields) {
    return fields.of("iso2").stream()
        .flatMap(
            code ->
                Stream.concat(
                    LOCALES.stream().map(locale -> Locale.of("", code).getDisplayCountry(locale)),
                    SHORT.stream().map(names -> names.regionDisplayName(code))));
  }

  static Stream<String> of(OtherNames.Fields fields) {
    var abbreviations =
        fields.of("iso").stream().flatMap(code -> Stream.ofNullable(PROVINCES.get(code)));
    var english =
        fields.of("nameEn").stream()
            .flatMap(
                name ->
                    fields.of("nameZh").stream()
                        .flatMap(chinese -> Stream.ofNullable(ENGLISH.get(last(chinese))))
                        .filter(kind -> !name.endsWith(kind))
                        .map(kind -> name + kind));
    return Stream.concat(abbreviations, english);
  }

  /** A Chinese name without the kind of place at its end; of a country at least two characters. */
  static Stream<String> shorter(String name) {
    return KINDS.stream()
        .filter(kind -> name.endsWith(kind) && !WHOLE.matcher(name).find())
        .map(kind -> name.substring(0, name.length() - kind.length()))
        .limit(1);
  }
}
