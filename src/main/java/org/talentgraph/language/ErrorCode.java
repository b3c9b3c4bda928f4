package org.talentgraph.language;

/**
 * The codes that errors carry in {@code extensions.code}; no other can be given. They are stable: a
 * program may rely on them, while the messages may be worded anew. {@code errors.properties} says
 * what each means and what to do, and docs/errors.md is written from both.
 */
public enum ErrorCode {
  INVALID_SYNTAX(Group.QUERY),
  INVALID_QUERY(Group.QUERY),
  INVALID_VARIABLE(Group.QUERY),
  INTROSPECTION_REFUSED(Group.QUERY),
  UNKNOWN_DOCUMENT(Group.QUERY),
  DOCUMENT_NOT_STORED(Group.QUERY),
  PERSISTED_QUERY_NOT_FOUND(Group.QUERY),
  PERSISTED_QUERY_NOT_SUPPORTED(Group.QUERY),
  PERSISTED_QUERY_MISMATCH(Group.QUERY),

  DOCUMENT_TOO_LARGE(Group.LIMIT),
  TOO_MANY_FIELDS(Group.LIMIT),
  TOO_DEEP(Group.LIMIT),
  TOO_MANY_NODES(Group.LIMIT),
  PAGE_TOO_LARGE(Group.LIMIT),
  FILTER_TOO_LARGE(Group.LIMIT),
  FILTER_TOO_DEEP(Group.LIMIT),
  INPUT_TOO_LARGE(Group.LIMIT),
  TOO_MANY_IDS(Group.LIMIT),
  TOO_MANY_RECORDS(Group.LIMIT),

  BAD_PAGE(Group.ARGUMENT),
  BAD_CURSOR(Group.ARGUMENT),
  BAD_FACETS(Group.ARGUMENT),
  KEY_OF_ANOTHER_RELATIONSHIP(Group.ARGUMENT),
  HIDDEN_FIELD(Group.ARGUMENT),
  EMPTY_TEXT(Group.ARGUMENT),
  BAD_LENGTH(Group.ARGUMENT),
  BAD_STOPS(Group.ARGUMENT),
  BAD_STATIONS(Group.ARGUMENT),
  BAD_EXAMPLES(Group.ARGUMENT),
  BAD_JURISDICTIONS(Group.ARGUMENT),
  BAD_PERIOD(Group.ARGUMENT),
  BAD_WEIGHTS(Group.ARGUMENT),
  MISSING_PERSON(Group.ARGUMENT),
  MISSING_DAY(Group.ARGUMENT),
  TWO_DAYS(Group.ARGUMENT),
  BORN_LATER(Group.ARGUMENT),
  CONTRADICTION(Group.ARGUMENT),
  NO_CIRCUMSTANCE(Group.ARGUMENT),
  NEGATIVE_NUMBER(Group.ARGUMENT),
  NUMBER_OUT_OF_RANGE(Group.ARGUMENT),
  BAD_NUMBER(Group.ARGUMENT),
  BAD_API_KEY(Group.ARGUMENT),
  BAD_ID(Group.ARGUMENT),
  BAD_LINKS(Group.ARGUMENT),
  AMBIGUOUS_LINK(Group.ARGUMENT),
  BAD_VALUE(Group.ARGUMENT),
  BROKEN_RULE(Group.ARGUMENT),
  MISSING_VALUE(Group.ARGUMENT),
  REPEATED_VALUE(Group.ARGUMENT),
  WRONG_KIND(Group.ARGUMENT),
  WRONG_CITATION(Group.ARGUMENT),
  OUTDATED_VERSION(Group.ARGUMENT),
  STILL_REFERRED_TO(Group.ARGUMENT),
  OTHER_EPOCH(Group.ARGUMENT),
  ALREADY_UNDONE(Group.ARGUMENT),
  CHANGE_STILL_NEEDED(Group.ARGUMENT),
  CHANGE_OF_SEED_FILES(Group.ARGUMENT),
  WRONG_STAGE(Group.ARGUMENT),
  EVENT_FULL(Group.ARGUMENT),
  PREFERENCES_CLOSED(Group.ARGUMENT),
  PLAN_RUNNING(Group.ARGUMENT),
  NOT_A_TIMETABLE(Group.ARGUMENT),
  MEETING_IMPOSSIBLE(Group.ARGUMENT),

  UNKNOWN_NODE(Group.RECORD),
  UNKNOWN_RECORD(Group.RECORD),
  UNKNOWN_EXPERT(Group.RECORD),
  UNKNOWN_EMPLOYER(Group.RECORD),
  UNKNOWN_JURISDICTION(Group.RECORD),
  UNKNOWN_TOPIC(Group.RECORD),
  UNKNOWN_PERMIT_CLASS(Group.RECORD),
  UNKNOWN_RELATIONSHIP(Group.RECORD),
  UNKNOWN_QUESTION(Group.RECORD),
  UNKNOWN_ENUM(Group.RECORD),
  UNKNOWN_API_KEY(Group.RECORD),
  UNKNOWN_CHANGE(Group.RECORD),
  UNKNOWN_EVENT(Group.RECORD),
  UNKNOWN_PARTICIPANT(Group.RECORD),
  UNKNOWN_PLAN(Group.RECORD),
  UNKNOWN_MEETING(Group.RECORD),

  UNAUTHENTICATED(Group.CALLER),
  FORBIDDEN(Group.CALLER),

  BAD_REQUEST(Group.HTTP),
  BODY_TOO_LARGE(Group.HTTP),
  ADDRESS_TOO_LONG(Group.HTTP),
  HEADERS_TOO_LARGE(Group.HTTP),
  REQUEST_TOO_SLOW(Group.HTTP),
  NOT_FOUND(Group.HTTP),
  METHOD_NOT_ALLOWED(Group.HTTP),
  NOT_ACCEPTABLE(Group.HTTP),
  UNSUPPORTED_MEDIA_TYPE(Group.HTTP),

  STARTING(Group.SERVER),
  TIMEOUT(Group.SERVER),
  BUSY(Group.SERVER),
  DATABASE_UNAVAILABLE(Group.SERVER),
  DATABASE_NOT_WRITABLE(Group.SERVER),
  OUTCOME_UNKNOWN(Group.SERVER),
  CALLERS_UNKNOWN(Group.SERVER),
  INTERNAL_ERROR(Group.SERVER);

  /** What an error is about; {@code SERVER} holds those that no other request can avoid. */
  public enum Group {
    QUERY,
    LIMIT,
    ARGUMENT,
    RECORD,
    CALLER,
    HTTP,
    SERVER;

    public Text title() {
      return PHRASES.text(name());
    }
  }

  private static final Phrases PHRASES = new Phrases("org.talentgraph.language.errors");

  private final Group group;

  ErrorCode(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  public Text meaning() {
    return PHRASES.text(name());
  }

  /** What to do instead. */
  public Text remedy() {
    return PHRASES.text(name() + ".remedy");
  }
}
