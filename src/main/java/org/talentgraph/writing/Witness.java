package org.talentgraph.writing;

import java.util.function.Supplier;

/**
 * Who looks at the graph just before and just after records are written, in their transaction; also
 * where nothing of it is to stay. It stands in the context of an operation.
 */
public interface Witness {

  Witness NOBODY =
      new Witness() {
        @Override
        public void before() {}

        @Override
        public void after() {}
      };

  void before();

  void after();

  default <T> T of(Supplier<T> write) {
    before();
    var written = write.get();
    after();
    return written;
  }
}
