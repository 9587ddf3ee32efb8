package gongkai.api.catalogue;

import gongkai.api.answer.Whole;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.function.Function;

/** {@code /catalog.jsonld} (DCAT 3) and {@code /data.json} (Project Open Data). */
public final class CatalogueResource {
  private final Dcat dcat;
  private final Pod pod;
  private final SiteUrl site;

  /**
   * Describes the datasets.
   *
   * @param years of which a dataset has rows
   */
  public CatalogueResource(
      Editions editions, Function<Dataset, List<Integer>> years, String siteName, SiteUrl site) {
    this.dcat = new Dcat(editions, siteName, years);
    this.pod = new Pod(editions, siteName);
    this.site = site;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Operation.get(
                "dcat",
                "/catalog.jsonld",
                "catalogues",
                List.of(),
                new Operation.Answer(200, "application/ld+json", Body.of(DcatCatalogue.class))),
            (arguments, request, response) ->
                Whole.send(
                    request,
                    response,
                    "application/ld+json",
                    AnswerJson.mapper().writeValueAsBytes(dcat.catalogue(site.of(request))))),
        new Route(
            Operation.get(
                "dataJson",
                "/data.json",
                "catalogues",
                List.of(),
                Operation.Answer.json(PodCatalogue.class)),
            (arguments, request, response) ->
                Whole.send(
                    request,
                    response,
                    "application/json",
                    AnswerJson.mapper().writeValueAsBytes(pod.catalogue(site.of(request))))));
  }
}
