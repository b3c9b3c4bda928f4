package org.talentgraph.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;

/** Reads the rows of a file one after the other. */
interface ImportRows {

  Text NO_UTF_8 = new Text("it is not written in UTF-8", "编码不是 UTF-8");

  /**
   * @return nothing after the last row
   * @throws InvalidRequest {@code BAD_FILE} if nothing further can be read
   */
  Optional<ImportRow> next();

  /** Which columns become which fields, where the file has columns. */
  default @Nullable Mapping mapping() {
    return null;
  }

  /**
   * @throws InvalidRequest {@code BAD_FILE} if it does not begin in UTF-8
   */
  static BufferedReader text(InputStream in) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(in, decoder));
    reader.mark(1);
    try {
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
    } catch (CharacterCodingException e) {
      throw unreadable(1, NO_UTF_8);
    }
    return reader;
  }

  /**
   * @param why in the words of a parser
   */
  static InvalidRequest unreadable(int row, String why) {
    return unreadable(row, new Text(why, why));
  }

  static InvalidRequest unreadable(int row, Text why) {
    return new InvalidRequest(
            ErrorCode.BAD_FILE,
            "Row %d cannot be read: %s".formatted(row, why.english()),
            "第 %d 行无法读取：%s".formatted(row, why.chinese()))
        .with("row", row);
  }
}
