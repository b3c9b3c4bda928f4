package org.talentgraph.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * A body of the type {@code multipart/form-data}: one file, and parameters before or after it. It
 * is read where it was received, once to find all of this, and once more for the rows of the file.
 */
record SentForm(ReceivedFile body, String contentType) {

  private static final String FORM = "multipart/form-data";

  /** Bytes of a parameter. */
  private static final int LONGEST = 64 << 10;

  static boolean isOne(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  /**
   * @throws InvalidRequest if it has not one file, or cannot be read
   */
  SentFile file() {
    Map<String, String> parameters = new LinkedHashMap<>();
    FileType type = null;
    try (var in = body.open()) {
      for (var parts = parts(in); parts.hasNext(); ) {
        var part = parts.next();
        if (part.isFormField()) {
          add(part, parameters);
        } else if (type == null) {
          type = FileType.of(part.getContentType(), part.getName());
        } else {
          throw notOneFile();
        }
      }
    } catch (IOException | InvalidFileNameException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
    if (type == null) {
      throw notOneFile();
    }
    return new SentFile(type, parameters, this::open);
  }

  private InputStream open() throws IOException {
    var in = body.open();
    var parts = parts(in);
    var part = parts.next();
    while (part.isFormField()) {
      part = parts.next();
    }
    return new FilterInputStream(part.openStream()) {
      @Override
      public void close() throws IOException {
        in.close(); // the rest of the part is not read to its end
      }
    };
  }

  /** What is not known is refused before it is kept. */
  private static void add(FileItemStream part, Map<String, String> parameters) throws IOException {
    Parameters.refuseOthers(Set.of(part.getFieldName()), ImportParameters.KNOWN);
    try (var in = part.openStream()) {
      var value = in.readNBytes(LONGEST + 1);
      if (value.length > LONGEST) {
        throw new InvalidRequest(
            ErrorCode.BODY_TOO_LARGE,
            "%s has more than %,d bytes.".formatted(part.getFieldName(), LONGEST),
            "%s 超过 %,d 字节。".formatted(part.getFieldName(), LONGEST));
      }
      if (parameters.put(part.getFieldName(), new String(value, UTF_8)) != null) {
        throw Parameters.twice(part.getFieldName());
      }
    }
  }

  private FileItemIterator parts(InputStream in) throws IOException {
    var upload = new FileUpload();
    upload.setHeaderEncoding(UTF_8.name());
    return upload.getItemIterator(new Received(in, contentType));
  }

  /** What Tomcat asks for; how large the body is has been judged. */
  private record Received(InputStream in, String contentType) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return UTF_8.name();
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public InputStream getInputStream() {
      return in;
    }

    @Override
    public long contentLength() {
      return -1;
    }
  }

  private static InvalidRequest notOneFile() {
    return new InvalidRequest(
        ErrorCode.BAD_REQUEST,
        "A form has one file: a part with a file name. What else it has are parameters.",
        "表单须恰有一个文件，即带文件名的部分；其余部分均为参数。");
  }

  private static InvalidRequest unreadable(String why) {
    return new InvalidRequest(
        ErrorCode.BAD_REQUEST, "The form cannot be read: " + why, "表单无法读取。请检查其边界与各部分。");
  }
}
