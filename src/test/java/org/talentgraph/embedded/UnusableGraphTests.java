package org.talentgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who named a folder or an address that cannot be used. */
class UnusableGraphTests {

  @TempDir Path folder;

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(NoGraphException.class)
        .isThrownBy(() -> DataFolder.check(file.resolve("neo4j")))
        .withMessageContaining(file + " is a file")
        .satisfies(
            failure -> assertThat(failure.remedy()).contains("talent-graph.embedded.directory"));
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() {
    assumeThat(Path.of("/proc")).isDirectory(); // nobody may write there, not even root
    assertThatExceptionOfType(NoGraphException.class)
        .isThrownBy(() -> DataFolder.check(Path.of("/proc/self/neo4j")))
        .withMessageContaining("cannot be written to");
  }

  @Test
  void aFolderThatIsStillToBeMadeWillDo() {
    assertThatNoException().isThrownBy(() -> DataFolder.check(folder.resolve("a").resolve("b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:7474", "localhost:7687", "neo4j://", "neo4j://a b", "x"})
  void anAddressThatIsNoneOfANeo4jIsRefused(String address) {
    assertThatExceptionOfType(NoGraphException.class)
        .isThrownBy(() -> GraphAddress.check(address))
        .withMessageContaining(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"neo4j://localhost:7687", "bolt+s://graph.example", "neo4j+ssc://[::1]:1"})
  void anAddressOfANeo4jWillDo(String address) {
    assertThatNoException().isThrownBy(() -> GraphAddress.check(address));
  }
}
