package org.talentgraph.security;

/**
 * What a caller may do; {@code @allowed} names the roles that may use a field. The SDL describes
 * each. Of several roles in one token, the last one here counts.
 */
public enum Role {
  GUEST,
  SCOUT,
  EMPLOYER,
  ORGANISER,
  EDITOR,
  ADMIN
}
