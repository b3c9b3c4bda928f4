package org.talentgraph.shapes;

import java.text.MessageFormat;
import java.util.Locale;
import org.talentgraph.language.Text;
import org.talentgraph.model.Shape;

/** Findings of records that meet a filter which none should meet. */
final class NeverFinding {

  private NeverFinding() {}

  static Finding of(String kind, Shape.Never never, String id) {
    var code =
        never.kind().equals(FindingKind.STALE.name())
            ? FindingCode.OUTDATED
            : FindingCode.RULE_BROKEN;
    return new Finding(
        code,
        new Finding.Place(kind, kind, id, null, null, never.name()),
        new Text(
            with(id, never.text().english(), Locale.ENGLISH),
            with(id, never.text().chinese(), Locale.CHINESE)),
        code.remedy(id, "", "", ""));
  }

  private static String with(String id, String sentence, Locale locale) {
    return new MessageFormat(sentence, locale).format(new Object[] {id});
  }
}
