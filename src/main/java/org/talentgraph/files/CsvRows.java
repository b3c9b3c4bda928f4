package org.talentgraph.files;

import graphql.schema.GraphQLInputObjectType;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The rows of a table, whose first row names the columns. */
final class CsvRows implements ImportRows {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private final MappingIterator<String[]> rows;
  private final List<String> columns;
  private final Mapping mapping;

  /** Of the row that was read last, as a spreadsheet has it: an empty line is a row, too. */
  private int number;

  /**
   * @param given fields by columns, as {@link Mapping#of} takes them
   */
  CsvRows(Reader file, Map<String, @Nullable String> given, GraphQLInputObjectType record) {
    this.rows = rows(file);
    this.columns =
        List.of(
            read()
                .orElseThrow(
                    () -> ImportRows.unreadable(1, new Text("it names no columns", "没有列名"))));
    this.mapping = Mapping.of(columns, given, record);
  }

  private static MappingIterator<String[]> rows(Reader file) {
    try {
      return CSV.readerFor(String[].class).readValues(file);
    } catch (JacksonException e) {
      throw unreadable(1, e);
    }
  }

  private static InvalidRequest unreadable(int row, JacksonException e) {
    return e.getCause() instanceof CharacterCodingException
        ? ImportRows.unreadable(row, NO_UTF_8)
        : ImportRows.unreadable(row, e.getOriginalMessage());
  }

  private Optional<String[]> read() {
    try {
      for (number++; rows.hasNextValue(); number++) {
        var cells = rows.nextValue();
        if (cells.length > 1 || !String.join("", cells).isBlank()) {
          return Optional.of(cells);
        }
      }
      return Optional.empty();
    } catch (JacksonException e) {
      throw unreadable(number, e);
    }
  }

  @Override
  public Mapping mapping() {
    return mapping;
  }

  @Override
  public Optional<ImportRow> next() {
    return read().map(this::row);
  }

  private ImportRow row(String[] cells) {
    if (cells.length != columns.size()) {
      var why =
          new Text(
              "it has %d cells, and the first row names %d columns"
                  .formatted(cells.length, columns.size()),
              "共 %d 格，而首行有 %d 列".formatted(cells.length, columns.size()));
      return new ImportRow(number, Map.of(), ImportRows.unreadable(number, why));
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (var i = 0; i < cells.length; i++) {
      byColumn.put(columns.get(i), cells[i]);
    }
    return new ImportRow(number, mapping.record(byColumn), null);
  }
}
