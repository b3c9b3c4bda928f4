package org.talentgraph.interests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.Reference;
import org.talentgraph.records.GivenRecords.Saved;

/** Interests in demands, expressed, answered and withdrawn. */
@Controller
class InterestMutations {

  private static final int USUAL_DAYS = 30;

  private final Interests interests;

  InterestMutations(Interests interests) {
    this.interests = interests;
  }

  /** An answer to an interest. */
  enum Reply {
    ACCEPT,
    DECLINE
  }

  /** An interest after one of these. */
  record InterestAnswer(Reference interest, @Nullable Integer change) {

    static InterestAnswer of(Saved saved) {
      return new InterestAnswer(new Reference(saved.id()), saved.change());
    }
  }

  @MutationMapping
  InterestAnswer expressInterest(
      @Argument String demand,
      @Argument @Nullable String expert,
      @Argument @Nullable String institution,
      @Argument String message,
      @Argument @Nullable String contact,
      @Argument @Nullable LocalDate due) {
    if ((expert == null) == (institution == null)) {
      throw Refusals.of("expert", ErrorCode.BAD_VALUE, "one.party");
    }
    if (message.isBlank()) {
      throw Refusals.of("message", ErrorCode.EMPTY_TEXT, "no.message");
    }
    var party = expert == null ? String.valueOf(institution) : expert;
    var offer = new Offer(demand, party, expert != null, message, contact, checked(due));
    return InterestAnswer.of(interests.express(offer));
  }

  private LocalDate checked(@Nullable LocalDate due) {
    var today = interests.today();
    if (due == null) {
      return today.plusDays(USUAL_DAYS);
    }
    if (due.isBefore(today) || due.isAfter(today.plusYears(1))) {
      throw Refusals.of("due", ErrorCode.BAD_VALUE, "due", today, today.plusYears(1));
    }
    return due;
  }

  @MutationMapping
  InterestAnswer answerInterest(
      @Argument String interest,
      @Argument Reply answer,
      @Argument @Nullable String reason,
      @Argument @Nullable String contact) {
    return InterestAnswer.of(interests.answer(interest, answer == Reply.ACCEPT, reason, contact));
  }

  @MutationMapping
  InterestAnswer withdrawInterest(@Argument String interest) {
    return InterestAnswer.of(interests.withdraw(interest));
  }
}
