package org.talentgraph.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.util.unit.DataSize;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a document: {@code source.txt}, {@code facts/*.csv} and others.
 *
 * @param files by their paths below the folder
 */
record DocumentFolder(Map<String, byte[]> files) {

  static final String TEXT = "source.txt";
  static final String ENGLISH_TEXT = "source.en.txt";
  static final String PREVIOUS_TEXT = "previous.txt";
  static final String PREVIOUS_ENGLISH_TEXT = "previous.en.txt";

  /** How large its files may be together, however small they are packed. */
  static final DataSize MOST = DataSize.ofMegabytes(10);

  private static final int FILES = 200;
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  /** A folder that is packed; it may lie in others. */
  static DocumentFolder ofZip(InputStream packed) {
    Map<String, byte[]> files = new TreeMap<>();
    var left = (int) MOST.toBytes();
    var read = 0;
    try (var zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes(left + 1);
        left -= content.length;
        read += entry.isDirectory() ? 0 : 1;
        if (left < 0 || read > FILES) {
          throw tooLarge();
        }
        var name = entry.getName().replace('\\', '/');
        if (isWanted(entry) && files.put(name, content) != null) {
          throw unreadable("It has two files " + name + ".", "其中有两个文件名为 " + name + "。");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable("It is no zip file whose names are in UTF-8.", "不是文件名为 UTF-8 的 zip 文件。");
    }
    return of(files);
  }

  /** What computers put beside the files of a folder is left out, once it is counted. */
  private static boolean isWanted(ZipEntry entry) {
    return !entry.isDirectory()
        && !entry.getName().startsWith("__MACOSX/")
        && !entry.getName().endsWith(".DS_Store");
  }

  /** Texts by the paths of files. */
  static DocumentFolder ofJson(InputStream body, JsonMapper json) {
    try {
      Map<String, byte[]> files = new TreeMap<>();
      json.readValue(body, TEXTS)
          .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
      if (files.size() > FILES) {
        throw tooLarge();
      }
      return of(files);
    } catch (JacksonException | NullPointerException e) {
      throw unreadable(
          "It is no JSON object of texts by files, such as {\"source.txt\": \"…\"}.",
          "不是由文件名到文本的 JSON 对象，例如 {\"source.txt\": \"…\"}。");
    }
  }

  private static DocumentFolder of(Map<String, byte[]> files) {
    var above =
        files.keySet().stream()
            .filter(name -> name.equals(TEXT) || name.endsWith("/" + TEXT))
            .map(name -> name.substring(0, name.length() - TEXT.length()))
            .min((one, other) -> Integer.compare(one.length(), other.length()))
            .orElseThrow(
                () ->
                    unreadable(
                        "The folder has no source.txt, the text of the document.",
                        "文件夹中没有 source.txt，即文件的正文。"));
    Map<String, byte[]> inside = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          if (name.startsWith(above)) {
            inside.put(name.substring(above.length()), content);
          }
        });
    return new DocumentFolder(inside);
  }

  Optional<DocumentText> text(String name) {
    return Optional.ofNullable(files.get(name)).map(content -> DocumentText.of(name, content));
  }

  /** The paths of its tables. */
  List<String> tables() {
    return files.keySet().stream().filter(name -> name.startsWith("facts/")).toList();
  }

  static InvalidRequest unreadable(String english, String chinese) {
    return new InvalidRequest(ErrorCode.BAD_FILE, english, chinese);
  }

  private static InvalidRequest tooLarge() {
    return new InvalidRequest(
        ErrorCode.BODY_TOO_LARGE,
        "The folder has more than %d files or %,d bytes.".formatted(FILES, MOST.toBytes()),
        "文件夹超过 %d 个文件或 %,d 字节。".formatted(FILES, MOST.toBytes()));
  }
}
