package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talentgraph.model.RealSchema;
import org.talentgraph.model.Visibility;

class SeenRecordsTests {

  private static final SeenRecords SEEN = new SeenRecords(RealSchema.model());

  private static Visibility of(Role role, String... institutions) {
    return SEEN.of(new Caller("anna", role, Set.of(institutions), Set.of()));
  }

  @Test
  void guestsSeeWhatIsPublishedAndNoInterests() {
    var guest = SEEN.of(Caller.GUEST);
    assertThat(guest.shows("Interest")).isFalse();
    assertThat(guest.shows("Expert")).isTrue();
    assertThat(guest.records("Expert")).isEmpty();
    assertThat(guest.records("Demand"))
        .isEqualTo(Map.of("or", List.of(Map.of("public", Map.of("eq", true)))));
  }

  @Test
  void employersSeeTheirOwnAsWell() {
    assertThat(of(Role.EMPLOYER, "institution:b", "institution:a").records("Demand"))
        .isEqualTo(
            Map.of(
                "or",
                List.of(
                    Map.of("public", Map.of("eq", true)),
                    Map.of(
                        "postedBy",
                        Map.of("id", Map.of("in", List.of("institution:a", "institution:b")))))));
  }

  @Test
  void editorsSeeDraftsAndInterestsThatTheyHaveExpressed() {
    var editor = of(Role.EDITOR);
    assertThat(editor.records("Demand")).isEmpty();
    assertThat(editor.records("Interest"))
        .isEqualTo(
            Map.of(
                "or",
                List.of(
                    Map.of(
                        "expressedBy", Map.of("eq", "anna"),
                        "expressedAs", Map.of("eq", "EDITOR")))));
  }

  @Test
  void administratorsSeeEverything() {
    assertThat(of(Role.ADMIN)).isSameAs(Visibility.EVERYTHING);
  }

  @ParameterizedTest
  @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseReadsContactsFromTheirFields(Role role) {
    assertThat(of(role).shows("Interest", "offerContact")).isFalse();
    assertThat(of(role).shows("Interest", "message")).isTrue();
  }

  /** So that plans and what is kept are found again. */
  @Test
  void whoSeesTheSameIsTheSame() {
    assertThat(of(Role.EMPLOYER, "institution:a")).isEqualTo(of(Role.EMPLOYER, "institution:a"));
    assertThat(of(Role.EMPLOYER, "institution:a")).isNotEqualTo(of(Role.EMPLOYER, "institution:b"));
    assertThat(of(Role.EMPLOYER, "institution:a").shared()).isEqualTo(SEEN.of(Caller.GUEST));
  }
}
