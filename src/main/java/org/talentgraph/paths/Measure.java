package org.talentgraph.paths;

/**
 * How far a path takes its ends apart, in hundredths: the sum over its ties and the records
 * between.
 */
enum Measure {

  /**
   * What ties cost by their types, and for each record between the binary logarithm of the number
   * of its relationships: so many bits it takes to say over which of them the path goes on.
   */
  TELLING {
    @Override
    int tie(int distance) {
      return 100 * distance;
    }

    @Override
    int record(long connections) {
      return (int) Math.round(100 * Math.log(Math.max(1, connections)) / Math.log(2));
    }
  },

  /** One for each tie. */
  LENGTH {
    @Override
    int tie(int distance) {
      return 100;
    }

    @Override
    int record(long connections) {
      return 0;
    }
  };

  /**
   * @param distance what the SDL says of its type
   */
  abstract int tie(int distance);

  /**
   * @param connections how many relationships a record between has
   */
  abstract int record(long connections);
}
