package org.talentgraph.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The source documents in a folder. A document is read once, found or not, and kept until the
 * application stops; and only when it is the very one that the graph was read from, as its SHA-256
 * tells; offsets into any other would be wrong.
 */
public final class Documents {

  private static final Logger log = LoggerFactory.getLogger(Documents.class);

  private final @Nullable Path folder;
  private final Map<Document, Optional<int[]>> texts = new ConcurrentHashMap<>();

  /**
   * @param folder none where no documents are shown
   */
  Documents(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * The characters of a document from an offset on, both counted in Unicode code points; nothing
   * where the document is not at hand or has no such passage.
   */
  Optional<String> passage(Document document, int start, int length) {
    return texts
        .computeIfAbsent(document, this::read)
        .filter(text -> start >= 0 && length > 0 && length <= text.length - start)
        .map(text -> new String(text, start, length));
  }

  /** The whole text of a document; nothing where it is not at hand. */
  public Optional<String> text(Document document) {
    return texts
        .computeIfAbsent(document, this::read)
        .map(text -> new String(text, 0, text.length));
  }

  private Optional<int[]> read(Document document) {
    if (folder == null) {
      return Optional.empty();
    }
    try {
      var file = folder.toRealPath().resolve(document.file()).toRealPath();
      if (!file.startsWith(folder.toRealPath())) {
        return without(document, "its file name leads outside " + folder);
      }
      var content = Files.readAllBytes(file);
      var sha256 = sha256(content);
      return sha256.equals(document.sha256())
          ? Optional.of(new String(content, UTF_8).codePoints().toArray())
          : without(document, "its SHA-256 is %s, not %s".formatted(sha256, document.sha256()));
    } catch (IOException | InvalidPathException e) {
      return without(document, "it cannot be read in %s (%s)".formatted(folder, e));
    }
  }

  private static Optional<int[]> without(Document document, String reason) {
    log.warn("No passages of the document '{}' are shown: {}", document.file(), reason);
    return Optional.empty();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /**
   * A document as the graph knows it.
   *
   * @param file its file name
   * @param sha256 of the file that was read, as hexadecimal digits in lower case
   */
  public record Document(String file, String sha256) {}
}
