/** Who asks, and what the caller may do: roles, tokens, API keys. */
@NullMarked
package org.talentgraph.security;

import org.jspecify.annotations.NullMarked;
