package org.talentgraph.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts of a text that follow one another: a name, what was typed, or a piece of one. */
record Words(List<Unit> units) {

  /** Of a run of characters with several readings so many ways to read it are considered. */
  private static final int MOST_FORMS = 12;

  static Words of(String text) {
    return new Words(Unit.of(text));
  }

  /** The same without how they may be typed otherwise, which is not looked for in texts. */
  static Words ofText(String text) {
    return new Words(Unit.asWritten(text));
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  int size() {
    return units.size();
  }

  /** All letters without spaces. */
  String text() {
    return units.stream().map(Unit::text).collect(joining());
  }

  /** All letters without spaces, Chinese as pinyin. */
  String sound() {
    return units.stream().map(Unit::sound).collect(joining());
  }

  /** The same in each way in which it may be read or spelled, the usual one first. */
  List<String> forms() {
    var forms = List.of("");
    for (var unit : units) {
      forms =
          forms.stream()
              .flatMap(form -> unit.forms().stream().map(each -> form + each))
              .limit(MOST_FORMS)
              .toList();
    }
    return forms;
  }

  /** The usual way to read or spell it, and those in which one part differs from that. */
  Stream<String> sounds() {
    return Stream.concat(
        Stream.of(sound()), IntStream.range(0, size()).boxed().flatMap(this::otherSounds));
  }

  private Stream<String> otherSounds(int at) {
    var forms = units.get(at).forms();
    if (forms.size() == 1) {
      return Stream.empty();
    }
    var before = part(0, at).sound();
    var after = part(at + 1, size()).sound();
    return forms.stream().skip(1).map(form -> before + form + after);
  }

  /** The first letters of the pinyin. */
  String initials() {
    return units.stream().map(unit -> initial(unit.sound())).collect(joining());
  }

  private static String initial(String sound) {
    return sound.substring(0, sound.offsetByCodePoints(0, 1));
  }

  boolean isChinese() {
    return units.stream().allMatch(Unit::isChinese);
  }

  /** Runs of Chinese characters without a space between them, and every other word by itself. */
  List<Words> groups() {
    return groups(true);
  }

  /** The same, whatever stands between characters. */
  List<Words> runs() {
    return groups(false);
  }

  private List<Words> groups(boolean touching) {
    List<Words> groups = new ArrayList<>();
    var from = 0;
    for (var to = 1; to <= units.size(); to++) {
      if (to == units.size() || !areTogether(to, touching)) {
        groups.add(part(from, to));
        from = to;
      }
    }
    return groups;
  }

  private boolean areTogether(int at, boolean touching) {
    var one = units.get(at - 1);
    var other = units.get(at);
    return one.isChinese() && other.isChinese() && (!touching || one.touches(other));
  }

  /** All pieces of so many units. */
  List<Words> pieces(int size) {
    List<Words> pieces = new ArrayList<>();
    for (var from = 0; from + size <= units.size(); from++) {
      pieces.add(part(from, from + size));
    }
    return pieces;
  }

  Words part(int from, int to) {
    return new Words(units.subList(from, to));
  }
}
