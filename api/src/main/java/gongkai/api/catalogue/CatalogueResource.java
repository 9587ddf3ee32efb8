package gongkai.api.catalogue;

import gongkai.api.answer.Whole;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Owner;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.noun.Dataset;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /catalog} and its forms (DCAT 3), the same of one dataset, and {@code /data.json} (Project
 * Open Data).
 */
public final class CatalogueResource {
  private static final String TAG = "catalogues";

  /** Harvesters go on to pages 2, 3 … until one is as the one before; there is only one. */
  private static final Parameter PAGE =
      Parameter.integer("page", 1, 1_000_000)
          .meaning("目录只有一页，页码不起作用", "the catalogue has one page, whichever is asked for");

  private final Editions editions;
  private final Dcat dcat;
  private final Pod pod;
  private final SiteUrl site;

  /** Describes the datasets. */
  public CatalogueResource(Editions editions, Dcat dcat, Owner site, SiteUrl address) {
    this.editions = editions;
    this.dcat = dcat;
    this.pod = new Pod(editions, site);
    this.site = address;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            Operation.get(
                "dcat",
                "/catalog",
                TAG,
                List.of(PAGE),
                Stream.of(RdfForm.values())
                    .map(CatalogueResource::answer)
                    .toArray(Operation.Answer[]::new)),
            (arguments, request, response) ->
                RdfForm.asked(request)
                    .negotiated(request, response, dcat.catalogue(site.of(request)))));
    for (RdfForm form : RdfForm.values()) {
      routes.add(
          new Route(
              Operation.get(
                  "dcat." + form.extension(),
                  "/catalog." + form.extension(),
                  TAG,
                  List.of(PAGE),
                  answer(form)),
              (arguments, request, response) ->
                  form.send(request, response, dcat.catalogue(site.of(request)))));
      routes.add(
          new Route(
              Operation.get(
                  "dcatDataset." + form.extension(),
                  "/api/v1/datasets/{name}/dcat." + form.extension(),
                  TAG,
                  List.of(Parameter.path("name")),
                  answer(form)),
              (arguments, request, response) -> dataset(form, arguments, request, response)));
    }
    routes.add(
        new Route(
            Operation.get(
                "dataJson",
                "/data.json",
                TAG,
                List.of(PAGE),
                Operation.Answer.json(PodCatalogue.class)),
            (arguments, request, response) ->
                Whole.send(
                    request,
                    response,
                    "application/json",
                    AnswerJson.mapper().writeValueAsBytes(pod.catalogue(site.of(request))))));
    return routes;
  }

  private static Operation.Answer answer(RdfForm form) {
    return form == RdfForm.JSON_LD
        ? new Operation.Answer(200, form.mediaType(), Body.named("JsonLd"))
        : Operation.Answer.of(form.mediaType());
  }

  private void dataset(
      RdfForm form, Arguments arguments, ServerRequest request, ServerResponse response) {
    String name = arguments.text("name");
    Dataset dataset =
        editions
            .catalogue()
            .byName(name)
            .orElseThrow(() -> ProblemException.notFound("no-such-dataset", name));
    form.send(request, response, dcat.dataset(site.of(request), dataset));
  }
}
