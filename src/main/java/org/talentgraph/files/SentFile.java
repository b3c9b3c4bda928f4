package org.talentgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.InvalidRequest;

/**
 * The file of a request: its body, or a part of the form that its body is.
 *
 * @param parameters those of the form; none where the body is the file
 */
record SentFile(FileType type, Map<String, String> parameters, Opening opening) {

  /** Begins to read it. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * @param contentType of the body
   * @throws InvalidRequest if it is not known, or the form cannot be read
   */
  static SentFile of(ReceivedFile body, @Nullable String contentType) {
    return contentType != null && SentForm.isOne(contentType)
        ? new SentForm(body, contentType).file()
        : new SentFile(FileType.of(contentType), Map.of(), body::open);
  }

  InputStream open() throws IOException {
    return opening.open();
  }
}
