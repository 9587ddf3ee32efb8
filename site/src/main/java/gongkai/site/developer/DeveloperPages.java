package gongkai.site.developer;

import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.words.Words;
import gongkai.site.component.Option;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /developers}: the interface for programs as a page. */
public final class DeveloperPages {
  private static final String PATH = "/developers";

  /** Names the operation in the address of the page; no operation has such a parameter. */
  private static final String OPERATION = "operation";

  /** A list that is longer is typed. */
  private static final int MOST_OPTIONS = 60;

  private final Frames frames;
  private volatile List<Operation> operations = List.of();

  public DeveloperPages(Frames frames) {
    this.frames = frames;
  }

  /** What can be asked by anyone without a token. */
  public void explain(List<Operation> all) {
    operations =
        all.stream()
            .filter(operation -> !operation.secured() && operation.method().equals(Method.GET))
            .toList();
  }

  public void install(PageRoutes routes) {
    routes.page(PATH, this::page);
  }

  private PageAnswer page(ServerRequest request) {
    String asked = request.query().first(OPERATION).orElse("");
    Optional<Operation> chosen =
        operations.stream().filter(operation -> operation.id().equals(asked)).findFirst();
    Words words = Frames.words(request);
    Address here = Address.of(PATH);
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (chosen.isPresent()) {
      here = here.with(OPERATION, asked);
      for (Parameter parameter : chosen.orElseThrow().parameters()) {
        List<String> given =
            request.query().all(parameter.name(), List::of).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= 500)
                .toList();
        values.put(parameter.name(), given);
        for (String value : given) {
          here = here.with(parameter.name(), value);
        }
      }
    }
    Frame plain =
        frames.of(
            request,
            here,
            chosen
                .map(operation -> summary(operation, words))
                .orElse(words.say("developers.title")),
            "datasets");
    Frame frame = chosen.isPresent() ? plain.under(words.say("developers.title"), PATH) : plain;
    DeveloperPage page =
        new DeveloperPage(
            frame,
            chosen.isPresent() ? List.of() : groups(frame),
            chosen.map(operation -> chosen(frame, operation, values)));
    return new PageAnswer(frame, out -> JtedevelopersGenerated.render(out, null, page));
  }

  /** Those of each dataset are named by it: {@code rows.findings}. */
  private static String summary(Operation operation, Words words) {
    String id = operation.id();
    int dot = id.indexOf('.');
    return dot < 0
        ? words.sayOr("operation." + id, id)
        : words.sayOr("operation." + id.substring(0, dot), id) + " " + id.substring(dot + 1);
  }

  private List<DeveloperPage.Group> groups(Frame frame) {
    Map<String, List<DeveloperPage.Entry>> groups = new LinkedHashMap<>();
    for (Operation operation : operations) {
      groups
          .computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
          .add(
              new DeveloperPage.Entry(
                  operation.path(),
                  summary(operation, frame.words()),
                  frame.link(Address.of(PATH).with(OPERATION, operation.id()))));
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new DeveloperPage.Group(
                    frame.words().sayOr("developers.tag." + group.getKey(), group.getKey()),
                    group.getValue()))
        .toList();
  }

  private static DeveloperPage.Chosen chosen(
      Frame frame, Operation operation, Map<String, List<String>> values) {
    String path = operation.path();
    Address asked = Address.of("");
    List<DeveloperPage.Field> fields = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      List<String> given = values.getOrDefault(parameter.name(), List.of());
      fields.add(field(frame, parameter, given));
      if (parameter.in() == Parameter.In.PATH) {
        String value = given.isEmpty() ? example(parameter) : given.getFirst();
        path =
            path.replace(
                "{" + parameter.name() + "}",
                value.isEmpty()
                    ? "{" + parameter.name() + "}"
                    : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
      } else {
        for (String value : given) {
          asked = asked.with(parameter.name(), value);
        }
      }
    }
    String address = frame.origin() + asked.at(path);
    boolean json =
        operation.answers().stream().anyMatch(answer -> answer.mediaType().endsWith("json"));
    return new DeveloperPage.Chosen(
        operation.id(),
        operation.path(),
        summary(operation, frame.words()),
        fields,
        address,
        Snippets.of(address, json));
  }

  private static String example(Parameter parameter) {
    return parameter.allowed().isEmpty() ? "" : parameter.allowed().getFirst();
  }

  private static DeveloperPage.Field field(Frame frame, Parameter parameter, List<String> given) {
    List<Option> options = new ArrayList<>();
    if (!parameter.allowed().isEmpty() && parameter.allowed().size() <= MOST_OPTIONS) {
      if (parameter.in() == Parameter.In.QUERY) {
        options.add(new Option("", parameter.fallback().orElse("–"), given.isEmpty()));
      }
      parameter
          .allowed()
          .forEach(value -> options.add(new Option(value, value, given.contains(value))));
    }
    String meaning =
        parameter
            .described()
            .map(both -> both.split(" / ", 2)[frame.english() && both.contains(" / ") ? 1 : 0])
            .orElseGet(() -> frame.words().sayOr("parameter." + parameter.name(), ""));
    return new DeveloperPage.Field(
        parameter.name(),
        meaning,
        given.stream().findFirst().orElse(""),
        parameter.in() == Parameter.In.PATH,
        options);
  }
}
