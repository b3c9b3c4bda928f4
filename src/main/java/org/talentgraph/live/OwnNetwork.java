package org.talentgraph.live;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** The addresses that do not lead out of the own network, or lead nowhere. */
final class OwnNetwork {

  /** Beside those that Java names: first bytes, and how many of their bits count. */
  private static final List<Range> RANGES =
      List.of(
          new Range(8, 0),
          new Range(10, 100, 64),
          new Range(24, 192, 0, 0),
          new Range(24, 192, 0, 2),
          new Range(15, 198, 18),
          new Range(24, 198, 51, 100),
          new Range(24, 203, 0, 113),
          new Range(4, 240));

  private static final List<Range> RANGES_6 =
      List.of(new Range(7, 0xfc), new Range(10, 0xfe, 0xc0), new Range(32, 0x20, 0x01, 0x0d, 0xb8));

  /** Prefixes behind which an address of version 4 stands, and where. */
  private static final List<Range> EMBEDDING =
      List.of(
          new Range(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0),
          new Range(16, 0x20, 0x02),
          new Range(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

  private OwnNetwork() {}

  private record Range(int bits, int... first) {

    boolean has(byte[] address) {
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        var wanted = bit / 8 < first.length ? first[bit / 8] : 0;
        if ((address[bit / 8] & mask) != (wanted & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean has(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    var bytes = address.getAddress();
    return address instanceof Inet6Address
        ? RANGES_6.stream().anyMatch(each -> each.has(bytes)) || embedsOwn(bytes)
        : RANGES.stream().anyMatch(each -> each.has(bytes));
  }

  private static boolean embedsOwn(byte[] bytes) {
    return EMBEDDING.stream()
        .filter(each -> each.has(bytes))
        .anyMatch(
            each -> {
              var from = each.bits() / 8;
              return has(version4(Arrays.copyOfRange(bytes, from, from + 4)));
            });
  }

  private static InetAddress version4(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // it has four bytes
    }
  }
}
