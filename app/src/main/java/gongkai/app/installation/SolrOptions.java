package gongkai.app.installation;

import gongkai.solr.connection.SolrAccess;
import gongkai.solr.connection.SolrPlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which Solr outside of this process is used, and how it lets us in. */
public final class SolrOptions {
  private static final String PASSWORD = "GONGKAI_SOLR_PASSWORD";
  private static final String TRUST_PASSWORD = "GONGKAI_SOLR_TRUST_PASSWORD";

  @ArgGroup(exclusive = true)
  private Place place;

  @Option(
      names = "--solr-user",
      paramLabel = "NAME",
      defaultValue = "${GONGKAI_SOLR_USER:-}",
      description =
          "The user by whom Solr lets us in; the password is in the environment's "
              + PASSWORD
              + ". Solr 用户名，密码由环境变量给出")
  private String user = "";

  @Option(
      names = "--solr-trust-store",
      paramLabel = "FILE",
      description =
          "A PKCS 12 file of the authorities that signed Solr's certificate, if Java does not know them; its password is in the environment's "
              + TRUST_PASSWORD
              + ". Solr 证书的信任库")
  private Path trustStore;

  private static final class Place {
    @Option(
        names = "--solr",
        paramLabel = "URL",
        split = ",",
        description =
            "Use this Solr, such as http://localhost:8983/solr, instead of the one in the process; several nodes of one cluster with commas between them.")
    private List<URI> solr;

    @Option(
        names = "--zookeeper",
        paramLabel = "HOSTS",
        split = ",",
        description = "Use the SolrCloud behind these ZooKeeper hosts, such as zk1:2181,zk2:2181.")
    private List<String> zookeeper;
  }

  /** The Solr outside, where one is named. */
  public Optional<SolrPlace> outside() {
    if (place == null) {
      return Optional.empty();
    }
    SolrAccess access =
        new SolrAccess(
            user, secret(PASSWORD), Optional.ofNullable(trustStore), secret(TRUST_PASSWORD));
    return Optional.of(
        place.solr != null
            ? new SolrPlace.Http(place.solr, access)
            : new SolrPlace.Cloud(place.zookeeper, access));
  }

  private static String secret(String variable) {
    return Optional.ofNullable(System.getenv(variable)).orElse("");
  }
}
