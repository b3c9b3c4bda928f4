package org.talentgraph.paths;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * A relationship as it is walked from one node to another, and what it says in words.
 *
 * @param sentence what its type says of a first node {@code {0}} and a second {@code {1}}
 * @param forward whether it is walked the way it points
 * @param fromName what the node it is walked from is called
 * @param toName what the other node is called
 * @param particulars what tells it from others of its type between the two
 */
record Tie(
    Reference from,
    Reference to,
    String relationship,
    Text sentence,
    boolean forward,
    Text fromName,
    Text toName,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String validPrecision,
    @Nullable String validToPrecision,
    List<Reference> citations,
    Particulars particulars) {

  private static final Pattern SAMPLE = Pattern.compile("(?i)\\bsample\\b");

  static Tie of(MapAccessor from, MapAccessor relationship, MapAccessor to, Walkable walkable) {
    var type = relationship.get("type").asString();
    return new Tie(
        reference(from),
        reference(to),
        type,
        walkable.sentence(type),
        relationship.get("start").equals(from.get("id")),
        name(from),
        name(to),
        day(relationship.get("validFrom")),
        day(relationship.get("validTo")),
        word(relationship.get("validPrecision")),
        word(relationship.get("validToPrecision")),
        relationship.get("citations").asList(id -> new Reference(id.asString()), List.of()),
        Particulars.of(relationship));
  }

  /** What it says, the way it points; put into words only when somebody asks. */
  public Text text() {
    var said = forward ? text(sentence, fromName, toName) : text(sentence, toName, fromName);
    var brackets = particulars.brackets();
    return new Text(said.english() + brackets.english(), said.chinese() + brackets.chinese());
  }

  /** What a sentence says of the node that a relationship starts from and the one it points to. */
  static Text text(Text sentence, Text start, Text end) {
    return new Text(
        MessageFormat.format(sentence.english(), start.english(), end.english()),
        MessageFormat.format(sentence.chinese(), start.chinese(), end.chinese()));
  }

  static Reference reference(MapAccessor node) {
    return new Reference(node.get("id").asString());
  }

  private static Text name(MapAccessor node) {
    var english = word(node.get("nameEn"));
    var chinese = word(node.get("nameZh"));
    if (chinese != null && node.get("title").asBoolean(false)) {
      chinese = titled(chinese);
    }
    var either = english != null ? english : chinese != null ? chinese : reference(node).id();
    var name = new Text(either, chinese != null ? chinese : either);
    return node.get("synthetic").asBoolean(false) ? madeUp(name) : name;
  }

  /** The title of a document in its marks, without what is said of it in brackets. */
  static String titled(String chinese) {
    var bracket = chinese.indexOf('（');
    var end = bracket < 0 ? chinese.length() : bracket;
    return "《" + chinese.substring(0, end) + "》" + chinese.substring(end);
  }

  /** The name of a made-up record, which says that it is one. */
  static Text madeUp(Text name) {
    return new Text(
        SAMPLE.matcher(name.english()).find() ? name.english() : name.english() + " (sample)",
        name.chinese().contains("示例") ? name.chinese() : name.chinese() + "（示例）");
  }

  private static @Nullable LocalDate day(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }

  private static @Nullable String word(Value value) {
    return value.isNull() ? null : value.asString();
  }
}
