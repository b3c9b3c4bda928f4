package org.talentgraph.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What somebody did or tried, without what was read or written.
 *
 * @param who name of the caller
 * @param from the address that the request came from
 * @param fields root fields of the operation, or the address pattern of a file
 * @param kinds of the records
 * @param rows how many rows the database answered
 * @param errors the codes of errors; none where all went well
 */
public record AuditEntry(
    Instant at,
    String who,
    String role,
    String from,
    Act act,
    Collection<String> fields,
    Collection<String> kinds,
    long rows,
    List<String> errors) {

  /** What was done or tried. */
  public enum Act {
    READ,
    WRITE,
    /** A subscription was opened. */
    LISTEN,
    /** What was asked for is not known, since it was refused before it was understood. */
    ASK,
    /** Credentials were sent that were not accepted, or could not be checked. */
    SIGN_IN
  }
}
