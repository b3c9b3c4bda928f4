package org.talentgraph.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A comma-separated file (RFC 4180, UTF-8) whose first line names the columns.
 *
 * @param path its path below the folder: {@code nodes/<Label>.csv} or {@code relationships/<TYPE>.csv}
 */
record CsvFile(String path, List<String> header, List<String[]> rows) {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    static CsvFile read(String path, byte[] content) {
        try (var lines = CSV.readerFor(String[].class).<String[]>readValues(content)) {
            var rows = lines.readAll();
            return new CsvFile(
                    path, rows.isEmpty() ? List.of() : List.of(rows.getFirst()), rows.subList(Math.min(1, rows.size()), rows.size()));
        }
    }

    boolean isNodes() {
        return path.startsWith("nodes/");
    }

    /** The label or the relationship type of its rows. */
    String subject() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".csv".length());
    }

    Origin origin(int row) {
        return new Origin(path, row, null);
    }

    /** Passes each row with its non-empty cells by column. */
    void forEachRow(BiConsumer<Origin, Map<String, String>> reader) {
        for (var i = 0; i < rows.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            var row = rows.get(i);
            for (var column = 0; column < Math.min(row.length, header.size()); column++) {
                if (!row[column].isEmpty()) {
                    cells.put(header.get(column), row[column]);
                }
            }
            reader.accept(origin(i + 2), cells);
        }
    }
}
