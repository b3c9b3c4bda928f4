package org.talentgraph.documents;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Names the languages of a text in an answer as errors do. */
abstract class TextInAnswer {

  @JsonProperty("en")
  abstract String english();

  @JsonProperty("zh")
  abstract String chinese();
}
