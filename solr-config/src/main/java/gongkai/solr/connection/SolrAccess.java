package gongkai.solr.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * By what a Solr outside lets us in, and by what we know it.
 *
 * @param user of Basic authentication; empty for none
 * @param trustStore of the authorities that sign its certificate, PKCS 12 or JKS; empty for those
 *     that Java knows
 */
public record SolrAccess(
    String user, String password, Optional<Path> trustStore, String trustPassword) {
  public static final SolrAccess OPEN = new SolrAccess("", "", Optional.empty(), "");

  /** Never with its secrets. */
  @Override
  public String toString() {
    return "SolrAccess[" + user + "]";
  }

  boolean hasUser() {
    return !user.isEmpty();
  }

  /**
   * Reads the trust store.
   *
   * @throws SolrUnavailableException where it cannot be read
   */
  Optional<SSLContext> trusting() {
    if (trustStore.isEmpty()) {
      return Optional.empty();
    }
    Path file = trustStore.orElseThrow();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, trustPassword.toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return Optional.of(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new SolrUnavailableException(
          "The trust store %s cannot be read (%s); check the file and its password. 信任库无法读取。"
              .formatted(file, Causes.first(e)),
          e);
    }
  }
}
