package org.talentgraph.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Parts of a text that follow one another: a name, what was typed, or a piece of one. */
record Words(List<Unit> units) {

  static Words of(String text) {
    return new Words(Unit.of(text));
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

  /** The first letters of the pinyin. */
  String initials() {
    return units.stream().map(unit -> unit.sound().substring(0, 1)).collect(joining());
  }

  boolean isChinese() {
    return units.stream().allMatch(Unit::isChinese);
  }

  /** Runs of Chinese characters, and every other word by itself. */
  List<Words> groups() {
    List<Words> groups = new ArrayList<>();
    var from = 0;
    for (var to = 1; to <= units.size(); to++) {
      var together =
          to < units.size() && units.get(to - 1).isChinese() && units.get(to).isChinese();
      if (!together) {
        groups.add(new Words(units.subList(from, to)));
        from = to;
      }
    }
    return groups;
  }

  /** All pieces of so many units. */
  List<Words> pieces(int size) {
    List<Words> pieces = new ArrayList<>();
    for (var from = 0; from + size <= units.size(); from++) {
      pieces.add(new Words(units.subList(from, from + size)));
    }
    return pieces;
  }
}
