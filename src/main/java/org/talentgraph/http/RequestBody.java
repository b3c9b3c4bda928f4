package org.talentgraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** The text in the body of a request: JSON, not too large, and not sent too slowly. */
final class RequestBody {

  /** How long a body may take, however steadily it comes. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private RequestBody() {}

  static String read(HttpServletRequest request, DataSize most) {
    var charset = charset(request);
    if (request.getContentLengthLong() > most.toBytes()) {
      throw Refusals.body(most);
    }
    try {
      return new String(bytes(request, most), charset);
    } catch (IOException e) {
      throw Refusals.noJson("it breaks off");
    }
  }

  private static byte[] bytes(HttpServletRequest request, DataSize most) throws IOException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var read = new ByteArrayOutputStream();
    var input = request.getInputStream();
    var piece = new byte[8192];
    for (var length = input.read(piece); length >= 0; length = input.read(piece)) {
      read.write(piece, 0, length);
      if (read.size() > most.toBytes()) {
        throw Refusals.body(most);
      }
      if (System.nanoTime() - end > 0) {
        throw Refusals.tooSlow();
      }
    }
    return read.toByteArray();
  }

  private static Charset charset(HttpServletRequest request) {
    var type = type(request.getContentType());
    var encoded = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (type == null
        || !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
        || (encoded != null && !encoded.equalsIgnoreCase("identity"))) {
      throw Refusals.contentType();
    }
    var charset = type.getCharset();
    return charset == null ? UTF_8 : charset;
  }

  private static @Nullable MediaType type(@Nullable String header) {
    try {
      return header == null ? null : MediaType.parseMediaType(header);
    } catch (InvalidMediaTypeException
        | IllegalCharsetNameException
        | UnsupportedCharsetException e) {
      return null;
    }
  }
}
