package org.talentgraph.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * A file that a client has sent, until it is read. It is received whole before it is saved: a
 * client that sends slowly keeps nobody waiting, and one that reads the answer only in the end is
 * not waited for while it still sends.
 */
public record ReceivedFile(Path path) implements AutoCloseable {

  /** How long a file may take to arrive, however steadily it comes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  public static ReceivedFile of(HttpServletRequest request, DataSize most) throws IOException {
    var encoded = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoded != null && !encoded.equalsIgnoreCase("identity")) {
      throw new InvalidRequest(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "A file is taken as it is, without Content-Encoding.",
          "文件须未经压缩，且不带 Content-Encoding。");
    }
    if (request.getContentLengthLong() > most.toBytes()) {
      throw tooLarge(most);
    }
    var file = new ReceivedFile(Files.createTempFile("import", ".part"));
    try {
      file.receive(request.getInputStream(), most);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void receive(InputStream in, DataSize most) throws IOException {
    var begin = System.nanoTime();
    try (var out = Files.newOutputStream(path)) {
      var piece = new byte[1 << 16];
      var size = 0L;
      for (var length = in.read(piece); length >= 0; length = in.read(piece)) {
        size += length;
        if (size > most.toBytes()) {
          throw tooLarge(most);
        }
        if (System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new InvalidRequest(
              ErrorCode.REQUEST_TOO_SLOW,
              "The file did not arrive in time. Send it again.",
              "文件未能及时到达。请重新发送。");
        }
        out.write(piece, 0, length);
      }
    }
  }

  private static InvalidRequest tooLarge(DataSize most) {
    return new InvalidRequest(
        ErrorCode.BODY_TOO_LARGE,
        "The file has more than %,d bytes. Send it in parts.".formatted(most.toBytes()),
        "文件超过 %,d 字节。请分成几份发送。".formatted(most.toBytes()));
  }

  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
