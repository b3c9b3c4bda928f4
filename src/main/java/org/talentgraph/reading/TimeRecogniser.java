package org.talentgraph.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads when the work begins and ends, how long it lasts, and until when answers are welcome. */
record TimeRecogniser() implements Recogniser {

  private static final double SURE = 0.9;
  private static final double LESS_SURE = 0.7;

  /** How far before a date the word deadline may stand. */
  private static final int REACH = 4;

  /** Two moments that are the ends of a stretch of time. */
  private record Range(Moment first, Moment last) {}

  /** Whether a text names a day, other than now, on which something begins. */
  static boolean hasStart(DraftText text) {
    return Moments.in(text).stream()
        .filter(moment -> !moment.start().equals(text.today()))
        .anyMatch(moment -> begins(moment, text) && !ends(moment, text));
  }

  @Override
  public List<Part> parts(DraftText text) {
    List<Part> parts = new ArrayList<>();
    var all = Moments.in(text);
    var moments = new ArrayList<>(all);
    for (var moment : all) {
      if (isDeadline(moment, text)) {
        parts.add(part(PartField.DEADLINE, last(moment), moment));
        moments.remove(moment);
      }
    }
    var lasting =
        Lasting.in(text).stream()
            .filter(each -> all.stream().noneMatch(moment -> overlaps(each, moment)))
            .findFirst();
    range(moments, text)
        .ifPresentOrElse(
            range -> {
              parts.add(part(PartField.START, range.first().start(), range.first()));
              parts.add(part(PartField.END, range.last().end(), range.last()));
            },
            () -> single(moments, lasting, text, parts));
    return parts;
  }

  private static boolean overlaps(Lasting lasting, Moment moment) {
    return lasting.from() < moment.to() && moment.from() < lasting.to();
  }

  private static Part part(PartField field, LocalDate day, Moment moment) {
    return Part.of(field, day, moment.from(), moment.to(), SURE);
  }

  /** The first pair with a word such as to between; it names a year only once, mostly. */
  private static Optional<Range> range(List<Moment> moments, DraftText text) {
    for (var i = 0; i + 1 < moments.size(); i++) {
      var first = moments.get(i);
      var last = moments.get(i + 1);
      var to = text.at("to", first.to()).or(() -> text.at("end", first.to()));
      if (to.filter(tag -> tag.to() == last.from() || isFiller(text, tag.to(), last.from()))
          .isPresent()) {
        return Optional.of(ordered(first, last));
      }
    }
    return moments.stream().flatMap(moment -> days(moment, text).stream()).findFirst();
  }

  private static boolean isFiller(DraftText text, int from, int to) {
    return to - from == 1
        && Stream.of("the", "about", "年").anyMatch(word -> text.words().is(from, word));
  }

  private static Range ordered(Moment first, Moment last) {
    if (!first.dated() && last.dated()) {
      var inYear = first.plusYears(last.start().getYear() - first.start().getYear());
      return new Range(inYear.start().isAfter(last.start()) ? inYear.plusYears(-1) : inYear, last);
    }
    var later = last.start().isBefore(first.start()) ? last.plusYears(1) : last;
    return new Range(first, later);
  }

  /** Between 10 and 24 April 2027; 4月10日至24日. */
  private static Optional<Range> days(Moment day, DraftText text) {
    if (!day.isDay()) {
      return Optional.empty();
    }
    var behind =
        text.at("to", day.to())
            .flatMap(to -> Amounts.at(text, to.to()))
            .filter(amount -> amount.isWhole() && text.words().is(amount.to(), "日"))
            .map(amount -> new Range(day, on(day, amount.whole()).until(amount.to() + 1)));
    return behind.or(
        () ->
            text.before("to", day.from())
                .flatMap(to -> Amounts.before(text, to.from()))
                .filter(amount -> amount.isWhole() && amount.whole() >= 1 && amount.whole() <= 31)
                .map(amount -> new Range(on(day, amount.whole()).from(amount.from()), day)));
  }

  private static Moment on(Moment day, int number) {
    var date = day.start().withDayOfMonth(Math.clamp(number, 1, day.start().lengthOfMonth()));
    return new Moment(day.from(), day.to(), date, date.plusDays(1), day.dated());
  }

  private static void single(
      List<Moment> moments, Optional<Lasting> lasting, DraftText text, List<Part> parts) {
    var end = moments.stream().filter(moment -> ends(moment, text)).findFirst();
    var start =
        moments.stream()
            .filter(moment -> end.filter(moment::equals).isEmpty())
            .filter(moment -> begins(moment, text))
            .findFirst()
            .or(
                () ->
                    moments.stream()
                        .filter(moment -> end.filter(moment::equals).isEmpty())
                        .findFirst());
    start.ifPresent(moment -> parts.add(part(PartField.START, moment.start(), moment)));
    end.ifPresent(moment -> parts.add(part(PartField.END, moment.end(), moment)));
    if (lasting.isPresent() && end.isEmpty()) {
      parts.addAll(lasting(lasting.get(), start, text));
    } else if (start.isPresent()
        && end.isEmpty()
        && !begins(start.get(), text)
        && !start.get().isDay()) {
      parts.add(part(PartField.END, start.get().end(), start.get()));
    }
  }

  private static List<Part> lasting(Lasting lasting, Optional<Moment> start, DraftText text) {
    if (start.isEmpty() && !lasting.ahead()) {
      return List.of(
          Part.of(PartField.DURATION, lasting.length(), lasting.from(), lasting.to(), LESS_SURE));
    }
    var first = start.map(Moment::start).orElse(text.today());
    var end =
        Part.of(PartField.END, first.plus(lasting.length()), lasting.from(), lasting.to(), SURE);
    return start.isPresent()
        ? List.of(end)
        : List.of(Part.of(PartField.START, first, lasting.from(), lasting.to(), SURE), end);
  }

  private static LocalDate last(Moment moment) {
    return moment.end().minusDays(1);
  }

  private static boolean isDeadline(Moment moment, DraftText text) {
    return Stream.iterate(
                moment.from(), at -> at >= Math.max(0, moment.from() - REACH), at -> at - 1)
            .anyMatch(at -> text.before("deadline", at).isPresent())
        || text.at("deadline", moment.to()).isPresent()
        || text.at("deadlineAfter", moment.to()).isPresent();
  }

  private static boolean begins(Moment moment, DraftText text) {
    return moment.start().equals(text.today()) && moment.isDay()
        || text.before("start", moment.from()).isPresent()
        || text.before("startBefore", moment.from()).isPresent()
        || text.at("startAfter", moment.to()).isPresent()
        || text.at("beforeStart", moment.to()).isPresent();
  }

  private static boolean ends(Moment moment, DraftText text) {
    return text.before("startBefore", moment.from()).isEmpty()
        && text.at("beforeStart", moment.to()).isEmpty()
        && text.before("start", moment.from()).isEmpty()
        && (text.before("end", moment.from()).isPresent()
            || text.at("endAfter", moment.to()).isPresent());
  }
}
