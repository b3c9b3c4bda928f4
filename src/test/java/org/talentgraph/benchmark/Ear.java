package org.talentgraph.benchmark;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;

/**
 * Notes the numbers of changes that a stream of events tells, and when.
 *
 * @param heard numbers and times in nanoseconds
 */
record Ear(List<long[]> heard) implements Flow.Subscriber<String> {

  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    var number = NUMBER.matcher(line);
    if (number.find()) {
      heard.add(new long[] {Long.parseLong(number.group(1)), System.nanoTime()});
    }
  }

  @Override
  public void onError(Throwable failure) {
    // the server has ended it
  }

  @Override
  public void onComplete() {
    // the same
  }
}
