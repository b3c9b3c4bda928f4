/** GraphQL over HTTP: how a request comes in, and how an answer goes out and is kept by clients. */
@NullMarked
package org.talentgraph.http;

import org.jspecify.annotations.NullMarked;
