package gongkai.site.take;

import gongkai.api.answer.Whole;
import gongkai.api.problem.ProblemException;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.release.UndatedZip;
import gongkai.site.component.ChartView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Html;
import gongkai.site.frame.PageAnswer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A table or a chart that readers take with them: as a workbook, as CSV, a chart as SVG, either in
 * a frame of another site. Each says where it is from.
 */
public record Thing(String title, Optional<ChartView> chart, TableView table)
    implements PageAnswer.Part {
  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");

  /** Any site may frame it; it runs nothing, and loads this site's style alone. */
  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *";

  private static final String FORMATS = "xlsx, csv, svg, html";

  public static Thing of(ChartView chart) {
    return new Thing(chart.title(), Optional.of(chart), chart.table());
  }

  public static Thing of(String title, TableView table) {
    return new Thing(title, Optional.empty(), table);
  }

  @Override
  public void send(ServerRequest request, ServerResponse response, Frame frame, String format)
      throws IOException {
    String source =
        frame.say("take.source", frame.site().name(), frame.title(), frame.origin() + frame.here());
    switch (format) {
      case "xlsx" -> sheet(request, response, frame, Format.XLSX);
      case "csv" -> sheet(request, response, frame, Format.CSV);
      case "html" -> {
        response.headers().set(POLICY, FRAMED);
        Embedded embedded = new Embedded(frame, this, source);
        String html = Html.render(out -> JteembedGenerated.render(out, null, embedded));
        send(request, response, "text/html; charset=utf-8", html);
      }
      case "svg" -> {
        ChartView drawn =
            chart.orElseThrow(() -> ProblemException.notFound("no-such-choice", format, FORMATS));
        send(request, response, "image/svg+xml", SvgFile.of(drawn, source));
      }
      default -> throw ProblemException.notFound("no-such-choice", format, FORMATS);
    }
  }

  private void sheet(ServerRequest request, ServerResponse response, Frame frame, Format format)
      throws IOException {
    Sheet sheet = new Sheet(this, frame);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Rows rows = Rows.of(sheet.rows().iterator())) {
      RowWriter writer = format == Format.CSV ? RowWriter.csvForExcel() : RowWriter.of(format);
      writer.write(sheet.dataset(), rows, bytes);
    }
    response
        .headers()
        .set(
            HeaderNames.CONTENT_DISPOSITION,
            "attachment; filename=\"gongkai.%s\"; filename*=UTF-8''%s.%s"
                .formatted(format.extension(), Sheet.fileName(title), format.extension()));
    Whole.send(
        request,
        response,
        format.mediaType(),
        format == Format.XLSX ? UndatedZip.workbook(bytes.toByteArray()) : bytes.toByteArray());
  }

  private static void send(
      ServerRequest request, ServerResponse response, String mediaType, String text) {
    Whole.send(request, response, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands in a frame of another site. */
  record Embedded(Frame frame, Thing thing, String source) {}
}
