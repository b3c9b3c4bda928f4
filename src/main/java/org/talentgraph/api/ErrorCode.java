package org.talentgraph.api;

/**
 * The codes that errors carry in {@code extensions.code}. They are stable: a program may rely on
 * them, while the messages may be worded anew.
 */
public enum ErrorCode {
  /** The document is no GraphQL. */
  INVALID_SYNTAX,
  /** The document has more characters or tokens than are read. */
  DOCUMENT_TOO_LARGE,
  /** The document does not fit the schema, or has no such operation. */
  INVALID_QUERY,
  /** A variable has a value that its type does not allow. */
  INVALID_VARIABLE,
  /** A cursor was not given for this list, or was changed. */
  BAD_CURSOR,
  /** {@code first} or {@code last} is out of its range, or both are given. */
  BAD_PAGE,
  /** More is asked for at once than a page holds. */
  PAGE_TOO_LARGE,
  /** The filters and orders of an operation have too many conditions. */
  FILTER_TOO_LARGE,
  /** A filter has too many levels. */
  FILTER_TOO_DEEP,
  /** A list or a text in the arguments is too long. */
  INPUT_TOO_LARGE,
  /** A number in the arguments is not finite. */
  BAD_NUMBER,
  /** Facets are asked for by no key, or by too many. */
  BAD_FACETS,
  /** The selection has too many levels. */
  TOO_DEEP,
  /** The document selects too many fields. */
  TOO_MANY_FIELDS,
  /** The operation may read too many nodes. */
  TOO_MANY_NODES,
  /** The introspection asks for more than tools do. */
  INTROSPECTION_REFUSED,
  /** The HTTP request holds no GraphQL request. */
  BAD_REQUEST,
  /** The body of the HTTP request has more bytes than are read. */
  BODY_TOO_LARGE,
  /** The address has more characters than are read; a body may have more. */
  ADDRESS_TOO_LONG,
  /** The headers of the HTTP request have more characters than are read. */
  HEADERS_TOO_LARGE,
  /** The client took too long to send its request. */
  REQUEST_TOO_SLOW,
  /** No stored document has this {@code documentId}. */
  UNKNOWN_DOCUMENT,
  /** Only stored documents are answered here, and this is none. */
  DOCUMENT_NOT_STORED,
  /** No document is kept under this hash: the client sends it again together with the document. */
  PERSISTED_QUERY_NOT_FOUND,
  /** Documents cannot be kept under their hash here: the client sends the document alone. */
  PERSISTED_QUERY_NOT_SUPPORTED,
  /** The hash that was sent is not that of the document. */
  PERSISTED_QUERY_MISMATCH,
  /** There is nothing at this path. */
  NOT_FOUND,
  /** The path does not take this HTTP method. */
  METHOD_NOT_ALLOWED,
  /** The client accepts no type that could be answered. */
  NOT_ACCEPTABLE,
  /** The body is of a type that is not read. */
  UNSUPPORTED_MEDIA_TYPE,
  /** A statement took too long and was ended, or a whole request was given up. */
  TIMEOUT,
  /** The database has too much to do at the moment. */
  BUSY,
  /** The application is still loading its graph. */
  STARTING,
  /** The database cannot be reached at the moment. */
  DATABASE_UNAVAILABLE,
  /** A fault of the server; the log tells more under the execution id of the message. */
  INTERNAL_ERROR
}
