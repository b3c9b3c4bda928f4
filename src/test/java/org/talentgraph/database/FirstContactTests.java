package org.talentgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstContactTests {

  /** A port that takes connections, as the system does for it, and never says a word. */
  @Test
  @Timeout(30)
  void tellsOfEachTryToReachADatabaseThatIsSilent(CapturedOutput output) throws IOException {
    var impatient = Config.builder().withConnectionAcquisitionTimeout(200, TimeUnit.MILLISECONDS);
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var driver =
            GraphDatabase.driver("bolt://127.0.0.1:" + silent.getLocalPort(), impatient.build())) {
      assertThatExceptionOfType(ServiceUnavailableException.class)
          .isThrownBy(new FirstContact(driver)::await);
    }
    assertThat(output).contains("number 1 of 5").contains("number 5 of 5");
  }
}
