package policygraph.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Where a host's name leads. Names are not ours: who answers for one may say that it is this
 * machine, and be asked what only this machine may. An address that is listed as such is meant.
 */
final class HostAddress {
  private HostAddress() {}

  static void check(String host) throws IOException {
    if (isLiteral(host) || host.equals("localhost")) {
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!isPublic(address)) {
        throw new IOException("its name leads to an address that is not public");
      }
    }
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.chars().allMatch(each -> each == '.' || isDigit(each));
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** RFC 6890 tells what is not. */
  static boolean isPublic(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !(address instanceof Inet6Address ? isLocal6(address) : isLocal4(address));
  }

  /** 0.0.0.0/8, 100.64.0.0/10, 192.0.0.0/24, 198.18.0.0/15 and 240.0.0.0/4. */
  private static boolean isLocal4(InetAddress address) {
    int first = address.getAddress()[0] & 0xff;
    int second = address.getAddress()[1] & 0xff;
    return first == 0
        || first >= 240
        || first == 100 && (second & 0xc0) == 64
        || first == 192 && second == 0 && address.getAddress()[2] == 0
        || first == 198 && (second & 0xfe) == 18;
  }

  /** fc00::/7, and what stands for an address of version 4: 64:ff9b::/96, 2002::/16, ::/96. */
  private static boolean isLocal6(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return (first & 0xfe00) == 0xfc00 || first == 0x64 || first == 0x2002 || first == 0;
  }
}
