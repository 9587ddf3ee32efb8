package gongkai.indexer.collect.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps a crawl out of the network that it runs in. Only hosts that the operator named may be
 * machines of one's own; whatever a site leads to must be public.
 */
final class Guard {
  private final Set<String> named = new HashSet<>();
  private final Set<String> publicHosts = new HashSet<>();

  /**
   * @param named addresses that the operator gave
   */
  Guard(Collection<URI> named) {
    named.forEach(address -> this.named.add(address.getHost().toLowerCase(Locale.ROOT)));
  }

  /**
   * Checks a host just before it is connected to; what is looked up here is remembered by the
   * machine for longer than a connection takes.
   *
   * @throws UnknownHostException for a machine of an internal network that the operator did not
   *     name
   */
  void check(String host) throws UnknownHostException {
    String name = host.toLowerCase(Locale.ROOT);
    boolean open = true;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      open &= isPublic(address);
    }
    if (open) {
      publicHosts.add(name);
    } else if (!named.contains(name) || publicHosts.contains(name)) {
      // A name that was public once does not become a machine of one's own on the way.
      throw new UnknownHostException(host + " is a machine of an internal network");
    }
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int one = bytes[0] & 0xFF;
    int two = bytes[1] & 0xFF;
    boolean reserved =
        bytes.length == 4
            ? one == 0
                || one >= 240
                || (one == 100 && two >= 64 && two < 128)
                || (one == 192 && two == 0)
                || (one == 198 && (two == 18 || two == 19))
            : (one & 0xFE) == 0xFC;
    return !(reserved
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress());
  }
}
