package gongkai.solr.plugin.about;

import org.apache.solr.common.util.NamedList;
import org.apache.solr.handler.RequestHandlerBase;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.security.AuthorizationContext;

/**
 * {@code /about}: by which configuration a core was made and which plug-in it runs with, so that a
 * program of another version notices.
 */
public final class AboutHandler extends RequestHandlerBase {
  public static final String PATH = "/about";

  /** The name of the configuration. */
  public static final String SET = "set";

  /** The plug-in, see {@link PluginVersion}. */
  public static final String PLUGIN = "plugin";

  private String set = "";

  @Override
  public void init(NamedList<?> arguments) {
    super.init(arguments);
    set = String.valueOf(arguments.get(SET));
  }

  @Override
  public void handleRequestBody(SolrQueryRequest request, SolrQueryResponse response) {
    response.add(SET, set);
    response.add(PLUGIN, PluginVersion.own());
  }

  @Override
  public String getDescription() {
    return "Which configuration and which plug-in this core has";
  }

  @Override
  public Name getPermissionName(AuthorizationContext request) {
    return Name.READ_PERM;
  }
}
